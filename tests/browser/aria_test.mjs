// What a screen reader is told in each view: one file a view, which both presentations keep to the letter.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";
import { golden, goTo, presentations, views, withSheetCatalog } from "./support/states.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (options, work) => withPortal(`${site.url}services.html`, { language: "en-GB", before: withSheetCatalog, ...options }, work);

// The switch says what a press would do: it alone tells the presentations apart.
const switches = { canvas: '- button "Show as text"\n', text: '- button "Show as graphics"\n' };

async function told(page, presentation) {
  const snapshot = `${await page.locator("service-annex").ariaSnapshot()}\n`;
  assert.ok(snapshot.includes(switches[presentation]), snapshot.slice(0, 200));
  return snapshot.replace(switches[presentation], "").replace(/^- status.*\n/m, "");
}

for (const [name, state] of Object.entries(views))
  test(`${name}: canvas and text tell the same, and what the file says`, () =>
    withPage({}, async ({ page }) => {
      const heard = {};
      await goTo(page, state);
      for (const presentation of presentations) {
        await setPresentation(page, presentation);
        await settled(page);
        heard[presentation] = await told(page, presentation);
      }
      assert.ok(heard.text.split("\n").length > 20, heard.text);
      assert.equal(heard.canvas, heard.text);
      const expected = await golden(`${name}.aria.txt`, heard.text);
      if (expected) assert.equal(heard.text, expected.toString());
    }));
