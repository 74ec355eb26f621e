// annex check and annex show: problems of form, findings as of a day, exit status, files, folders and standard input.
import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, json, readJson, root, withFolder } from "./support/annex.mjs";
import { lineOf, linesOf } from "./support/json_places.mjs";

const checked = (words, input) => {
  const told = annex(["check", "--format", "json", ...words], input);
  return { ...told, result: told.out ? JSON.parse(told.out) : null };
};

test("a problem is told with code, path, line, column, expected, found and message; the file is invalid: 2", () => {
  withFolder({ "a.json": '{\n  "format": "service-annex/1",\n  "anwser": "yes"\n}\n' }, (at) => {
    const { status, result } = checked(["--as-of", "2026-11-23", at("a.json")]);
    assert.equal(status, 2);
    assert.equal(result.asOf, "2026-11-23");
    assert.equal(result.annexes[0].file, at("a.json"));
    const unknown = result.annexes[0].problems.find(({ code }) => code === "unknown-key");
    assert.deepEqual([unknown.path, unknown.line, unknown.column], ["/anwser", 3, 3]);
    assert.deepEqual(Object.keys(unknown), ["code", "path", "line", "column", "expected", "found", "message"]);
    assert.match(unknown.message, /anwser/);
    assert.ok(result.annexes[0].problems.some(({ code }) => code === "missing-key"), "all problems, not only the first");
  });
});

test("a file that cannot be read is told and is 2; the others are still told", () => {
  withFolder({ "good.json": json(annexOf()) }, (at) => {
    const { status, told, result } = checked([at("missing.json"), at("good.json")]);
    assert.equal(status, 2);
    assert.match(told, /missing\.json/);
    assert.deepEqual(result.annexes.map(({ id }) => id), ["mail"]);
  });
});

test("a folder stands for the annexes below it, each once", () => {
  const files = { "b.json": json(annexOf({ id: "b" })), "deep/down/a.json": json(annexOf({ id: "a" })), "notes.txt": "x" };
  withFolder(files, (at) => {
    const { result } = checked([at("."), at("b.json")]);
    assert.deepEqual(result.annexes.map(({ id }) => id).sort(), ["a", "b"]);
  });
});

test("- is standard input", () => {
  const { result } = checked(["-"], json(annexOf()));
  assert.equal(result.annexes[0].id, "mail");
  assert.deepEqual(result.annexes[0].problems, []);
});

test("the day whose law counts has to be a day", () => {
  for (const day of ["2026-02-30", "yesterday", "2026-1-1"]) {
    const told = checked(["--as-of", day, "-"], json(annexOf()));
    assert.equal(told.status, 2, day);
    assert.match(told.told, new RegExp(day));
  }
});

// An annex without any finding, and ways to give it one.
const whole = readJson(join(root, "tests/corpus/rules/base.json"));
const supplierAbroad = (country, safeguards) => ({
  ...whole,
  recipients: [...whole.recipients.slice(0, 3), {
    relation: "supplier", region: "third-country", safeguards,
    entities: [{ name: "Alpenrot", country, contact: "hello@alpenrot.example", task: "monitoring" }],
  }],
});
const clauses = (decision) => [{ tool: "standard-contractual-clauses", decision }];

for (const [rule, annexed, days] of [
  ["transfer-without-tool", supplierAbroad("BR", []), { "2026-01-25": "error", "2026-01-26": undefined }],
  ["transfer-without-tool", supplierAbroad("GB", []),
    { "2020-12-31": undefined, "2021-01-01": undefined, "2031-12-27": undefined, "2031-12-28": "error" }],
  ["clauses-repealed", supplierAbroad("IN", clauses("2010/87/EU")),
    { "2021-09-26": undefined, "2021-09-27": "warning", "2022-12-27": "warning", "2022-12-28": "error" }],
])
  test(`--as-of: ${rule} on ${Object.keys(days).join(", ")}`, () => {
    for (const [day, severity] of Object.entries(days)) {
      const { result } = checked(["--as-of", day, "-"], json(annexed));
      assert.equal(result.asOf, day);
      assert.equal(result.annexes[0].findings.find((finding) => finding.rule === rule)?.severity, severity, day);
    }
  });

test("without --as-of the law of today counts", () => {
  const before = new Date();
  const { result } = checked(["-"], json(whole));
  const partsOf = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const days = [before, new Date()].map((date) => json(partsOf(date)));
  assert.ok(days.includes(json(result.asOf.split("-").map(Number))), result.asOf);
});

const statusesAt = (annexed) => [[], ["--fail-on", "error"], ["--fail-on", "warning"], ["--fail-on", "notice"]].map((level) =>
  annex(["check", "--as-of", "2026-11-23", ...level, "-"], json(annexed)).status);

for (const [severity, annexed, statuses] of [
  ["nothing", whole, [0, 0, 0, 0]],
  ["a notice", { ...whole, provider: { name: "Ormeau", country: "FR" } }, [0, 0, 0, 1]],
  ["a warning", { ...whole, effective: undefined }, [0, 0, 1, 1]],
  ["an error", { ...whole, purposes: [] }, [1, 1, 1, 1]],
  ["a problem of form", { ...whole, version: 1 }, [2, 2, 2, 2]],
])
  test(`--fail-on: ${severity} gives ${statuses.join(", ")} by default and from error, warning and notice on`, () => {
    assert.deepEqual(statusesAt(annexed), statuses);
  });

test("--fail-on takes nothing but a severity", () => {
  const { status, told } = annex(["check", "--fail-on", "grave", "-"], json(whole));
  assert.equal(status, 2);
  assert.match(told, /grave/);
});

test("the worst of several files is the exit status, and every one is told", () => {
  const files = { "a.json": json({ ...whole, id: "a", purposes: [] }), "b.json": "{}", "c.json": json({ ...whole, id: "c" }) };
  withFolder(files, (at) => {
    const { status, result } = checked([at(".")]);
    assert.equal(status, 2);
    assert.deepEqual(result.annexes.map(({ problems, findings }) => [problems.length > 0, findings.length > 0]),
      [[false, true], [true, false], [false, false]]);
    assert.equal(checked([at("a.json"), at("c.json")]).status, 1);
  });
});

test("text names the row, its line, the rule and the law, with advice", () => {
  const text = JSON.stringify(supplierAbroad("IN", clauses("2010/87/EU")), null, 2);
  const { out } = annex(["check", "--as-of", "2022-12-28", "-"], text);
  assert.match(out, /^standard input: Mail, version 1, on 28 December 2022: \d+ findings?$/m);
  const lines = out.split("\n");
  const head = lines.indexOf("  error: Repealed clauses [clauses-repealed, 2021/914 Art. 4]");
  assert.notEqual(head, -1, out);
  const [message, advice, place] = lines.slice(head + 1).map((line) => line.trim());
  const [, row, path, line] = /^- (.+) \((\/.+), line (\d+)\)$/.exec(place);
  assert.match(message, /2010\/87\/EU/);
  assert.match(advice, /^Replace/);
  assert.match(row, /Alpenrot|Suppliers/);
  assert.equal(Number(line), lineOf(linesOf(text), path));
});

test("consecutive versions of a folder are compared, whatever their files are called", () => {
  const version = (number, effective, change) => json({ ...whole, version: number, effective, ...change });
  const files = {
    "a.json": version("3", "2026-03-01", { purposes: [{ term: "service-provision" }], activities: whole.activities.slice(1) }),
    "b.json": version("1", "2026-01-01", {}),
    "c.json": version("2", "2026-02-01", supplierAbroad("IN", clauses("2021/914"))),
    "d.json": json({ ...whole, id: "other", activities: [] }),
  };
  withFolder(files, (at) => {
    const { result } = checked(["--as-of", "2026-11-23", at(".")]);
    const rulesIn = ({ file, findings }) => [basename(file), findings.map(({ rule }) => rule)];
    const rulesOf = Object.fromEntries(result.annexes.map(rulesIn));
    const ofVersions = ["answer-changed", "answer-added", "information-lost", "wording-changed", "recipient-added"];
    const isOfVersions = (rule) => ofVersions.includes(rule);
    assert.ok(rulesOf["a.json"].includes("answer-changed"), "the newest against the one before");
    assert.deepEqual(rulesOf["b.json"].filter(isOfVersions), [], "the oldest against none");
    assert.ok(rulesOf["c.json"].includes("wording-changed"));
    assert.deepEqual(rulesOf["d.json"].filter(isOfVersions), [], "another annex");
  });
});

test("versions of one date follow their numbers: the tenth after the ninth", () => {
  const version = (number, change) => json({ ...whole, version: number, effective: undefined, ...change });
  const files = { "10.json": version("10", { activities: whole.activities.slice(1) }), "9.json": version("9") };
  withFolder(files, (at) => {
    const { result } = checked(["--as-of", "2026-11-23", at(".")]);
    const withChange = result.annexes.filter(({ findings }) => findings.some(({ rule }) => rule === "answer-changed"));
    assert.deepEqual(withChange.map(({ file }) => basename(file)), ["10.json"]);
  });
});

test("where a value is of another type, a string is told with its quotes", () => {
  const found = (input) => checked(["-"], input).result.annexes[0].problems.map((problem) => problem.found);
  assert.deepEqual(found('"service-annex/1"'), ['"service-annex/1"']);
  assert.deepEqual(found(json(annexOf({ subjectMatters: [{ term: "hosting", answer: "yes", retention: "P1Y" }] }))), ['"P1Y"']);
  assert.deepEqual(found(json(annexOf({ activities: [{ term: "store", answer: "yes", lines: "1-2" }] }))), ['"1-2"']);
});

test("as text, findings are told as their language sets words and cites laws", () => {
  const told = (language) => annex(["--lang", language, "check", "--as-of", "2026-11-23", "-"], json({ ...whole, effective: undefined })).out;
  assert.match(told("fr"), /^ {2}avertissement\u00a0: Sans date \[undated, RGPD art\. 28\(2\), 5\(2\)\]$/m);
  assert.match(told("en"), /^ {2}warning: No date \[undated, GDPR Art\. 28\(2\), 5\(2\)\]$/m);
});

test("who is in a third country is not told to be within the EEA, whichever group names it", () => {
  const recipients = whole.recipients.map((group) => group.region !== "eea" || group.relation !== "supplier" ? { ...group,
    ...(group.region === "third-country" ? { entities: [], safeguards: undefined } : {}) } : {
    ...group, entities: [...group.entities, { name: "Alpenrot", country: "GB", contact: "a@b.example", task: "backup" }] });
  const where = (day) => annex(["show", "--as-of", day, "-"], json({ ...whole, recipients })).out.match(/^Where .*$/m)[0];
  assert.match(where("2020-12-31"), /Within the EEA only/);
  assert.match(where("2021-01-01"), /Also outside the EEA/);
});

test("one file under two names is one file", () => {
  withFolder({ "a.json": json(whole) }, (at) => {
    assert.equal(checked([`${at(".")}/a.json`, `${at(".")}/./a.json`, at(".")]).result.annexes.length, 1);
  });
});

test("findings of standard input have their place", () => {
  const { status, out } = annex(["check", "--as-of", "2026-11-23", "-"], `\n${json({ ...whole, purposes: [] })}`);
  assert.equal(status, 1);
  assert.match(out, /- \/purposes \(line 2\)/);
});

// --- --explain

const explained = (rule, words = []) => annex(["check", "--explain", rule, ...words]);

test("--explain shows what each subject matter plausibly needs, and why", () => {
  const { affinity } = readJson(join(root, "data/law/affinity.json"));
  const { status, out } = explained("activity-without-subject-matter");
  assert.equal(status, 0);
  assert.match(out, /^Activity without a subject matter \[activity-without-subject-matter, GDPR Art\. 5\(1\)\(b\)\]$/m);
  assert.match(out, /^ {2}Service activation: Collection, Recording/m);
  for (const { reason, activities } of affinity) if (activities?.length) assert.ok(out.includes(reason.en), reason.en);
  assert.match(explained("data-without-need").out, /^ {2}Service activation: .*Financial/m);
});

test("--explain shows the dated law that a rule reads", () => {
  assert.match(explained("clauses-repealed").out, /^ {2}2010\/87\/EU 2010-02-05 – 2022-12-27: http/m);
  assert.match(explained("adequacy-not-in-force").out, /^ {2}BR 2026-01-26 – …/m);
  assert.match(explained("entity-outside-region").out, /^ {2}GB .*– 2020-12-31/m);
});

test("--explain has words for every rule in every language, and none that are for the program", () => {
  const rules = explained("no-such-rule").told.split(": ")[1].trim().split(", ");
  assert.ok(rules.length > 50);
  for (const rule of rules)
    for (const language of ["en", "fr"]) {
      const { status, out } = explained(rule, ["--lang", language]);
      assert.equal(status, 0, rule);
      assert.ok(out.includes(`[${rule}`), rule);
      assert.doesNotMatch(out, /rule\.|tools\.|[{}]|term:/, rule);
    }
});

test("--explain of what is no rule is 2, and names the rules; with files it is bad usage", () => {
  const unknown = explained("no-such-rule");
  assert.deepEqual([unknown.status, unknown.out], [2, ""]);
  assert.match(unknown.told, /no-such-rule.*no-activity, /);
  assert.equal(explained("undated", ["-"]).status, 2);
});

test("the same input gives the same bytes", () => {
  const words = ["check", "--as-of", "2026-11-23", "--format", "json", "-"];
  assert.equal(annex(words, json(annexOf())).out, annex(words, json(annexOf())).out);
});

test("show writes the one canonical form, and shows it to a person", () => {
  const shown = annex(["show", "--format", "json", "-"], json(annexOf()));
  assert.equal(shown.status, 0);
  assert.deepEqual(JSON.parse(shown.out), annexOf());
  assert.equal(annex(["show", "--format", "json", "-"], shown.out).out, shown.out);
  const text = annex(["show", "-"], json(annexOf()));
  assert.equal(text.status, 0);
  assert.match(text.out, /Mail/);
  assert.match(text.out, /Example Hosting/);
});

test("show refuses an annex that is not whole, and says where", () => {
  const told = annex(["show", "-"], json(annexOf({ version: 3 })));
  assert.equal(told.status, 2);
  assert.equal(told.out, "");
  assert.match(told.told, /^standard input:1:\d+: /);
});

test("the findings of thousands of recipients are told in words within seconds", () => {
  const entities = Array.from({ length: 20_000 }, (_, place) => ({ name: `X${place}` }));
  const recipients = [{ relation: "supplier", region: "eea", entities }];
  withFolder({ "many.json": JSON.stringify(annexOf({ recipients })) }, (at) => {
    const start = performance.now();
    const { out } = annex(["check", at("many.json")]);
    assert.ok(performance.now() - start < 20_000, "the file is read anew for each finding");
    assert.ok(out.includes("/recipients/0/entities/19999"));
  });
});
