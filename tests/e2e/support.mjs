// One browser and one server for a file of tests.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "../tools/serve.mjs";

const ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** @type {Map<string, string | ((response: import("node:http").ServerResponse) => void)>} pages made by tests, by path */
const pages = new Map();
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("node:http").Server} */
let server;
let origin = "";

/** Starts both before the tests of a file, and stops them after. */
export function setUp() {
  before(async () => {
    server = await serve(0, (request, response) => {
      const page = pages.get(request.url ?? "");
      if (page === undefined) return false;
      if (typeof page === "function") page(response);
      else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
      return true;
    });
    origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS });
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
}

/**
 * Answers a path with a page of the test's own.
 * @param {string} path
 * @param {string | ((response: import("node:http").ServerResponse) => void)} page
 */
export const answer = (path, page) => pages.set(path, page);

answer("/favicon.ico", (response) => response.writeHead(204).end());

export const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>test</title>';
export const DEFINE = '<script type="module" src="/dist/define.js"></script>';
export const ARTICLE = { format: "article/1", lang: "ar", headline: "مطر على الساحل", body: ["هطل المطر صباحًا.", "It rained."] };

/**
 * @param {unknown} article
 * @param {string} [attributes]
 */
export const embed = (article, attributes = "") =>
  `<maqala-article ${attributes}><a href="/story">story</a><script type="application/json">${JSON.stringify(article).replaceAll("<", "\\u003c")}</script></maqala-article>`;

/**
 * Opens a page; its failures and requests are kept.
 * @param {string} path of a page, or the text of one
 * @param {import("playwright-core").BrowserContextOptions & { before?: string, late?: boolean }} [options] `before` runs in the page
 *   first; `late` pictures take their time
 */
export async function open(path, { before: script, late, ...options } = {}) {
  if (path.startsWith("<")) {
    answer("/page", path);
    path = "/page";
  }
  const context = await browser.newContext(options);
  if (late) await context.route("**/*.webp", (route) => setTimeout(() => route.continue(), 250));
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const requests = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => requests.push(request.url().replace(origin, "")));
  await page.addInitScript(() => {
    const heard = /** @type {any} */ (globalThis);
    heard.events = [];
    for (const name of ["render", "warning", "error"]) {
      document.addEventListener(`maqala-${name}`, (event) => heard.events.push([name, /** @type {CustomEvent} */ (event).detail]));
    }
    document.addEventListener("securitypolicyviolation", (event) => heard.events.push(["violation", event.violatedDirective]));
  });
  if (script) await page.addInitScript(script);
  await page.goto(origin + path, { waitUntil: "load" });
  return { page, problems, requests, close: () => context.close() };
}

/**
 * Waits for the first outcome of the first element.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<any>} the detail of the event, or the error
 */
export const outcome = (page) =>
  page.evaluate(async () => {
    await customElements.whenDefined("maqala-article");
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    return element.ready.catch((/** @type {any} */ error) => ({ name: error.name, code: error.code, message: error.message, path: error.path, line: error.line, column: error.column }));
  });

/**
 * What a reader sees of the first element.
 * @param {import("playwright-core").Page} page
 */
export const text = (page) =>
  page.evaluate(() => {
    const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
    const article = /** @type {HTMLElement | null} */ ((element.shadowRoot ?? element).querySelector("article"));
    return (article ?? element).innerText;
  });

/**
 * Reads until the value is the expected one: a machine that does other things too takes its time. After twenty seconds the
 * difference is a failure.
 * @template T
 * @param {() => T | Promise<T>} read
 * @param {T} expected
 * @param {string} [message]
 */
export async function eventually(read, expected, message) {
  for (const end = Date.now() + 20_000; ; await wait(20)) {
    const value = await read();
    if (isDeepStrictEqual(value, expected)) return;
    if (Date.now() > end) assert.deepEqual(value, expected, message);
  }
}

/**
 * Waits until the script that follows articles when the page is idle has done its work: once the same file is here for a second
 * time, the first one has.
 * @param {import("playwright-core").Page} page
 */
export async function followed(page) {
  const live = new URL("/dist/live/index.js", page.url()).href;
  await page.waitForFunction((live) => performance.getEntriesByName(live).length, live);
  await page.evaluate((live) => import(live), live);
}

/**
 * The names of the events that were heard.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string[]>}
 */
export const events = (page) => page.evaluate(() => /** @type {any} */ (globalThis).events.map((/** @type {any} */ [name]) => name));
