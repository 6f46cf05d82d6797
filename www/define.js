import { one } from "./one.js";

const [define] = one;

define();
