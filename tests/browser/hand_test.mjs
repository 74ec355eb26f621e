// What a hand does beyond pressing: copying from under the pointer, and dragging into the comparison.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inFirefox } from "./support/browsers.mjs";
import { serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

for (const presentation of ["canvas", "text"])
  test(`a cell and a row are copied by what is under the pointer (${presentation})`, () =>
    withPortal(site.url, { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
      await setPresentation(page, presentation);
      await settled(page);
      const over = (selector) => page.evaluate((wanted) => {
        const cell = document.querySelector("service-annex").shadowRoot.querySelector(wanted);
        cell.scrollIntoView({ block: "center" });
        const { left, top } = cell.getBoundingClientRect();
        return [left + 4, top + 4, cell.innerText.trim()];
      }, selector);
      const copy = async (selector) => {
        await over(selector);
        await settled(page);
        const [x, y, words] = await over(selector);
        await page.mouse.move(x - 1, y);
        await page.waitForTimeout(300);
        await page.mouse.move(x, y);
        await page.keyboard.press("Control+c");
        await page.waitForTimeout(200);
        return [await page.evaluate(() => navigator.clipboard.readText()), words];
      };
      const row = "tr:not(.group):not(.details)[data-key^='activities/']";
      const [cell, words] = await copy(`${row} td[data-box=cell]`);
      assert.ok(words.length > 1);
      assert.equal(cell, words);
      const [whole, heading] = await copy(`${row} th[data-box=cell]`);
      assert.ok(whole.startsWith(heading.replace(/\s+/g, " ")) && whole.split("\t").length > 1, whole);
    }));

test("what the portal has selected is what is copied, in whatever shadow root, with the pointer over a cell", () =>
  withPortal(site.url, { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
    await page.evaluate(() => {
      window.fields = ["open", "closed"].map((mode) => {
        const host = document.body.appendChild(document.createElement("portal-field"));
        const field = host.attachShadow({ mode }).appendChild(document.createElement("input"));
        host.style.cssText = "position: fixed; top: 0; left: 0";
        field.value = `the portal's, ${mode}`;
        return field;
      });
      document.querySelector("service-annex").shadowRoot.querySelector("td[data-box=cell]").scrollIntoView({ block: "center" });
    });
    await settled(page);
    const { x, y } = await page.locator("service-annex td[data-box=cell]").first().boundingBox();
    await page.mouse.move(x + 3, y + 4);
    await page.waitForTimeout(300);
    await page.mouse.move(x + 4, y + 4);
    const copied = async () => {
      await page.keyboard.press("Control+c");
      await page.waitForTimeout(200);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    for (const [at, mode] of ["open", "closed"].entries())
      for (const leave of inFirefox ? [false] : [false, true]) {
        await page.evaluate(([which, blurs]) => {
          window.fields[which].focus();
          window.fields[which].select();
          if (blurs) window.fields[which].blur();
        }, [at, leave]);
        assert.equal(await copied(), leave ? "" : `the portal's, ${mode}`); // what the focus has left, nobody copies
        await page.evaluate(() => navigator.clipboard.writeText(""));
      }
    await page.evaluate(() => getSelection().removeAllRanges());
    await page.evaluate(() => { const main = document.querySelector("main"); main.tabIndex = -1; main.focus(); });
    assert.notEqual(await copied(), "", "the cell, where the focus is on what the widget stands in");
  }));

for (const [presentation, css] of [["canvas", ""], ["text", ""], ["canvas", "main { transform: scale(0.9) }"], ["canvas", "body { zoom: 1.2 }"]])
  test(`a service is dragged into the comparison (${presentation}) ${css}`, () =>
    withPortal(`${site.url}services.html`, {}, async ({ page }) => {
      await setPresentation(page, presentation);
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css);
      await settled(page);
      const [x, y] = await page.evaluate(() => {
        const opener = document.querySelector("service-annex").shadowRoot.querySelector("[data-action='open managed-backup']");
        opener.scrollIntoView({ block: "center" });
        const { left, top, width } = opener.getBoundingClientRect();
        return [left + Math.min(30, width / 2), top + 8];
      });
      await page.mouse.move(x, y);
      await page.waitForTimeout(400);
      await page.mouse.move(x + 1, y);
      await page.mouse.down();
      await page.mouse.move(x + 30, y + 30, { steps: 3 });
      const drop = await page.evaluate(() => {
        const { left, top, width, height } = document.querySelector("service-annex").shadowRoot.querySelector(".drop").getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      });
      await page.mouse.move(...drop, { steps: 4 });
      const ghost = await page.evaluate(() => {
        const { left, top } = document.querySelector("service-annex").shadowRoot.querySelector(".ghost").getBoundingClientRect();
        return [left, top];
      });
      assert.ok(ghost.every((each, at) => each > drop[at] && each < drop[at] + 24), `${ghost} is beside the pointer at ${drop}`);
      assert.ok(drop[1] < 800 && drop[1] > 700, `${drop} is at the window's end`);
      await page.mouse.up();
      await settled(page);
      const state = await page.evaluate(() => document.querySelector("service-annex").state);
      assert.deepEqual([state.view, state.compared], ["list", ["managed-backup"]]);
      assert.equal(await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelectorAll(".drop, .ghost").length), 0);
    }));
