// annex check --waivers: a waiver hides its finding for a time, cannot rot, and is refused where it is malformed.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, json, readText, root, withFolder } from "./support/annex.mjs";

const undated = { annex: "mail", rule: "undated", path: "/effective", reason: "The contract has the date.", review: "2026-11-23" };
const waiversOf = (...waivers) => json({ format: "service-annex-waivers/1", waivers });

// What `annex check` tells of an undated annex under these waivers.
function checkedUnder(waivers, words = []) {
  return withFolder({ "waivers.json": waivers, "mail.json": json(annexOf({ effective: undefined })) }, (at) => {
    const told = annex(["check", "--as-of", "2026-11-23", "--waivers", at("waivers.json"), ...words, at("mail.json")]);
    return { ...told, file: at("waivers.json") };
  });
}

function resultUnder(waivers, words = []) {
  const told = checkedUnder(waivers, ["--format", "json", ...words]);
  const result = JSON.parse(told.out);
  return { ...told, rules: result.annexes[0].findings.map(({ rule }) => rule), faults: result.waivers };
}

test("a waiver hides the finding that it names, and no other", () => {
  const without = resultUnder(waiversOf());
  assert.ok(without.rules.includes("undated"));
  const { rules, faults } = resultUnder(waiversOf(undated));
  assert.deepEqual(rules, without.rules.filter((rule) => rule !== "undated"));
  assert.deepEqual(faults, []);
});

test("waivers of every finding leave nothing to fail on", () => {
  const { findings } = JSON.parse(checkedUnder(waiversOf(), ["--format", "json"]).out).annexes[0];
  const places = new Set(findings.map(({ rule, paths }) => json({ rule, path: paths[0] })));
  const all = [...places].map((place) => ({ ...undated, ...JSON.parse(place) }));
  assert.equal(checkedUnder(waiversOf(), ["--fail-on", "notice"]).status, 1);
  const { status, rules, faults } = resultUnder(waiversOf(...all), ["--fail-on", "notice"]);
  assert.deepEqual({ status, rules, faults }, { status: 0, rules: [], faults: [] });
});

test("a waiver that hides nothing is told, at its line", () => {
  for (const change of [{ annex: "other" }, { path: "/provider" }, { rule: "no-purpose", path: "/effective" }]) {
    const waiver = { ...undated, ...change };
    const { rules, faults } = resultUnder(`{ "format": "service-annex-waivers/1", "waivers": [\n${json(waiver)} ] }`);
    assert.ok(rules.includes("undated"), json(change));
    const { message, ...fault } = faults[0];
    assert.deepEqual(fault, { fault: "waiver-unused", annex: waiver.annex, rule: waiver.rule, path: waiver.path, line: 2 });
    assert.match(message, new RegExp(waiver.rule));
  }
});

test("two waivers of one finding: the second hides nothing", () => {
  const { faults } = resultUnder(waiversOf(undated, undated));
  assert.deepEqual(faults.map(({ fault }) => fault), ["waiver-unused"]);
});

test("a waiver holds to its review date, that day included; then it is told and hides nothing", () => {
  const onTheDay = resultUnder(waiversOf(undated));
  assert.ok(!onTheDay.rules.includes("undated"));
  const overdue = resultUnder(waiversOf({ ...undated, review: "2026-11-22" }));
  assert.ok(overdue.rules.includes("undated"));
  assert.deepEqual(overdue.faults.map(({ fault }) => fault), ["waiver-overdue"]);
  assert.match(overdue.faults[0].message, /22 November 2026/);
});

test("a waiver that is told weighs as much as a warning", () => {
  const calm = join(root, "data/annexes/noms-de-domaine/1.json"); // nothing to tell but notices
  withFolder({ "waivers.json": waiversOf({ ...undated, annex: "gone" }) }, (at) => {
    const statusAt = (level) => annex(["check", "--as-of", "2026-11-23", "--fail-on", level, "--waivers", at("waivers.json"), calm]).status;
    assert.deepEqual(["error", "warning", "notice"].map(statusAt), [0, 1, 1]);
  });
});

test("the text names the waivers file and the line of each that is told", () => {
  const { out, file } = checkedUnder(waiversOf({ ...undated, annex: "other" }));
  assert.ok(out.includes(`${file}:1: The waiver of undated for other at /effective hides nothing.`), out);
});

test("a waiver holds for every version of its annex, and for no other annex", () => {
  const version = (change) => json(annexOf({ effective: undefined, ...change }));
  const files = { "a/1.json": version({}), "a/2.json": version({ version: "2" }), "a/3.json": version({ id: "post" }) };
  withFolder({ ...files, "waivers.json": waiversOf(undated) }, (at) => {
    const { out } = annex(["check", "--as-of", "2026-11-23", "--format", "json", "--waivers", at("waivers.json"), at("a")]);
    const undatedOf = ({ findings }) => findings.some(({ rule }) => rule === "undated");
    assert.deepEqual(JSON.parse(out).annexes.map(undatedOf), [false, false, true]);
  });
});

test("the example that authors are given is read, and hides what it names", () => {
  const [, example] = /```json\n(\{\n {2}"format": "service-annex-waivers[^]*?)```/.exec(readText(join(root, "data/README.md")));
  withFolder({ "waivers.json": example }, (at) => {
    const words = ["--as-of", "2026-11-23", "--format", "json", "--waivers", at("waivers.json")];
    const { out } = annex(["check", ...words, join(root, "data/annexes/managed-kubernetes")]);
    assert.deepEqual(JSON.parse(out).waivers, []);
  });
});

const without = (key) => waiversOf(Object.fromEntries(Object.entries(undated).filter(([name]) => name !== key)));

for (const [what, bytes, place] of [
  ["no JSON", "{ broken", /:1:3: /],
  ["nothing in the file", "", /:1:1: /],
  ["another format", json({ format: "service-annex/1", waivers: [] }), /:1:\d+: .*service-annex-waivers\/1/],
  ["no list", json({ format: "service-annex-waivers/1" }), /:1:1: \/waivers is missing/],
  ["a list that is none", json({ format: "service-annex-waivers/1", waivers: {} }), /:1:\d+: .*list/],
  ["a waiver that is no object", waiversOf(3), /:1:\d+: Expected an object/],
  ["an unknown key", waiversOf({ ...undated, until: "2027-01-01" }), /:1:\d+: The key “until”/],
  ["an unknown rule", waiversOf({ ...undated, rule: "undatd" }), /:1:\d+: “undatd”.*undated/],
  ["a day that there is not", waiversOf({ ...undated, review: "2027-02-30" }), /:1:\d+: “2027-02-30”/],
  ["a reason that is blank", waiversOf({ ...undated, reason: " " }), /:1:\d+: .*blank/],
  ["a path that is none", waiversOf({ ...undated, path: "effective" }), /:1:\d+: “effective”/],
  ...Object.keys(undated).map((key) => [`no ${key}`, without(key), new RegExp(`:1:\\d+: /waivers/0/${key} is missing`)]),
])
  test(`refused, with its place: ${what}`, () => {
    const { status, out, told, file } = checkedUnder(bytes);
    assert.deepEqual([status, out], [2, ""]);
    const line = told.split("\n").find((one) => one.startsWith(file) && place.test(one.slice(file.length)));
    assert.ok(line, told);
  });

test("every problem of a waivers file is told, at its line", () => {
  const list = `[\n${json({ ...undated, rule: "x" })},\n${json({ ...undated, review: "x" })} ]`;
  const { told } = checkedUnder(`{ "format": "service-annex-waivers/1", "waivers": ${list} }`);
  assert.deepEqual([...told.matchAll(/\.json:(\d+):/g)].map(([, line]) => line), ["2", "3"]);
});

test("a waivers file that cannot be read is told, and is 2", () => {
  const told = annex(["check", "--waivers", "no/such/file.json", "-"], json(annexOf()));
  assert.deepEqual([told.status, told.out], [2, ""]);
  assert.match(told.told, /no\/such\/file\.json/);
});
