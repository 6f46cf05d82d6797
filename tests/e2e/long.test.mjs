// Long articles and far-off ones: slices, what waits, and that a reader reaches all of it nevertheless.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, embed, events, eventually, open, outcome, setUp, text } from "./support.mjs";

setUp();

const LONG = { ...ARTICLE, tags: ["x"], body: Array.from({ length: 1500 }, (_, index) => `الفقرة ${index} تقول إن المطر هطل صباحًا على الساحل.`) };
LONG.body[1200] = "needle in the hay";
const BLOCKS = ".mq-body > :not(.mq-chunk), .mq-chunk > *";
const SHIFT = "globalThis.shift = globalThis.since = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.startTime > since) globalThis.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });";

test("a long article is there in slices, in order, and the same in the end", async () => {
  const watch = `${SHIFT} globalThis.counts = []; const look = () => { const count = document.querySelector("maqala-article")?.shadowRoot?.querySelectorAll("${BLOCKS}").length; if (count) counts.push(count); if (count !== 1500) requestAnimationFrame(look) }; requestAnimationFrame(look)`;
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(LONG)}`, { before: watch });
  const detail = await outcome(page);
  assert.equal(detail.blocks, 1500);
  const seen = await page.evaluate(async (article) => {
    const { render } = await import(/** @type {any} */ ("/dist/index.js"));
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    const host = document.createElement("div");
    render(host, article);
    const { counts, shift } = /** @type {any} */ (globalThis);
    return { counts, shift, same: host.shadowRoot?.firstElementChild?.isEqualNode(element.shadowRoot.firstElementChild), busy: element.ariaBusy };
  }, LONG);
  assert.ok(seen.counts[0] > 10 && seen.counts[0] < 1000, `first frame: ${seen.counts[0]} blocks`);
  assert.deepEqual(seen.counts, seen.counts.toSorted((/** @type {number} */ one, /** @type {number} */ other) => one - other));
  assert.deepEqual([seen.same, seen.busy, seen.shift], [true, null, 0]);
  assert.deepEqual(await events(page), ["render"]);
  assert.deepEqual(problems, []);
  await close();
});

test("of a long article and the next one, the next one stays", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><maqala-article></maqala-article>`);
  const busy = await page.evaluate(async (article) => {
    await customElements.whenDefined("maqala-article");
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    element.article = article;
    await new Promise(requestAnimationFrame);
    const busy = [element.ariaBusy];
    // Elsewhere the rest of it still comes; in the place of another one it does not.
    document.body.append(element);
    busy.push(element.ariaBusy);
    element.article = { format: "article/1", headline: "the next one" };
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [...busy, element.ariaBusy];
  }, LONG);
  assert.deepEqual(busy, ["true", "true", null]);
  assert.match(await text(page), /the next one/);
  assert.equal(await page.locator("maqala-article p").count(), 0);
  assert.equal((await events(page)).filter((name) => name === "render").length, 1);
  assert.deepEqual(problems, []);
  await close();
});

test("a long article that is taken out stops, and is whole when it comes again", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(LONG)}`, { before: "globalThis.first = new Promise((done) => { const look = () => (document.querySelector('maqala-article')?.shadowRoot?.firstChild ? done() : requestAnimationFrame(look)); look() })" });
  const blocks = await page.evaluate(async (selector) => {
    await /** @type {any} */ (globalThis).first;
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    const count = () => element.shadowRoot.querySelectorAll(selector).length;
    element.remove();
    const taken = count();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stopped = count();
    document.body.append(element);
    await element.ready;
    return { more: stopped - taken, whole: count() };
  }, BLOCKS);
  assert.deepEqual(blocks, { more: 0, whole: 1500 });
  await close();
});

test("a transition that waits for a long article has it", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><main></main>`);
  const blocks = await page.evaluate(async (article) => {
    await customElements.whenDefined("maqala-article");
    const element = /** @type {any} */ (document.createElement("maqala-article"));
    element.article = article;
    await document.startViewTransition(async () => {
      document.querySelector("main")?.replaceChildren(element);
      await element.ready;
    }).ready;
    return element.shadowRoot.querySelectorAll("p").length;
  }, LONG);
  assert.equal(blocks, 1500);
  assert.deepEqual(problems, []);
  await close();
});

test("a long article that is printed while it comes is whole on paper", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>`);
  const blocks = await page.evaluate(async (article) => {
    await customElements.whenDefined("maqala-article");
    const element = /** @type {any} */ (document.createElement("maqala-article"));
    element.article = article;
    document.body.append(element);
    const count = () => element.shadowRoot.querySelectorAll("p").length;
    const before = count();
    dispatchEvent(new Event("beforeprint"));
    const printed = count();
    await element.ready;
    return { few: before < 1000, printed, after: count() };
  }, LONG);
  assert.deepEqual(blocks, { few: true, printed: 1500, after: 1500 });
  assert.deepEqual(await events(page), ["render"]);
  assert.deepEqual(problems, []);
  await close();
});

test("who comes back to a long article is where he was", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(LONG)}`);
  await outcome(page);
  const seen = () => page.evaluate((selector) => {
    const blocks = [...(document.querySelector("maqala-article")?.shadowRoot?.querySelectorAll(selector) ?? [])];
    return blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  }, BLOCKS);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.8));
  await page.waitForTimeout(300);
  const before = await seen();
  assert.ok(before > 1000, `${before}`);
  await page.reload();
  await outcome(page);
  // The heights of what was never near the screen are guesses.
  await eventually(async () => Math.abs((await seen()) - before) < 50, true);
  await close();
});

test("what is far off can be found, selected, and read to a reader", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(LONG, "light")}`);
  await outcome(page);
  const found = await page.evaluate(() => {
    const found = /** @type {any} */ (globalThis).find("needle in the hay");
    const selected = getSelection()?.toString();
    getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector("article")));
    return { found, selected, y: scrollY, all: getSelection()?.toString().includes("الفقرة 1499") };
  });
  assert.deepEqual([found.found, found.selected, found.all], [true, "needle in the hay", true]);
  assert.ok(found.y > 1000, "it was scrolled to");
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const names = nodes.map(({ name }) => name?.value);
  for (const words of ["needle in the hay", LONG.body[1499]]) assert.ok(names.includes(words), words);
  await close();
});

test("nothing jumps on the way back from the end", async () => {
  const related = [{ items: Array.from({ length: 30 }, (_, index) => ({ headline: `Card ${index}`, url: `/${index}`, excerpt: "It rained in the morning." })) }];
  for (const [width, length] of [[360, 60], [1200, 60], [360, 200], [1200, 200]]) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...ARTICLE, body: LONG.body.slice(0, length), related })}<p>below</p>`, { before: SHIFT, viewport: { width, height: 700 } });
    await outcome(page);
    const shift = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      scrollTo(0, 1e6);
      for (let i = 0; i < 5; i++) await frame();
      // At a jump to the end the guesses at blocks that were never near the screen may be seen, once.
      Object.assign(globalThis, { since: performance.now(), shift: 0 });
      for (let y = scrollY; y > 0; y = Math.min(y, scrollY) - 300) {
        scrollTo(0, y);
        await frame();
        await frame();
      }
      return /** @type {any} */ (globalThis).shift;
    });
    assert.equal(shift, 0, `width ${width}, ${length} blocks`);
    await close();
  }
});

test("blocks stand where they would without chunks", async () => {
  const heading = { type: "heading", level: 2, text: "A heading" };
  const body = [...LONG.body.slice(0, 130)].map((text, index) => ([64, 79, 95, 96].includes(index) ? heading : index === 80 ? { type: "divider" } : text));
  for (const lang of ["ar", "en"]) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...ARTICLE, lang, body })}`);
    await outcome(page);
    const [chunked, plain] = await page.evaluate((selector) => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("maqala-article")?.shadowRoot);
      const blocks = [...root.querySelectorAll(selector)];
      const look = () => blocks.map((block) => {
        const { top, left, width, height } = block.getBoundingClientRect();
        return [top, left, width, height].map(Math.round).join();
      });
      const sheet = new CSSStyleSheet();
      // Near the screen a chunk is laid out, and contains what is in it nevertheless: margins end at its edges.
      sheet.replaceSync("* { content-visibility: visible !important } article .mq-chunk { contain: layout style paint }");
      root.adoptedStyleSheets.push(sheet);
      const chunks = [...root.querySelectorAll(".mq-chunk")];
      if (chunks.length !== 5) throw new Error(`${chunks.length} chunks`);
      const chunked = look();
      for (const chunk of chunks) chunk.replaceWith(...chunk.children);
      return [chunked, look()];
    }, BLOCKS);
    assert.equal(chunked.length, 130);
    assert.deepEqual(chunked, plain, lang);
    await close();
  }
});

test("loading=lazy: an element off the screen waits until it comes near, or for print", async () => {
  const gap = '<div style="height: 5000px"></div>';
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE, 'loading="lazy"')}${gap}${embed(ARTICLE, 'loading="lazy" id="near"')}${gap}${embed(ARTICLE, 'loading="lazy" id="far"')}${gap}${embed(ARTICLE, 'id="eager"')}`);
  await outcome(page);
  await page.evaluate(() => /** @type {any} */ (document.getElementById("eager")).ready);
  const state = () => page.evaluate(() => [...document.querySelectorAll("maqala-article")].map((element) => [!!element.shadowRoot, element.ariaBusy]));
  assert.deepEqual(await state(), [[true, null], [false, "true"], [false, "true"], [true, null]]);
  assert.equal(await page.locator("#near").getByText("story").isVisible(), true, "the fallback is there meanwhile");
  await page.evaluate(() => scrollTo(0, 4500));
  await page.evaluate(() => /** @type {any} */ (document.getElementById("near")).ready);
  assert.deepEqual(await state(), [[true, null], [true, null], [false, "true"], [true, null]]);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.deepEqual((await state())[2], [true, null]);
  await close();
});

test("after a very long article its memory returns", async () => {
  const count = "globalThis.memories = []; const { Instance } = WebAssembly; WebAssembly.Instance = class extends Instance { constructor(...given) { super(...given); if (this.exports.render) memories.push(new WeakRef(this.exports.memory)); } };";
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`, { before: count });
  await outcome(page);
  await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    const rendered = () => new Promise((resolve) => element.addEventListener("maqala-render", resolve, { once: true }));
    const article = (/** @type {number} */ length) => ({ format: "article/1", headline: "x", body: Array(length).fill("مطر ".repeat(250)) });
    for (const length of [10_000, 1]) {
      element.article = article(length);
      await rendered();
    }
  });
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await session.send("HeapProfiler.collectGarbage");
  const sizes = await page.evaluate(() => /** @type {any} */ (globalThis).memories.map((/** @type {any} */ ref) => ref.deref()?.buffer.byteLength));
  assert.ok(sizes.length > 1, "another instance was made");
  assert.equal(sizes[0], undefined, "the one that grew is gone");
  assert.ok(sizes.at(-1) < 2e6, `${sizes}`);
  await close();
});
