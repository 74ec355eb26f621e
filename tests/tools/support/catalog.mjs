// Packed catalogs: what lies in their folders, and whether all of it is there.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { annexes } from "../../bench/synthetic.mjs";
import { json, readJson } from "./annex.mjs";

export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile()).sort();
}

export const bytesBelow = (folder) => filesBelow(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]);

export const timesBelow = (folder) => Object.fromEntries(filesBelow(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));

// As many annexes as asked for, as files of a folder.
export function manyFiles(count, seed = 1, folder = "in") {
  return Object.fromEntries([...annexes(count, seed)].map((annex, place) => [`${folder}/${place}.json`, json(annex)]));
}

// Every file that a catalog's index leads to is there and is what its name says.
export function assertWhole(folder) {
  const index = readJson(join(folder, "index.json"));
  const entries = [...index.entries];
  const named = [...Object.values(index.references), ...Object.values(index.views)];
  for (const part of index.parts ?? []) {
    named.push(part.file);
    entries.push(...readJson(join(folder, part.file)).entries);
  }
  for (const kind of ["ids", "facets", "words"]) named.push(...(index[kind] ?? []).map(({ file }) => file));
  for (const entry of entries) named.push(...entry.versions.map(({ file }) => file));
  for (const file of named) {
    const bytes = readFileSync(join(folder, file));
    assert.ok(file.includes(createHash("sha256").update(bytes).digest("hex").slice(0, 12)), file);
  }
  return entries;
}
