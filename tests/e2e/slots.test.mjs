// Places of an article that the host page fills with elements of its own, by name, in both modes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFINE, HEAD, embed, open, outcome, setUp } from "./support.mjs";

setUp();

const given = {
  format: "article/1", headline: "Sailings",
  body: ["Before", { type: "slot", name: "notice", fallback: ["No notice."] }, "Between", { type: "slot", name: "poll", fallback: ["No poll."] }, "After"],
};
const NOTICE = '<div slot="mq-slot-notice">A notice <button>of the page</button></div>';

/** What a reader sees, line by line. */
const lines = () => {
  const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
  const tops = [...element.querySelectorAll("[slot], p"), ...(element.shadowRoot?.querySelectorAll("p") ?? [])].filter((el) => el.getClientRects().length);
  return tops.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((el) => el.textContent);
};

for (const light of ["", "light"]) {
  test(`an element of the page stands in its place (${light || "shadow"})`, async () => {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(given, light).replace("</maqala-article>", `${NOTICE}<p slot="mq-slot-none">Nowhere</p></maqala-article>`)}`);
    await outcome(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    const whole = ["Before", "A notice of the page", "Between", "No poll.", "After"];
    assert.deepEqual(await page.evaluate(lines), whole);
    // It is the page's own, with whatever it holds.
    await page.evaluate(() => (/** @type {any} */ (document.querySelector("button")).kept = 1));
    await page.evaluate((article) => (/** @type {any} */ (document.querySelector("maqala-article")).article = { ...article, headline: "Again" }), given);
    await page.getByRole("heading", { name: "Again" }).waitFor();
    assert.deepEqual(await page.evaluate(lines), whole);
    // Of the other mode too.
    await page.evaluate(() => document.querySelector("maqala-article")?.toggleAttribute("light"));
    await page.waitForTimeout(100);
    assert.deepEqual(await page.evaluate(lines), whole);
    assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector("button")).kept), 1);
    assert.deepEqual(problems, []);
    await close();
  });
}
