// The packed package, installed into a consumer as npm does it; and the fixtures.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { must, root } from "../tools/run.mjs";

/**
 * A consumer's folder with the package in it.
 * @param {string} name
 */
export function consumer(name) {
  const folder = join(root, "target", "packages", name);
  const installed = join(folder, "node_modules", "maqala");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const packed = must("packing", "npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], { quiet: true });
  const found = /[\w.-]+\.tgz/.exec(packed)?.[0] ?? "";
  must("unpacking", "tar", ["-xzf", join(folder, found), "-C", installed, "--strip-components=1"], { quiet: true });
  return { folder, installed };
}

const fixtures = join(root, "tests/fixtures");

/** All fixtures, as tests/it/golden.rs describes them. */
export const cases = () =>
  readdirSync(fixtures).flatMap((format) =>
    readdirSync(join(fixtures, format)).map((name) => {
      const folder = join(fixtures, format, name);
      const text = (/** @type {string} */ file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "");
      const clipping = existsSync(join(folder, "input.txt"));
      const map = existsSync(join(folder, "map.json")) && join(folder, "map.json");
      const path = join(folder, clipping ? "input.txt" : "input.json");
      /** @type {Record<string, string>} */
      const given = Object.fromEntries(text("options.txt").split("\n").filter(Boolean).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
      return {
        name: `${format}/${name}`,
        path,
        input: new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(path)),
        given,
        map,
        options: {
          lang: given.lang, dir: given.dir, headingLevel: given["heading-level"], related: given.related, relatedAfter: given["related-after"], tagHref: given["tag-href"], locale: given.locale,
          format: clipping ? "clipping" : given.format,
          // On one line, as the places in its warnings are.
          map: map ? text("map.json").replaceAll("\n", " ") : undefined,
        },
        html: text("expected.html").trim().replaceAll(">\n<", "><"),
        warnings: text("warnings.txt").trim(),
        error: text("error.txt").trim(),
      };
    }),
  );
