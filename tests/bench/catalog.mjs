// Goal 17, and how cost grows: a large catalog opened in the widget.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCatalog } from "./generate.mjs";
import { annexBinary, built, freshBrowser, open, processesOf, result, root, say, servicesAPage } from "./support.mjs";

// What a packed catalog depends on: who made the annexes, and who packed them.
function stampOf() {
  const hash = createHash("sha256");
  for (const file of [join(root, "tests/bench/generate.mjs"), join(root, "tests/bench/synthetic.mjs"), annexBinary]) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Makes and packs a catalog of so many services, once for each change of who makes it; what packing cost. */
export function catalogOf(count) {
  const folder = join(built, `catalog-${count}`), sources = join(built, `annexes-${count}`), known = `${folder}.json`;
  const stamp = stampOf();
  if (existsSync(known)) {
    const before = JSON.parse(readFileSync(known));
    if (before.stamp === stamp) return { folder, ...before };
  }
  say(`  making a catalog of ${count} services`);
  for (const old of [folder, sources, known]) rmSync(old, { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  writeCatalog(count, sources, 1);
  const begun = performance.now();
  execFileSync(annexBinary, ["pack", "-o", folder, sources], { stdio: ["ignore", "ignore", "inherit"] });
  const made = { stamp, seconds: (performance.now() - begun) / 1000 };
  writeFileSync(known, JSON.stringify(made));
  return { folder, ...made };
}

// Bytes that only this process has.
function privateBytes(pid) {
  const lines = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8").split("\n");
  return lines.filter((line) => /^Private/.test(line)).reduce((sum, line) => sum + Number(/(\d+) kB/.exec(line)[1]) * 1024, 0);
}

function memoryOf({ profile }) {
  const sizes = processesOf(profile, "renderer").map((pid) => { try { return privateBytes(pid); } catch { return 0; } });
  return Math.max(...sizes);
}

export async function catalog(server, { count, stay }) {
  const blank = await freshBrowser(server.url);
  await open(blank.page, `${server.url}blank.html`);
  const floor = memoryOf(blank);
  await blank.close();
  const browser = await freshBrowser(server.url);
  let bytes = 0;
  browser.session.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await open(browser.page, `${server.url}list.html`);
  await browser.page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelectorAll(".entry").length > 10, undefined, { timeout: 60000 });
  const transferred = bytes;
  await use(browser.page, count, stay);
  const memory = memoryOf(browser) - floor;
  await browser.close();
  return [
    result(17, `the catalog of ${count}: transferred before the list shows (limit 2 MB)`, transferred, 2e6, 1, "bytes", { grows: "bytes before the list", count }),
    result(17, `the catalog of ${count}: memory in the tab after use (limit 64 MB)`, memory, 64e6, 1, "bytes", { grows: "memory in the tab", count }),
  ];
}

// What somebody does in a minute: pages, searches, facets, annexes, a comparison, five seconds each (`stay`, in ms). A
// browser left no moment to collect what it has done with would keep all of it.
async function use(page, count, stay) {
  const last = Math.ceil(count / servicesAPage);
  const states = [{ page: String(Math.ceil(last / 2)) }, { page: String(last) }, { query: "sauv" }, { query: "data:financial -country:US" }, { facets: ["third-country"] }, { query: "r0000" }, {}];
  for (const state of states) {
    await page.evaluate((wanted) => { document.querySelector("service-annex").state = { view: "list", ...wanted }; }, state);
    for (let turn = 0; turn < 8; turn += 1) {
      await page.waitForTimeout(stay / 8);
      await page.mouse.wheel(0, 900);
    }
  }
  const ids = await page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll(".entry [data-action^='open ']")].slice(0, 4).map((control) => control.dataset.action.slice(5)));
  for (const service of ids) {
    await page.evaluate((id) => { document.querySelector("service-annex").state = { service: id }; }, service);
    await page.waitForTimeout(stay);
  }
  await page.evaluate((compared) => { document.querySelector("service-annex").state = { view: "compare", compared }; }, ids);
  await page.waitForTimeout(stay);
}
