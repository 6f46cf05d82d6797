import { define } from "./page.js";

define();
