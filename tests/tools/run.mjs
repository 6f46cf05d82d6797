// Runs commands for the other tools, and says what goes on.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string} text */
export const say = (text) => console.log(`\x1b[1m${text}\x1b[0m`);

/**
 * Ends everything with a reason.
 * @param {string} reason
 * @returns {never}
 */
export function fail(reason) {
  console.error(`\n${reason}`);
  process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {{ ok: boolean, output: string }}
 */
export function run(command, parameters, { env = {}, quiet = false } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (!quiet && stdout) process.stdout.write(stdout);
  return { ok: status === 0 && !error, output: `${stdout ?? ""}${stderr ?? ""}${error ?? ""}` };
}

/**
 * {@link run}, which has to succeed.
 * @param {string} what it is done for
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 */
export function must(what, command, parameters, options) {
  const { ok, output } = run(command, parameters, options);
  if (!ok) fail(`${options?.quiet ? `${output}\n` : ""}failed: ${what}: ${command} ${parameters.join(" ")}`);
  return output;
}
