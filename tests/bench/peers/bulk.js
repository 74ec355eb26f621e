// Reading many annexes, keeping them, comparing two: the core as WebAssembly, and what a page does with JSON.
import { compare as patchBetween } from "fast-json-patch";
import { json, loadCore } from "./core.mjs";

const { core, lend } = await loadCore(await json("annex/catalog/index.json"));
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

/** Milliseconds to decode and validate all, hot, in turns. */
window.read = (rounds) => {
  byCore();
  byAjv();
  const times = { core: [], ajv: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.core.push(timed(byCore));
    times.ajv.push(timed(byAjv));
  }
  return { ...times, count: bytes.length };
};

/** Keeps every annex in the core; the bytes that take. */
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
window.presented = performance.now();
