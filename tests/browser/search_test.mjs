// The list's search: every word of every annex and the conditions of the query language, as the command line finds
// them; what is wrong with a query is told under the field, and the rest of it still works.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

const annex = process.env.ANNEX_BINARY ?? join(root, "build/native/bin/annex");
let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withList = (work) => withPortal(`${site.url}services.html`, {}, async (portal) => {
  await setPresentation(portal.page, "text");
  await work(portal);
});

async function search(page, query) {
  await page.getByRole("searchbox").fill(query);
  await page.waitForFunction((text) => document.querySelector("service-annex").state.query === text, query);
  await page.waitForLoadState("networkidle");
  await settled(page);
}

const shownIds = (page) => page.evaluate(() =>
  [...document.querySelector("service-annex").shadowRoot.querySelectorAll("[data-action^='open ']")]
    .map((control) => control.dataset.action.slice(5)));

// What the command line finds, in the labels of both languages.
function found(query) {
  const ids = ["fr", "en"].flatMap((language) => {
    const output = execFileSync(annex, ["search", "--lang", language, "--format", "json", "--", query, join(root, "data/annexes")], { encoding: "utf8" });
    return JSON.parse(output).hits.map(({ id }) => id);
  });
  return [...new Set(ids)].sort();
}

const queries = [
  "country:US", "-country:US", "data:financial", "-data:financial", "retention>P1Y", "retention<=P10Y", "finding:error",
  "finding:clauses-undated", "is:illustrative", "bancaire", "localisation", "BANK detail", "hébergem", "country:US finding:warning",
];
test("words and conditions find what the command line finds", () =>
  withList(async ({ page, seen }) => {
    let some = 0;
    for (const query of queries) {
      await search(page, query);
      const ids = found(query);
      assert.deepEqual((await shownIds(page)).sort(), ids, query);
      some += ids.length > 0 && ids.length < 11;
    }
    assert.ok(some > 6, "too few of the queries tell services apart");
    assert.deepEqual(seen.errors, []);
  }));

test("a hit names the row that has the word", () =>
  withList(async ({ page }) => {
    await search(page, "localisation");
    const text = await page.evaluate(() => document.querySelector("service-annex").shadowRoot.textContent);
    assert.match(text, /Trouvé dans/);
    assert.match(text, /\(localisation\)/);
  }));

test("a condition that is wrong is told under the field, and the rest still works", () =>
  withList(async ({ page }) => {
    await search(page, "contry:US data:financial");
    const field = page.getByRole("searchbox");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    const described = await field.evaluate((input) =>
      input.getAttribute("aria-describedby").split(" ").map((id) => input.getRootNode().getElementById(id).textContent).join(" "));
    assert.match(described, /contry.*country/);
    assert.deepEqual((await shownIds(page)).sort(), found("data:financial"));
    await search(page, "data:financial");
    assert.equal(await field.getAttribute("aria-invalid"), null);
  }));

test("words are fetched when something is typed, not before", () =>
  withList(async ({ page, seen }) => {
    const words = () => seen.requests.filter((url) => /words-.*\.bin$/.test(url)).length;
    assert.equal(words(), 0);
    await search(page, "banc");
    await search(page, "banca");
    assert.equal(words(), 1);
  }));

test("where the words do not come, names are searched and the failure is told", () =>
  withPortal(`${site.url}services.html`, { before: (page) => page.route("**/words-*", (route) => route.fulfill({ status: 503, body: "" })) },
    async ({ page }) => {
      await setPresentation(page, "text");
      await search(page, "kubernetes");
      assert.deepEqual(await shownIds(page), ["managed-kubernetes"]);
      assert.match(await page.evaluate(() => document.querySelector("service-annex").shadowRoot.textContent), /503/);
    }));
