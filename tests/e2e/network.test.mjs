// Files of ours that come empty, late or not at all: the article is shown and told of all the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, embed, eventually, events, open, outcome, setUp, text } from "./support.mjs";

setUp();

for (const [name, answer] of /** @type {[string, { status?: number, body?: string }][]} */ ([["is missing", { status: 404 }], ["is empty", { body: "" }]])) {
  test(`an outcome is told of without its words: wording.js ${name}`, async () => {
    const unsafe = { ...ARTICLE, tags: [{ name: "t", url: "javascript:1" }] };
    for (const [json, expected] of /** @type {[any, string][]} */ ([[unsafe, "render"], [{ format: "article/2", headline: "x" }, "error"]])) {
      const { page, close } = await open(`${HEAD}<body>${embed(json)}`);
      await page.route("**/wording.js", (route) => route.fulfill({ contentType: "text/javascript", ...answer }));
      await page.addScriptTag({ type: "module", url: "/dist/define.js" });
      const told = await outcome(page);
      assert.deepEqual(await events(page), [expected]);
      if (expected === "render") assert.deepEqual([told.blocks, told.warnings], [2, []]);
      else assert.equal(told.name, "MaqalaError");
      await close();
    }
  });
}

test("words that could not be loaded are asked for again by a later article", async () => {
  const russian = { ...ARTICLE, lang: "ru", source: "Порт" };
  const { page, requests, close } = await open(`${HEAD}<body>${embed(russian)}`);
  await page.route("**/locales/ru.js", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.addScriptTag({ type: "module", url: "/dist/define.js" });
  await outcome(page);
  const asked = () => requests.filter((url) => url.endsWith("/locales/ru.js")).length;
  await eventually(asked, 1);
  assert.match(await text(page), /^(?!.*Источник).*: Порт$/m);
  await page.waitForTimeout(5100);
  await page.evaluate((article) => Object.assign(document.querySelector("maqala-article") ?? {}, { article }), { ...russian, source: "Маяк" });
  await eventually(async () => /^Источник: Маяк$/m.test(await text(page)), true);
  assert.equal(asked(), 2);
  await close();
});
