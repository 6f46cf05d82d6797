// What the build gives to the peers.

declare module "bench:css" {
  const css: string;
  export default css;
}
