// annex pack --pages: each service as a reader sees it on a day, before any program has come.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, json, readJson, root, withFolder } from "./support/annex.mjs";
import { assertWhole, bytesBelow, filesBelow, manyFiles } from "./support/catalog.mjs";

function pack(at, day, ...from) {
  const told = annex(["pack", ...(day ? ["--pages", day] : []), "-o", at("out"), ...from]);
  assert.deepEqual([told.status, told.told], [0, ""]);
  return assertWhole(at("out"));
}

const noticesOf = (page) => page.blocks.flatMap(({ kind, body }) => (kind === "notice" ? [body] : kind === "table" ? body.rows.flatMap(({ notices }) => notices ?? []) : []));

// Data at a recipient in the United States under the Privacy Shield, which fell on 2020-07-16.
const shielded = annexOf({
  recipients: [{
    relation: "supplier", region: "third-country",
    entities: [{ name: "Example Cloud", country: "US", safeguards: [{ tool: "adequacy-decision", decision: "2016/1250", scope: "certified" }] }],
  }],
});

test("every entry names a page, in the service's language, of its newest version", () => {
  withFolder({}, (at) => {
    const entries = pack(at, "2026-11-23", join(root, "data/annexes"));
    assert.ok(entries.length >= 10);
    for (const { id, language, service, versions, page } of entries) {
      const bytes = readFileSync(at(`out/${page}`));
      assert.equal(page, `pages/${id.replace(/[^\w-]/g, "-")}.${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.json`);
      const made = JSON.parse(bytes);
      assert.deepEqual([made.format, made.asOf, made.language], ["service-annex-page/1", "2026-11-23", language]);
      assert.equal(made.page.language, language);
      const words = JSON.stringify(made.page);
      assert.ok(made.page.title.includes(service.name), id);
      for (const { version } of versions) assert.ok(words.includes(version), `${id} ${version}`);
    }
  });
});

test("a page says what annex show says", () => {
  withFolder({}, (at) => {
    const folder = join(root, "data/annexes/content-delivery");
    const [{ language, page }] = pack(at, "2026-11-23", join(folder, "3.json"));
    const shown = annex(["show", "--lang", language, "--as-of", "2026-11-23", "--format", "text", join(folder, "3.json")]).out.replace(/\s+/g, " ");
    const { blocks } = readJson(at(`out/${page}`)).page;
    const titles = noticesOf({ blocks }).map(({ title }) => title);
    assert.ok(titles.length > 0 && titles.every((title) => shown.includes(title.replace(/\s+/g, " "))), titles.join("; "));
    const headings = blocks.filter(({ kind }) => kind === "heading").map(({ body }) => body.words.text);
    assert.ok(headings.length > 6 && headings.every((words) => shown.includes(words.replace(/\s+/g, " "))));
  });
});

test("findings are those of the day", () => {
  withFolder({ "a.json": json(shielded) }, (at) => {
    const messagesOn = (day) => JSON.parse(annex(["check", "--as-of", day, "--format", "json", at("a.json")]).out).annexes[0].findings.map(({ message }) => message);
    const wordsOn = (day) => JSON.stringify(readJson(at(`out/${pack(at, day, at("a.json"))[0].page}`)).page);
    const [before, after] = [messagesOn("2020-07-15"), messagesOn("2021-01-01")];
    const fell = after.filter((message) => !before.includes(message));
    assert.ok(fell.length > 0);
    const told = (messages, words) => messages.filter((message) => words.includes(json(message).slice(1, -1)));
    assert.deepEqual(told(before, wordsOn("2020-07-15")), before);
    assert.deepEqual(told(fell, wordsOn("2020-07-15")), []);
    assert.deepEqual(told(after, wordsOn("2021-01-01")), after);
  });
});

test("without a day there are none, and nothing of the clock gets in", () => {
  withFolder({ "a.json": json(annexOf()) }, (at) => {
    const [entry] = pack(at, "", at("a.json"));
    assert.ok(!("page" in entry));
    assert.ok(!existsSync(at("out/pages")));
    const told = annex(["pack", "--pages", "2026-02-30", "-o", at("none"), at("a.json")]);
    assert.equal(told.status, 2);
    assert.match(told.told, /--pages.*2026-02-30/);
    assert.ok(!existsSync(at("none")));
  });
});

test("another day makes other pages and no other annexes; the manifest has them", () => {
  withFolder(manyFiles(6), (at) => {
    pack(at, "2020-01-01", at("in"));
    const first = filesBelow(at("out"));
    const whole = bytesBelow(at("out"));
    pack(at, "2020-01-01", at("in"));
    assert.deepEqual(bytesBelow(at("out")), whole);
    const entries = pack(at, "2026-01-01", at("in"));
    const second = filesBelow(at("out"));
    const annexes = (names) => names.filter((name) => name.startsWith("annexes/"));
    assert.deepEqual(annexes(second), annexes(first));
    const { files } = readJson(at("out/manifest.json"));
    for (const { page } of entries) assert.ok(page in files && !first.includes(page), page);
  });
});

test("a catalog in parts has pages in its parts", () => {
  const files = Object.fromEntries(Array.from({ length: 230 }, (_, place) => [`in/${place}.json`, json(annexOf({ id: `m${place}` }))]));
  withFolder(files, (at) => {
    const entries = pack(at, "2026-01-01", at("in"));
    assert.equal(new Set(entries.map(({ page }) => page)).size, 230);
    for (const { page } of entries) assert.ok(existsSync(at(`out/${page}`)), page);
  });
});
