// The tag in JSX of React 19: `import type {} from "maqala/react"`.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { MaqalaArticle } from "./element.js";
import type { MaqalaAttributes, MaqalaEventMap } from "./tag.js";

type Handlers = { [name in keyof MaqalaEventMap as `on${name}`]?: ((event: MaqalaEventMap[name]) => void) | undefined };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "maqala-article": DetailedHTMLProps<HTMLAttributes<MaqalaArticle>, MaqalaArticle> & MaqalaAttributes<boolean> & Handlers;
    }
  }
}
