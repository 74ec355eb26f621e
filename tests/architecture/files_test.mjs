// What holds for every file: it says what it is for, is one thing, and gives a reason for what it silences.
import assert from "node:assert/strict";
import { test } from "node:test";
import { below, findings, isCpp, isScript, linesOf, paths } from "./support/tree.mjs";

const source = paths.filter((path) => isCpp(path) || isScript(path) || below("tools")(path) || path.endsWith("CMakeLists.txt"));
const written = paths.filter((path) => !/package-lock\.json$/.test(path));

test("the first line of a file says what it is for", () => {
  const comment = /^(\/\/|#) \S.{7}/;
  const wrong = source.filter((path) => {
    const [first, second] = linesOf(path);
    return !comment.test(first.startsWith("#!") ? second : first);
  });
  assert.deepEqual(wrong.filter((path) => !/\.json$/.test(path)), []);
});

test("a header is read once", () => {
  assert.deepEqual(paths.filter((path) => path.endsWith(".h") && !linesOf(path).includes("#pragma once")), []);
});

test("a file of code has at most 400 lines", () => {
  const code = paths.filter((path) => /\.(cpp|h|js|mjs|css|cmake)$/.test(path) || below("tools")(path));
  assert.deepEqual(code.filter((path) => linesOf(path).length > 401), []);
});

test("what is silenced has its reason beside it", () => {
  const silencing = /NOLINT|clang-format off|#pragma\s+(GCC|clang)\s+diagnostic\s+ignored|eslint-disable|@ts-ignore|no_sanitize|GTEST_SKIP|\.skip\(|DISABLED_/;
  const wrong = source.filter((path) => !below("tests/architecture")(path)).flatMap((path) => {
    const lines = linesOf(path);
    return lines.flatMap((line, index) => {
      if (!silencing.test(line) || /NOLINTEND|clang-format on/.test(line)) return [];
      const reasoned = /<< "\w+ \w+/.test(line) || /(: |\/\/ |# )[^:/#]*\w+ \w+/.test(line.split(silencing).pop()) || /^\s*(\/\/|#) \w/.test(lines[index - 1] ?? "");
      return reasoned ? [] : [`${path}:${index + 1}: ${line.trim()}`];
    });
  });
  assert.deepEqual(wrong, []);
});

test("nothing names a place on somebody's machine", () => {
  const folders = ["work", "tmp", "root", "home", "Users"].join("|");
  assert.deepEqual(findings(written, new RegExp(`(^|[\\s"'\`(=])/(${folders})/`)), []);
});

test("nothing is left unfinished", () => {
  const unfinished = new RegExp(`\\b(${["TODO", "FIXME", "XXX", "HACK"].join("|")})\\b`);
  const ours = source.filter((path) => !/placeholder|completeness/.test(path) && !below("tests")(path));
  assert.deepEqual(findings(ours, unfinished), []);
});

test("the lock file names no host", () => {
  assert.deepEqual(findings(["tests/package-lock.json"], /https?:\/\/(?!(opencollective|github|paypal|tidelift|feross)[\w.]*\/)\S*\.tgz|"resolved"/), []);
});
