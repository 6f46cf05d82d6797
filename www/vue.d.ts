// The tag in templates of Vue 3: `import type {} from "maqala/vue"`.

import type { DefineComponent, HTMLAttributes } from "vue";
import type { MaqalaAttributes, MaqalaEventMap } from "./tag.js";

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;
/** Attributes by the names that a template's are looked for as; in render functions they keep their own. */
type Attributes = MaqalaAttributes & { [name in keyof MaqalaAttributes as Camel<name>]?: MaqalaAttributes[name] };
/** What `@maqala-render` in a template is looked for as. */
type Handlers = { [name in keyof MaqalaEventMap as `on${Capitalize<Camel<name>>}`]?: ((event: MaqalaEventMap[name]) => void) | undefined };

declare module "vue" {
  interface GlobalComponents {
    "maqala-article": DefineComponent<HTMLAttributes & Attributes & Handlers>;
  }
}
