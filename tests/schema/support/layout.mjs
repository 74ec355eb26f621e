// Writes JSON for people: what fits on a line stays on one, lists of plain values fill their lines.

const columns = 110;

const isPlain = (value) => value === null || typeof value !== "object";

function onOneLine(value) {
  if (isPlain(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function filled(values, indent) {
  const lines = [""];
  for (const value of values.map(onOneLine)) {
    const last = lines.at(-1);
    if (last !== "" && indent.length + last.length + value.length + 3 > columns) lines.push(`${value}, `);
    else lines[lines.length - 1] = `${last}${value}, `;
  }
  return lines.map((line) => indent + line.trimEnd()).join("\n").replace(/,$/, "");
}

/** @param {unknown} value @param {string} indent @param {number} used columns of the first line that are taken */
function layout(value, indent, used) {
  const line = onOneLine(value);
  if (isPlain(value) || used + line.length + 1 <= columns) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.every(isPlain)) return `[\n${filled(value, inner)}\n${indent}]`;
  if (Array.isArray(value))
    return `[\n${value.map((item) => inner + layout(item, inner, inner.length)).join(",\n")}\n${indent}]`;
  const members = Object.entries(value).map(([key, item]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + layout(item, inner, start.length);
  });
  return `{\n${members.join(",\n")}\n${indent}}`;
}

export const write = (value) => `${layout(value, "", columns)}\n`;
