// When a page that was made ready may stand for today's: the law that it tells has to be the one of today.
import assert from "node:assert/strict";
import { test } from "node:test";
import { canStandFor } from "../../web/annex/ready_page.js";

const ready = { format: "service-annex-page/1", asOf: "2020-12-01", language: "en", page: { blocks: [] } };
const stands = (entry, today = "2021-02-01") => canStandFor(ready, { language: "en", today, entry });

test("a ready page stands while nothing that it tells has changed", () => {
  assert.ok(stands({}));
  assert.ok(stands({ findings: [{ from: "2020-12-01" }], thirdCountry: [{}, { from: "2021-02-02" }], versions: [{}] }));
});

for (const [what, entry] of Object.entries({
  findings: { findings: [{ from: "2021-01-01" }] },
  "which countries are third ones": { thirdCountry: [{ answer: "no" }, { from: "2021-01-01", answer: "yes" }] },
  "the version in force": { versions: [{ effective: "2021-01-01" }] },
}))
  test(`a ready page does not stand after a change of ${what}`, () => {
    assert.ok(!stands(entry));
    assert.ok(stands(entry, "2020-12-31"));
  });
