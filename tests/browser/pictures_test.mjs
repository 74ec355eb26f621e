// A few pictures of what is seen, with the typeface that the demo brings. A pixel differs where a channel does by more
// than 24 of 255; two in ten thousand may. ANNEX_REBASELINE=1 takes them anew: look at them before you commit.
import assert from "node:assert/strict";
import { writeFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { onlyInChromium } from "./support/browsers.mjs";
import { root, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";
import { golden, goTo, views, withSheetCatalog } from "./support/states.mjs";

const channel = 24;
const share = 0.0002;
const height = 640; // of the part that is looked at

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const pictures = [
  ...[360, 768, 1280].flatMap((width) => ["list", "annex", "compare"].map((view) => ({ view, width, colorScheme: "light", presentation: "canvas" }))),
  { view: "annex", width: 768, colorScheme: "dark", presentation: "canvas" },
  { view: "annex", width: 768, colorScheme: "light", presentation: "text" },
  // From a block on: tables, charts and cards, which lie below.
  { view: "annex", from: "chart", width: 1280, colorScheme: "light", presentation: "canvas" },
  { view: "annex", from: "countries", width: 768, colorScheme: "dark", presentation: "canvas" },
  { view: "compare", from: "comparison", width: 1280, colorScheme: "light", presentation: "canvas" },
  { view: "changes", from: "changes", width: 768, colorScheme: "light", presentation: "canvas" },
  { view: "annex", from: "heading dataCategories", width: 768, colorScheme: "light", presentation: "text" },
  { view: "compare", from: "comparison", width: 1280, colorScheme: "dark", presentation: "text" },
  { view: "needs", width: 768, colorScheme: "light", presentation: "canvas" },
  { view: "list", from: "services", width: 360, colorScheme: "light", presentation: "canvas" },
];

function difference(one, other) {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let pixels = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((index) => Math.abs(one.data[at + index] - other.data[at + index]) > channel)) pixels += 1;
  return pixels / (one.data.length / 4);
}

// The widget from its upper edge or from a block on, without a caret, which blinks.
async function picture(page, width, from) {
  const top = await page.evaluate((key) => {
    const element = document.querySelector("service-annex");
    const start = key ? element.shadowRoot.querySelector(`[data-box=block][data-key="${key}"]`) : element;
    scrollTo(0, start.getBoundingClientRect().top + scrollY);
    return start.getBoundingClientRect().top;
  }, from);
  await page.mouse.move(0, 0);
  await settled(page);
  const { x, width: own } = await page.locator("service-annex").boundingBox();
  return page.screenshot({ clip: { x, y: top, width: Math.min(own, width), height }, caret: "hide" });
}

for (const { view, from, width, colorScheme, presentation } of pictures) {
  const name = `${[view, from?.replace(" ", "-"), width, colorScheme, presentation].filter(Boolean).join("-")}.png`;
  test(`it looks as in ${name}`, { skip: onlyInChromium("typefaces are rasterised otherwise elsewhere") }, () =>
    withPortal(`${site.url}services.html`, { width, height: 800, colorScheme, language: "en-GB", before: withSheetCatalog }, async ({ page }) => {
      assert.ok(await page.evaluate(() => document.fonts.check("16px Cantarell")), "the demo's typeface is not there");
      await setPresentation(page, presentation);
      await goTo(page, views[view]);
      const bytes = await picture(page, width, from);
      const now = PNG.sync.read(bytes);
      const before = await golden(name, PNG.sync.write(now, { colorType: 2, deflateLevel: 9, filterType: -1 }));
      if (!before) return;
      const differs = difference(PNG.sync.read(before), now);
      if (differs > share) {
        const seen = join(root, "build/test/pictures");
        await mkdir(seen, { recursive: true });
        await writeFile(join(seen, name), bytes);
      }
      assert.ok(differs <= share, `${(differs * 100).toFixed(2)} % of the pixels differ, of ${share * 100} %; build/test/pictures/${name} shows what is seen now`);
    }));
}
