// axe-core over every view, both presentations, light, dark and forced colours: it finds nothing at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";
import { goTo, presentations, views, withSheetCatalog } from "./support/states.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "forced colours, dark": { forcedColors: "active", colorScheme: "dark" },
};

for (const [look, options] of Object.entries(looks))
  for (const presentation of presentations)
    test(`axe finds nothing in any view (${look}, ${presentation})`, () =>
      withPortal(`${site.url}services.html`, { language: "en-GB", before: withSheetCatalog, ...options }, async ({ page }) => {
        await setPresentation(page, presentation);
        await settled(page);
        const shows = await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dataset.shows);
        assert.equal(shows, presentation);
        const found = {};
        for (const [name, state] of Object.entries(views)) {
          await goTo(page, state);
          const here = await axeFindings(page);
          if (here.length) found[name] = here;
        }
        assert.deepEqual(found, {});
      }));
