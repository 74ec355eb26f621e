// As text, where columns are narrow: a word that has room stays whole.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { seed, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const views = {
  annex: { service: seed },
  compare: { view: "compare", compared: [seed, "content-delivery", "managed-backup", "managed-kubernetes", "noms-de-domaine", "messagerie-hebergee"] },
};

// Words of at most fourteen letters ("Enregistrement") in tables that stand on more than one line, and what is wider than the page.
function brokenWords() {
  const root = document.querySelector("service-annex").shadowRoot;
  const walker = document.createTreeWalker(root.querySelector(".mirror"), NodeFilter.SHOW_TEXT);
  const broken = [], range = document.createRange();
  let words = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.closest("th, td")?.checkVisibility() || node.parentElement.closest(".unseen, thead")) continue;
    for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{N}]{2,14}(?![\p{L}\p{N}])/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      words += 1;
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return { words, broken, wider: document.documentElement.scrollWidth - innerWidth };
}

for (const width of [640, 768, 900, 1024, 1280])
  test(`words in tables stay whole, and nothing is wider than the page, at ${width} pixels`, () =>
    withPortal(`${site.url}services.html`, { width }, async ({ page }) => {
      await setPresentation(page, "text");
      for (const [view, state] of Object.entries(views)) {
        await page.evaluate((wanted) => { document.querySelector("service-annex").state = wanted; }, state);
        await settled(page);
        const { words, broken, wider } = await page.evaluate(brokenWords);
        assert.ok(words > 100, `${view}: ${words} words`);
        assert.deepEqual(broken, [], view);
        assert.ok(wider <= 0, `${view}: ${wider} pixels wider than the page`);
      }
    }));
