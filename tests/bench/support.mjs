// What the groups of the benchmark share: the built pages of the peers, a server in memory, fresh browsers, medians.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { openPage, root, seed } from "../browser/support/portal.mjs";

export { root, seed };
export const built = join(root, "build/bench");
export const annexBinary = join(root, "build/native/bin/annex");
const here = join(root, "tests/bench");

/** In the widget's list (core/find/find_services.h). */
export const servicesAPage = 25;

export const say = (words) => console.error(words);

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const page = (head, body) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>annex</title>${head}<body>${body}</html>`;
const script = (name) => `<script type="module" src="/${name}"></script>`;
const widgetHead = `<link rel="modulepreload" href="/annex/annex/service-annex.js"><link rel="preload" href="/annex/annex_widget.wasm" as="fetch" type="application/wasm" crossorigin><link rel="preload" href="/annex/catalog/index.json" as="fetch" crossorigin>${script("annex/service-annex.js")}`;

// The widget on a page of its own; what it shows first is told as the peers tell it. Where the page carries the annex, what
// the widget needs is named below it (docs/embedding.md).
const widget = (attributes, children = "") => page(children ? "" : widgetHead,
  `<service-annex catalog="/annex/catalog/index.json" lang="fr" ${attributes}>${children}</service-annex>${children && widgetHead}<script type="module" src="/widget.js"></script>`);

/** Builds every page into build/bench/site. */
export function buildPages() {
  const site = join(built, "site");
  rmSync(site, { recursive: true, force: true }); // a compressed file left from before would be served in place of the new one
  mkdirSync(site, { recursive: true });
  cpSync(join(root, "build/site"), site, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const peers = readdirSync(join(here, "peers")).filter((name) => !name.endsWith(".mjs")).map((name) => join(here, "peers", name));
  execFileSync("esbuild", [...peers, "--bundle", "--external:/pdf.min.mjs", "--format=esm", "--minify", "--jsx=automatic", "--log-level=error",
    '--define:process.env.NODE_ENV="production"', `--outdir=${site}`], { stdio: "inherit" });
  for (const name of ["pdf.min.mjs", "pdf.worker.min.mjs"]) cpSync(join(here, "node_modules/pdfjs-dist/build", name), join(site, name));
  const annexHtml = readFileSync(join(site, "annex", `${seed}.html`), "utf8");
  const inner = /<body[^>]*>([\s\S]*)<\/body>/.exec(annexHtml)?.[1] ?? annexHtml;
  const write = (name, text) => writeFileSync(join(site, name), text);
  write("static.html", annexHtml);
  // The widget may be ready before this module is there: its promise is kept, an event would be missed.
  write("widget.js", `await customElements.whenDefined("service-annex");
    await document.querySelector("service-annex").ready;
    requestAnimationFrame(() => requestAnimationFrame(() => { window.presented = performance.now(); }));`);
  write("widget.html", widget(`service="${seed}"`));
  write("readable.html", widget(`service="${seed}"`, inner));
  write("list.html", widget(""));
  write("blank.html", page("", "<p>…</p><script>requestAnimationFrame(() => requestAnimationFrame(() => { window.presented = performance.now(); }));</script>"));
  // As the widget's page, theirs tell ahead what they need first.
  const index = JSON.parse(readFileSync(join(site, "annex/catalog/index.json")));
  const first = index.entries.find(({ id }) => id === seed).versions[0].file;
  const hint = `<link rel="preload" href="/annex/catalog/${first}" as="fetch" crossorigin>`;
  const pdfHints = `${["pdf.min.mjs", "pdf.worker.min.mjs"].map((name) => `<link rel="modulepreload" href="/${name}">`).join("")}<link rel="preload" href="/annex.pdf" as="fetch" crossorigin>`;
  const hints = { tanstack: hint, aggrid: hint, pdf: pdfHints };
  for (const name of ["dom", "tanstack", "aggrid", "pdf", "webgl", "list_dom", "list_tanstack", "list_aggrid", "search", "bulk"]) write(`${name}.html`, page(hints[name] ?? "", `<div id="root"></div>${script(`${name}.js`)}`));
  return site;
}

/** A PDF of the annex, as a browser prints it. */
export async function makePdf(url, site) {
  const portal = await openPage(`${url}static.html`);
  writeFileSync(join(site, "annex.pdf"), await portal.page.pdf({ format: "A4" }));
  await portal.close();
}

const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".css": "text/css", ".svg": "image/svg+xml", ".pdf": "application/pdf" };
const squeezed = new Map();
const largestAtBest = 2e6;  // bytes; larger ones are the peers' data, whose loading nobody times

// The compressed form: the one beside the file, or made once for each change of the file.
function squeezedOf(file) {
  const { mtimeMs, size } = statSync(file);
  const known = squeezed.get(file);
  if (known?.mtimeMs === mtimeMs && known.size === size) return known.bytes;
  const quality = size > largestAtBest ? 1 : 11;
  const bytes = existsSync(`${file}.br`) ? readFileSync(`${file}.br`)
    : brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size } });
  squeezed.set(file, { mtimeMs, size, bytes });
  return bytes;
}

// Before anything is timed: whoever asks first would wait for the compression.
function squeezeAhead(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) squeezedOf(join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * Serves a folder from memory, by brotli; `folders` stand in for paths: { "/annex/catalog/": folder }. `sent` counts the
 * bytes of all answers so far, without their heads.
 */
export async function serve(site, folders = {}) {
  squeezeAhead(site);
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const other = Object.keys(folders).find((start) => path.startsWith(start));
    const file = other ? join(folders[other], path.slice(other.length)) : join(site, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("content-encoding", "br");
    response.setHeader("cache-control", "max-age=3600");
    // Pages that share with nobody have a clock of 5 µs instead of 100.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    const bytes = squeezedOf(file);
    sent += bytes.length;
    response.end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { get sent() { return sent; }, url: `http://127.0.0.1:${server.address().port}/`, stop: () => new Promise((ended) => { server.closeAllConnections(); server.close(ended); }) };
}

/** A browser with a profile of its own, whose GPU process has drawn before: its start is nobody's to pay. */
export async function freshBrowser(url) {
  const portal = await openPage(`${url}webgl.html`, { width: 1280, height: 800, ownProcesses: true, filesCounted: false });
  await portal.page.waitForFunction(() => window.presented);
  const session = await portal.page.context().newCDPSession(portal.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Network.enable");
  return { ...portal, session };
}

/** Seconds of the main thread's work so far. */
export async function mainThread(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value;
}

export async function open(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.presented, undefined, { timeout: 60000 });
}

/** The processes of one type of the browser with this profile: "renderer", "gpu-process". */
export function processesOf(profile, type) {
  const isOurs = (pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split(/[\0 ]/);
      return words.includes(`--type=${type}`) && words.includes(`--user-data-dir=${profile}`);
    } catch {
      return false; // gone meanwhile
    }
  };
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter(isOurs);
}

/** Seconds of processor time that this browser's GPU process has had. */
export function gpuSeconds(profile) {
  const [pid] = processesOf(profile, "gpu-process");
  const [, rest] = /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** One figure of the result. `goal` 0: a guard. `told`: printed, but no goal of its own, so not in --json. */
export const result = (goal, name, ours, peer, limit, unit = "ms", more = {}) => ({ goal, name, ours, peer, ratio: ours / peer, limit, unit, ...more });
