// The benchmark's peers make what the product makes, so that it cannot rot.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildPeers } from "../bench/build.mjs";
import { visit } from "../bench/measure/cold.mjs";
import { sameOnServer } from "../bench/measure/server.mjs";
import { BLOCKS, HTML } from "../bench/peers.js";
import { bench, open } from "../bench/site.mjs";

const peers = await buildPeers();
/** @type {import("../bench/site.mjs").Site} */
let site;
before(async () => {
  site = await open(peers);
});
after(() => site.close());

for (const [group, list] of Object.entries({ blocks: BLOCKS, HTML })) {
  test(`all peers make the same tree: ${group}`, async () => {
    const page = await bench(site, list.map(({ name }) => name));
    for (const language of ["mixed", "arabic"]) {
      const length = await page.evaluate((language) => /** @type {any} */ (globalThis).bench.prepare(17, language), language);
      assert.ok(length > 1000);
    }
  });
}

test("a tree that differs is found", async () => {
  const page = await bench(site, ["vanilla"]);
  const found = await page.evaluate(async () => {
    const { difference } = await import(/** @type {any} */ ("/bench/shape.js"));
    const [one, same, other] = ["<p>a <b>b</b></p>", "<p><!-- -->a <b>b</b></p>", "<p>a<b>b</b></p>"].map((html) => {
      const host = document.createElement("div");
      host.innerHTML = html;
      return host;
    });
    return [difference(one, same), difference(one, other)];
  });
  assert.equal(found[0], "");
  assert.match(found[1], /<p>a<b>/);
});

test("all renderers of a server write the same", () => sameOnServer(peers, 17));
test("all renderers of a server write the same of a long article", () => sameOnServer(peers, 120));

test("a visit sees the first paragraph", async () => {
  for (const name of ["define.js", "html:embed.js", "string"]) {
    const { painted, whole } = await visit(site, `${name}?blocks=11`, { name: "", cpu: 1, latency: 0, kilobytes: 0 });
    assert.ok(painted > 0 && whole > 0);
  }
});
