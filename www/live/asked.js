// Rules for what few pages ask for. They come before the article does, so that nothing moves.

export { default } from "maqala:css/asked";
