// The files of the repository, as the architecture tests see them: what is ignored or built is not there.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../../../..");

const skipped = new Set([".git", "build", "node_modules"]);
const textual = /\.(cpp|h|js|mjs|cmake|css|html|json|md|txt|sh|in|cases)$|^[^.]+$|\/[^./]+$|^\.[a-z-]+$|\/\.[a-z-]+$/;

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield relative(root, path).split(sep).join("/");
  }
}

export const paths = [...walk(root)].filter((path) => textual.test(path)).sort();

const read = new Map();

// The lines of a file, without their ends.
export function linesOf(path) {
  if (!read.has(path)) read.set(path, readFileSync(join(root, path), "utf8").split("\n"));
  return read.get(path);
}

export const isCpp = (path) => /\.(cpp|h)$/.test(path);
export const isScript = (path) => /\.(js|mjs)$/.test(path);
export const below = (...folders) => (path) => folders.some((folder) => path.startsWith(`${folder}/`));

// C++ or JavaScript without comments and without what stands in quotes; the lines stay where they are.
export function codeOf(path) {
  const blank = (text) => text.replace(/[^\n]/g, " ");
  return linesOf(path).join("\n")
    .replace(/R"(\w*)\([\s\S]*?\)\1"/g, blank)
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, blank)
    .split("\n");
}

// "path:line: line" of every line that matches.
export function findings(list, pattern, lines = linesOf) {
  return list.flatMap((path) =>
    lines(path).flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])));
}
