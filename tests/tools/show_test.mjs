// annex show: one annex in every format; the formats for machines are the same in every language but for words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { annex, annexOf, json } from "./support/annex.mjs";

const shown = (format, change = {}, words = []) => {
  const told = annex(["show", "--format", format, "--as-of", "2026-11-23", ...words, "-"], json(annexOf(change)));
  assert.equal(told.status, 0, told.told);
  assert.equal(told.told, "");
  return told.out;
};

const formats = {
  text: /^Mail/m,
  html: /^<!DOCTYPE html>/i,
  markdown: /^# Mail/m,
  json: /^\{\n {2}"format": "service-annex\/1"/,
  csv: /^\uFEFFsection,term,label,answer,/,
  jsonld: /^\{\n {2}"@context": \{/,
};

for (const [format, start] of Object.entries(formats)) {
  test(`${format}: has its form, ends in a newline, and is the same every time`, () => {
    const out = shown(format);
    assert.match(out, start);
    assert.ok(out.endsWith("\n"));
    assert.equal(shown(format), out);
  });
}

test("help names every format, and another one is refused", () => {
  const help = annex(["show", "--help"]).out;
  for (const format of [...Object.keys(formats), "xlsx"]) assert.match(help, new RegExp(`\\b${format}\\b`));
  assert.equal(annex(["show", "--format", "docx", "-"], json(annexOf())).status, 2);
});

test("text is what is shown where no format is asked for", () => {
  assert.equal(annex(["show", "--as-of", "2026-11-23", "-"], json(annexOf())).out, shown("text"));
});

test("HTML neither runs nor asks for anything, whatever the annex says", () => {
  const out = shown("html", { service: { name: "<script>alert(1)</script>" } });
  assert.doesNotMatch(out, /<script|<link|<img|url\(|@import/);
  assert.match(out, /&lt;script&gt;/);
});

test("CSV: yes, no and unstated are apart, formulas are inert, names do not depend on the language", () => {
  const change = {
    provider: { name: "=1+1", country: "FR" },
    activities: [{ term: "store", answer: "yes" }, { term: "erase", answer: "no" }],
  };
  const lines = (words) => shown("csv", change, words).split("\r\n").map((line) => line.split(","));
  const answers = (rows) => Object.fromEntries(rows.filter(([section]) => section === "activities")
    .map(([, term, , answer]) => [term, answer]));
  const [english, french] = [lines(["--lang", "en"]), lines(["--lang", "fr"])];
  assert.equal(answers(english).store, "yes");
  assert.equal(answers(english).erase, "no");
  assert.equal(answers(english).collect, "unstated");
  assert.deepEqual(answers(french), answers(english));
  assert.deepEqual(french[0], english[0]);
  const provider = english.find(([section]) => section === "provider");
  assert.equal(provider[4], "'=1+1");
});

test("a file that is no annex is not shown in any format", () => {
  for (const format of [...Object.keys(formats), "xlsx"]) {
    const told = annex(["show", "--format", format, "-"], "{}");
    assert.equal(told.status, 2, format);
    assert.equal(told.out, "", format);
    assert.notEqual(told.told, "", format);
  }
});
