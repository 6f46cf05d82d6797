// Who is measured. The first one of each group is the product, the second one the measure of all.

/** @typedef {{ name: string, label: string, form: import("./inputs.js").Form, entry: string }} Peer */

/** @type {Peer[]} */
export const BLOCKS = [
  { name: "maqala", label: "Maqala", form: "blocks", entry: "maqala.js" },
  { name: "vanilla", label: "by hand, createElement", form: "blocks", entry: "vanilla.js" },
  { name: "vanilla-intl", label: "by hand, dates by Intl", form: "blocks", entry: "vanilla-intl.js" },
  { name: "template", label: "by hand, cloned templates", form: "blocks", entry: "template.js" },
  { name: "string", label: "by hand, innerHTML", form: "blocks", entry: "string.js" },
  { name: "portabletext", label: "@portabletext/to-html", form: "portable", entry: "portabletext.js" },
  { name: "preact", label: "Preact", form: "blocks", entry: "preact.jsx" },
  { name: "lit", label: "lit", form: "blocks", entry: "lit.js" },
  { name: "solid", label: "Solid", form: "blocks", entry: "solid.jsx" },
  { name: "react", label: "React", form: "blocks", entry: "react.jsx" },
  { name: "svelte", label: "Svelte", form: "blocks", entry: "svelte.js" },
];

/** @type {Peer[]} bodies of HTML that nobody vouches for */
export const HTML = [
  { name: "maqala-html", label: "Maqala", form: "html", entry: "maqala-html.js" },
  { name: "sethtml", label: "Element.setHTML", form: "html", entry: "sethtml.js" },
  { name: "dompurify", label: "DOMPurify, innerHTML", form: "html", entry: "dompurify.js" },
];

/** @type {Peer[]} on a server */
export const SERVER = [
  { name: "string", label: "by hand, a string", form: "blocks", entry: "string.js" },
  { name: "portabletext", label: "@portabletext/to-html", form: "portable", entry: "portabletext.js" },
  { name: "react", label: "react-dom/server", form: "blocks", entry: "react-server.jsx" },
  { name: "lit", label: "@lit-labs/ssr", form: "blocks", entry: "lit-server.js" },
];
