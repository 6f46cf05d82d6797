// React on a server.

import { renderToString } from "react-dom/server";
import { Article } from "./view.jsx";

export const toHtml = (json) => renderToString(<Article data={JSON.parse(json)} />);
