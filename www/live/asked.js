// Style rules that few pages need. They load before the article, so that nothing moves.

export { default } from "maqala:css/asked";
