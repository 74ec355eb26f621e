// docs/output.md is the whole account of what the program writes: no member or column is missing from it, and none is
// made up.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, json, readJson, readText, root, withFolder } from "./support/annex.mjs";
import { parsedCsv } from "./support/csv.mjs";
import { filesBelow, manyFiles } from "./support/catalog.mjs";

const page = readText(join(root, "docs/output.md"));
const sections = new Map(page.split(/^## /m).slice(1).map((text) => [text.slice(0, text.indexOf("\n")), text]));

// The words that stand as code in the section whose heading begins so.
function namesIn(heading, pattern = /`([^`\s]+)`/g) {
  const text = [...sections].find(([title]) => title.startsWith(heading))?.[1];
  assert.ok(text, `no section ${heading}`);
  return new Set([...text.matchAll(pattern)].map(([, name]) => name));
}

// What the first cells of the section's tables name.
const tabled = (heading) => {
  const cells = [...namesIn(heading, /^\| ((?:`[^`]+`(?:, )?)+) \|/gm)];
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
};

// Every key of every object; `open` are those below which keys are values.
function keysOf(value, open = [], keys = new Set()) {
  if (Array.isArray(value)) for (const item of value) keysOf(item, open, keys);
  else if (value && typeof value === "object")
    for (const [key, below] of Object.entries(value)) {
      keys.add(key);
      if (!open.includes(key)) keysOf(below, open, keys);
    }
  return keys;
}

function assertTold(heading, keys) {
  const told = namesIn(heading);
  for (const key of keys) assert.ok(told.has(key), `${heading}: ${key} is not told`);
  for (const name of tabled(heading)) assert.ok(keys.has(name), `${heading}: ${name} is told and not written`);
}

const clauses = { tool: "standard-contractual-clauses", decision: "2021/914", module: 3, since: "2026-01-01" };
const whole = (change = {}) => annexOf({
  illustrative: true, source: { document: "form.pdf", sha256: "0".repeat(64) },
  provider: { name: "Example Hosting", country: "FR", contact: "a@b.example", address: "1 Main Street" },
  service: { name: "Mail", edition: "Team", family: "email" },
  activities: [{ term: "store", answer: "yes", details: { en: "d" }, text: { en: "t" } }, { term: "erase", answer: "no" }],
  dataCategories: [{ term: "sensitive", answer: "yes", condition: "h", kinds: ["health"] }],
  subjectMatters: [
    { term: "hosting", answer: "yes", role: "processor", retention: { basis: "hosting-term", plus: "P6M", inherited: true } },
    { term: "service-quality", answer: "yes", role: "controller", retention: [{ basis: "fixed", duration: "P1Y" },
      { basis: "legal-requirement", jurisdiction: "each-country-of-use", countries: ["FR"], law: "Code", max: "P10Y", text: { en: "t" } }] },
    { term: "customer-reports", answer: "yes" }],
  recipients: [{ relation: "supplier", region: "third-country", details: { en: "d" }, safeguards: [clauses], entities: [
    { name: "Acme", country: "IN", establishedIn: "US", location: "Pune", address: "a", contact: "c", task: "t", since: "2026-01-01",
      condition: "c", dataCategories: ["sensitive", "traffic"],
      safeguards: [clauses, { tool: "adequacy-decision", scope: "certified" }, { tool: "ad-hoc-clauses" }, { tool: "binding-corporate-rules", status: "applied-for" }] },
    { name: "Beta" }] }, { relation: "affiliate", region: "third-country", entities: [] }],
  ...change,
});
const older = whole({ subjectMatters: [], recipients: [], dataCategories: [{ term: "sensitive", answer: "yes", condition: "a", kinds: ["genetic"] }] });

const written = (words, files) => withFolder(Object.fromEntries(Object.entries(files).map(([name, each]) => [name, json(each)])),
  (at) => {
    const { status, out, told } = annex(words.map((word) => (word in files ? at(word) : word)));
    assert.ok(out, `${status}: ${told}`);
    return out;
  });

test("check", () => {
  const waivers = { format: "service-annex-waivers/1", waivers: [{ annex: "mail", rule: "undated", path: "/effective", reason: "r", review: "2099-01-01" }] };
  const out = written(["check", "--format", "json", "--waivers", "w", "a", "b"], { w: waivers, a: whole(), b: whole({ extra: 1 }) });
  assert.ok(keysOf(JSON.parse(out)).has("severity"), "there are findings");
  assertTold("`check", keysOf(JSON.parse(out)));
});

test("import", () => {
  withFolder({ "form.txt": "strange\n1. Activités de traitement\nCollecte Oui\n" }, (at) => {
    annex(["import", "-o", at("d"), "--report", at("r"), at("form.txt")]);
    assertTold("`import", keysOf(readJson(at("r"))).add("reading"));
  });
});

test("compare", () => {
  const files = { a: whole(), b: { ...older, id: "b" } };
  assertTold("`compare --format json", keysOf(JSON.parse(written(["compare", "--format", "json", "a", "b"], files))));
  const head = parsedCsv(written(["compare", "--format", "csv", "a", "b"], files))[0];
  assert.deepEqual(head.slice(5), ["mail", "b", "mail text", "b text"]);
  assertTold("`compare --format csv", new Set(head.slice(0, 5)));
});

test("changes", () => {
  const out = written(["changes", "--format", "json", "a", "b"], { a: older, b: whole({ version: "2" }) });
  assertTold("`changes", keysOf(JSON.parse(out)).add("untold"));
});

test("match and search", () => {
  const words = ["--need", "no-third-country", "a"];
  const files = { a: whole() };
  const keys = keysOf(JSON.parse(written(["match", "--format", "json", ...words], files)));
  for (const column of parsedCsv(written(["match", "--format", "csv", ...words], files))[0]) keys.add(column);
  assertTold("`match", keys.size > 6 ? keys : assert.fail("no columns"));
  assertTold("`search", keysOf(JSON.parse(written(["search", "--format", "json", "acme", "a"], files))));
});

test("show", () => {
  assertTold("`show --format csv", new Set(parsedCsv(written(["show", "--format", "csv", "a"], { a: whole() }))[0]));
  const linked = JSON.parse(written(["show", "--format", "jsonld", "a"], { a: whole() }));
  const keys = keysOf(linked, ["@context", "annex:details", "annex:wording", "annex:location", "annex:task", "annex:engagedIf", "rdfs:label"]);
  const told = namesIn("`show --format jsonld", /`(@?[a-z]+(?::[A-Za-z0-9]+)?)`/g);
  for (const key of keys) assert.ok(told.has(key), `JSON-LD: ${key} is not told`);
  for (const name of told) if (/^(@|annex:|dpv:|skos:exact|rdf)/.test(name)) assert.ok(keys.has(name), `JSON-LD: ${name} is told and not written`);
});

test("pack", () => {
  const british = whole({ id: "british", recipients: [{ relation: "supplier", region: "eea", entities: [{ name: "Thames", country: "GB" }] }] });
  withFolder({ ...manyFiles(220), "in/british.json": json(british) }, (at) => {
    annex(["pack", "--pages", "2026-11-23", "-o", at("out"), at("in")]);
    const keys = new Set();
    const inEntry = ["provider", "service", "longestRetention", "files", "strings", "page", "references", "views"];
    for (const name of filesBelow(at("out")).filter((each) => each.endsWith(".json") && !/^(annexes|reference|views)/.test(each))) {
      const read = readJson(at(join("out", name)));
      keysOf(read, inEntry, keys);
      for (const listed of Object.values(read.files ?? {})) keysOf(listed, [], keys);
    }
    assert.ok(keys.has("thirdCountry") && keys.has("parts") && keys.has("asOf") && keys.has("integrity"));
    assertTold("`pack", keys);
  });
});
