// The scripts and the style of dist/, by esbuild, with the Wasm and the style sheet inside.

import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "./setup.mjs";

const MARK = "__MAQALA_WASM__";

/** @param {string} root */
export async function bundle(root) {
  const esbuild = await import("esbuild");
  const dist = (/** @type {string} */ name) => join(root, "dist", name);
  const sheet = readFileSync(join(root, "www/style.css"), "utf8");
  const css = (await esbuild.transform(sheet, { loader: "css", minify: true, charset: "utf8" })).code.trim();
  const wasm = readFileSync(join(root, "target/build/maqala.wasm"));

  const inside = {
    name: "inside",
    setup(/** @type {import("esbuild").PluginBuild} */ build) {
      build.onResolve({ filter: /^maqala:/ }, ({ path }) => ({ path, namespace: "inside" }));
      build.onLoad({ filter: /./, namespace: "inside" }, ({ path }) => ({
        contents: path === "maqala:css" ? css : MARK,
        loader: "text",
      }));
    },
  };
  const script = async (/** @type {string} */ entry, /** @type {import("esbuild").BuildOptions} */ options) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(root, "www", entry)],
      bundle: true,
      minify: true,
      write: false,
      charset: "utf8",
      target: ["chrome111", "firefox115", "safari16.4"],
      legalComments: "none",
      plugins: [inside],
      ...options,
    });
    // Put in only now: esbuild would write every other byte as an escape.
    return outputFiles[0].text.replace(new RegExp(`(["'\`])${MARK}\\1`), () => literal(wasm));
  };

  writeFileSync(dist("style.css"), `${css}\n`);
  writeFileSync(dist("maqala.wasm"), wasm);
  writeFileSync(dist("index.js"), await script("index.js", { format: "esm" }));
  writeFileSync(dist("define.js"), await script("define.js", { format: "esm", external: ["./index.js"] }));
  // The mark at the start says UTF-8 to pages that are written in windows-1256.
  writeFileSync(dist("embed.js"), `\ufeff${await script("define.js", { format: "iife" })}`);
  const schema = join(root, "www/article-1.schema.json");
  if (existsSync(schema)) copyFileSync(schema, dist("article-1.schema.json"));
  else say("no www/article-1.schema.json: dist/ is without it");
}

/**
 * Bytes as a string literal: a character each, which compresses well. NUL stands as U+0100; core.js takes the lower eight
 * bits.
 * @param {Uint8Array} bytes
 */
function literal(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte || 256);
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, "\\$&").replaceAll("\r", "\\r")}\``;
}
