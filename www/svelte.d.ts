// The tag in templates of Svelte: `import type {} from "maqala/svelte"`.

import type { HTMLAttributes } from "svelte/elements";
import type { MaqalaArticle } from "./element.js";
import type { MaqalaAttributes, MaqalaEventMap } from "./tag.js";

type Handlers = { [name in keyof MaqalaEventMap as `on${name}` | `on:${name}`]?: ((event: MaqalaEventMap[name]) => void) | undefined };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "maqala-article": HTMLAttributes<MaqalaArticle> & MaqalaAttributes & Handlers;
  }
}
