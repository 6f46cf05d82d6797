// The frames of what the core recognises, and of nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { frameOf, providers } from "../../www/embeds.js";
import { root } from "../tools/run.mjs";

const markup = readFileSync(join(root, "tests/fixtures/article-1/embed-providers/expected.html"), "utf8");
const found = [...markup.matchAll(/data-provider="([^"]+)" data-id="([^"]+)"/g)].map(([, provider, id]) => ({ provider, id }));

test("the core and the table of frames know the same providers", () => {
  const source = readFileSync(join(root, "src/model/provider.rs"), "utf8");
  const names = [...source.matchAll(/name: "([^"]+)"/g)].map(([, name]) => name);
  assert.ok(names.length > 9);
  assert.deepEqual(Object.keys(providers), names);
  assert.deepEqual([...new Set(found.map(({ provider }) => provider))].sort(), [...names].sort(), "each has a fixture");
});

test("every id that the core finds has a frame at its provider", () => {
  for (const { provider, id } of found) {
    const frame = frameOf(provider, id);
    assert.ok(frame, `${provider} ${id}`);
    const { protocol, hostname } = new URL(frame.src);
    assert.equal(protocol, "https:");
    assert.match(hostname, /(^|\.)(youtube-nocookie\.com|vimeo\.com|twitter\.com|instagram\.com|facebook\.com|tiktok\.com|t\.me|soundcloud\.com|spotify\.com|dwcdn\.net|google\.com)$/);
    assert.ok(frame.ratio || frame.height, `${provider} reserves no room`);
  }
});

test("a film that is not listed is shown by its key, and what is no key is none", () => {
  for (const id of ["123/0a1b2c3d4e", "123?h=0a1b2c3d4e"]) {
    assert.equal(frameOf("vimeo", id)?.src, "https://player.vimeo.com/video/123?dnt=1&autoplay=1&h=0a1b2c3d4e");
  }
  for (const id of ["123", "123/description", "123?h=description"]) assert.equal(frameOf("vimeo", id)?.src, "https://player.vimeo.com/video/123?dnt=1&autoplay=1");
});

test("what is no id has no frame", () => {
  for (const provider of [...Object.keys(providers), "toString", "constructor", ""]) {
    for (const id of ["", "..", "../x", "a\"b", "a<b", "a b", "https://example.org", "//example.org", "x?y=1", "x#y", "p/../..", "مقالة"]) {
      assert.equal(frameOf(provider, id), undefined, `${provider} ${id}`);
    }
  }
});
