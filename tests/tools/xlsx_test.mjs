// Workbooks: the sheets say what the page's other formats say, in cells that are text and nothing else.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { annex, annexOf, json, root } from "./support/annex.mjs";

const binary = process.env.ANNEX_BINARY ?? join(root, "build/native/bin/annex");
const asOf = ["--as-of", "2026-11-23"];
const three = ["managed-backup", "managed-kubernetes", "messagerie-hebergee"].map((id) => join(root, "data/annexes", id));
const seed = join(root, "data/annexes/hebergement-mutualise-flexible-web-publisher");

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "annex-xlsx-"));
  try {
    return work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const part = (file, name) => execFileSync("unzip", ["-p", file, name], { encoding: "utf8", maxBuffer: 1 << 26 });
const xml = (file, name) => new DOMParser().parseFromString(part(file, name), "text/xml");
const elements = (node, name) => [...node.getElementsByTagName(name)];

// [{ name, cells: { A1: "words" }, frozen, formulas }]
function sheetsOf(file) {
  execFileSync("unzip", ["-tqq", file]);
  const strings = elements(xml(file, "xl/sharedStrings.xml"), "si").map((each) => each.textContent);
  return elements(xml(file, "xl/workbook.xml"), "sheet").map((sheet, index) => {
    const page = xml(file, `xl/worksheets/sheet${index + 1}.xml`);
    const cells = {};
    for (const cell of elements(page, "c")) {
      assert.equal(cell.getAttribute("t"), "s", "a cell that is no text");
      cells[cell.getAttribute("r")] = strings[Number(elements(cell, "v")[0].textContent)];
    }
    return {
      name: sheet.getAttribute("name"), cells, formulas: elements(page, "f").length,
      frozen: elements(page, "pane").map((pane) => [pane.getAttribute("xSplit"), pane.getAttribute("ySplit"), pane.getAttribute("state")].join()),
      filtered: elements(page, "autoFilter").length,
    };
  });
}

function made(command, words, at) {
  const file = at("book.xlsx");
  const { status, out, told } = annex([command, ...asOf, "--format", "xlsx", "-o", file, ...words]);
  assert.deepEqual([status, out, told], [0, "", ""]);
  return file;
}

const rowsOf = ({ cells }) => {
  const rows = [];
  for (const [place, words] of Object.entries(cells)) {
    const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(place);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    (rows[number - 1] ??= [])[column] = words;
  }
  return rows;
};

for (const language of ["fr", "en"])
  test(`a comparison has every row of the other formats (${language})`, () => inFolder((at) => {
    const sheets = sheetsOf(made("compare", ["--lang", language, ...three], at));
    const facts = JSON.parse(annex(["compare", ...asOf, "--lang", language, "--format", "json", ...three]).out);
    const [first, table] = sheets;
    const overview = Object.values(first.cells).join("\n");
    for (const sentence of facts.conclusion) assert.ok(overview.includes(sentence), sentence);
    assert.equal(sheets.length, 2);
    assert.deepEqual([table.frozen, table.filtered, table.formulas], [["1,1,frozen"], 1, 0]);
    const rows = rowsOf(table);
    assert.equal(rows[0].length, 1 + three.length);
    const labels = new Set(rows.map((row) => row[0].split("\n")[0]));
    for (const { label, kind } of facts.rows.filter(({ kind }) => kind === "answer")) assert.ok(labels.has(label), `${kind} ${label}`);
    assert.ok(facts.rows.length > 30);
  }));

test("an annex has a sheet for each table, with the answers of its CSV", () => inFolder((at) => {
  const sheets = sheetsOf(made("show", ["--lang", "fr", join(seed, "1.json")], at));
  const markdown = annex(["show", ...asOf, "--lang", "fr", "--format", "markdown", join(seed, "1.json")]).out;
  const tables = markdown.split("\n").filter((line) => /^\| ---/.test(line)).length;
  assert.equal(sheets.length, 1 + tables);
  assert.deepEqual(sheets.slice(1).filter(({ frozen }) => frozen.join() !== "1,1,frozen"), []);
  const plain = (text) => text.replace(/\\([^\w\s])/g, "$1").replace(/<br>/g, "\n");
  for (const line of markdown.split("\n").filter((each) => each.startsWith("| ") && !/^\| ---/.test(each))) {
    const head = plain(line.split(" | ")[0].slice(2)).replaceAll("**", "").split("\n")[0].replace(/ \|$/, "").trim();
    assert.ok(sheets.some(({ cells }) => Object.values(cells).some((words) => words.split("\n")[0].trim() === head)), head);
  }
}));

test("the same input gives the same bytes, to a file and to standard output", () => inFolder((at) => {
  const file = made("compare", three, at);
  const again = spawnSync(binary, ["compare", ...asOf, "--format", "xlsx", ...three]).stdout;
  assert.ok(again.length > 5000);
  assert.equal(Buffer.compare(readFileSync(file), again), 0);
}));

test("what looks like a formula, a reference or a control character stays text", () => inFolder((at) => {
  const hostile = annexOf({ id: "hostile" });
  hostile.service.name = "=HYPERLINK(\"http://x.example\")";
  hostile.provider.name = "@SUM(1) + [x]:*?/\\ 'quoted'";
  const file = at("hostile.json");
  writeFileSync(file, json(hostile));
  const sheets = sheetsOf(made("show", [file], at));
  assert.ok(sheets.every(({ formulas }) => formulas === 0));
  const words = sheets.flatMap(({ cells }) => Object.values(cells));
  assert.ok(words.some((each) => each.includes("=HYPERLINK")));
  assert.ok(words.some((each) => each.includes("@SUM(1)")));
  for (const { name } of sheets) {
    assert.ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name);
  }
  assert.equal(new Set(sheets.map(({ name }) => name.toLowerCase())).size, sheets.length);
}));

test("a cell that is too long is cut and told", () => inFolder((at) => {
  const long = annexOf({ id: "long" });
  long.provider.name = "x".repeat(40_000);
  const file = at("long.json");
  writeFileSync(file, json(long));
  const { status, told } = annex(["show", ...asOf, "--format", "xlsx", "-o", at("long.xlsx"), file]);
  assert.equal(status, 0);
  assert.match(told, /32,767/);
  const lengths = sheetsOf(at("long.xlsx")).flatMap(({ cells }) => Object.values(cells)).map((words) => words.length);
  assert.equal(Math.max(...lengths), 32_767);
}));

test("-o writes every format to its file, and one that cannot be written is told", () => inFolder((at) => {
  for (const format of ["text", "html", "markdown", "json", "csv"]) {
    const { status, out } = annex(["compare", ...asOf, "--format", format, "-o", at(format), ...three]);
    assert.deepEqual([status, out], [0, ""]);
    assert.equal(readFileSync(at(format), "utf8"), annex(["compare", ...asOf, "--format", format, ...three]).out);
  }
  writeFileSync(at("file"), "");
  const { status, told } = annex(["show", "--format", "xlsx", "-o", at("file/below.xlsx"), join(seed, "1.json")]);
  assert.equal(status, 2);
  assert.match(told, /below\.xlsx/);
}));
