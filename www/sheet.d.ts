// The style sheet, which most bundlers put into the page, and which a browser imports `with { type: "css" }`.

/// <reference path="./globals.d.ts" />

declare const sheet: CSSStyleSheet;
export default sheet;
