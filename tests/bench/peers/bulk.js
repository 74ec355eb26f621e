// Reading many annexes, keeping them, comparing two, ranking a catalog: the core as WebAssembly, and what a page does with JSON.
import { compare as patchBetween } from "fast-json-patch";
import { bytesOf, json, loadCore } from "./core.mjs";

const index = await json("annex/catalog/index.json");
const { core, lend } = await loadCore(index);
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const bytes = (await json("annexes.json")).map((annex) => encoder.encode(JSON.stringify(annex)));
const { default: validate } = await import(new URL("validate.js", location.href).href);

const timed = (work) => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};
const byCore = () => { for (const each of bytes) if (lend(each, core._bench_decode) !== 0) throw new Error("the core tells problems where there are none"); };
const byAjv = () => { for (const each of bytes) if (!validate(JSON.parse(decoder.decode(each)))) throw new Error(JSON.stringify(validate.errors)); };

/** Milliseconds by the clock to decode and validate all once, by "core" or "ajv". */
window.read = (reader) => timed({ core: byCore, ajv: byAjv }[reader]);

/** Keeps every annex in the core as packed facts; the bytes that it takes. */
window.keepInCore = () => {
  const before = core._bench_used();
  for (const each of bytes) if (lend(each, core._bench_keep) !== 0) throw new Error("the core tells problems where there are none");
  return core._bench_used() - before;
};

/** Keeps every annex as JSON.parse makes it; the benchmark reads the heap before and after. */
window.keepInHeap = () => {
  window.kept = bytes.map((each) => JSON.parse(decoder.decode(each)));
  return window.kept.length;
};

const perCall = (call, pairs) => {
  let calls = 0;
  const begun = performance.now();
  let now = begun;
  while ((now = performance.now()) - begun < 300) for (const [one, other] of pairs) { call(one, other); calls += 1; }
  return ((now - begun) / calls) * 1000;
};

/** Microseconds to compare two annexes, over neighbours; both are warm, and both find what differs. */
window.compareTwo = (rounds) => {
  const pairs = Array.from({ length: Math.min(200, bytes.length - 1) }, (_, at) => [at, at + 1]);
  const inCore = (one, other) => core._bench_compare(one, other);
  const inPage = (one, other) => patchBetween(window.kept[one], window.kept[other]).length;
  for (const [one, other] of pairs) if (inCore(one, other) < 1 || inPage(one, other) < 1) throw new Error("two annexes that do not differ");
  if (inCore(0, 0) !== 0 || inPage(0, 0) !== 0) throw new Error("an annex differs from itself");
  const times = { core: [], patch: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.core.push(perCall(inCore, pairs));
    times.patch.push(perCall(inPage, pairs));
  }
  return times;
};

/** Milliseconds to rank the whole catalog by closeness to one service, over several of them. */
window.rank = async (rounds) => {
  const counts = [];
  for (const { file } of index.facts) counts.push(lend(await bytesOf(file), core._bench_facts));
  if (counts.some((count) => count < 1)) throw new Error("facts that cannot be read");
  const services = counts.reduce((sum, count) => sum + count, 0);
  for (let service = 0; service < 50; service += 1) {
    const closest = core._bench_rank(service);
    if (closest < 0 || closest >= services || closest === service) throw new Error(`closest to ${service} is ${closest}`);
  }
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    for (let service = 0; service < 20; service += 1) core._bench_rank(service);
    times.push((performance.now() - begun) / 20);
  }
  return { times, services };
};
window.presented = performance.now();
