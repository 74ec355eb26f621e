// Workbooks: the sheets say what the other formats say, cell by cell, in cells that are text and nothing else.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, json, readJson, root, withFolder } from "./support/annex.mjs";
import { parsedCsv } from "./support/csv.mjs";
import { sheetsOf, tablesOfMarkdown, xmlOf } from "./support/workbook.mjs";

const binary = process.env.ANNEX_BINARY ?? join(root, "build/native/bin/annex");
const asOf = ["--as-of", "2026-11-23"];
const published = join(root, "data/annexes");
const services = readdirSync(published);
const textsOf = (language) => readJson(join(root, `data/texts/${language}/tools.json`)).strings;

// The workbook of a command, read; `told` is what standard error has to say.
function bookOf(command, words, at, told = /^$/) {
  const file = at("made.xlsx");
  const ended = annex([command, ...asOf, "--format", "xlsx", "-o", file, ...words]);
  assert.deepEqual([ended.status, ended.out], [0, ""], ended.told);
  assert.match(ended.told, told);
  return sheetsOf(file);
}

const other = (command, format, words) => annex([command, ...asOf, "--format", format, ...words]).out;
// CSV makes a formula inert by an apostrophe; a cell of text needs none.
const csvOf = (command, words) => parsedCsv(other(command, "csv", words)).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, "")));
const bookOfAnnex = (value, at, told) => withFolder({ "one.json": json(value) }, (from) => bookOf("show", [from("one.json")], at, told));
const allCells = (sheets) => sheets.flatMap(({ rows }) => rows.flat());

function assertTable(sheet) {
  const last = `${sheet.rows[0].length > 26 ? "A" : ""}${String.fromCharCode(65 + ((sheet.rows[0].length - 1) % 26))}${sheet.rows.length}`;
  assert.deepEqual([sheet.frozen, sheet.filter, sheet.formulas], ["1,1,frozen", `A1:${last}`, 0], sheet.name);
}

// --- The words

for (const language of ["fr", "en"]) {
  const texts = textsOf(language);
  const columns = (head) => head.map((name) => texts[`tools.xlsx.column.${name}`]);

  for (const options of [[], ["--only-differences"], ["--baseline", "managed-backup"]])
    test(`a comparison says what Markdown, JSON and CSV say (${[language, ...options].join(" ")})`, () => withFolder({}, (at) => {
      const words = ["--lang", language, ...options, published];
      const [table, conclusion, about, values, ...more] = bookOf("compare", words, at);
      assert.deepEqual(more, []);
      assert.equal(table.name, texts["tools.xlsx.comparison"]);
      const [expected] = tablesOfMarkdown(other("compare", "markdown", words), texts["tools.xlsx.group"]);
      assert.ok(expected.length > 20 && expected[0].length === 2 + services.length);
      assert.deepEqual(table.rows, expected);
      const facts = JSON.parse(other("compare", "json", words));
      assert.ok(facts.conclusion.length > 2);
      const sentences = conclusion.rows.map(([first]) => first);
      // The title, the heading, the sentences, how many rows differ; nothing else.
      const plain = other("compare", "markdown", words).split("\n| ")[0].replace(/\\(.)/g, "$1").split("\n").filter(Boolean);
      const before = plain.slice(0, plain.findIndex((line, at) => at > 1 && line.startsWith("## ")));
      assert.deepEqual(sentences, before.map((line) => line.replace(/^#+ /, "")));
      assert.deepEqual(sentences.slice(2, -1), facts.conclusion);
      // The sheet before says the values in words.
      const [head, ...rows] = csvOf("compare", words).map((row) => row.slice(0, 5 + services.length));
      assert.deepEqual(values.rows, [[...columns(head.slice(0, 5)), ...head.slice(5)], ...rows]);
      assert.deepEqual(about.rows.slice(2).map((row) => [row[2], row[3]]), facts.services.map(({ id, version }) => [id, version]));
      for (const sheet of [table, values]) assertTable(sheet);
    }));

  for (const id of services)
    test(`an annex says what Markdown and CSV say (${language}, ${id})`, () => withFolder({}, (at) => {
      const [version] = readdirSync(join(published, id)).slice(-1);
      const words = ["--lang", language, join(published, id, version)];
      const sheets = bookOf("show", words, at);
      const markdown = other("show", "markdown", words);
      const tables = tablesOfMarkdown(markdown, texts["tools.xlsx.group"]);
      assert.ok(tables.length >= 6);
      const [overview, ...rest] = sheets;
      const facts = rest.pop();
      const about = rest.pop();
      assert.deepEqual(rest.map(({ rows }) => rows), tables);
      const [head, ...rows] = csvOf("show", words);
      assert.deepEqual(facts.rows, [columns(head), ...rows]);
      for (const sheet of [...rest, facts]) assertTable(sheet);
      for (const [heading] of markdown.matchAll(/(?<=^## ).*$/gm))
        assert.ok(overview.rows.some(([first]) => first === heading.replace(/\\/g, "")), heading);
      assert.equal(about.rows[2][2], id);
    }));
}

test("where it comes from: the day of the law, each version, its file and the file's bytes", () => withFolder({}, (at) => {
  const files = ["managed-backup/1.json", "content-delivery/2.json"].map((name) => join(published, name));
  const [, , about] = bookOf("compare", ["--baseline", "content-delivery", ...files], at);
  assert.equal(about.name, "About");
  assert.equal(about.rows[0][0], "Law as it stood on 23 November 2026.");
  const lineOf = (file) => {
    const { service, id, version, effective } = readJson(file);
    return [service.name, service.edition ?? "", id, version, effective ?? "Not stated", file, createHash("sha256").update(readFileSync(file)).digest("hex")];
  };
  assert.deepEqual(about.rows.slice(2), [...files].reverse().map(lineOf));
}));

test("findings are those of the day asked for, with their law", () => withFolder({}, (at) => {
  const shield = annexOf({ recipients: [{ relation: "supplier", region: "third-country", entities: [{ name: "Acme", country: "US" }] }] });
  const law = (day) => withFolder({ "one.json": json(shield) }, (from) => {
    const file = at("day.xlsx");
    assert.equal(annex(["show", "--as-of", day, "--format", "xlsx", "-o", file, from("one.json")]).status, 0);
    const sheet = sheetsOf(file).find(({ name }) => name === "Points to clear up");
    const markdown = annex(["show", "--as-of", day, "--format", "markdown", from("one.json")]).out;
    assert.deepEqual(sheet.rows, tablesOfMarkdown(markdown, "Group").at(-1));
    assert.ok(sheet.rows.slice(1).every((row) => row.at(-1) !== ""));
    return sheet.rows;
  });
  assert.notDeepEqual(law("2019-01-01"), law("2026-11-23"));
}));

// --- The form

test("the same input gives the same bytes: to a file, to standard output, in every time zone, a second later", () => withFolder({}, (at) => {
  const words = ["compare", ...asOf, "--format", "xlsx", published];
  assert.equal(annex([...words, "-o", at("a.xlsx")]).status, 0);
  spawnSync("sleep", ["2.1"]);
  for (const zone of ["UTC", "Asia/Tokyo", "America/Los_Angeles"]) {
    const again = spawnSync(binary, words, { env: { ...process.env, TZ: zone }, maxBuffer: 1 << 26 }).stdout;
    assert.ok(again.length > 5000);
    assert.equal(Buffer.compare(readFileSync(at("a.xlsx")), again), 0, zone);
  }
  const created = xmlOf(at("a.xlsx"), "docProps/core.xml").getElementsByTagName("dcterms:created")[0].textContent;
  assert.equal(created, "1980-01-01T00:00:00Z");
}));

test("what looks like a formula, a number or a link stays text as it is", () => withFolder({}, (at) => {
  const names = ["=HYPERLINK(\"http://x.example\")", "+1", "-1", "@SUM(1)", "{=1}", "1e3", "http://x.example/", "TRUE", "'quoted"];
  const entities = names.map((name) => ({ name, country: "FR" }));
  const sheets = bookOfAnnex(annexOf({ recipients: [{ relation: "supplier", region: "eea", entities }] }), at);
  assert.ok(sheets.every(({ formulas }) => formulas === 0));
  const facts = sheets.at(-1).rows;
  const value = facts[0].indexOf("Value");
  assert.deepEqual(facts.filter(([section]) => section === "recipients").map((row) => row[value]).filter(Boolean), names);
  const recipients = sheets.find(({ name }) => name.startsWith("6.")).rows.map(([first]) => first.split("\n")[0]);
  for (const name of names) assert.ok(recipients.includes(name), name);
}));

test("control characters, and what workbooks would take for their code, leave a file that can be read", () => withFolder({}, (at) => {
  const told = [
    ["a\u0001b\u001b[31m\u007f\u0085", "a\ufffdb\ufffd[31m\ufffd\ufffd"],
    ["no\ufffe character\uffff", "no\ufffd character\ufffd"], ["\u202ereversed", "\ufffdreversed"],
    ["code _x0041_ and _x005F_ and _xZZZZ_", "code _x0041_ and _x005F_ and _xZZZZ_"],
    ["two\nlines", "two\nlines"], ["😀 <&>\"", "😀 <&>\""],
  ];
  const entities = told.map(([name]) => ({ name, country: "FR" }));
  const sheets = bookOfAnnex(annexOf({ recipients: [{ relation: "supplier", region: "eea", entities }] }), at);
  const facts = sheets.at(-1).rows;
  const value = facts[0].indexOf("Value");
  assert.deepEqual(facts.filter(([section]) => section === "recipients").map((row) => row[value]).filter(Boolean), told.map(([, words]) => words));
}));

test("a file's name that is no UTF-8 is told as far as it is", { skip: process.platform !== "linux" }, () => withFolder({ "one.json": json(annexOf()) }, (at) => {
  const made = spawnSync("bash", ["-c", `cp "$1" "$2"/$'od\\xffd.json' && exec "$3" show --format xlsx -o "$2/made.xlsx" "$2"/$'od\\xffd.json'`,
    "bash", at("one.json"), at(""), binary]);
  assert.equal(made.status, 0, made.stderr.toString());
  assert.ok(allCells(sheetsOf(at("made.xlsx"))).some((words) => words.endsWith("od\ufffdd.json")));
}));

test("sheets' names are what spreadsheets take, whatever an author's texts say", () => withFolder({}, (at) => {
  const texts = readJson(join(root, "data/texts/en/tools.json"));
  const pages = readJson(join(root, "data/texts/en/pages.json"));
  Object.assign(texts.strings, { "tools.xlsx.overview": "History", "tools.xlsx.about": "'[a]:*?/\\'", "tools.xlsx.facts": "1. processing ACTIVITIES" });
  pages.strings["page.section.purposes"] = "😀".repeat(40);
  spawnSync("cp", ["-r", join(root, "data"), at("data")]);
  withFolder({ "tools.json": json(texts), "pages.json": json(pages) }, (from) => {
    for (const name of ["tools.json", "pages.json"]) spawnSync("cp", [from(name), at(`data/texts/en/${name}`)]);
  });
  const names = bookOf("show", ["--data", at("data"), join(published, "managed-backup/1.json")], at).map(({ name }) => name);
  for (const name of names) assert.ok(name.length > 0 && name.length <= 31 && !/[[\]:*?/\\']|^history$/i.test(name), name);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  assert.equal(names.length, 10);
}));

test("a cell that is too long is cut and told with its place; one that just fits is whole", () => withFolder({}, (at) => {
  const provider = (name, told) => bookOfAnnex(annexOf({ provider: { name, country: "FR" } }), at, told).at(-1).rows.find(([section]) => section === "provider")[4];
  const fitting = "x".repeat(32_767);
  // The headings that quote the name are longer than it is.
  assert.equal(provider(fitting, /^(Sheet “2[^\n]*\n)+$/), fitting);
  const told = /^Sheet “Overview”, cell B\d+: .*32,767[^]*Sheet “Facts”, cell E\d+: .*32,767.*\n$/;
  assert.equal(provider(`${fitting}y`, told), fitting);
  // A character of two units is not cut in two.
  assert.equal(provider(`x${"😀".repeat(16_384)}`, told), `x${"😀".repeat(16_383)}`);
  assert.equal(provider("😀".repeat(16_384), told), "😀".repeat(16_383));
}));

test("more services than a sheet has columns are refused", () => withFolder({ "a.json": json(annexOf()) }, (at) => {
  const { status, told } = annex(["compare", "--format", "xlsx", "-o", at("made.xlsx"), ...Array(16_385).fill(at("a.json"))]);
  assert.equal(status, 2);
  assert.match(told, /“Comparison”.*16,384 columns/);
  assert.equal(existsSync(at("made.xlsx")), false);
}));

// --- Where it goes

test("a terminal is not sent a workbook", { skip: !existsSync("/usr/bin/script") }, () => withFolder({ "a.json": json(annexOf()) }, (at) => {
  for (const words of [["show", at("a.json")], ["compare", at("a.json"), at("a.json")]]) {
    const command = [binary, ...words, "--format", "xlsx"].map((word) => `'${word}'`).join(" ");
    const ended = spawnSync("script", ["-qec", command, "/dev/null"], { encoding: "latin1" });
    assert.equal(ended.status, 2, ended.stdout);
    assert.match(ended.stdout, /name a file with -o/);
    assert.doesNotMatch(ended.stdout, /PK\x03\x04/);
  }
}));

test("-o writes the same bytes as standard output has, in every format of both commands", () => withFolder({}, (at) => {
  const one = join(published, "managed-backup/1.json");
  for (const [command, files, formats] of [
    ["compare", [published], ["text", "html", "markdown", "json", "csv", "xlsx"]],
    ["show", [one], ["text", "html", "markdown", "json", "csv", "jsonld", "xlsx"]],
  ])
    for (const format of formats) {
      const words = [command, ...asOf, "--format", format, ...files];
      const there = spawnSync(binary, words, { maxBuffer: 1 << 26 }).stdout;
      const { status, out, told } = annex([...words, "-o", at(`deep/${format}`)]);
      assert.deepEqual([status, out, told], [0, "", ""]);
      assert.ok(there.length > 1000);
      assert.equal(Buffer.compare(readFileSync(at(`deep/${format}`)), there), 0, `${command} ${format}`);
    }
}));

test("what cannot be written is told, and is 2", () => withFolder({ file: "", "a.json": json(annexOf()) }, (at) => {
  for (const format of ["xlsx", "text"]) {
    const { status, told } = annex(["show", "--format", format, "-o", at("file/below"), at("a.json")]);
    assert.equal(status, 2);
    assert.match(told, /below/);
  }
  const ended = spawnSync(binary, ["show", "--format", "xlsx", at("a.json")], { env: { ...process.env, TMPDIR: at("none") } });
  assert.equal(ended.status, 2);
  assert.match(ended.stderr.toString(), /TMPDIR/);
  assert.equal(ended.stdout.length, 0);
}));

test("a service that cannot be read is told, and the others are in the workbook", () => withFolder(
  { "a.json": json(annexOf()), "b.json": json(annexOf({ id: "other" })), "broken.json": "{" }, (at) => {
    const { status, told } = annex(["compare", "--format", "xlsx", "-o", at("made.xlsx"), at("a.json"), at("broken.json"), at("b.json")]);
    assert.equal(status, 2);
    assert.match(told, /broken\.json/);
    assert.deepEqual(sheetsOf(at("made.xlsx"))[2].rows.slice(2).map((row) => row[2]), ["mail", "other"]);
  }));
