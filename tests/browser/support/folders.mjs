// Serves folders over HTTP on a port of its own, which makes it an origin of its own: what nginx does for the demo,
// with a policy and answers that a test can choose.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml",
};

export const strictPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; "
  + "img-src 'self'; font-src 'self'; frame-src *; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * @param {Record<string, string>} folders by the path where they are mounted; the longest that fits counts
 * @param {object} [options]
 * @param {string | ((path: string) => string)} [options.policy] Content-Security-Policy; empty for none
 * @param {Record<string, string | { type: string, body: string }>} [options.pages] answers by path, before any file
 */
export async function serveFolders(folders, { policy = strictPolicy, pages = {} } = {}) {
  const mounts = Object.keys(folders).sort((one, other) => other.length - one.length);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const asked = typeof policy === "function" ? policy(path) : policy;
    if (asked) response.setHeader("Content-Security-Policy", asked);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const page = pages[path];
    if (page !== undefined) {
      response.setHeader("Content-Type", page.type ?? types[extname(path)] ?? types[".html"]);
      return response.end(page.body ?? page);
    }
    const mount = mounts.find((each) => path.startsWith(each));
    const file = mount && join(folders[mount], normalize(`/${path.slice(mount.length)}`), path.endsWith("/") ? "index.html" : "");
    if (!file || !(await stat(file).catch(() => null))?.isFile()) return response.writeHead(404).end();
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    pages,
    stop: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
