// The element for bundles, where page.js is one module that all entries share.

import { define } from "./page.js";

define();
