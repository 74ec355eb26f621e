// The benchmark: the goals of docs/performance.md as ratios against what people use instead, in one run.
// Called by tools/bench, which builds what it needs. [--json] [--quick] [goal…]
import { buildPages, makePdf, say, serve } from "./support.mjs";
import { catalog, catalogOf } from "./catalog.mjs";
import { framesOf } from "./frames.mjs";
import { growth } from "./growth.mjs";
import { comparisonOf50, jumpsInList } from "./long_frames.mjs";
import { native, nativeIsThere } from "./native.mjs";
import { bulk, ranking, search } from "./search.mjs";
import { startup } from "./startup.mjs";

const words = process.argv.slice(2);
const json = words.includes("--json"), quick = words.includes("--quick");
const asked = words.filter((word) => /^\d+$/.test(word)).map(Number);
const wants = (...goals) => asked.length === 0 || goals.some((goal) => asked.includes(goal));
const sizes = quick ? [10000] : [1000, 10000, 100000];

// What fails is told and left out: the other goals are still worth their time.
const results = [];
async function group(name, work) {
  const begun = performance.now();
  try {
    const found = await work();
    for (const each of found)
      if (Number.isFinite(each.ratio)) results.push(each);
      else say(`left out, since it could not be measured: ${each.name} (${each.ours} over ${each.peer})`);
  } catch (problem) {
    say(`${name} could not be measured: ${problem.stack ?? problem}`);
  }
  say(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

const site = buildPages();
const server = await serve(site);
try {
  await makePdf(server.url, site);
  if (wants(1, 2, 3, 4, 5)) await group("start-up", () => startup(server, site, { repetitions: quick ? 2 : 9 }));
  if (wants(6, 7, 8, 9)) await group("frames", () => framesOf(server, site, { repetitions: quick ? 1 : 7 }));
} finally {
  await server.stop();
}
if (wants(13) && nativeIsThere()) await group("reading natively", () => native({ count: quick ? 1000 : 10000, repetitions: quick ? 3 : 9 }));
else if (wants(13)) say("goal 13 is not measured: annex_read_bench is not built (libbenchmark-dev and libsimdjson-dev)");
const wanted = wants(10, 11, 12, 14, 15, 16, 17) ? sizes : wants(6) ? [...new Set([sizes[0], sizes.at(-1)])] : [];
for (const count of wanted) {
  const { folder, seconds } = catalogOf(count);
  if (wants(17)) say(`  packed ${count} services in ${seconds.toFixed(1)} s: ${(seconds / count * 1000).toFixed(2)} ms each`);
  growth.note("pack, s", count, seconds);
  const large = await serve(site, { "/annex/catalog/": folder });
  const options = { count, catalog: folder, stay: quick ? 1500 : 5000, repetitions: quick || count > 10000 ? 1 : 3 }; // to build the peers' indexes of 100,000 takes minutes
  try {
    if (wants(6) && count === sizes[0]) await group("frames of fifty", () => comparisonOf50(large, { folder, repetitions: quick ? 1 : 7 }));
    if (wants(6) && count === sizes.at(-1)) await group(`frames of a list of ${count}`, () => jumpsInList(large, { count, repetitions: quick ? 1 : 7, places: quick ? 12 : 30 }));
    if (wants(10, 11)) await group(`search of ${count}`, () => search(large, site, options));
    if (wants(12, 14, 15) && count === sizes.at(quick ? 0 : 1)) await group(`reading ${count}`, () => bulk(large, site, options));
    if (wants(16)) await group(`ranking ${count}`, () => ranking(large, site, options));
    if (wants(17)) await group(`catalog of ${count}`, () => catalog(large, options));
  } finally {
    await large.stop();
  }
}
for (const { grows, count, ours } of results) if (grows) growth.note(grows, count, ours);
growth.tell();
if (!results.length) process.exitCode = 1;

if (json) console.log(JSON.stringify(results.filter(({ told }) => !told).map(({ goal, name, ratio, limit }) => ({ name: goal ? `${goal}: ${name}` : name, ratio, limit })), null, 2));
else for (const { goal, name, ours, peer, ratio, limit, unit, told } of results)
  console.log(`${String(goal || "").padStart(2)}  ${name.padEnd(84)} ${ours.toFixed(1).padStart(12)} ${peer.toFixed(1).padStart(12)} ${unit.padEnd(6)} ${ratio.toFixed(3).padStart(8)} of ${String(limit).padEnd(5)} ${told ? "told" : ratio <= limit ? "met" : "not met"}`);
