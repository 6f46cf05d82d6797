// Firefox and WebKit: the golden corpus, every page of the demo, a strict policy, and an element's life. What Chromium is asked
// more closely stands in the other files.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import puppeteer from "puppeteer-core";
import { root } from "../tools/run.mjs";
import { serve } from "../tools/serve.mjs";
import { differences, goldens, own, show } from "./goldens.mjs";
import { ARTICLE, DEFINE, HEAD, embed, eventually } from "./support.mjs";
import { startWebKit } from "./webdriver.mjs";

/** @import { Engine } from "./webdriver.mjs" */

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const demos = ["/", ...readdirSync(join(root, "www/demos")).map((name) => `/demos/${name}`)];
const fixtures = goldens();
const ours = own(fixtures);
const all = [...ours, ...fixtures];
/** @type {Map<string, string>} pages of tests, by path */
const pages = new Map();

/** @returns {Promise<Engine>} */
async function startFirefox() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless: true });
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(`(async () => ${expression})()`),
    headings: async (name) => (await page.$$(`aria/${name}[role="heading"]`)).length,
    close: () => browser.close(),
  };
}

/** Elements without their article, and what the first one says. */
const shown = `(async () => {
  await customElements.whenDefined("maqala-article");
  const elements = [...document.querySelectorAll("maqala-article")];
  await Promise.allSettled(elements.map((element) => element.ready));
  const articles = elements.map((element) => (element.shadowRoot ?? element).querySelector("article"));
  return { empty: articles.filter((article) => !article).length, count: articles.length, text: articles[0]?.textContent ?? "" };
})()`;

/**
 * @param {string} name
 * @param {() => Promise<Engine>} start
 */
const engine = (name, start) =>
  describe(name, () => {
    /** @type {Engine} */
    let browser;
    /** @type {import("node:http").Server} */
    let server;
    let origin = "";

    before(async () => {
      server = await serve(0, (request, response) => {
        const strict = request.url === "/strict";
        const page = pages.get(request.url ?? "");
        if (page) response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
        else if (strict || request.url === "/page") response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...(strict && { "content-security-policy": POLICY }) }).end(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`);
        else if (request.url === "/goldens") response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(all));
        else return false;
        return true;
      });
      origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
      browser = await start();
    });
    after(async () => {
      await browser?.close();
      server.closeAllConnections();
      server.close();
    });

    test("every fixture gives the same tree as the HTML", async () => {
      await browser.goto(`${origin}/page`);
      const found = JSON.parse(await browser.evaluate(`JSON.stringify(await (${show})(await (await fetch("/goldens")).json(), 0, ${ours.length}))`));
      assert.deepEqual(differences([...all, ...fixtures], found), []);
    });

    for (const path of demos) {
      test(path, async () => {
        await browser.goto(origin + path);
        const { empty, count, text } = await browser.evaluate(shown);
        assert.ok(count > 0);
        // Broken data are shown on purpose.
        const broken = { "/demos/several.html": 1, "/demos/fallback.html": count }[path] ?? 0;
        assert.equal(empty, broken, `${empty} of ${count} without an article`);
        if (!broken) assert.ok(text.length > 100);
      });
    }

    test("a strict policy is kept", async () => {
      await browser.goto(`${origin}/strict`);
      const { text } = await browser.evaluate(shown);
      assert.match(text, /مطر/);
      assert.equal(await browser.evaluate(`document.querySelector("maqala-article").shadowRoot.adoptedStyleSheets.length`), 1);
    });

    test("the sheet, written as short as it is, says the same", async () => {
      await browser.goto(`${origin}/page`);
      await browser.evaluate(shown);
      const styles = await browser.evaluate(`(async () => {
        const element = document.querySelector("maqala-article");
        const card = { headline: "card", url: "/card", image: { src: "/samples/images/coast.webp" } };
        element.article = { format: "article/1", lang: "ar", headline: "x", body: ["x"], related: [{ items: [card, { ...card, url: "/other" }] }] };
        await Promise.resolve();
        const style = (part) => getComputedStyle(element.shadowRoot.querySelector(".mq-" + part));
        const { style: own } = element;
        const floats = ["10em", "20em", "60em"].map((width) => ((own.width = width), style("card-image").float !== "none"));
        return { floats, ratio: style("card-image").aspectRatio, gap: parseFloat(style("related").marginTop) / parseFloat(style("article").fontSize), font: style("article").fontFamily };
      })()`);
      assert.deepEqual([styles.floats, styles.ratio, styles.gap.toFixed(3)], [[false, true, false], "16 / 9", "2.500"]);
      assert.match(styles.font, /^"?Noto Naskh Arabic"?, "?Geeza Pro"?, Tahoma, serif$/);
    });

    test("links are underlined; items stand beside their marks, and numbers are those that were asked for", async () => {
      await browser.goto(`${origin}/page`);
      await browser.evaluate(shown);
      const styles = await browser.evaluate(`(async () => {
        const element = document.querySelector("maqala-article");
        const numbered = { type: "list", ordered: true, start: 98, items: ["بند", "بند"] };
        const mixed = { type: "list", items: ["بند", "An item (2).", "One (x).\\nTwo!", { content: "A group:", items: ["x.", "بند"] }] };
        const quran = { type: "quote", kind: "quran", blocks: ["نص", "A text"] };
        const timeline = { type: "timeline", items: [{ date: "2026-03-09", title: "بند" }] };
        const paragraph = { type: "paragraph", content: [{ text: "link", href: "/link" }] };
        const frame = { type: "embed", url: "https://vimeo.com/1", title: "A film" };
        const related = [{ items: [{ headline: "A story", url: "/story", lang: "en" }] }];
        element.article = { format: "article/1", lang: "ar", headline: "x", body: [paragraph, mixed, quran, ...Array(12).fill("."), numbered, timeline, frame], related };
        await element.ready;
        const { shadowRoot } = element;
        const there = () => shadowRoot.querySelector(".mq-frame") && getComputedStyle(shadowRoot.querySelector("li:has(br)")).unicodeBidi === "plaintext";
        for (let i = 0; !there() && i < 100; i++) await new Promise((resolve) => setTimeout(resolve, 50));
        const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
        const lines = [".mq-paragraph a", ".mq-frame bdi + bdi"].map((selector) => [style(selector).textDecorationLine, style(selector).textDecorationThickness]);
        const sides = [".mq-list > [dir]", ".mq-card[dir]", ".mq-quran > [dir]"].map((selector) => style(selector).textAlign);
        // What marks stand beside, and where each line ends.
        const ends = [...shadowRoot.querySelectorAll("ul.mq-list li")].map((item) => {
          const text = item.lastChild.data ? item.lastChild : item.firstChild;
          const at = (index) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + 1);
            return range.getBoundingClientRect();
          };
          const [first, last] = [at(0), at(text.data.length - 1)];
          const { direction, unicodeBidi } = getComputedStyle(item);
          const side = Math.round(item.getBoundingClientRect().right - Math.max(first.right, last.right));
          return [text.data, direction, unicodeBidi === "plaintext", side, last.left > first.left ? "ltr" : "rtl"].join(" ");
        });
        const { right } = shadowRoot.querySelector(".mq-timeline").getBoundingClientRect();
        const moment = shadowRoot.querySelector(".mq-moment");
        const out = moment.getBoundingClientRect().right - parseFloat(getComputedStyle(moment).borderInlineStartWidth) - parseFloat(getComputedStyle(moment, "::before").insetInlineStart) - right;
        return { ends, lines, sides, late: style("ol.mq-list").contentVisibility, out: out <= 0 };
      })()`);
      const line = ["underline", "1px"];
      const ends = ["بند rtl false 0 rtl", "An item (2). rtl false 0 ltr", "Two! rtl true 0 ltr", "A group: rtl false 0 ltr", "x. rtl false 0 ltr", "بند rtl false 0 rtl"];
      assert.deepEqual(styles, { ends, lines: [line, line], sides: ["start", "start", "center"], late: "visible", out: true });
    });

    test("screen readers find what is far off the screen: from the element, a server and `render`", async () => {
      const article = { format: "article/1", lang: "en", headline: "x", body: [...Array(80).fill("A paragraph."), { type: "heading", text: "Far away" }] };
      pages.set("/element", `${HEAD}${DEFINE}<body>${embed(article, "light")}`);
      pages.set("/server", `${HEAD}<link rel="stylesheet" href="/dist/style.css"><body><article class="mq-article"><div class="mq-body">${"<p>A paragraph.</p>".repeat(80)}<h2>Far away</h2></div></article>`);
      for (const path of ["/element", "/server"]) {
        await browser.goto(origin + path);
        await eventually(() => browser.headings("Far away"), 1, path);
      }
      const seen = await browser.evaluate(`(async () => {
        const { render } = await import("/dist/index.js");
        const host = document.body.appendChild(document.createElement("div"));
        const states = () => [...host.shadowRoot.querySelectorAll(".mq-body > *")].map((el) => getComputedStyle(el).contentVisibility);
        for (let i = 0; i < 3; i++) render(host, ${JSON.stringify(article)});
        return [...new Set(states()), host.shadowRoot.adoptedStyleSheets.length];
      })()`);
      assert.deepEqual(seen, ["visible", 1]);
    });

    test("new data, another place, and an end", async () => {
      await browser.goto(`${origin}/page`);
      await browser.evaluate(shown);
      const life = await browser.evaluate(`(async () => {
        const element = document.querySelector("maqala-article");
        const headline = () => element.shadowRoot.querySelector("h1").textContent;
        for (let i = 0; i < 100; i++) element.article = { format: "article/1", headline: "number " + i };
        await Promise.resolve();
        const last = headline();
        document.body.prepend(document.createElement("section"));
        document.querySelector("section").append(element);
        const moved = headline();
        element.remove();
        return { last, moved, left: document.body.innerText.trim() };
      })()`);
      assert.deepEqual(life, { last: "number 99", moved: "number 99", left: "" });
    });
  });

engine("Firefox", startFirefox);
engine("WebKit", startWebKit);
