// Annexes that mean harm: no word of theirs gives orders to a terminal, runs in a browser or a spreadsheet, or turns a
// line around, whichever command tells it in whichever format.
import assert from "node:assert/strict";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { annex, annexOf, binary, json, withFolder } from "./support/annex.mjs";

const evil = "=1\u001b[2J\u0007\u009b2J\u007f\u202eturned\u2066<script>alert(1)</script><img src=x onerror=y> ";
const hostile = (version, more) => annexOf({
  version, provider: { name: `${evil}provider`, country: "FR", contact: evil, address: evil },
  service: { name: `${evil}service`, edition: evil, family: evil },
  activities: [{ term: "store", answer: "yes", details: { en: `${evil}${more}` }, text: { en: evil } }],
  subjectMatters: [{ term: "hosting", answer: "yes", retention: { basis: "other", text: { en: `${evil}${more}` } } }],
  recipients: [{ relation: "supplier", region: "third-country", details: { en: evil }, entities: [{
    name: `${evil}entity`, location: evil, address: evil, contact: evil, task: `${evil}${more}`, condition: evil,
    safeguards: [{ tool: "adequacy-decision", decision: evil }] }] }],
});

// Tabs and line breaks are no orders.
const orders = /(?![\t\r\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const formats = {
  check: ["text", "json", "sarif"], show: ["text", "html", "markdown", "json", "csv", "jsonld"],
  compare: ["text", "html", "markdown", "csv", "json"], changes: ["text", "html", "markdown", "json", "atom"],
  match: ["text", "json", "csv"], search: ["text", "json"],
};
const before = { match: ["--need", "no-suppliers"], search: ["provider"] };

for (const [command, of] of Object.entries(formats))
  test(`${command}: no word gives orders`, () => {
    withFolder({ "1.json": json(hostile("1", "old")), "2.json": json(hostile("2", "new")) }, (at) => {
      const files = ["compare", "changes"].includes(command) ? [at("1.json"), at("2.json")] : [at("1.json")];
      for (const format of of) {
        const { status, out, told } = annex([command, "--format", format, ...(before[command] ?? []), ...files]);
        assert.ok(status < 2, `${format}: ${told}`);
        assert.match(out, /turned|"score"/, format);
        assert.doesNotMatch(out, orders, format);
        if (["html", "markdown", "atom"].includes(format)) assert.doesNotMatch(out, /(?<!\\)<(script|img)/, format);
        if (format === "csv") assert.doesNotMatch(out, /(^|[,"\n])=1/, format);
      }
    });
  });

test("words that are written as JSON are what they were", () => {
  const annexed = hostile("1", "old");
  const shown = annex(["show", "--format", "json", "-"], json(annexed)).out;
  assert.equal(JSON.parse(shown).provider.contact, evil);
  assert.equal(annex(["show", "--format", "json", "-"], shown).out, shown, "one canonical form");
});

test("names of files and queries that are no UTF-8 do not spoil what is told of them", () => {
  withFolder({}, (at) => {
    const name = Buffer.concat([Buffer.from(at("a")), Buffer.from([0xff]), Buffer.from(".json")]);
    writeFileSync(name, json(annexOf()));
    const whole = (words) => new TextDecoder("utf-8", { fatal: true }).decode(spawnSync(binary, words).stdout);
    for (const format of ["text", "json", "sarif"]) assert.ok(whole(["check", "--format", format, at(".")]), format);
    const form = Buffer.concat([Buffer.from(at("form")), Buffer.from([0xff]), Buffer.from(".txt")]);
    writeFileSync(form, "1. Activités de traitement\nCollecte Oui\n");
    const draft = spawnSync("sh", ["-c", `"${binary}" import "${at("form")}$(printf '\\377').txt"`]).stdout;
    assert.match(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(draft)).source.document, /form\ufffd\.txt$/);
    assert.match(JSON.parse(whole(["check", "--format", "json", at(".")])).annexes[0].file, /a\ufffd\.json$/);
    const told = spawnSync("sh", ["-c", `"${binary}" search --format json "$(printf 'a\\377')" "${at(".")}"`]).stdout;
    assert.equal(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(told)).query, "a\ufffd");
  });
});

test("what cannot be written is 2: results, help and version alike", () => {
  for (const words of [["show", "-"], ["--help"], ["--version"], ["check", "--help"]]) {
    const full = openSync("/dev/full", "w");
    try {
      assert.equal(spawnSync(binary, words, { input: json(annexOf()), stdio: ["pipe", full, "pipe"] }).status, 2, words.join(" "));
    } finally {
      closeSync(full);
    }
  }
});

test("an import's report quotes no orders", () => {
  withFolder({ "form.txt": "\u202eturned\u009b2J\u007f\n1. Activités de traitement\nCollecte Oui\n" }, (at) => {
    annex(["import", "-o", at("draft.json"), "--report", at("report.json"), at("form.txt")]);
    const report = readFileSync(at("report.json"), "utf8");
    assert.doesNotMatch(report, orders);
    assert.match(JSON.parse(report).unrecognised.map(({ text }) => text).join(), /\u202eturned/);
  });
});
