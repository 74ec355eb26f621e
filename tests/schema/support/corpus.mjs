// The cases of tests/corpus/decode, in the form that tests/support/decode_corpus.h describes.
import { filesIn, readText } from "./files.mjs";

const base = readText("tests/corpus/decode/base.json");

function replaceOnce(text, from, to, name) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${name}: ${parts.length - 1} times in the base: ${from}`);
  return parts.join(to);
}

/** @returns {{ file: string, name: string, input: string, expected: string[] }[]} */
export function readCases() {
  const cases = [];
  for (const file of filesIn("tests/corpus/decode", ".txt")) {
    let from = "";
    for (const line of readText(file).split("\n")) {
      const [, word, rest] = /^(\S+) ?([^]*)$/.exec(line) ?? [];
      const last = cases.at(-1);
      if (word === "==") cases.push({ file, name: rest, input: base, expected: [] });
      else if (word === "replace") from = rest;
      else if (word === "with") last.input = replaceOnce(last.input, from, rest, last.name);
      else if (word === "input") last.input = rest;
      else if (word === "expect") last.expected.push(rest);
      else if (word !== undefined && !word.startsWith("#")) throw new Error(`${file}: what is this line? ${line}`);
    }
  }
  return cases;
}
