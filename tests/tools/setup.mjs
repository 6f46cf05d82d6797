// Sets up what is missing on this machine: npm packages, a Rust target, wasm-bindgen, and for tests a browser.

import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fail, must, root, run, say } from "./run.mjs";

const cache = process.env.MAQALA_CACHE ?? join(homedir(), ".cache", "maqala");
const version = /wasm-bindgen = \{ version = "=([\d.]+)"/.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1] ?? "";
const tools = join(cache, `wasm-bindgen-${version}`);

/** Where wasm-bindgen's tools are. */
export const wasmBindgen = join(tools, "bin", "wasm-bindgen");
export const testRunner = join(tools, "bin", "wasm-bindgen-test-runner");
export const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const firefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
export const chromedriver = process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver";

/** npm packages, as the lock file has them. */
export function packages() {
  const installed = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say("setting up: npm packages (needs the network)");
  must("the packages of package-lock.json", "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts=false"]);
}

/** What Rust needs to make Wasm; whether a nightly toolchain can compile std too. */
export function wasm() {
  if (!run("cargo", ["--version"], { quiet: true }).ok) fail("Rust is missing: install it with rustup, then try again");
  if (!run("rustup", ["target", "list", "--installed"], { quiet: true }).output.includes("wasm32-unknown-unknown")) {
    say("setting up: Rust's wasm32-unknown-unknown target (needs the network)");
    must("compiling to Wasm", "rustup", ["target", "add", "wasm32-unknown-unknown"]);
  }
  if (!existsSync(wasmBindgen)) {
    say(`setting up: wasm-bindgen-cli ${version} in ${cache} (needs the network, takes about three minutes)`);
    must("wasm-bindgen", "cargo", ["install", "wasm-bindgen-cli", "--version", version, "--root", tools]);
  }
  return !process.env.MAQALA_STABLE && nightly();
}

function nightly() {
  if (!run("rustup", ["toolchain", "list"], { quiet: true }).output.includes("nightly")) return false;
  const components = () => run("rustup", ["component", "list", "--installed", "--toolchain", "nightly"], { quiet: true });
  if (components().output.includes("rust-src")) return true;
  say("setting up: the source of std for the nightly toolchain (needs the network)");
  return run("rustup", ["component", "add", "rust-src", "--toolchain", "nightly"], { quiet: true }).ok;
}

/** Chromium and its driver, Firefox, WebKit with its driver and a display for it, and fonts for every script. */
export function browser() {
  const needed = {
    [chromium]: "chromium",
    [chromedriver]: "chromium-driver",
    [firefox]: "firefox-esr",
    "/usr/bin/WebKitWebDriver": "webkit2gtk-driver",
    "/usr/bin/Xvfb": "xvfb",
    "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf": "fonts-noto-core",
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc": "fonts-noto-cjk",
    "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf": "fonts-noto-color-emoji",
  };
  const wanted = Object.entries(needed).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
  if (wanted.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${wanted.join(" ")}`;
  if (process.getuid?.() !== 0) fail(`the tests need ${wanted.join(", ")}; installing them needs root: ${install}`);
  say(`setting up: ${wanted.join(", ")} from Debian (needs the network)`);
  run("apt-get", ["update"], { quiet: true });
  must("browsers for the tests", "apt-get", install.split(" ").slice(1), { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } });
}
