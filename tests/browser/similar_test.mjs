// Similar services below an annex: fetched when they are asked for, the same as a comparison of the annexes tells, and
// all by keyboard.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { axeFindings } from "./support/axe.mjs";
import { root, seed, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";
import { presentations } from "./support/states.mjs";

const annex = process.env.ANNEX_BINARY ?? join(root, "build/native/bin/annex");
let site;
before(async () => { site = await serveSite(); });
after(() => site?.stop());

const newest = (id) => join(root, "data/annexes", id, readdirSync(join(root, "data/annexes", id)).filter((name) => name.endsWith(".json")).sort().at(-1));
const services = readdirSync(join(root, "data/annexes"));

// Of the rows in which either says anything, those in which both say the same, as `annex compare` tells them.
function inCommon(one, other) {
  const { rows } = JSON.parse(execFileSync(annex, ["compare", "--format", "json", newest(one), newest(other)], { encoding: "utf8" }));
  const stated = rows.filter(({ cells }) => cells.some(({ value }) => value !== "unstated"));
  return { same: stated.filter(({ same }) => same).length, stated: stated.length };
}

for (const presentation of presentations)
  test(`by keyboard they are shown, the closest first, and compared (${presentation})`, () =>
    withPortal(site.url, { language: "en-GB" }, async ({ page, seen }) => {
      await page.evaluate(() => { document.querySelector("service-annex").lang = "en"; });
      await setPresentation(page, presentation);
      await settled(page);
      const fetched = () => seen.requests.filter((url) => /facts-|annex_similar/.test(url)).length;
      assert.equal(fetched(), 0, "nothing before they are asked for");
      await page.getByRole("button", { name: "Show similar services" }).press("Enter");
      const cards = page.locator("service-annex [data-key='similar services'] li.entry");
      await cards.first().waitFor({ state: "attached" });
      await settled(page);
      assert.equal(fetched(), 2);
      const focused = await page.evaluate(() => document.querySelector("service-annex").shadowRoot.activeElement?.textContent);
      assert.equal(focused, "Hide similar services", "the focus stays");
      assert.deepEqual(await axeFindings(page), []);
      const [section, card] = await page.evaluate(() => [".heading", ".entry-title"].map((each) => [...document.querySelector("service-annex").shadowRoot.querySelectorAll(each)].at(-1).tagName[1]));
      assert.equal(Number(card), Number(section) + 1, "a card is below the heading of its section");

      const told = (await cards.allTextContents()).map((text) => text.match(/(\d+) of the (\d+) rows/).slice(1).map(Number));
      const expected = services.filter((id) => id !== seed).map((id) => inCommon(seed, id)).sort((one, other) => other.same / other.stated - one.same / one.stated);
      assert.deepEqual(told, expected.slice(0, 5).map(({ same, stated }) => [same, stated]));

      await page.getByRole("button", { name: "Compare with these" }).press("Enter");
      await page.getByRole("heading", { name: "Compare services" }).waitFor({ state: "attached" });
      assert.equal((await page.evaluate(() => document.querySelector("service-annex").state)).compared.length, 6);
      assert.deepEqual([seen.errors, seen.reports], [[], []]);
    }));
