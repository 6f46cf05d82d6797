// WebKitGTK through its driver, as WebDriver has it (https://www.w3.org/TR/webdriver2/). Its window needs a display: a virtual
// one, of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";

const BROWSERS = ["x86_64", "aarch64"].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

/**
 * @typedef {object} Engine
 * @property {(url: string) => Promise<void>} goto waits until the page has loaded
 * @property {(expression: string) => Promise<any>} evaluate waits for a promise
 * @property {(name: string) => Promise<number>} headings how many of that name a screen reader finds
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Engine>} */
export async function startWebKit() {
  const binary = BROWSERS.find((path) => existsSync(path));
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(/** @type {import("node:stream").Readable} */ (screen.stdio[3]), "data");
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env: { ...process.env, DISPLAY: `:${`${number}`.trim()}` }, stdio: "ignore" });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    for (let tries = 0; ; tries++) {
      const answer = await call("GET", "/status").catch((error) => tries > 100 && error);
      if (answer instanceof Error) throw answer;
      if (answer) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const browser = { binary, args: ["--automation"] };
    const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browser } } });
    const session = `/session/${sessionId}`;
    await call("POST", `${session}/timeouts`, { script: 120_000 });
    return {
      goto: (url) => call("POST", `${session}/url`, { url }),
      async evaluate(expression) {
        const script = `const done = arguments[0]; (async () => ${expression})().then((value) => done({ value }), (error) => done({ error: String(error) }))`;
        const { value, error } = await call("POST", `${session}/execute/async`, { script, args: [] });
        if (error) throw new Error(error);
        return value;
      },
      async headings(name) {
        const found = await call("POST", `${session}/elements`, { using: "css selector", value: "h1, h2, h3" });
        const names = await Promise.all(found.map((/** @type {object} */ element) => call("GET", `${session}/element/${Object.values(element)[0]}/computedlabel`)));
        return names.filter((other) => other === name).length;
      },
      async close() {
        await call("DELETE", session).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  return port;
}
