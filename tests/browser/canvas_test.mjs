// The canvas: drawn by the widget, sharp, quiet when nothing happens, and gone without a trace.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { serveSite, settled, style, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (options, work) => withPortal(site.url, options, work);

const canvas = "service-annex canvas";

test("the canvas shows something: many colours, most of it the surface", () =>
  withPage({}, async ({ page }) => {
    const { width, height, data: pixels } = PNG.sync.read(await page.locator(canvas).screenshot());
    const counts = new Map();
    for (let index = 0; index < pixels.length; index += 4) {
      const colour = (pixels[index] << 16) | (pixels[index + 1] << 8) | pixels[index + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    assert.ok(counts.size > 100, `only ${counts.size} colours: text is not drawn`);
    assert.ok(most > 0.3 * width * height && most < 0.995 * width * height, `the surface covers ${most} of ${width * height}`);
  }));

test("no frame is asked for while nothing happens", () =>
  withPage({}, async ({ page }) => {
    await page.mouse.move(5, 5);
    await settled(page);
    const before = await page.evaluate(() => window.framesAsked);
    await page.waitForTimeout(3000);
    assert.equal((await page.evaluate(() => window.framesAsked)) - before, 0);
  }));

// Each answer of the GPU's process is waited for by the page: no frame asks it anything.
const countAnswers = (page) => page.addInitScript(() => {
  window.asked = [];
  const { prototype } = WebGL2RenderingContext;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (!/^(get(?!Extension|ContextAttributes)|is|readPixels|finish|checkFramebufferStatus|clientWaitSync)/.test(name)) continue;
    const { value } = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof value === "function") prototype[name] = function (...given) { window.asked.push(name); return value.apply(this, given); };
  }
});

test("no frame reads anything back from the graphics: not the first, nor those of scrolling, focus and another page", () =>
  withPage({ before: countAnswers }, async ({ page }) => {
    const frames = () => page.evaluate(() => window.framesAsked);
    const before = await frames();
    await page.evaluate(() => scrollBy(0, 3000));
    await settled(page);
    await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".mirror button").focus());
    await settled(page);
    await page.evaluate(() => { document.querySelector("service-annex").state = { view: "list" }; });
    await settled(page);
    assert.ok((await frames()) > before, "frames were drawn");
    assert.deepEqual(await page.evaluate(() => window.asked), []);
    await page.evaluate(() => { document.createElement("canvas").getContext("webgl2").getParameter(7936); });
    assert.deepEqual(await page.evaluate(() => window.asked), ["getParameter"], "what is read would be seen");
  }));

for (const scale of [1, 1.5, 2])
  test(`one device pixel of the canvas is one of the screen at ratio ${scale}`, () =>
    withPage({ scale, width: 1000, height: 700 }, async ({ page }) => {
      const found = await page.evaluate(() => {
        const element = document.querySelector("service-annex").shadowRoot.querySelector("canvas");
        const box = element.getBoundingClientRect();
        return { ratio: devicePixelRatio, across: element.width / box.width, down: element.height / box.height };
      });
      assert.equal(found.ratio, scale);
      assert.ok(Math.abs(found.across - scale) < 0.01 && Math.abs(found.down - scale) < 0.01, JSON.stringify(found));
    }));

for (const css of ["html { zoom: 1.1 }", "main { zoom: 0.8 }", "main { transform: scale(1.3); transform-origin: 0 0 }"])
  test(`made larger or smaller by the portal, it is as sharp as the page, and what is painted under the pointer is pressed: ${css}`, () =>
    withPortal(`${site.url}services.html`, { height: 900, width: 1001 }, async ({ page }) => {
      await style(page, css);
      const facets = () => page.evaluate(() => document.querySelector("service-annex").state.facets ?? []);
      const choices = page.locator("service-annex .chip");
      for (const at of [0, 2]) {
        const before = await facets();
        const { x, y, width, height } = await choices.nth(at).boundingBox();
        await page.mouse.click(x + width - 5, y + height - 5);
        await settled(page);
        assert.equal((await facets()).length, before.length + 1);
      }
      const { across, cut } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("service-annex");
        const [element, stage] = [shadowRoot.querySelector("canvas"), shadowRoot.querySelector(".stage")];
        const { width, right } = element.getBoundingClientRect();
        return { across: element.width / width, cut: right - stage.getBoundingClientRect().right };
      });
      assert.ok(Math.abs(across - 1) < 0.01, `${across} pixels of the canvas are one of the screen`);
      assert.ok(cut > -0.1 && cut < 2, `${cut} pixels more than the stage`);
      // By the wheel, to the end: what is seen is painted.
      for (let turn = 0; turn < 12; turn++) {
        await page.mouse.wheel(0, 300);
        await page.waitForTimeout(40);
      }
      await settled(page);
      const bare = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("service-annex");
        const [tile, stage] = ["canvas", ".stage"].map((name) => shadowRoot.querySelector(name).getBoundingClientRect());
        return Math.max(tile.top - Math.max(0, stage.top), Math.min(innerHeight, stage.bottom) - tile.bottom);
      });
      assert.ok(bare < 2, `${bare} pixels are bare`);
    }));

test("forty times made and removed: no context is left and the first one still draws", () =>
  withPage({}, async ({ page, seen }) => {
    await page.evaluate(async () => {
      for (let round = 0; round < 40; round++) {
        const element = document.createElement("service-annex");
        element.setAttribute("catalog", "annex/catalog/index.json");
        document.body.append(element);
        await element.ready;
        element.remove();
        await new Promise((done) => setTimeout(done, 0));
      }
    });
    await settled(page);
    assert.deepEqual(seen.errors, []);
    const live = await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector("canvas").width);
    assert.ok(live > 0);
  }));
