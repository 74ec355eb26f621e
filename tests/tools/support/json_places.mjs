// Where the values of a JSON text stand, found without any code of ours.

const space = /[\s,:]*/y;
const scalar = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;

/** @returns {Map<string, number>} for the JSON Pointer of each value the line on which it begins, from 1 */
export function linesOf(text) {
  const lines = new Map();
  let at = 0;
  const take = (pattern) => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [""];
    at += found.length;
    return found;
  };
  const visit = (pointer) => {
    take(space);
    lines.set(pointer, text.slice(0, at).split("\n").length);
    const close = { "{": "}", "[": "]" }[text[at]];
    if (close === undefined) return take(scalar);
    at += 1;
    for (let index = 0; take(space), text[at] !== close; ++index) {
      const key = close === "}" ? JSON.parse(take(scalar)) : String(index);
      visit(`${pointer}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`);
    }
    at += 1;
  };
  visit("");
  return lines;
}

/** The line of a value; of what is not there, that of the nearest around it. */
export function lineOf(lines, pointer) {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf("/")))
    if (lines.has(path)) return lines.get(path);
}
