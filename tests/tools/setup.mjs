// Finds the tools of the build and of the tests, and installs those that are missing.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = process.env.MAQALA_CACHE ?? join(homedir(), ".cache", "maqala");
export const WASM = "wasm32-unknown-unknown";

/** Prints what is being done. @param {string} text */
export const say = (text) => console.log(`· ${text}`);

/** Ends the program with a clear line. @param {string} text @returns {never} */
export function stop(text) {
  console.error(`\nSTOPPED: ${text}`);
  process.exit(1);
}

/**
 * Runs a program with its output shown; stops when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, why?: string }} [options]
 */
export function run(program, args, { env, why } = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) stop(`${program} ${args.slice(0, 3).join(" ")} failed${error ? `: ${error.message}` : ""}${why ? `; ${why}` : ""}`);
}

/** What a program prints, or nothing when it cannot run. @param {string} program @param {string[]} args */
export function output(program, args) {
  try {
    return execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

/** npm packages, when the lock file is newer than what is installed. */
export function npmPackages() {
  const lock = join(root, "package-lock.json");
  const installed = join(root, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && samePackages(lock, installed)) return;
  say("npm packages (needs the network)");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { why: "npm packages come from the network" });
}

/** @param {string} lock @param {string} installed */
function samePackages(lock, installed) {
  const versions = (/** @type {string} */ path) =>
    Object.entries(JSON.parse(readFileSync(path, "utf8")).packages).filter(([name, { optional }]) => name && !optional);
  const list = (/** @type {string} */ path) => versions(path).map(([name, { version }]) => `${name}@${version}`).join();
  return list(lock) === list(installed);
}

/** Rust with the target of the browser build. */
export function rust() {
  if (!output("cargo", ["--version"])) stop("cargo is missing: install Rust with rustup, then run this again");
  if (existsSync(join(output("rustc", ["--print", "sysroot"]).trim(), "lib", "rustlib", WASM))) return;
  say(`Rust target ${WASM} (needs the network)`);
  run("rustup", ["target", "add", WASM], { why: "the target comes from the network" });
}

/**
 * Whether the smaller build can be made: a nightly toolchain with the source of the standard library is there already,
 * or a nightly is there and the source can be had.
 */
export function nightly() {
  if (process.env.MAQALA_STABLE) return false;
  const sysroot = output("rustc", ["+nightly", "--print", "sysroot"]).trim();
  if (!sysroot) return false;
  const missing = () =>
    !existsSync(join(sysroot, "lib/rustlib/src/rust/library")) || !existsSync(join(sysroot, "lib/rustlib", WASM));
  if (missing()) {
    say("source of the standard library, for the smaller build (needs the network; without it the stable build is made)");
    output("rustup", ["component", "add", "rust-src", "--toolchain", "nightly"]);
    output("rustup", ["target", "add", WASM, "--toolchain", "nightly"]);
  }
  return !missing();
}

/** The directory of wasm-bindgen's programs, in the version of the crate. */
export function wasmBindgen() {
  const version = /wasm-bindgen = "=([\d.]+)"/.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1];
  if (!version) stop("Cargo.toml pins no version of wasm-bindgen");
  const home = join(cache, `wasm-bindgen-${version}`);
  if (!existsSync(join(home, "bin", "wasm-bindgen"))) {
    say(`wasm-bindgen-cli ${version}, compiled once for all checkouts: some minutes (needs the network)`);
    run("cargo", ["install", "wasm-bindgen-cli", "--version", version, "--root", home], {
      why: "its source comes from the network",
    });
  }
  return join(home, "bin");
}

/** A browser for the tests, its driver, and fonts for the languages of the demo. */
export function browser() {
  const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const wanted = [
    !existsSync(chromium) && "chromium",
    !existsSync(process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver") && "chromium-driver",
    !/Noto ?Naskh|Noto Sans Arabic/.test(output("fc-list", [])) && "fonts-noto-core",
  ].filter((name) => name !== false);
  if (wanted.length === 0) return chromium;
  const hint = `apt-get install ${wanted.join(" ")}`;
  if (process.getuid?.() !== 0) {
    if (existsSync(chromium)) say(`missing, and only root may install them: ${hint}`);
    else stop(`the tests need a browser, and only root may install one: ${hint} (or set CHROMIUM)`);
    return chromium;
  }
  say(`${wanted.join(", ")} by apt-get (needs the network)`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-q"], { env, why: "packages come from the network" });
  run("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...wanted], { env, why: hint });
  return chromium;
}
