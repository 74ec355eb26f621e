// axe-core over every view, both presentations, light, dark and forced colours: it finds nothing at all.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";
import { goTo, presentations, views, withSheetCatalog } from "./support/states.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "forced colours, dark": { forcedColors: "active", colorScheme: "dark" },
};

async function violations(page) {
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => `${node.target.flat().at(-1)} ${node.failureSummary}`).slice(0, 3).join(" | ")}`);
}

for (const [look, options] of Object.entries(looks))
  for (const presentation of presentations)
    test(`axe finds nothing in any view (${look}, ${presentation})`, () =>
      withPortal(`${site.url}services.html`, { bypassCSP: true, language: "en-GB", before: withSheetCatalog, ...options }, async ({ page }) => {
        await page.addScriptTag({ path: axePath });
        await setPresentation(page, presentation);
        await settled(page);
        const shows = await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dataset.shows);
        assert.equal(shows, presentation);
        const found = {};
        for (const [name, state] of Object.entries(views)) {
          await goTo(page, state);
          const here = await violations(page);
          if (here.length) found[name] = here;
        }
        assert.deepEqual(found, {});
      }));
