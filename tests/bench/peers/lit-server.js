// lit on a server.

import { render } from "@lit-labs/ssr";
import { collectResultSync } from "@lit-labs/ssr/lib/render-result.js";
import { view } from "./lit.js";

/** @param {string} json */
export const toHtml = (json) => collectResultSync(render(view(JSON.parse(json))));
