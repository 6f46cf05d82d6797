// React, as a client would show an article at once.

import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { rootOf } from "./shared.js";
import { Article } from "./view.jsx";

const roots = new WeakMap();

export function render(host, json) {
  if (!roots.has(host)) roots.set(host, createRoot(rootOf(host)));
  flushSync(() => roots.get(host).render(<Article data={JSON.parse(json)} />));
}

export function unmount(host) {
  roots.get(host).unmount();
  roots.delete(host);
}
