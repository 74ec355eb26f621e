// The benchmark: the goals of docs/performance.md as ratios against what people use instead, in one run.
// Called by tools/bench, which builds what it needs. [--json] [--quick] [goal…]
import { buildPages, makePdf, say, serve } from "./support.mjs";
import { catalog, catalogOf } from "./catalog.mjs";
import { framesOf } from "./frames.mjs";
import { search, searchIsThere } from "./search.mjs";
import { startup } from "./startup.mjs";

const words = process.argv.slice(2);
const json = words.includes("--json"), quick = words.includes("--quick");
const asked = words.filter((word) => /^\d+$/.test(word)).map(Number);
const wants = (...goals) => asked.length === 0 || goals.some((goal) => asked.includes(goal));
const sizes = quick ? [1000] : [1000, 10000, 100000];

// Not measured yet, each with the reason.
const missing = {
  13: "there is no native reader beside nlohmann_json to set against simdjson",
  14: "annexes are kept as the model's values, not packed",
  15: "comparison works on the model's values, not on packed facts",
  16: "there is no list of similar services",
};

const results = [];
const site = buildPages();
const server = await serve(site);
try {
  await makePdf(server.url, site);
  if (wants(1, 2, 3, 4, 5)) results.push(...await startup(server, site, { repetitions: quick ? 3 : 9 }));
  if (wants(6, 7, 8, 9)) results.push(...await framesOf(server, site, { repetitions: quick ? 2 : 7 }));
} finally {
  await server.stop();
}
for (const count of wants(10, 11, 12, 17) ? sizes : []) {
  const { folder, seconds } = catalogOf(count);
  if (seconds) say(`  packed ${count} services in ${seconds.toFixed(1)} s: ${(seconds / count * 1000).toFixed(2)} ms each`);
  const large = await serve(site, { "/annex/catalog/": folder });
  try {
    if (wants(10, 11, 12) && searchIsThere()) results.push(...await search(large, site, { count, catalog: folder, repetitions: quick ? 1 : 3 }));
    if (wants(17)) results.push(...await catalog(large, { count }));
  } finally {
    await large.stop();
  }
}
for (const [goal, reason] of Object.entries(missing)) if (wants(Number(goal))) say(`goal ${goal} is not measured: ${reason}`);

if (json) console.log(JSON.stringify(results.map(({ goal, name, ratio, limit }) => ({ name: goal ? `${goal}: ${name}` : name, ratio, limit })), null, 2));
else for (const { goal, name, ours, peer, ratio, limit, unit } of results)
  console.log(`${String(goal || "").padStart(2)}  ${name.padEnd(84)} ${ours.toFixed(1).padStart(12)} ${peer.toFixed(1).padStart(12)} ${unit.padEnd(6)} ${ratio.toFixed(3).padStart(8)} of ${String(limit).padEnd(5)} ${ratio <= limit ? "met" : "not met"}`);
