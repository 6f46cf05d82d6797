// Links to places in an article: footnotes, subheadings, and what the page's address names.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFINE, HEAD, embed, eventually, followed, open, outcome, setUp } from "./support.mjs";

setUp();

const LONG = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} of the story, long enough for a line or two on a small screen.`);
const NOTED = {
  format: "article/1", lang: "en", headline: "Tides",
  body: [["High at noon", { footnote: "a" }, "."], ...LONG, { type: "heading", content: "What is new" }, ...LONG, { type: "footnotes", items: [{ id: "a", content: "By the almanac." }] }],
};
const small = { viewport: { width: 400, height: 500 } };

/** @param {import("playwright-core").Page} page @param {number} [index] of the article */
const noteSeen = (page, index = 0) => page.locator("maqala-article").nth(index).locator("[role=doc-endnotes] li").evaluate(async (li) => {
  // The article goes there after the browser did.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { top, bottom } = li.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
});

for (const light of ["", "light"]) {
  for (const base of ["", '<base href="/elsewhere/">']) {
    test(`a footnote is followed in its own article, and left by the way back (${light || "shadow"}${base && ", another base"})`, async () => {
      const { page, problems, close } = await open(`${HEAD}${base}${DEFINE}<body>${embed(NOTED, light)}${embed(NOTED, light)}`, small);
      await outcome(page);
      await followed(page);
      const path = await page.evaluate(() => location.pathname);
      const second = page.locator("maqala-article").nth(1);
      const mark = second.locator("[role=doc-noteref]");
      await mark.scrollIntoViewIfNeeded();
      // The listeners come when the page has time.
      await eventually(() => mark.click().then(() => noteSeen(page, 1)), true);
      assert.deepEqual(await page.evaluate(() => [location.pathname, location.hash]), [path, "#mq-note-a"]);
      await page.goBack();
      // Nearly where it was: of what was not seen yet the height was an estimate.
      await eventually(() => mark.evaluate((a) => Math.abs(a.getBoundingClientRect().top) < innerHeight && !location.hash), true);
      assert.deepEqual(problems, []);
      await close();
    });
  }
}

/** @param {import("playwright-core").Page} page */
const focused = (page) => page.evaluate(() => {
  const element = /** @type {any} */ (document.querySelector("maqala-article"));
  const active = element.shadowRoot?.activeElement ?? document.activeElement;
  return active?.getAttribute("href") ?? active?.id ?? "";
});
const WITH_LINKS = { ...NOTED, body: [...NOTED.body.slice(0, 22), ["See ", { text: "after", href: "/after" }, "."], ...LONG, NOTED.body[NOTED.body.length - 1]] };

for (const [lang, light] of [["en", ""], ["en", "light"], ["ar", ""], ["ar", "light"]]) {
  test(`the keyboard goes on from the place that a link or the page's address leads to (${lang} ${light || "shadow"})`, async () => {
    const given = { ...WITH_LINKS, lang };
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><nav><a href="#mq-what-is-new">New</a> <a href="#what-is-new">Short</a></nav>${embed(given, light)}`, small);
    await outcome(page);
    await followed(page);
    for (const name of ["New", "Short"]) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByText(name, { exact: true }).focus();
      await page.keyboard.press("Enter");
      await eventually(() => page.evaluate(() => scrollY > 300), true);
      await page.waitForTimeout(100);
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "/after");
    }
    for (const field of ["", "<input autofocus>"]) {
      const direct = `${HEAD}${DEFINE}<body><script>history.replaceState(null, "", "#mq-what-is-new")</script><nav><a href="/first">First</a></nav>${field}${embed(given, light)}`;
      const other = await open(direct, small);
      await outcome(other.page);
      if (field) await other.page.locator("input").focus();
      await followed(other.page);
      const heading = other.page.locator("maqala-article #mq-what-is-new");
      await eventually(() => heading.evaluate((el) => el.getBoundingClientRect().top < innerHeight), true);
      assert.equal(await heading.evaluate((el) => getComputedStyle(el).outlineStyle), "none");
      if (field) assert.equal(await other.page.evaluate(() => document.activeElement?.localName), "input");
      else {
        await other.page.keyboard.press("Tab");
        assert.equal(await focused(other.page), "/after");
        assert.deepEqual(await heading.evaluate((el) => [el.hasAttribute("tabindex"), el.hasAttribute("style")]), [false, false]);
      }
      assert.deepEqual(other.problems, []);
      await other.close();
    }
    assert.deepEqual(problems, []);
    await close();
  });
}

test("where the page's script reads addresses after the sign they stay its own", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body><script>location.hash = "#/story/1"</script>${embed(NOTED)}`, small);
  await outcome(page);
  await followed(page);
  await eventually(() => page.locator("[role=doc-noteref]").click().then(() => noteSeen(page)), true);
  assert.equal(await page.evaluate(() => location.hash), "#/story/1");
  await close();
});

test("the place that the address names is shown once, and not again when the article changes", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body><script>history.replaceState(null, "", "#mq-what-is-new")</script>${embed(NOTED)}`, small);
  await outcome(page);
  await eventually(() => page.evaluate(() => scrollY > 300), true);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate((article) => Object.assign(/** @type {any} */ (document.querySelector("maqala-article")), { article: { ...article, headline: "Tides, again" } }), NOTED);
  await eventually(() => page.locator("maqala-article h1").innerText(), "Tides, again");
  await followed(page);
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await close();
});

test("who has begun to read is not taken to the place that the address names", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body><div style="height: 3000px"></div><script>history.replaceState(null, "", "#mq-what-is-new"); scrollTo(0, 200)</script>${embed(NOTED)}`, small);
  await outcome(page);
  await followed(page);
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => scrollY), 200);
  await close();
});

test("a link of the page leads to a place in an article that the page cannot look into", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><nav><a href="#mq-what-is-new">New</a> <a href="#nowhere">Nowhere</a></nav>${embed(NOTED)}`, small);
  await outcome(page);
  await followed(page);
  await page.getByText("Nowhere").click();
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.getByText("New", { exact: true }).click();
  await eventually(() => page.evaluate(() => scrollY > 300), true);
  assert.deepEqual(problems, []);
  await close();
});
