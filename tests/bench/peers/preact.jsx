// Preact.

import { render as show } from "preact";
import { rootOf } from "./shared.js";
import { Article } from "./view.jsx";

export const render = (host, json) => show(<Article data={JSON.parse(json)} />, rootOf(host));

export const unmount = (host) => show(null, rootOf(host));
