// annex check --format sarif: valid SARIF 2.1.0 that says what the JSON says, at the lines of the annex files.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import addFormats from "ajv-formats";
import Draft04 from "ajv-draft-04";
import { annex, annexOf, json, readJson, readText, root, withFolder } from "./support/annex.mjs";
import { lineOf, linesOf } from "./support/json_places.mjs";

const asOf = ["--as-of", "2026-11-23"];
const levels = { error: "error", warning: "warning", notice: "note" };

// The schema of OASIS as Microsoft's SDK ships it: the last candidate, which differs from the standard in its name alone.
// One of its patterns is none with the flag "u".
const schema = readJson(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
const validate = addFormats(new Draft04({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema);

function sarifOf(words, input) {
  const told = annex(["check", "--format", "sarif", ...asOf, ...words], input);
  const log = JSON.parse(told.out);
  assert.ok(validate(log), json(validate.errors));
  assert.equal(log.runs.length, 1);
  return { ...told, rules: log.runs[0].tool.driver.rules, results: log.runs[0].results };
}

const jsonOf = (words, input) => JSON.parse(annex(["check", "--format", "json", ...asOf, ...words], input).out);

const placesOf = ({ locations, relatedLocations = [] }) => [...locations, ...relatedLocations].map((location) => ({
  uri: location.physicalLocation.artifactLocation.uri,
  ...location.physicalLocation.region,
  pointer: location.logicalLocations?.[0].fullyQualifiedName ?? "",
}));

const fileOf = (uri) => new URL(uri, "file:///").pathname;
const published = join(root, "data/annexes");

test("every rule is described once, and results name it by its place", () => {
  const { rules, results } = sarifOf([published]);
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  for (const { id, shortDescription, help } of rules)
    assert.ok(shortDescription.text.length > 0 && help.text.length > 0 && !help.text.startsWith("rule."), id);
  assert.ok(results.length > 50);
  for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex].id, ruleId);
});

test("results are the findings of the JSON, with their levels, messages and paths", () => {
  const expected = jsonOf([published]).annexes.flatMap(({ findings }) =>
    findings.map(({ rule, severity, message, paths }) => ({ rule, level: levels[severity], message, paths })));
  const told = sarifOf([published]).results.map((result) => ({
    rule: result.ruleId, level: result.level, message: result.message.text,
    paths: placesOf(result).map(({ pointer }) => pointer),
  }));
  assert.deepEqual(told, expected);
  assert.deepEqual(new Set(told.map(({ level }) => level)), new Set(Object.values(levels)));
});

test("every location is the line of its value in the file", () => {
  const lines = new Map();
  const linesIn = (uri) => {
    if (!lines.has(uri)) lines.set(uri, linesOf(readText(decodeURIComponent(fileOf(uri)))));
    return lines.get(uri);
  };
  for (const result of sarifOf([published]).results)
    for (const { uri, startLine, pointer } of placesOf(result))
      assert.equal(startLine, lineOf(linesIn(uri), pointer), `${uri} ${pointer}`);
  assert.ok(lines.size > 5);
});

test("lines are right however the file is laid out", () => {
  const entities = [{ name: "A/S ~ \"ü\"" }];
  const value = annexOf({ effective: undefined, recipients: [{ relation: "supplier", region: "eea", entities }] });
  for (const text of [json(value), JSON.stringify(value, null, 2), JSON.stringify(value, null, 1).replace(/\n/g, "\r\n"),
    `\n\n${json(value).replace(/([[{,:])/g, "$1\n")}`])
    for (const result of sarifOf(["-"], text).results)
      for (const { startLine, pointer } of placesOf(result))
        assert.equal(startLine, lineOf(linesOf(text), pointer), `${result.ruleId} ${pointer}`);
});

test("problems of form come out as errors, each rule once, at the line and column of the JSON", () => {
  const text = '{\n  "format": "service-annex/1",\n  "é🙂": 1, "anwser": "yes",\n  "other": 2\n}\n';
  const { status, rules, results } = sarifOf(["-"], text);
  assert.equal(status, 2);
  const { problems } = jsonOf(["-"], text).annexes[0];
  const expected = problems.map(({ code, path, line, column, message }) => ({ rule: `form-${code}`, path, line, column, message }));
  assert.deepEqual(results.map((result) => {
    const [{ pointer, startLine, startColumn }] = placesOf(result);
    assert.equal(result.level, "error");
    return { rule: result.ruleId, path: pointer, line: startLine, column: startColumn, message: result.message.text };
  }), expected);
  assert.equal(rules.filter(({ id }) => id === "form-unknown-key").length, 1);
  const anwser = placesOf(results.find((result) => placesOf(result)[0].pointer === "/anwser"))[0];
  assert.deepEqual([anwser.startLine, anwser.startColumn], [3, 12], "columns count characters, as columnKind says");
});

test("a waiver that is told has its place in the waivers file", () => {
  const waiver = { rule: "undated", path: "/effective", reason: "r", review: "2027-01-01" };
  const waivers = ["a", "b"].map((id) => json({ annex: id, ...waiver }));
  const bytes = `{ "format": "service-annex-waivers/1", "waivers": [\n${waivers.join(",\n")} ] }`;
  withFolder({ "our waivers.json": bytes, "mail.json": json(annexOf()) }, (at) => {
    const { results } = sarifOf(["--waivers", at("our waivers.json"), at("mail.json")]);
    const told = results.filter(({ ruleId }) => ruleId === "waiver-unused");
    assert.deepEqual(told.map((result) => placesOf(result)[0].startLine), [2, 3]);
    for (const result of told) assert.equal(decodeURIComponent(fileOf(placesOf(result)[0].uri)), at("our waivers.json"));
  });
});

test("files of any name have a valid URI that leads back to them", () => {
  for (const name of ["a b.json", "été/naïf.json", "100%.json", "a#b?c.json", "[x]:{y}.json", "日本.json", "it's(1)!.json"])
    withFolder({ [name]: json(annexOf()) }, (at) => {
      const { results } = sarifOf([at(name)]);
      assert.ok(results.length > 0);
      for (const { uri } of results.flatMap(placesOf)) {
        assert.match(uri, /^file:\/\/\/(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+$/);
        assert.equal(decodeURIComponent(fileOf(uri)), at(name));
      }
    });
});

test("nothing to tell is a run without results", () => {
  withFolder({ "notes.txt": "" }, (at) => assert.deepEqual(sarifOf([at(".")]).results, []));
});

test("the exit status is that of the other formats", () => {
  const input = json(annexOf());
  for (const words of [["--fail-on", "error", "-"], ["--fail-on", "notice", "-"]])
    assert.equal(sarifOf(words, input).status, annex(["check", ...asOf, ...words], input).status);
});
