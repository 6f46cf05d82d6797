// Peers as their users ship them: production builds, each one file with all that a page needs, in target/bench.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root, say } from "../tools/run.mjs";
import { BLOCKS, HTML, SERVER } from "./peers.js";

const from = join(root, "tests/bench/peers");

/** The sheet of the product without what is the product's own: leaving out layout of what is not seen. */
const sheet = () => readFileSync(join(root, "dist/style.css"), "utf8").replace(/(content-visibility:\s*auto|contain-intrinsic-block-size:[^;}]*);?/g, "");

/** @type {import("esbuild").Plugin} */
const plugin = {
  name: "peers",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\/dist\// }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^bench:css$/ }, ({ path }) => ({ path, namespace: "bench" }));
    onLoad({ filter: /.*/, namespace: "bench" }, () => ({ contents: `export default ${JSON.stringify(sheet())}` }));
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { compile } = await import("svelte/compiler");
      // It would keep white space between blocks as a text.
      const text = readFileSync(path, "utf8").replace(/(?<=[>}])\n\s*(?=[<{])/g, "");
      return { contents: compile(text, { generate: "client", dev: false, filename: path }).js.code };
    });
    onLoad({ filter: /solid\.jsx$/ }, async ({ path }) => {
      // @ts-ignore: without types, both
      const { transformAsync } = await import("@babel/core");
      // @ts-ignore
      const { default: preset } = await import("babel-preset-solid");
      const { code } = await transformAsync(readFileSync(path, "utf8"), { presets: [preset], filename: path, babelrc: false, configFile: false });
      return { contents: code };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  target: "es2022",
  jsx: "automatic",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [plugin],
};

/** @param {string} entry */
const source = (entry) => ({ entryPoints: [join(from, entry)], jsxImportSource: entry.startsWith("preact") ? "preact" : "react" });

/**
 * Builds what is not built yet.
 * @returns {Promise<string>} the directory: NAME.js for pages, server/NAME.mjs for Node
 */
export async function buildPeers() {
  const hash = createHash("sha256").update(sheet());
  for (const file of [...readdirSync(from).sort().map((name) => join(from, name)), join(root, "package-lock.json"), import.meta.filename]) hash.update(readFileSync(file));
  const directory = join(root, "target/bench", hash.digest("hex").slice(0, 16));
  const done = join(directory, "done");
  if (existsSync(done)) return directory;
  say("bench: building the peers");
  mkdirSync(directory, { recursive: true });
  for (const { name, entry } of [...BLOCKS, ...HTML]) {
    await build({ ...common, ...source(entry), outfile: join(directory, `${name}.js`), conditions: ["browser", "production"] });
  }
  for (const { name, entry } of SERVER) {
    const require = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
    await build({ ...common, ...source(entry), platform: "node", banner: { js: require }, conditions: ["node", "production"], outfile: join(directory, "server", `${name}.mjs`) });
  }
  writeFileSync(done, "");
  return directory;
}
