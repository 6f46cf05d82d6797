// `npm start`: builds, and serves the demo on this machine: www/ at /, dist/ at /dist/.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { root, say } from "./run.mjs";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".wav": "audio/wav",
  ".webm": "video/webm",
  ".webp": "image/webp",
};

/**
 * Serves on the loopback address.
 * @param {number} port 0 for any that is free
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean} [first]
 *   what answers before the files do
 * @returns {Promise<import("node:http").Server>}
 */
export function serve(port, first = () => false) {
  const server = createServer(async (request, response) => {
    if (first(request, response)) return;
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = path.startsWith("/dist/") ? join(root, path) : join(root, "www", path.endsWith("/") ? `${path}index.html` : path);
    try {
      const content = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
      response.end(content);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

if (process.argv[1] === import.meta.filename) {
  const { buildAll } = await import("./build.mjs");
  await buildAll();
  const wanted = Number(process.env.PORT ?? 8080);
  const server = await serve(wanted).catch(() => serve(0));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  say(`\nthe demo is at http://127.0.0.1:${port}/ (stop with Ctrl+C)`);
}
