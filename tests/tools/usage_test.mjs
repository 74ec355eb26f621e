// What holds for every command: help, version, bad usage, languages, an author's own data.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, json, readJson, root, withFolder } from "./support/annex.mjs";

const commands = ["import", "check", "show", "compare", "changes", "match", "pack"];

test("help is told for the whole and for every command", () => {
  const whole = annex(["--help"]);
  assert.equal(whole.status, 0);
  for (const command of commands) {
    assert.match(whole.out, new RegExp(`^  ${command} `, "m"));
    const one = annex([command, "--help"]);
    assert.equal(one.status, 0, command);
    assert.match(one.out, /Usage/);
  }
});

test("the day whose law counts is asked for in the same words everywhere, and standard input named", () => {
  const helps = new Map(commands.map((command) => [command, annex([command, "--help"]).out]));
  const asOf = [...helps.values()].flatMap((help) => help.match(/--as-of TEXT +(.*)/)?.[1] ?? []);
  assert.deepEqual(asOf, Array(5).fill("The day whose law counts, YYYY-MM-DD (default: today)"));
  for (const [command, help] of helps)
    if (command !== "pack") assert.match(help, /- for standard input/, command);
});

test("the version is told", () => {
  const told = annex(["--version"]);
  assert.equal(told.status, 0);
  assert.match(told.out, /^annex \d+\.\d+\.\d+\n$/);
});

test("bad usage is 2, and says so on standard error", () => {
  for (const words of [[], ["no-such-command"], ["check"], ["check", "--no-such-option", "x"],
    ["show", "--format", "no-such-format", "x.json"], ["--lang", "xx", "check", "-"], ["--data", "no/such/folder", "check", "-"]]) {
    const told = annex(words);
    assert.equal(told.status, 2, words.join(" "));
    assert.equal(told.out, "", words.join(" "));
    assert.notEqual(told.told, "", words.join(" "));
  }
});

test("--lang sets words, before or after the command, and neither ids nor keys", () => {
  const input = json(annexOf({ activities: [{ term: "stroe", answer: "yes" }] }));
  const french = annex(["--lang", "fr", "check", "--format", "json", "--as-of", "2026-01-01", "-"], input);
  const after = annex(["check", "--format", "json", "--as-of", "2026-01-01", "--lang", "fr", "-"], input);
  const english = annex(["check", "--format", "json", "--as-of", "2026-01-01", "-"], input);
  assert.equal(french.out, after.out);
  const [one, other] = [french, english].map(({ out }) => JSON.parse(out).annexes[0].problems[0]);
  assert.notEqual(one.message, other.message);
  assert.deepEqual({ ...one, message: "" }, { ...other, message: "" });
});

test("--lang is a language tag: its letters may be of any size, and a region does not matter", () => {
  const shown = (tag) => annex(["--lang", tag, "show", "--as-of", "2026-01-01", "-"], json(annexOf())).out;
  for (const tag of ["FR", "fr-FR", "Fr-ca"]) assert.equal(shown(tag), shown("fr"), tag);
  assert.notEqual(shown("fr"), shown("en"));
});

test("--data reads an author's own folder", () => {
  withFolder({}, (at) => {
    cpSync(join(root, "data"), at("data"), { recursive: true });
    const words = ["show", "--format", "text", "-"];
    assert.equal(annex(["--data", at("data"), ...words], json(annexOf())).out, annex(words, json(annexOf())).out);
  });
});

test("broken data is told with its file and place, and is 2", () => {
  withFolder({ "data/vocabulary/core.json": "{ broken" }, (at) => {
    const told = annex(["--data", at("data"), "check", "-"], json(annexOf()));
    assert.equal(told.status, 2);
    assert.match(told.told, /vocabulary\/core\.json:1:3: /);
  });
});

test("a term of a provider's own file is known", () => {
  withFolder({}, (at) => {
    cpSync(join(root, "data"), at("data"), { recursive: true });
    const core = readJson(at("data/vocabulary/core.json"));
    const term = core.terms.find(({ id }) => id === "store");
    assert.ok(term, "the core vocabulary has the term store");
    const own = { ...core, terms: [{ ...term, id: "escrow", broader: "store" }] };
    withFolder({ "own.json": json(own) }, (from) => cpSync(from("own.json"), at("data/vocabulary/own.json")));
    const input = json(annexOf({ activities: [{ term: "escrow", answer: "yes" }] }));
    const checked = (words) => JSON.parse(annex([...words, "check", "--format", "json", "-"], input).out).annexes[0].problems;
    assert.deepEqual(checked(["--data", at("data")]), []);
    assert.equal(checked([])[0].code, "unknown-term");
  });
});
