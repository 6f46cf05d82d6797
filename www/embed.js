// One file for a bare script tag: the element, the style sheet and the Wasm.

import "./define.js";
