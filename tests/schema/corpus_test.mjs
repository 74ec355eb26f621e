// The schema and the decoder accept and refuse the same: every case of tests/corpus/decode that the decoder has no
// problem with is valid, every other is not.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readCases } from "./support/corpus.mjs";
import { filesIn, readJson, root, validator } from "./support/files.mjs";

const cases = readCases();

test("the corpus has cases of both kinds", () => {
  assert.ok(cases.some((one) => one.expected.length === 0));
  assert.ok(cases.some((one) => one.expected.length > 0));
});

for (const file of new Set(cases.map((one) => one.file))) {
  test(`${file}: the schema agrees with the decoder`, () => {
    const validate = validator();
    const differing = cases
      .filter((one) => one.file === file)
      .filter((one) => validate(JSON.parse(one.input)) !== (one.expected.length === 0))
      .map((one) => `${one.name}: the decoder says ${one.expected.join("; ") || "nothing"}`);
    assert.deepEqual(differing, []);
  });
}

test("every annex of the data is valid", () => {
  const validate = validator();
  const services = readdirSync(join(root, "data/annexes"));
  assert.ok(services.length > 0);
  for (const path of services.flatMap((service) => filesIn(join("data/annexes", service), ".json"))) {
    const valid = validate(readJson(path));
    assert.ok(valid, `${path}: ${JSON.stringify(validate.errors, null, 2)}`);
  }
});
