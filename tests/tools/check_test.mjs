// annex check and annex show: problems of form, exit status, files, folders and standard input.
import assert from "node:assert/strict";
import { test } from "node:test";
import { annex, annexOf, json, withFolder } from "./support/annex.mjs";

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
