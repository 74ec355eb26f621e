// Annexes ahead of need: what the pointer rests on is fetched before it is opened, once, and nothing on the way there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const filesOf = (seen) => seen.requests.filter((address) => /catalog\/.*\.json/.test(address) && !/index|reference|views|words/.test(address));

async function middleOf(control) {
  const { x, y, width, height } = await control.boundingBox();
  return [x + width / 2, y + height / 2];
}

for (const presentation of ["canvas", "text"])
  test(`the annex that the pointer rests on is there when it is opened (${presentation})`, () =>
    withPortal(`${site.url}services.html`, {}, async ({ page, seen }) => {
      await setPresentation(page, presentation);
      await settled(page);
      const [passed, rested] = [0, 1].map((place) => page.locator("service-annex .entry [data-action^='open ']").nth(place));
      await rested.scrollIntoViewIfNeeded();
      await settled(page);
      await page.mouse.move(...await middleOf(passed)); // what follows the pointer comes with it
      await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /hand\.js/.test(name)));
      await settled(page);
      const before = filesOf(seen).length;
      // A hand passes over in less time than a test that drives it takes.
      await page.evaluate((places) => {
        const { shadowRoot } = document.querySelector("service-annex");
        for (const [clientX, clientY] of places)
          shadowRoot.elementFromPoint(clientX, clientY).dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, bubbles: true, composed: true }));
      }, [await middleOf(passed), await middleOf(rested)]);
      await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /annex_one/.test(name)));
      await settled(page);
      const fetched = filesOf(seen).slice(before);
      assert.equal(fetched.length, 1, `one file, not ${fetched}`);
      const id = (await rested.getAttribute("data-action")).slice("open ".length);
      const asked = seen.requests.length;
      await page.mouse.move(...await middleOf(rested));
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForFunction((service) => document.querySelector("service-annex").state.service === service, id);
      await page.locator("service-annex .mirror [data-key^='activities']").first().waitFor({ state: "attached" });
      assert.deepEqual(seen.requests.slice(asked).filter((url) => url.includes("/annex/")), [], "all of it was there");
    }));
