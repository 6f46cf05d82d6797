// The element for bundles, in which page.js is one module for all that use it.

import { define } from "./page.js";

define();
