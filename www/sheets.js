// The style sheet, adopted: a strict policy allows that, but no style element.

import first from "maqala:css";

let css = first;

/**
 * A constructed sheet serves one document alone. A shadow root of others, in which an element in light mode stands, has a sheet of
 * its own, which says nothing of its host: so `:host` stands nowhere without a parameter.
 * @type {WeakMap<Document | ShadowRoot, CSSStyleSheet & { css?: string }>}
 */
const sheets = new WeakMap();
/** @type {WeakMap<Document | ShadowRoot, number>} elements in light mode below a root */
const users = new WeakMap();

/**
 * Adds rules that articles may need from now on, unless they are there already.
 * @param {string} more
 */
export function addRules(more) {
  if (!css.includes(more)) css += more;
}

/** @type {Promise<unknown> | 0 | undefined} 0 once it has come to an end */
let loading;

/** Loads the rules that few pages need; falsy once they are loaded. */
export const loadRules = () =>
  (loading ??= import("./live/asked.js").then((asked) => addRules(asked.default), () => {}).then(() => (loading = 0)));

/**
 * Puts the sheet into a root that lacks it.
 * @param {Document | ShadowRoot} root
 * @param {boolean} [empty] a root that has no sheets need not be asked for them, which takes long
 * @param {boolean} [light] it is not a root of ours
 */
export function adopt(root, empty, light) {
  const doc = root.ownerDocument ?? /** @type {Document} */ (root);
  const key = light ? root : doc;
  /** @type {any} */
  let sheet = sheets.get(key);
  if (!sheet) {
    // A document without a window has no sheets and needs none. If a picture is called `defaultView`, the article is unstyled, not blank.
    const Sheet = /** @type {any} */ (doc.defaultView)?.CSSStyleSheet;
    if (!Sheet) return;
    sheet = new Sheet();
    sheets.set(key, sheet);
  }
  if (sheet.css !== css) sheet.replaceSync(((sheet.css = css), key === doc ? css : css.replaceAll(":host", "_:is")));
  if (empty) root.adoptedStyleSheets = [sheet];
  else if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * Adds the sheet to the root around an element in light mode, until the last such element is gone.
 * @param {Document | ShadowRoot} root
 */
export function use(root) {
  users.set(root, (users.get(root) ?? 0) + 1);
  adopt(root, false, true);
}

/**
 * Undoes one `use`.
 * @param {Document | ShadowRoot} root
 */
export function release(root) {
  const left = /** @type {number} */ (users.get(root)) - 1;
  users.set(root, left);
  const sheet = sheets.get(root);
  if (!left) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    // It may be moving to another document.
    if (root.ownerDocument) sheets.delete(root);
  }
}
