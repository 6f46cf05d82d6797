// The manifest of the element (custom-elements.json) and its types have what the README lists, and nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";

const file = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
const readme = file("README.md");
const [{ declarations: [element] }] = JSON.parse(file("www/custom-elements.json")).modules;
const tag = file("www/tag.d.ts");

/** What stands in code in a column of a table of the README. @param {string} head the beginning of the table @param {number} [column] */
function listed(head, column = 1) {
  const from = readme.indexOf(`\n${head}`);
  assert.ok(from >= 0, head);
  const rows = readme.slice(from + 1).split("\n\n")[0].split("\n").slice(2);
  return rows.flatMap((row) => (row.split("|")[column] ?? "").match(/(?<=`)[\w-]+(?=`)/g) ?? []);
}

/** @param {string} kind @param {string[]} expected */
const holds = (kind, expected) => assert.deepEqual(element[kind].map((/** @type {any} */ { name }) => name).sort(), [...new Set(expected)].sort());

/** Members of an interface of www/tag.d.ts. @param {string} name */
function members(name) {
  const body = tag.slice(tag.indexOf(`export interface ${name}`)).split("\n}")[0];
  return [...body.matchAll(/^ {2}"?([\w-]+)"?\??: /gm)].map(([, member]) => member);
}

/** Inputs of a kind. @param {string} kind */
const named = (kind) => [...readme.matchAll(new RegExp(`^\\| ${kind} \`([\\w-]+)\``, "gm"))].map(([, name]) => name);
const attributes = [...named("attribute"), ...listed("| attribute | meaning |")];
const events = listed("| event | `detail` |");

test("attributes, of which those of all elements have types already", () => {
  assert.ok(attributes.length > 20);
  holds("attributes", attributes);
  assert.deepEqual(members("MaqalaAttributes").sort(), [...attributes, ...named("property")].filter((name) => !/^(lang|dir)$/.test(name)).sort());
});

test("events, each with what it says", () => {
  assert.equal(events.length, 10);
  holds("events", events);
  assert.deepEqual(members("MaqalaEventMap").sort(), events.sort());
  for (const { name, type } of element.events) {
    const row = readme.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${name}\``)) ?? "";
    // `text` stands for the headline of a card where it is not one.
    const said = (row.split("|")[2].split(/;|: `code`|: 25/)[0].match(/(?<=`)\w+(?=`)/g) ?? []).filter((field) => field !== (name === "maqala-card-click" ? "text" : /(tag|link)-click/.test(name) ? "headline" : ""));
    assert.deepEqual([...type.text.matchAll(/(\w+): /g)].map(([, field]) => field).sort(), said.sort(), name);
  }
});

test("members, slots, parts and custom properties", () => {
  holds("members", [...named("property"), ...[...readme.matchAll(/`element\.(\w+)`/g)].map(([, name]) => name)]);
  holds("slots", ["", ...[...readme.matchAll(/slot="(mq-slot-)\w+"/g)].map(([, prefix]) => `${prefix}*`)]);
  holds("cssParts", listed("| where | parts |", 2));
  holds("cssProperties", readme.match(/--mq-[a-z-]+/g) ?? []);
});
