// Goals 10 to 12: searching a whole catalog in the page, and reading annexes in bulk.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { newest, questions } from "./documents.mjs";
import { mainThread, median, open, percentile, result, root, say } from "./support.mjs";
import { openPage } from "../browser/support/portal.mjs";

const require = createRequire(join(root, "tests/package.json"));

function firstOf(all, most) {
  const first = [];
  for (const each of all) {
    first.push(each);
    if (first.length === most) break;
  }
  return first;
}

function prepare(site, count, catalog) {
  const vocabulary = JSON.parse(readFileSync(join(root, "data/vocabulary/core.json")));
  const write = (name, value) => writeFileSync(join(site, name), JSON.stringify(value));
  write("vocabulary.json", vocabulary);
  write("queries.json", questions(count, vocabulary));
  write("keys.json", JSON.parse(readFileSync(join(catalog, "index.json"))).words.map(({ file }) => file));
  write("annexes.json", firstOf(newest(count), 2000));
  writeFileSync(join(site, "search.html"), '<!doctype html><meta charset="utf-8"><title>search</title><script type="module" src="/search.js"></script>');
  const sqlite = join(root, "tests/bench/node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.wasm");
  cpSync(sqlite, join(site, "sqlite3.wasm"));
  for (const name of ["annex_bench.js", "annex_bench.wasm"]) cpSync(join(root, "build/wasm/bin", name), join(site, name));
  writeValidator(site);
}

// ajv's code made ahead, as fast as it gets.
function writeValidator(site) {
  const Ajv = require("ajv/dist/2020").default;
  const standalone = require("ajv/dist/standalone").default;
  const schema = JSON.parse(readFileSync(join(root, "data/schema/annex.schema.json")));
  const ajv = new Ajv({ code: { source: true, esm: true }, strict: false, validateFormats: false, allErrors: true });
  writeFileSync(join(site, "validate.src.mjs"), standalone(ajv, ajv.compile(schema)));
  execFileSync("esbuild", [join(site, "validate.src.mjs"), "--bundle", "--format=esm", "--log-level=error", `--outfile=${join(site, "validate.js")}`],
    { env: { ...process.env, NODE_PATH: join(root, "tests/node_modules") } });
}

export function searchIsThere() {
  return existsSync(join(root, "build/wasm/bin/annex_bench.wasm"));
}

const longest = 600000; // ms that an engine may take to be ready

// One engine in a browser of its own. A peer for which a tab has not memory enough, or that takes too long, is out of the
// race.
async function measured(server, name, count) {
  const { page, close } = await openPage(`${server.url}blank.html`, { ownProcesses: true });
  try {
    await page.goto(`${server.url}search.html?engine=${name}&count=${count}`);
    await page.waitForFunction(() => window.presented, undefined, { timeout: longest });
    return await page.evaluate(() => window.measure());
  } catch (problem) {
    if (name === "core") throw problem;
    say(`  search of ${count}: ${name} cannot do it in a tab: ${String(problem).split("\n")[0]}`);
    return undefined;
  } finally {
    await close();
  }
}

export async function search(server, site, { count, catalog, repetitions }) {
  prepare(site, count, catalog);
  const figures = {};
  const racing = new Set(["core", "flexsearch", "sqlite"]);
  for (let round = 0; round < repetitions; round += 1)
    for (const name of racing) {
      const found = await measured(server, name, count);
      if (!found) {
        racing.delete(name);
        continue;
      }
      const { times, hits, built, memory } = found;
      const own = (figures[name] ??= { p50: [], p99: [], built: [], memory: [] });
      own.p50.push(median(times));
      own.p99.push(percentile(times, 0.99));
      own.built.push(built);
      own.memory.push(memory);
      say(`  search of ${count}, round ${round + 1} of ${repetitions}: ${name} p50 ${median(times).toFixed(1)} µs, p99 ${percentile(times, 0.99).toFixed(1)} µs, built in ${built.toFixed(0)} ms, ${hits} answers`);
    }
  const of = (name, kind) => (figures[name] ? median(figures[name][kind]) : NaN);
  const best = Math.min(...["flexsearch", "sqlite"].map((name) => of(name, "p99")).filter(Number.isFinite));
  return [
    result(10, `search p99 at ${count}, ranked, over the better of FlexSearch and SQLite`, of("core", "p99"), best, 0.1, "µs", { grows: "search p99, µs", count }),
    result(11, `search memory at ${count}, over SQLite`, of("core", "memory"), of("sqlite", "memory"), 0.45, "bytes", { grows: "search memory, bytes", count }),
    result(11, `index built in the browser at ${count} (none: it is packed; ratio is of SQLite's)`, 0, of("sqlite", "built"), 0, "ms"),
  ];
}

// Goal 16: one frame is what a page has.
export async function ranking(server, site, { count, catalog, repetitions }) {
  prepare(site, Math.min(count, 1000), catalog);
  const { page, close } = await openPage(`${server.url}blank.html`, { ownProcesses: true });
  try {
    await open(page, `${server.url}bulk.html`);
    const { times, services } = await page.evaluate((rounds) => window.rank(rounds), repetitions * 4 + 1);
    return [result(16, `rank ${services} by closeness to one, of a frame`, median(times), 16, 0.5, "ms", { grows: "rank, ms", count })];
  } finally {
    await close();
  }
}

// Both hot and in turns: milliseconds of the main thread's processor, since others may use the machine, and by the clock.
async function readInTurns(page, session, rounds) {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const times = { core: [], ajv: [] }, clock = { core: [], ajv: [] };
  for (let round = -2; round < rounds; round += 1)
    for (const reader of ["core", "ajv"]) {
      const before = await mainThread(session);
      const passed = await page.evaluate((name) => window.read(name), reader);
      if (round < 0) continue;
      times[reader].push(((await mainThread(session)) - before) * 1000);
      clock[reader].push(passed);
    }
  return { times, clock };
}

// Goals 12, 14 and 15: many annexes read, kept, compared two by two.
export async function bulk(server, site, { count, catalog, repetitions }) {
  prepare(site, count, catalog);
  const { page, close } = await openPage(`${server.url}blank.html`, { ownProcesses: true });
  try {
    await open(page, `${server.url}bulk.html`);
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    };
    const read = await readInTurns(page, session, repetitions * 2 + 1);
    const inCore = await page.evaluate(() => window.keepInCore());
    const before = await heap();
    const kept = await page.evaluate(() => window.keepInHeap());
    const inHeap = (await heap()) - before;
    const compared = await page.evaluate((rounds) => window.compareTwo(rounds), repetitions * 2 + 1);
    say(`  ${kept} annexes read in ${median(read.clock.core).toFixed(0)} ms by the clock, by ajv in ${median(read.clock.ajv).toFixed(0)} ms; told is processor time`);
    return [
      result(12, `load and validate ${kept} in WebAssembly, over JSON.parse and ajv`, median(read.times.core), median(read.times.ajv), 0.4),
      result(14, "bytes kept per annex, as packed facts, over JSON.parse's heap", inCore / kept, inHeap / kept, 0.15, "bytes"),
      result(15, "compare two annexes, from packed facts, over fast-json-patch", median(compared.core), median(compared.patch), 0.01, "µs"),
    ];
  } finally {
    await close();
  }
}
