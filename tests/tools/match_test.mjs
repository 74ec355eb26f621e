// annex match: each need as it is met, not met, and not known to be met; formats, folders, bad needs.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { annex, json, readJson, root, withFolder } from "./support/annex.mjs";

// An annex that answers every row and has no finding.
const whole = readJson(join(root, "tests/corpus/rules/base.json"));

// What `annex match` tells of one annex on standard input.
const needing = (needs, value, words = []) =>
  annex(["match", "--as-of", "2026-11-23", ...needs.flatMap((need) => ["--need", need]), ...words, "-"], json(value));

function matched(value, ...needs) {
  const { status, out, told } = needing(needs, value, ["--format", "json"]);
  assert.equal(status, 0, told);
  return JSON.parse(out).services[0];
}

// --- Ways to change the whole annex

const withRow = (section, term, change) => ({
  ...whole, [section]: whole[section].map((row) => (row.term === term ? { term, ...change } : row)),
});
const withoutRow = (section, term) => ({ ...whole, [section]: whole[section].filter((row) => row.term !== term) });
const inGroup = (one, relation, region) => one.relation === relation && one.region === region;
const withGroup = (value, relation, region, entities) => ({
  ...value, recipients: value.recipients.map((one) => (inGroup(one, relation, region) ? { relation, region, entities } : one)),
});
const alone = { ...whole, recipients: whole.recipients.map(({ relation, region }) => ({ relation, region, entities: [] })) };
const aloneWith = (entity) => withGroup(alone, "supplier", "eea", [entity]);
const aloneWithout = (relation, region) => ({
  ...alone, recipients: alone.recipients.filter((one) => !inGroup(one, relation, region)),
});
const keptFor = (retention) => ({
  ...whole,
  subjectMatters: whole.subjectMatters.map(({ term }) =>
    (term === "hosting" ? { term, answer: "yes", retention } : { term, answer: "no" })),
});
const lasting = (duration) => ({ basis: "fixed", duration });
const fixed = (duration) => keptFor(lasting(duration));
const oneUnanswered = { ...fixed("P1Y"), subjectMatters: fixed("P1Y").subjectMatters.slice(1) };

// --- Each need: [need, what the annex is like, the annex, paths that are against it; none: met]

const hosting = ["/subjectMatters/9"];
for (const [need, what, value, paths = []] of [
  ["no-third-country", "nobody outside", alone],
  ["no-third-country", "a recipient outside", whole, ["/recipients/3/entities/0"]],
  ["no-third-country", "a recipient elsewhere than its group", aloneWith({ name: "A", country: "IN" }), ["/recipients/2/entities/0"]],
  ["no-third-country", "a provider outside", { ...alone, provider: { ...whole.provider, country: "US" } }, ["/provider"]],
  ["no-third-country", "a group that is not stated", aloneWithout("supplier", "third-country"), ["/recipients"]],
  ["no-third-country", "a recipient without country", aloneWith({ name: "A" }), ["/recipients/2/entities/0"]],

  ["countries=FR", "nobody but the provider", alone],
  ["countries=FR,DE", "a recipient in one of them", aloneWith({ name: "A", country: "DE" })],
  ["countries=FR,DE", "recipients elsewhere", whole, ["/recipients/0/entities/0", "/recipients/3/entities/0"]],
  ["countries=DE", "a provider elsewhere", alone, ["/provider"]],
  ["countries=FR,DE", "a group that is not stated", aloneWithout("affiliate", "eea"), ["/recipients"]],
  ["countries=FR,DE", "a recipient without country", aloneWith({ name: "A", location: "Global" }), ["/recipients/2/entities/0"]],

  ["no-suppliers", "nobody", alone],
  ["no-suppliers", "affiliates alone", { ...alone, recipients: [whole.recipients[0], ...alone.recipients.slice(1)] }],
  ["no-suppliers", "suppliers", whole, ["/recipients/2/entities/0", "/recipients/3/entities/0"]],
  ["no-suppliers", "a group of suppliers that is not stated", aloneWithout("supplier", "eea"), ["/recipients"]],
  ["no-suppliers", "a group of affiliates that is not stated", aloneWithout("affiliate", "third-country")],

  ["no-data:location", "answered no", whole],
  ["no-data:traffic", "answered yes", whole, ["/dataCategories/1"]],
  ["no-data:traffic", "not answered", withoutRow("dataCategories", "traffic"), ["/dataCategories"]],

  ["no-activity:combine", "answered no", withRow("activities", "combine", { answer: "no" })],
  ["no-activity:combine", "answered yes", whole, ["/activities/8"]],
  ["no-activity:combine", "not answered", withoutRow("activities", "combine"), ["/activities"]],

  ["activity:erase", "answered yes", whole],
  ["activity:erase", "answered no", withRow("activities", "erase", { answer: "no" }), ["/activities/10"]],
  ["activity:erase", "not answered", withoutRow("activities", "erase"), ["/activities"]],

  ["retention<=P1Y", "exactly as long", fixed("P1Y")],
  ["retention<=P1Y", "as long in other words", fixed("P12M")],
  ["retention<=P1M", "28 days, which no month falls short of", fixed("P28D")],
  ["retention<=P1M", "30 days, which a month may fall short of", fixed("P30D"), hosting],
  ["retention<=P1Y", "a day longer", fixed("P367D"), hosting],
  ["retention<=P1D", "a transmission", keptFor({ basis: "transmission" })],
  ["retention<=P10Y", "for ever", keptFor({ basis: "unlimited" }), hosting],
  ["retention<=P10Y", "as long as the service", keptFor({ basis: "service-term" }), hosting],
  ["retention<=P1Y", "as the customer asks, within the limit", keptFor({ basis: "customer-choice", max: "P6M" })],
  ["retention<=P1Y", "as the customer asks", keptFor({ basis: "customer-choice" }), hosting],
  ["retention<=P1Y", "the longest of two within the limit", keptFor([lasting("P1Y"), lasting("P1M")])],
  ["retention<=P1Y", "the longest of two beyond it", keptFor([lasting("P1M"), lasting("P2Y")]), hosting],
  ["retention<=P1Y", "no retention", withRow("subjectMatters", "hosting", { answer: "yes" }), ["/subjectMatters/9"]],
  ["retention<=P1Y", "a row that is not answered", oneUnanswered, ["/subjectMatters"]],

  ["no-findings>=notice", "no finding", whole],
  ["no-findings>=notice", "a notice", { ...whole, provider: { name: "Ormeau", country: "FR" } }, ["/provider"]],
  ["no-findings>=warning", "a notice", { ...whole, provider: { name: "Ormeau", country: "FR" } }],
  ["no-findings>=warning", "a warning", { ...whole, effective: undefined }, ["/effective"]],
  ["no-findings>=error", "a warning", { ...whole, effective: undefined }],
  ["no-findings>=error", "an error", { ...whole, purposes: [] }, ["/purposes"]],
])
  test(`${need}, ${what}: ${paths.length ? "not met" : "met"}`, () => {
    const { id, met, unmet } = matched(value, need);
    assert.deepEqual([id, met], ["base", paths.length === 0]);
    if (met) return assert.deepEqual(unmet, []);
    assert.equal(unmet.length, 1);
    assert.equal(unmet[0].need, need);
    assert.deepEqual(unmet[0].paths.filter((path) => paths.includes(path)), paths);
    assert.notEqual(unmet[0].message, "");
  });

test("the message says whether the annex says otherwise, does not say, or cannot be compared", () => {
  const messageOf = (value, need) => matched(value, need).unmet[0].message;
  assert.equal(messageOf(whole, "no-data:traffic"), "Against it: Traffic / connection data.");
  assert.equal(messageOf(withoutRow("dataCategories", "traffic"), "no-data:traffic"), "Not stated: Traffic / connection data.");
  assert.equal(messageOf(keptFor({ basis: "service-term" }), "retention<=P1Y"), "Cannot be compared with the limit: Hosting.");
});

test("an annex that states nothing meets no need", () => {
  const silent = { ...whole, activities: [], dataCategories: [], subjectMatters: [], recipients: [] };
  const each = ["no-third-country", "countries=FR", "no-suppliers", "no-data:traffic", "no-activity:store",
    "activity:store", "retention<=P10Y", "no-findings>=error"];
  assert.deepEqual(matched(silent, ...each).unmet.map(({ need }) => need), each);
});

test("findings are those of the law of the day", () => {
  const british = withGroup(whole, "supplier", "third-country", [{ name: "A", country: "GB", contact: "a@b.example", task: "t" }]);
  const metOn = (day) => annex(["match", "--as-of", day, "--need", "no-findings>=error", "-"], json(british)).out.includes("meets");
  assert.deepEqual(["2020-12-31", "2031-12-27", "2031-12-28"].map(metOn), [false, true, false]);
});

// --- Formats

const needs = ["no-suppliers", "activity:store", "no-data:traffic"];

test("text names the service, and under it each need that is not met", () => {
  const { status, out } = needing(needs, whole);
  assert.equal(status, 0, "nobody meeting the needs is no failure");
  assert.equal(out, "Mail (base): does not meet\n  no-suppliers: Against it: Nordlys GmbH, Alpenrot.\n" +
    "  no-data:traffic: Against it: Traffic / connection data.\n");
  assert.equal(needing(["activity:store"], whole).out, "Mail (base): meets every need\n");
});

test("JSON has the needs that are not met, in the order asked", () => {
  assert.deepEqual(matched(whole, ...needs).unmet.map(({ need }) => need), ["no-suppliers", "no-data:traffic"]);
  assert.deepEqual(matched(whole, ...[...needs].reverse()).unmet.map(({ need }) => need), ["no-data:traffic", "no-suppliers"]);
});

test("CSV has a BOM, stable names and a line for each need that is not met", () => {
  const { out } = needing(needs, whole, ["--format", "csv", "--lang", "fr"]);
  const [head, ...lines] = out.split("\r\n");
  assert.equal(head, "\ufeffid,service,met,need,paths,message");
  assert.equal(lines.pop(), "");
  assert.deepEqual(lines.map((line) => line.split(",").slice(2, 4).join()), ["no,no-suppliers", "no,no-data:traffic"]);
  assert.ok(lines[0].includes(",/recipients/2/entities/0 /recipients/3/entities/0,"));
  assert.equal(needing(["activity:store"], whole, ["--format", "csv"]).out.split("\r\n")[1], 'base,Mail,yes,,,');
});

test("a cell that a spreadsheet would calculate is inert, and quotes are doubled", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) {
    const { out } = needing(["activity:store"], { ...whole, service: { name: `${start}1+"a"` } }, ["--format", "csv"]);
    assert.ok(out.includes(`"'${start}1+""a"""`), out);
  }
});

// --- Files and folders

const servicesOf = (need, files) => JSON.parse(annex(["match", "--need", need, "--format", "json", ...files]).out).services;

test("of several versions in a folder the latest counts; a file that is named counts as it is", () => {
  const version = (answer, effective) => json({ ...withRow("activities", "erase", { answer }), effective });
  const files = { "a/1.json": version("no"), "a/2.json": version("yes", "2026-06-01"), "a/3.json": version("no", "2025-01-01") };
  withFolder(files, (at) => {
    const metIn = (...words) => servicesOf("activity:erase", words).map(({ met }) => met);
    assert.deepEqual(metIn(at("a")), [true]);
    assert.deepEqual(metIn(at("a/1.json"), at("a/2.json"), at("a/3.json")), [false, true, false]);
  });
});

test("services come in the order of the arguments", () => {
  withFolder({ "b.json": json({ ...whole, id: "b" }), "a.json": json({ ...whole, id: "a" }) }, (at) => {
    const idsOf = (...words) => servicesOf("activity:store", words).map(({ id }) => id);
    assert.deepEqual(idsOf(at("b.json"), at("a.json")), ["b", "a"]);
    assert.deepEqual(idsOf(at(".")), ["a", "b"]);
  });
});

test("a file that cannot be used is told and is 2; the others are still matched", () => {
  withFolder({ "bad.json": "{}", "good.json": json(whole) }, (at) => {
    const { status, out, told } = annex(["match", "--need", "activity:store", at("bad.json"), at("gone.json"), at("good.json")]);
    assert.deepEqual([status, out], [2, "Mail (base): meets every need\n"]);
    assert.match(told, /bad\.json:1:1: /);
    assert.match(told, /gone\.json/);
  });
});

test("of a folder whose newest version is broken, the one before is asked, and that is told", () => {
  const files = {
    "in/base/1.json": json({ ...whole, version: "1", effective: "2025-01-01" }),
    "in/base/2.json": json({ ...whole, version: "2", effective: "2026-01-01", activities: 1 }),
    "in/base/3.json": "{", "in/base/0.json": json({ ...whole, version: "0", effective: "2024-01-01", activities: 1 }),
  };
  withFolder(files, (at) => {
    const { status, out, told } = annex(["match", "--need", "activity:store", at("in")]);
    assert.deepEqual([status, out], [2, "Mail (base): meets every need\n"]);
    const perhaps = told.split("\n").filter((line) => /perhaps a newer version of base; version 1/.test(line));
    assert.deepEqual(perhaps.map((line) => line.split("base/")[1].split(":")[0]), ["2.json", "3.json"]);
  });
});

// --- Bad usage

test("what is no need is named, each one, and is 2", () => {
  const bad = ["no-third-countries", "countries=", "countries=France", "countries=FR,", "countries=XX",
    "no-data:", "no-data:trafic", "no-data:store", "no-activity:traffic", "activity",
    "retention<=", "retention<=1Y", "retention<=P0D", "retention<P1Y", "no-findings>=grave", "no-findings", " no-suppliers", ""];
  for (const need of bad) {
    const { status, out, told } = needing(["activity:store", need], whole);
    assert.deepEqual([status, out], [2, ""], need);
    assert.ok(told.includes(`“${need}” is no need`), `${need}: ${told}`);
  }
  assert.equal(needing(bad.slice(0, 3), whole).told.trim().split("\n").length, 3);
});

test("no need at all, or no file, is 2", () => {
  for (const words of [["-"], ["--need", "activity:store"], ["--need", "activity:store", "--format", "html", "-"]])
    assert.equal(annex(["match", ...words], json(whole)).status, 2, words.join(" "));
});
