// The TypeScript types of article/1, made from its JSON Schema: `node tests/tools/types.mjs` writes www/article-1.d.ts, and
// `--check` fails where it is not as the schema is. It understands what that schema uses of JSON Schema, and no more.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, root, say } from "./run.mjs";

/** Definitions that go by another name in a script. @type {Record<string, string>} */
const NAMES = { piece: "Inline" };

/** @typedef {Record<string, any>} Schema */

/** @param {string} name */
const named = (name) => NAMES[name] ?? name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

/** @param {string} reference */
const referred = (reference) => named(reference.split("/").at(-1) ?? "");

/** @param {Schema} schema */
const comment = ({ description }, indent = "") => (description ? `${indent}/** ${description} */\n` : "");

/** Whether a schema says of an object no more than what it must have. @param {Schema} schema */
const demands = (schema) => Object.keys(schema).join() === "required";

/**
 * @param {Schema} schema
 * @returns {string}
 */
function members({ properties = {}, required = [], patternProperties = {} }, indent = "  ") {
  const named = Object.entries(properties)
    .map(([name, schema]) => `${comment(schema, indent)}${indent}${name}${required.includes(name) ? "" : "?"}: ${type(schema, indent)};\n`);
  const free = Object.entries(patternProperties)
    .map(([pattern, schema]) => `${indent}[name: \`${pattern.slice(1)}\${string}\`]: ${type(schema, indent)};\n`);
  return [...named, ...free].join("");
}

/** @param {string[]} types */
function union(types) {
  const literals = types.some((found) => found.startsWith('"'));
  // So an editor still proposes those that are known.
  return [...new Set(types.map((found) => (found === "string" && literals ? "(string & {})" : found)))].join(" | ");
}

/**
 * @param {Schema} schema
 * @returns {string}
 */
function type(schema, indent = "") {
  const parts = [];
  if (schema.$ref) parts.push(referred(schema.$ref));
  if (schema.enum) parts.push(schema.enum.map((/** @type {string} */ value) => JSON.stringify(value)).join(" | "));
  const choices = (schema.anyOf ?? []).filter((/** @type {Schema} */ choice) => !demands(choice));
  const chosen = choices.length > 0 ? union(choices.map((/** @type {Schema} */ choice) => type(choice, indent))) : "";
  if (chosen) parts.push(choices.length < schema.anyOf.length ? `Partial<${chosen}>` : chosen);
  if (schema.properties) parts.push(`{\n${members(schema, `${indent}  `)}${indent}}`);
  if (schema.if?.required && schema.then && !demands(schema.then)) parts.push(`Partial<${type(schema.then, indent)}>`);
  if (schema.type === "array" && schema.items) {
    const item = type(schema.items, indent);
    parts.push(/^\w+(\[\])*$/.test(item) ? `${item}[]` : `(${item})[]`);
  }
  if (parts.length > 0) return parts.map((part) => (parts.length > 1 && part.includes(" | ") && !part.startsWith("{") ? `(${part})` : part)).join(" & ");
  return { string: "string", integer: "number", number: "number", boolean: "boolean" }[/** @type {string} */ (schema.type)] ?? "unknown";
}

/** A block of each type. @param {Schema} schema */
function blocks(schema) {
  const base = `/** What any block may have. */\nexport interface BlockBase {\n${members({ ...schema, properties: Object.fromEntries(Object.entries(schema.properties).filter(([name]) => name !== "type")) })}}\n`;
  /** @type {string[]} */
  const all = [];
  const each = schema.allOf.flatMap((/** @type {Schema} */ { if: { properties }, then }) =>
    (properties.type.enum ?? [properties.type.const]).map((/** @type {string} */ kind) => {
      const name = `${named(kind)}Block`;
      all.push(name);
      const more = Object.keys(then).length > 0 ? ` & ${type(then)}` : "";
      return `export type ${name} = BlockBase & { type: "${kind}" }${more};\n`;
    }),
  );
  const other = "/** A block of the publisher's own, of which its fallback is shown. */\nexport type OtherBlock = BlockBase & { type: `x-${string}`; content?: Inlines; text?: Inlines; html?: Markup };\n";
  return `${base}\n${each.join("\n")}\n${other}\n${comment(schema)}export type Block =\n  | ${[...all, "OtherBlock"].join("\n  | ")};\n`;
}

/** @param {[string, Schema]} definition */
function definition([key, schema]) {
  if (key === "block") return blocks(schema);
  const name = named(key);
  const bare = schema.properties && !schema.$ref && !schema.if && !(schema.anyOf ?? []).some((/** @type {Schema} */ choice) => !demands(choice));
  return comment(schema) + (bare ? `export interface ${name} {\n${members(schema)}}\n` : `export type ${name} = ${type(schema)};\n`);
}

export function types() {
  const { $defs, ...article } = JSON.parse(readFileSync(join(root, "www/article-1.schema.json"), "utf8"));
  const head = "// The format article/1. Made from article-1.schema.json by tests/tools/types.mjs.\n";
  const tag = "/** What an article is about. */\nexport type Tag = Named;\n";
  return [head, definition(["article", article]), tag, ...Object.entries($defs).map(definition)].join("\n");
}

if (process.argv[1] === import.meta.filename) {
  const path = join(root, "www/article-1.d.ts");
  if (process.argv[2] === "--check") {
    if (readFileSync(path, "utf8") !== types()) fail("www/article-1.d.ts is not as the schema is: node tests/tools/types.mjs writes it");
  } else {
    writeFileSync(path, types());
    say("www/article-1.d.ts is written");
  }
}
