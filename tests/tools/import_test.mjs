// annex import: texts, PDFs and standard input into a draft and a report; what is left over is 1, what cannot be read 2.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { annex, pdfOf, readJson, readText, root, withFolder } from "./support/annex.mjs";

// A short form in our own words for the values; the row headings are the form's terms.
const form = [
  "Service Annex",
  "Prestataire : Hébergeur Exemple",
  "Service : Courrier Exemple",
  "Nature des opérations de traitement",
  "Collecte Oui",
  "Enregistrement Oui",
  "Conservation Non",
];

test("a text becomes a draft, with its document's name and hash", () => {
  withFolder({ "form.txt": `${form.join("\n")}\n` }, (at) => {
    const told = annex(["import", "-o", at("out/draft.json"), "--report", at("out/report.json"), at("form.txt")]);
    assert.equal(told.status, 1, "rows are missing, so it falls short");
    assert.equal(told.out, "");
    const draft = readJson(at("out/draft.json"));
    assert.equal(draft.version, "draft");
    const hash = createHash("sha256").update(readText(at("form.txt"))).digest("hex");
    assert.deepEqual(draft.source, { document: "form.txt", sha256: hash });
    assert.deepEqual(draft.activities.map(({ term, answer }) => [term, answer]),
      [["collect", "yes"], ["record", "yes"], ["store", "no"]]);
    const report = readJson(at("out/report.json"));
    assert.deepEqual(Object.keys(report), ["unrecognised", "unanswered", "inherited", "structure"]);
    assert.ok(report.unanswered.some(({ section, term }) => section === "activities" && term === "alter"));
  });
});

test("a draft is a whole annex, and goes to standard output", () => {
  const drafted = annex(["import", "-"], `${form.join("\n")}\n`);
  assert.equal(drafted.status, 1);
  assert.equal(JSON.parse(drafted.out).source.document, undefined);
  assert.equal(annex(["show", "--format", "json", "-"], drafted.out).out, drafted.out);
});

test("--without-text leaves the document's words out and keeps the facts", () => {
  const withWords = JSON.parse(annex(["import", "-"], `${form.join("\n")}\n`).out);
  const without = JSON.parse(annex(["import", "--without-text", "-"], `${form.join("\n")}\n`).out);
  assert.ok(withWords.activities.every((row) => row.text));
  assert.ok(without.activities.every((row) => !row.text && row.lines));
  assert.deepEqual(without.activities.map((row) => row.answer), withWords.activities.map((row) => row.answer));
});

test("UTF-16 with its byte order mark says what UTF-8 says", () => {
  const text = `${form.join("\r\n")}\r\n`;
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  withFolder({ "form.txt": text, "little.txt": little, "big.txt": Buffer.from(little).swap16() }, (at) => {
    const [plain, ...others] = ["form.txt", "little.txt", "big.txt"].map((name) => {
      const { source, ...draft } = JSON.parse(annex(["import", at(name)]).out);
      assert.equal(source.document, name);
      return draft;
    });
    assert.equal(plain.activities.length, 3);
    for (const other of others) assert.deepEqual(other, plain);
  });
});

test("a PDF says what its text says", () => {
  withFolder({ "form.pdf": pdfOf(form) }, (at) => {
    const drafted = annex(["import", at("form.pdf")]);
    assert.equal(drafted.status, 1, drafted.told);
    const draft = JSON.parse(drafted.out);
    assert.equal(draft.source.document, "form.pdf");
    assert.deepEqual(draft.activities.map(({ term, answer }) => [term, answer]),
      [["collect", "yes"], ["record", "yes"], ["store", "no"]]);
  });
});

test("the report says how a PDF's text was read", () => {
  withFolder({ "form.pdf": pdfOf(form) }, (at) => {
    annex(["import", "-o", at("draft.json"), "--report", at("report.json"), at("form.pdf")]);
    assert.equal(readJson(at("report.json")).reading, "layout", "of equals the first");
  });
});

test("a PDF without text and one with a password are 2, and say what to do", () => {
  withFolder({ "pictures.pdf": pdfOf([]), "locked.pdf": pdfOf(form, { password: true }) }, (at) => {
    for (const [name, why] of [["pictures.pdf", /no text; .*OCR/], ["locked.pdf", /password/]]) {
      const told = annex(["import", "-o", at("draft.json"), at(name)]);
      assert.equal(told.status, 2, name);
      assert.match(told.told, why);
      assert.ok(!existsSync(at("draft.json")), name);
    }
  });
});

test("a PDF comes by standard input too", () => {
  const drafted = annex(["import", "-"], pdfOf(form));
  assert.equal(JSON.parse(drafted.out).activities.length, 3);
});

test("what cannot be read is 2, says why, and writes nothing", () => {
  withFolder({ "latin.txt": Buffer.from("Collecte Oui\nDonn\xe9es", "latin1"), "form.docx": Buffer.from("PK\x03\x04\x14\0\x06\0\x08\xff", "latin1"),
    "form.rtf": "{\\rtf1 Collecte Oui}", "no-mark.txt": Buffer.from("Collecte Oui\n", "utf16le"),
    "cut.txt": Buffer.from("\ufeffCollecte Oui\nDonn\u00e9es", "utf16le").subarray(0, -1),
    "large.txt": "x\n".repeat(2_200_000),
    "broken.pdf": "%PDF-1.4\nnothing more" }, (at) => {
    for (const [name, why] of [["latin.txt", /latin\.txt:2:5: .*Windows-1252.*iconv/], ["form.docx", /form\.docx: .*PDF/],
      ["form.rtf", /form\.rtf: .*PDF/], ["no-mark.txt", /no-mark\.txt: .*UTF-16/], ["cut.txt", /cut\.txt: .*UTF-16/], ["large.txt", /4 MiB/],
      ["broken.pdf", /broken\.pdf: /], ["missing.txt", /missing\.txt: /]]) {
      const told = annex(["import", "-o", at("draft.json"), at(name)]);
      assert.equal(told.status, 2, name);
      assert.match(told.told, why);
      assert.ok(!existsSync(at("draft.json")), name);
    }
  });
});

test("a result that cannot be written is 2", () => {
  const told = annex(["import", "-o", `${root}/README.md/draft.json`, "-"], `${form.join("\n")}\n`);
  assert.equal(told.status, 2);
  assert.match(told.told, /README\.md/);
});
