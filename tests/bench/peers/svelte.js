// Svelte, compiled by its own compiler.

import { mount, unmount as dismount } from "svelte";
// @ts-ignore: compiled by the build
import Article from "./svelte.svelte";
import { rootOf } from "./shared.js";

/** @type {WeakMap<Element, any>} */
const mounted = new WeakMap();

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  unmount(host);
  mounted.set(host, mount(Article, { target: rootOf(host), props: { data: JSON.parse(json) } }));
}

/** @param {Element} host */
export function unmount(host) {
  if (mounted.has(host)) dismount(mounted.get(host));
  mounted.delete(host);
}
