// A workbook's sheets, read by unzip and an XML parser: nothing of ours.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";

const part = (file, name) => execFileSync("unzip", ["-p", file, name], { encoding: "utf8", maxBuffer: 1 << 26 });
const elements = (node, name) => [...node.getElementsByTagName(name)];

/** The document of a part; fails where it is no XML. */
export const xmlOf = (file, name) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(part(file, name), "text/xml");

// What a spreadsheet shows of a string: _xHHHH_ is a character (ISO/IEC 29500-1, ST_Xstring).
const shown = (text) => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));

// "AB12" is column 27, line 11.
function placeOf(reference) {
  const [, letters, line] = /^([A-Z]+)(\d+)$/.exec(reference);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(line) - 1, column];
}

function rowsOf(page, strings) {
  const rows = [];
  for (const cell of elements(page, "c")) {
    const [line, column] = placeOf(cell.getAttribute("r"));
    assert.equal(cell.getAttribute("t"), "s", `${cell.getAttribute("r")} is no text`);
    (rows[line] ??= [])[column] = strings[Number(elements(cell, "v")[0].textContent)];
  }
  const width = Math.max(0, ...rows.filter(Boolean).map((row) => row.length));
  return Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? ""));
}

/** [{ name, rows, frozen, filter, formulas }]: every cell of a row as text, "" where there is none. */
export function sheetsOf(file) {
  execFileSync("unzip", ["-tqq", file]);
  const strings = elements(xmlOf(file, "xl/sharedStrings.xml"), "si").map((each) => shown(each.textContent));
  return elements(xmlOf(file, "xl/workbook.xml"), "sheet").map((sheet, index) => {
    const page = xmlOf(file, `xl/worksheets/sheet${index + 1}.xml`);
    return {
      name: sheet.getAttribute("name"), rows: rowsOf(page, strings), formulas: elements(page, "f").length,
      frozen: elements(page, "pane").map((pane) => ["xSplit", "ySplit", "state"].map((name) => pane.getAttribute(name)).join()).join(),
      filter: elements(page, "autoFilter").map((each) => each.getAttribute("ref")).join(),
    };
  });
}

// A line of a table in Markdown: escapes taken away, <br> a line's end, ** nothing.
function markdownCells(line) {
  const cells = [""];
  for (let at = 1; at < line.length; ++at) {
    if (line[at] === "\\") cells[cells.length - 1] += line[++at];
    else if (line[at] === "|") cells.push("");
    else if (line.startsWith("<br>", at)) { cells[cells.length - 1] += "\n"; at += 3; }
    else if (line[at] !== "*") cells[cells.length - 1] += line[at];
  }
  return cells.slice(0, -1).map((cell) => cell.trim());
}

/** The tables of a page as Markdown has them, as their sheets have to be: what heads rows stands beside each. */
export function tablesOfMarkdown(markdown, groupName) {
  return markdown.split("\n\n").filter((block) => block.startsWith("| ")).map((block) => {
    const [head, , ...lines] = block.trim().split("\n");
    const hasGroups = lines.some((line) => line.startsWith("| **"));
    const beside = (group, [first, ...others]) => (hasGroups ? [first, group, ...others] : [first, ...others]);
    const rows = [beside(groupName, markdownCells(head))];
    let group = "";
    for (const line of lines) {
      const cells = markdownCells(line);
      if (!line.startsWith("| **")) { rows.push(beside(group, cells)); continue; }
      const [name, ...more] = cells[0].split("\n");
      group = name;
      if (more.length > 0) rows.push(beside(group, [more.join("\n"), ...cells.slice(1)]));
    }
    return rows;
  });
}
