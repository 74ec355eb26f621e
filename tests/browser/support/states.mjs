// The five views over the component sheet's small catalog, whose annexes change only with the sheet; and the files that
// say what they should be like. ANNEX_REBASELINE=1 writes those files anew.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root, settled } from "./portal.mjs";

export const sheetCatalog = "sheet/catalog/index.json";

// The day whose law counts is given: what is found must not change overnight.
const asOf = "2026-01-15";
const hosting = "alder-web-hosting";
const mail = "roseliere-messagerie";

export const views = {
  list: { asOf, view: "list", facets: ["third-country"] },
  annex: { asOf, view: "annex", service: hosting, openRows: ["activities/collect"] },
  compare: { asOf, view: "compare", compared: [hosting, mail], baseline: hosting },
  changes: { asOf, view: "changes", service: hosting },
  needs: { asOf, view: "needs", needs: ["no-third-country"] },
};

export const presentations = ["canvas", "text"];

// Goes to a state, and waits until its page is there and drawn.
export async function goTo(page, state) {
  await page.evaluate((wanted) => { document.querySelector("service-annex").state = wanted; }, state);
  await page.waitForFunction((view) => {
    const element = document.querySelector("service-annex");
    const { shadowRoot } = element;
    return element.state.view === view && shadowRoot.querySelector(".heading.page") && !shadowRoot.querySelector('[data-key="loading"]');
  }, state.view);
  await settled(page);
}

// The demo's list page with the sheet's catalog in place of its own.
export const withSheetCatalog = (page) => page.addInitScript((catalog) => {
  new MutationObserver((_, observer) => {
    const element = document.querySelector("service-annex");
    if (!element) return;
    observer.disconnect();
    element.setAttribute("catalog", catalog);
  }).observe(document, { childList: true, subtree: true });
}, sheetCatalog);

const rebaseline = Boolean(process.env.ANNEX_REBASELINE);
if (rebaseline && process.env.CI) throw new Error("CI does not rebaseline");

// What the file tells, or, where the files are written anew, undefined and the file written.
export async function golden(name, now) {
  const path = join(root, "tests/browser/golden", name);
  if (rebaseline) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, now);
    return undefined;
  }
  return readFile(path).catch(() => assert.fail(`tests/browser/golden/${name} is not there: ANNEX_REBASELINE=1 writes it`));
}
