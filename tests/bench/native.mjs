// Goal 13: the product's reader natively, against simdjson with the same checks (read_bench.cpp).
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annexes } from "./synthetic.mjs";
import { built, result, root, say } from "./support.mjs";

const program = join(root, "build/native/bin/annex_read_bench");

export const nativeIsThere = () => existsSync(program);

export function native({ count, repetitions }) {
  const lines = join(built, "annexes.ndjson");
  writeFileSync(lines, [...annexes(count, 1)].map((annex) => JSON.stringify(annex)).join("\n"));
  const catalog = join(root, "build/site/annex/catalog");
  const reference = join(catalog, readdirSync(catalog).find((name) => /^reference-fr\..*json$/.test(name)));
  const told = join(built, "native.json");
  execFileSync(program, [`--reference=${reference}`, `--annexes=${lines}`, `--benchmark_repetitions=${repetitions}`, `--benchmark_out=${told}`, "--benchmark_out_format=json", "--benchmark_enable_random_interleaving=true"], { stdio: ["ignore", "ignore", "inherit"] });
  const { benchmarks } = JSON.parse(readFileSync(told, "utf8"));
  const median = (name) => benchmarks.find((each) => each.run_name === name && each.aggregate_name === "median");
  const [core, floor] = [median("core"), median("floor")];
  say(`  natively by the clock: ${core.real_time.toFixed(0)} and ${floor.real_time.toFixed(0)} ${core.time_unit}; told is processor time`);
  return [result(13, `load and validate ${count} natively, over simdjson with the same checks`, core.cpu_time, floor.cpu_time, 2, core.time_unit)];
}
