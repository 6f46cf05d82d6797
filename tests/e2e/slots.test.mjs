// Places of an article that the host page fills with elements of its own, by name, in both modes; and light mode within others.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
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

test("an element of the page stands in its place in markup of a server too", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  await page.evaluate(async ({ given, notice }) => {
    const { loadFormats, render } = await import(/** @type {any} */ ("/dist/index.js"));
    await loadFormats();
    const server = document.createElement("div");
    render(server, given, { light: true });
    document.body.append(document.createRange().createContextualFragment(`<maqala-article light>${server.innerHTML}${notice}<script type="application/json">${JSON.stringify(given)}</script></maqala-article>`));
  }, { given, notice: NOTICE });
  await outcome(page);
  assert.deepEqual(await page.evaluate(lines), ["Before", "A notice of the page", "Between", "No poll.", "After"]);
  await close();
});

for (const light of ["", "light"]) {
  test(`a link of the page in an article is the page's own${light && ", in light mode"}`, async () => {
    const article = { ...given, body: [...given.body, [{ text: "Ours", href: "#ours" }]] };
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(article, light).replace("</maqala-article>", '<p slot="mq-slot-poll"><a href="#poll">Poll</a></p></maqala-article>')}`);
    await outcome(page);
    await page.evaluate(() => document.addEventListener("maqala-link-click", ({ detail }) => /** @type {any} */ (globalThis).events.push([detail.text, detail.index])));
    await page.getByRole("link", { name: "Poll" }).click();
    assert.match(page.url(), /#poll$/);
    await page.getByRole("link", { name: "Ours" }).click();
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).events.slice(1)), [["Ours", 0]]);
    await close();
  });
}

test("no rule names its host without a parameter, which would not be valid in roots of others", () => {
  for (const sheet of readdirSync(join(root, "www/styles"))) {
    assert.doesNotMatch(readFileSync(join(root, "www/styles", sheet), "utf8").replace(/\/\*[^]*?\*\//g, ""), /:host(?!\()/, sheet);
  }
});

test("light mode in the shadow root of another component styles the article, and neither that component nor what it holds", async () => {
  const inner = embed(given, "light").replace("</maqala-article>", `${NOTICE}</maqala-article>`);
  const card = `<page-card theme="dark" related="carousel"><p slot="foot">Foot</p><template shadowrootmode="open"><b>Card</b>${inner}<slot name="foot"></slot></template></page-card>`;
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${card}<iframe></iframe>${embed({ format: "article/1", headline: "Beside" }, "light")}`);
  await page.getByRole("heading", { name: "Sailings" }).waitFor();
  await page.locator(".mq-body slot").nth(1).waitFor({ state: "attached" });
  const state = () => page.evaluate(() => {
    const doc = /** @type {Document} */ (document.querySelector("iframe")?.contentDocument);
    const host = /** @type {any} */ (document.querySelector("page-card") ?? doc.querySelector("page-card"));
    const style = (/** @type {Element} */ el) => getComputedStyle(el);
    const { display, containerType, padding, colorScheme } = style(host);
    const [article, slotted] = [host.shadowRoot.querySelector("maqala-article"), style(host.querySelector("p"))];
    return { host: [display, containerType, padding, colorScheme], slotted: slotted.marginBlockStart === slotted.marginBlockEnd, own: style(article.querySelector("article")).containerType, sheets: host.shadowRoot.adoptedStyleSheets.length };
  });
  const whole = { host: ["inline", "normal", "0px", "normal"], slotted: true, own: "inline-size", sheets: 1 };
  assert.deepEqual(await state(), whole);
  // In another document too, where the sheets of this one do not count.
  await page.evaluate(() => document.querySelector("iframe")?.contentDocument?.body.append(/** @type {Element} */ (document.querySelector("page-card"))));
  await page.waitForTimeout(50);
  assert.deepEqual(await state(), whole);
  await page.evaluate(() => /** @type {any} */ (document.querySelector("iframe")?.contentDocument?.querySelector("page-card")).shadowRoot.querySelector("maqala-article").remove());
  assert.equal((await page.evaluate(() => /** @type {any} */ (document.querySelector("iframe")?.contentDocument?.querySelector("page-card")).shadowRoot.adoptedStyleSheets.length)), 0);
  assert.deepEqual(problems, []);
  await close();
});

for (const light of ["", "light"]) {
  test(`pictures of the page that do not come are left to the page (${light || "shadow"})`, async () => {
    const picture = '<div slot="mq-slot-notice"><figure><img src="/none.webp" alt="none"></figure></div>';
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...given, main: { type: "image", src: "/none.webp", alt: "" } }, light).replace("</maqala-article>", `${picture}</maqala-article>`)}`);
    await outcome(page);
    await page.waitForFunction(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      return (element.shadowRoot ?? element).querySelector(".mq-main-media[hidden]");
    });
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => document.querySelectorAll("[slot] [hidden]").length), 0);
    await close();
  });
}
