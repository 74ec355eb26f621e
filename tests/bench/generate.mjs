// Writes synthetic annexes (synthetic.mjs) as files.
//
//   node tests/bench/generate.mjs COUNT FOLDER [SEED]     files in subfolders of a thousand
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { annexes } from "./synthetic.mjs";

export function writeCatalog(count, folder, seed) {
  let files = 0;
  for (const annex of annexes(count, seed)) {
    const below = join(folder, String(Math.floor(files / 1000)));
    if (files % 1000 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${annex.id}.${annex.version}.json`), JSON.stringify(annex));
    files += 1;
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder, seed = "1"] = process.argv.slice(2);
  if (!(Number(count) > 0) || !folder) {
    console.error("usage: node tests/bench/generate.mjs COUNT FOLDER [SEED]");
    process.exit(2);
  }
  console.log(`${writeCatalog(Number(count), folder, Number(seed))} annexes in ${folder}`);
}
