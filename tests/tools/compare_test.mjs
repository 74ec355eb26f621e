// annex compare: services side by side in every format, what differs, a baseline, versions; too few is 2.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { annex, annexOf, json, readJson, root, withFolder } from "./support/annex.mjs";
import { parsedCsv } from "./support/csv.mjs";

const asOf = ["--as-of", "2026-11-23"];
const formats = ["text", "html", "markdown", "csv", "json"];

// The files of a folder made for it, in their order; a value that is no text is written as JSON.
const compared = (files, format, words = [], named = Object.keys(files)) => withFolder(
  Object.fromEntries(Object.entries(files).map(([name, value]) => [name, typeof value === "string" ? value : json(value)])),
  (at) => annex(["compare", ...asOf, "--format", format, ...words, ...named.map(at)]));

function outOf(files, format, words, named) {
  const { status, out, told } = compared(files, format, words, named);
  assert.deepEqual([status, told], [0, ""]);
  return out;
}

const jsonOf = (files, words, named) => JSON.parse(outOf(files, "json", words, named));
const rowOf = ({ rows }, section, term, kind) =>
  rows.find((row) => row.section === section && row.term === term && (!kind || row.kind === kind));
const valuesOf = (row) => row.cells.map(({ value }) => value);

// --- Two small services that differ in each kind of row

const kept = (retention) => [{ term: "hosting", answer: "yes", retention }];
const mail = annexOf({
  service: { name: "Mail", edition: "Team" },
  activities: [{ term: "store", answer: "yes" }, { term: "alter", answer: "no" }],
  dataCategories: [{ term: "financial", answer: "yes" }],
  subjectMatters: kept({ basis: "fixed", duration: "P12M" }),
  purposes: [{ term: "service-provision" }],
  recipients: [{ relation: "supplier", region: "third-country", entities: [{ name: "Zeta", country: "US" }, { name: "Alpha", country: "CA" }] },
    { relation: "supplier", region: "eea", entities: [] }],
});
const host = annexOf({
  id: "host", service: { name: "Host" },
  activities: [{ term: "store", answer: "yes" }, { term: "alter", answer: "yes" }],
  dataCategories: [{ term: "criminal-offences", answer: "yes" }],
  subjectMatters: kept({ basis: "fixed", duration: "P1Y" }),
  recipients: [{ relation: "supplier", region: "third-country", entities: [] }],
});
const both = { "mail.json": mail, "host.json": host };

// The published services, each by its latest version.
const published = join(root, "data/annexes");
const services = readdirSync(published);
const publishedAs = (format, words = []) => {
  const { status, out, told } = annex(["compare", ...asOf, "--format", format, ...words, published]);
  assert.deepEqual([status, told], [0, ""]);
  return out;
};

// --- JSON

test("JSON has the services, and rows with a cell for each", () => {
  const told = jsonOf(both);
  assert.deepEqual(Object.keys(told), ["services", "conclusion", "rows"]);
  assert.deepEqual(told.services, [
    { id: "mail", name: "Mail", edition: "Team", version: "1" },
    { id: "host", name: "Host", edition: null, version: "1" },
  ]);
  assert.deepEqual(rowOf(told, "activities", "alter"), {
    section: "activities", term: "alter", kind: "answer", label: "Alteration", same: false,
    cells: [{ value: "no", text: "No", path: "/activities/1" }, { value: "yes", text: "Yes", path: "/activities/1" }],
  });
  for (const row of told.rows) {
    assert.equal(row.cells.length, 2);
    assert.ok(row.cells.every(({ text }) => text !== ""), row.term);
    assert.equal(row.same, row.cells[0].value === row.cells[1].value, row.term);
    for (const { value, path } of row.cells) assert.equal(path === undefined, value === "unstated", row.term);
  }
});

test("yes, no and unstated are kept apart", () => {
  const told = jsonOf(both);
  assert.deepEqual(valuesOf(rowOf(told, "activities", "store")), ["yes", "yes"]);
  assert.deepEqual(valuesOf(rowOf(told, "activities", "alter")), ["no", "yes"]);
  assert.deepEqual(valuesOf(rowOf(told, "dataCategories", "financial")), ["yes", "unstated"]);
  const { cells } = rowOf(told, "purposes", "service-provision");
  assert.deepEqual(cells.map(({ value, text }) => [value, text]), [["listed", "Listed"], ["unstated", "Not listed"]]);
  assert.deepEqual(valuesOf(rowOf(told, "activities", "collect")), ["unstated", "unstated"]);
  assert.equal(rowOf(told, "activities", "collect").same, true);
});

test("how long is kept is a row of its own, in which one length is one value whatever its notation", () => {
  const { cells, ...row } = rowOf(jsonOf(both), "subjectMatters", "hosting", "retention");
  assert.deepEqual(row, { section: "subjectMatters", term: "hosting", kind: "retention", label: "Hosting", same: true });
  assert.deepEqual(cells.map(({ value, path }) => [value, path]), Array(2).fill(["fixed P12M", "/subjectMatters/0/retention"]));
  assert.deepEqual(cells.map(({ text }) => text), ["12 months", "1 year"]);
  const twice = { ...host, subjectMatters: kept([{ basis: "fixed", duration: "P1M" }, { basis: "service-term" }]) };
  const { same, cells: [, second] } = rowOf(jsonOf({ "mail.json": mail, "host.json": twice }), "subjectMatters", "hosting", "retention");
  assert.deepEqual([same, second.value, second.text], [false, "fixed P1M; service-term", "1 month and As long as the service is provided"]);
});

test("recipients are compared as sets; none is not the same as nothing stated", () => {
  const told = jsonOf(both);
  const outside = rowOf(told, "recipients", "supplier-third-country");
  assert.deepEqual(valuesOf(outside), ["Alpha (CA); Zeta (US)", "none"]);
  assert.deepEqual(outside.cells.map(({ text }) => text), ["Alpha, Canada (CA); Zeta, United States (US)", "None"]);
  assert.deepEqual(valuesOf(rowOf(told, "recipients", "supplier-eea")), ["none", "unstated"]);
  const turned = { ...mail, id: "turned", recipients: mail.recipients.map((group) => ({ ...group, entities: [...group.entities].reverse() })) };
  assert.equal(rowOf(jsonOf({ "a.json": mail, "b.json": turned }), "recipients", "supplier-third-country").same, true);
});

test("rows are in the order of the form; a term that only some services have comes after its section's", () => {
  const { terms } = readJson(join(root, "data/vocabulary/core.json"));
  const asked = (section) => terms.filter((term) => term.section === section && term.asked !== false).map(({ id }) => id);
  const { rows } = jsonOf({ "host.json": host, "mail.json": mail });
  const told = (section, ...kinds) =>
    rows.filter((row) => row.section === section && (!kinds.length || kinds.includes(row.kind))).map(({ term }) => term);
  assert.deepEqual([...new Set(rows.map(({ section }) => section))],
    ["activities", "dataCategories", "subjectMatters", "purposes", "dataSubjects", "recipients"]);
  for (const section of ["activities", "purposes", "dataSubjects", "recipients"]) assert.deepEqual(told(section), asked(section));
  assert.deepEqual(told("dataCategories"), [...asked("dataCategories"), "criminal-offences"]);
  assert.deepEqual(told("subjectMatters", "answer"), asked("subjectMatters"));
  assert.deepEqual(told("subjectMatters", "retention"), asked("subjectMatters"));
});

test("the conclusion says in words who does what, in the language asked for", () => {
  const [english, french] = ["en", "fr"].map((language) => jsonOf(both, ["--lang", language]));
  assert.equal(english.conclusion[0], "Mail (Team) sends data outside the EEA (Canada and United States).");
  assert.match(french.conclusion[0], /^Mail \(Team\) .*États-Unis/);
  assert.equal(french.conclusion.length, english.conclusion.length);
  const wordless = ({ conclusion, ...told }) => ({
    ...told, rows: told.rows.map(({ label, cells, ...row }) => ({ ...row, cells: cells.map(({ text, ...cell }) => cell) })),
  });
  assert.deepEqual(wordless(french), wordless(english));
  assert.equal(rowOf(french, "activities", "alter").cells[1].text, "Oui");
});

test("comparing is symmetric but for the order", () => {
  const keyed = ({ rows }) => new Map(rows.map((row) => [`${row.section}/${row.term}/${row.kind}`, row]));
  const turned = ({ cells, ...row }) => ({ ...row, cells: [...cells].reverse() });
  for (const [one, other] of services.slice(1).map((id, place) => [services[place], id])) {
    const [there, back] = [[one, other], [other, one]].map((ids) =>
      keyed(JSON.parse(annex(["compare", "--format", "json", ...ids.map((id) => join(published, id))]).out)));
    assert.deepEqual([...back.keys()].sort(), [...there.keys()].sort());
    for (const [key, row] of there) assert.deepEqual(back.get(key), turned(row), `${one}, ${other}: ${key}`);
  }
});

// --- What differs

test("an annex and its copy do not differ in any format", () => {
  for (const id of services) {
    const original = readJson(join(published, id, "1.json"));
    const copies = { "original.json": original, "copy.json": { ...original, id: "copy" } };
    const told = jsonOf(copies);
    assert.ok(told.rows.length > 40);
    assert.deepEqual([told.conclusion, told.rows.filter(({ same }) => !same)], [[], []], id);
    assert.deepEqual(jsonOf(copies, ["--only-differences"]).rows, []);
    assert.equal(parsedCsv(outOf(copies, "csv", ["--only-differences"])).length, 1);
    for (const format of ["text", "html", "markdown"])
      assert.doesNotMatch(outOf(copies, format, ["--only-differences"]), /Storage|Provider/, `${id} as ${format}`);
  }
});

test("--only-differences leaves out what is the same, in every format", () => {
  const all = jsonOf(both);
  const different = all.rows.filter(({ same }) => !same);
  assert.deepEqual(jsonOf(both, ["--only-differences"]), { ...all, rows: different });
  const csv = parsedCsv(outOf(both, "csv"));
  assert.deepEqual(parsedCsv(outOf(both, "csv", ["--only-differences"])), csv.filter((row, place) => place === 0 || row[4] === "no"));
  for (const format of ["text", "html", "markdown"]) {
    const [whole, part] = [[], ["--only-differences"]].map((words) => outOf(both, format, words));
    for (const label of ["Storage", "Alteration"]) assert.ok(whole.includes(label), `${format}: ${label}`);
    assert.deepEqual(["Storage", "Alteration"].map((label) => part.includes(label)), [false, true], format);
  }
});

test("the baseline stands first, and the others are told against it", () => {
  const longer = { ...host, subjectMatters: kept({ basis: "fixed", duration: "P2Y" }) };
  const files = { "mail.json": mail, "host.json": longer };
  const words = ["--baseline", "host"];
  assert.deepEqual(jsonOf(files, words).services.map(({ id }) => id), ["host", "mail"]);
  assert.deepEqual(valuesOf(rowOf(jsonOf(files, words), "activities", "alter")), ["yes", "no"]);
  assert.deepEqual(parsedCsv(outOf(files, "csv", words))[0].slice(5), ["host", "mail", "host text", "mail text"]);
  assert.doesNotMatch(outOf(files, "markdown"), /[Ss]horter than/);
  assert.match(outOf(files, "markdown", words), /^\| Row \| Host \| Mail \(Team\) \|$/m);
  assert.match(outOf(files, "markdown", words), /[Ss]horter than .*Host/);
});

// --- CSV, and pages for persons

// What is said beside an answer stands behind it.
const inOneCell = ({ value, also }) => also ? `${value} (${also})` : value;

test("CSV has the rows of the JSON, under names that no language changes", () => {
  for (const language of ["en", "fr"]) {
    const words = ["--lang", language];
    const [head, ...lines] = parsedCsv(publishedAs("csv", words));
    const told = JSON.parse(publishedAs("json", words));
    const ids = told.services.map(({ id }) => id);
    assert.deepEqual(head, ["section", "term", "kind", "label", "same", ...ids, ...ids.map((id) => `${id} text`)]);
    assert.deepEqual(lines, told.rows.map((row) => [row.section, row.term, row.kind, row.label, row.same ? "yes" : "no",
      ...row.cells.map(inOneCell), ...row.cells.map(({ text }) => text)]));
  }
});

test("CSV tells versions of one id apart, copies of one version, and a service called as a column is", () => {
  const headOf = (...annexes) => parsedCsv(outOf(Object.fromEntries(annexes.map((one, place) => [`${place}.json`, one])), "csv"))[0]
    .slice(5, 5 + annexes.length);
  assert.deepEqual(headOf(mail, { ...mail, version: "2, new" }, host), ["mail 1", "mail 2, new", "host"]);
  assert.deepEqual(headOf(mail, mail, mail), ["mail 1", "mail 1 (2)", "mail 1 (3)"]);
  assert.deepEqual(headOf({ ...mail, id: "same" }, host), ["same 1", "host"]);
});

test("a cell that a spreadsheet would calculate is inert", () => {
  const recipients = [{ relation: "supplier", region: "eea", entities: [{ name: '=HYPERLINK("x")', country: "FR" }] }];
  const lines = parsedCsv(outOf({ "mail.json": { ...mail, recipients }, "host.json": host }, "csv"));
  assert.equal(lines.find(([, term]) => term === "supplier-eea")[5], `'=HYPERLINK("x") (FR)`);
});

test("HTML is well formed, has a column for each service, and neither runs nor asks for anything", () => {
  const script = { ...host, service: { name: "<script>alert(1)</script> & co" } };
  for (const out of [publishedAs("html"), publishedAs("html", ["--lang", "fr"]), outOf({ "mail.json": mail, "host.json": script }, "html")]) {
    assert.doesNotMatch(out, /<script|<link|<img|<button|<input|url\(|@import/);
    const page = new DOMParser({ onError: onErrorStopParsing }).parseFromString(out, "text/html");
    const [table, ...others] = [...page.getElementsByTagName("table")];
    assert.equal(others.length, 0);
    const heads = [...table.getElementsByTagName("thead")[0].getElementsByTagName("th")];
    const rows = [...table.getElementsByTagName("tr")];
    const cells = (row) => ["th", "td"].flatMap((tag) => [...row.getElementsByTagName(tag)]);
    assert.ok(heads.length >= 3 && rows.length > 50);
    for (const row of rows) assert.ok([1, heads.length].includes(cells(row).length), row.textContent);
  }
});

test("Markdown is one table, every line of it as wide as its head", () => {
  for (const out of [publishedAs("markdown"), outOf({ "mail.json": { ...mail, service: { name: "a|b" } }, "host.json": host }, "markdown")]) {
    const lines = out.split("\n").filter((line) => line.startsWith("|"));
    const widthOf = (line) => line.replace(/\\./g, "").split("|").length;
    assert.match(lines[1], /^\|( --- \|)+$/);
    assert.ok(lines.length > 50);
    for (const line of lines) assert.equal(widthOf(line), widthOf(lines[0]), line);
  }
});

const tableOf = (text) => text.slice(text.indexOf("The services side by side")).split("\n");

test("text sets three services side by side within 100 columns", () => {
  const names = ["ai-assistant", "content-delivery", "managed-backup"];
  const { out } = annex(["compare", ...asOf, ...names.map((id) => join(published, id))]);
  const lines = tableOf(out);
  assert.deepEqual(lines[2].trim().split(/ {2,}/), ["Row", "Ask Lindwurm assistant", "Content Delivery", "Managed Backup (Two"]);
  assert.deepEqual(lines[3].trim().split(/ {2,}/), ["(Worldwide)", "sites)"]);
  assert.ok(lines.some((line) => /^ {2}Collection {2,}✓ Yes {2,}✓ Yes {2,}✓ Yes$/.test(line)));
  for (const line of lines) assert.ok([...line].length <= 100, line);
});

test("text of more services names the service before each of its cells", () => {
  const { out } = annex(["compare", ...asOf, ...services.slice(0, 5).map((id) => join(published, id))]);
  const lines = tableOf(out);
  const at = lines.indexOf("  Collection");
  assert.ok(at > 0);
  for (const line of lines.slice(at + 1, at + 6)) assert.match(line, /^ {4}\S.* {2,}[✓✗?] /);
  for (const line of lines) assert.ok([...line].length <= 100, line);
});

test("every format is the same every time, and differs between languages", () => {
  for (const format of formats) {
    assert.equal(publishedAs(format), publishedAs(format));
    assert.notEqual(publishedAs(format, ["--lang", "fr"]), publishedAs(format), format);
  }
  assert.match(publishedAs("html", ["--lang", "fr"]), /<html lang="fr">/);
  assert.equal(annex(["compare", ...asOf, published]).out, publishedAs("text"));
});

test("--as-of says whose law counts", () => {
  const on = (day) => annex(["compare", "--as-of", day, join(published, "content-delivery"), join(published, "managed-backup")]).out;
  assert.notEqual(on("2020-12-31"), on("2026-11-23"));
  const { status, out, told } = annex(["compare", "--as-of", "tomorrow", published]);
  assert.deepEqual([status, out], [2, ""]);
  assert.match(told, /--as-of: “tomorrow”/);
});

// --- Files and folders

const newer = { ...mail, version: "2", effective: "2026-05-01" };

test("of several versions in a folder the latest counts; a file that is named counts as it is", () => {
  const files = { "all/1.json": newer, "all/2.json": mail, "host.json": host };
  const versions = (...named) => jsonOf(files, [], named).services.map(({ id, version }) => [id, version]);
  assert.deepEqual(versions("all", "host.json"), [["mail", "2"], ["host", "1"]]);
  assert.deepEqual(versions("all/2.json", "host.json"), [["mail", "1"], ["host", "1"]]);
  assert.deepEqual(versions("all/2.json", "all/1.json"), [["mail", "1"], ["mail", "2"]]);
});

test("two versions of one service are told apart in pages for persons", () => {
  const out = outOf({ "1.json": mail, "2.json": newer }, "markdown");
  const [, one, other] = out.split("\n").find((line) => line.startsWith("| Row")).split("|").slice(1);
  assert.notEqual(one, other);
});

test("standard input is one of the services", () => {
  withFolder({ "host.json": json(host) }, (at) => {
    const { status, out } = annex(["compare", "--format", "json", "-", at("host.json")], json(mail));
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out).services.map(({ id }) => id), ["mail", "host"]);
  });
});

test("a file that cannot be read is told, the others are compared where two remain, and the end is 2", () => {
  const files = { ...both, "bad.json": "{ broken" };
  const { status, out, told } = compared(files, "json", [], ["mail.json", "bad.json", "gone.json", "host.json"]);
  assert.equal(status, 2);
  assert.deepEqual(JSON.parse(out).services.map(({ id }) => id), ["mail", "host"]);
  assert.match(told, /bad\.json:1:3: /);
  assert.match(told, /gone\.json/);
  const alone = compared(files, "json", [], ["mail.json", "bad.json"]);
  assert.deepEqual([alone.status, alone.out], [2, ""]);
  assert.match(alone.told, /bad\.json:1:3: [^]*two annexes or more; there is 1\n$/);
});

// --- Bad usage

test("fewer than two annexes are 2, and nothing is told of them", () => {
  for (const format of formats) {
    const { status, out, told } = compared({ "mail.json": mail }, format);
    assert.deepEqual([status, out, told], [2, "", "To compare, name two annexes or more; there is 1\n"], format);
  }
  assert.match(compared({ "all/1.json": mail, "all/2.json": newer }, "text", ["--lang", "fr"], ["all"]).told, /au moins deux annexes.*il y en a 1/);
  assert.equal(annex(["compare"]).status, 2);
});

test("a baseline that is not among the services is 2, and those that are there are named", () => {
  const { status, out, told } = compared(both, "json", ["--baseline", "post"]);
  assert.deepEqual([status, out, told], [2, "", "--baseline: none of the services is “post”; there are: host, mail\n"]);
});

test("help names every format and option; another format is refused", () => {
  const { status, out } = annex(["compare", "--help"]);
  assert.equal(status, 0);
  for (const word of [...formats, "--only-differences", "--baseline", "--as-of"]) assert.ok(out.includes(word), word);
  assert.equal(compared(both, "atom").status, 2);
});
