// What a portal sets to make the widget look like its own page, beside colours (contrast_test.mjs): typeface, size, radius,
// border, and the two parts. In both presentations, while it is open, and gone again when it is taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { onlyInChromium } from "./support/browsers.mjs";
import { serveSite, setPresentation, style, withPortal } from "./support/portal.mjs";
import { goTo } from "./support/states.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (work) => withPortal(`${site.url}services.html`, { language: "en-GB" }, ({ page }) => work(page));

const inside = (page, selector, ...names) => page.evaluate(([wanted, properties]) => {
  const computed = getComputedStyle(document.querySelector("service-annex").shadowRoot.querySelector(wanted));
  return properties.map((name) => computed.getPropertyValue(name));
}, [selector, names]);

const height = (page) => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".stage").offsetHeight);
// What is seen of the canvas in the window: the tile itself may be higher or lower than before.
const drawn = async (page) => PNG.sync.read(await page.screenshot()).data;
// Edges of letters that are rasterised anew may differ by a shade that nobody sees.
const isSame = (one, other) => one.length === other.length && one.every((value, at) => Math.abs(value - other[at]) <= 8);

const settings = {
  "--annex-font-size: 22px": { selector: ".mirror", property: "font-size", value: "22px", taller: true },
  "--annex-font-family: monospace": { selector: ".mirror", property: "font-family", value: "monospace" },
  "--annex-radius: 3px": { selector: ".frame", property: "border-top-left-radius", value: "3px" },
  "--annex-border: rgb(200, 10, 10)": { selector: ".frame", property: "border-top-color", value: "rgb(200, 10, 10)" },
};

for (const [setting, { selector, property, value, taller }] of Object.entries(settings))
  test(`${setting}: the text has it, the canvas is drawn with it, and both let go of it`, () =>
    withPage(async (page) => {
      const [before, tall, picture] = [await inside(page, selector, property), await height(page), await drawn(page)];
      assert.notDeepEqual(before, [value]);
      await style(page, `service-annex { ${setting} }`);
      assert.deepEqual(await inside(page, selector, property), [value]);
      assert.ok(!isSame(await drawn(page), picture), "the canvas is another");
      if (taller) assert.ok((await height(page)) > tall * 1.2, "the canvas is taller");
      await style(page, "");
      assert.deepEqual(await inside(page, selector, property), before);
      assert.ok(isSame(await drawn(page), picture), "the canvas is as it was");
    }));

// The widget as far down as the window shows it.
const drawnWidget = async (page) => {
  const { x, y, width } = await page.locator("service-annex").boundingBox();
  return PNG.sync.read(await page.screenshot({ clip: { x, y, width, height: 900 - y } })).data;
};

for (const presentation of ["canvas", "text"])
  test(`a page that is written from right to left, or whose text has styles of its own, does not change the widget's (${presentation})`, async () => {
    const pictureOn = async (html, css = "") => {
      let picture;
      const before = (page) => page.route("**/services.html", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace("<html", html) });
      });
      await withPortal(`${site.url}services.html`, { height: 900, before }, async ({ page }) => {
        await setPresentation(page, presentation);
        await style(page, css);
        picture = await drawnWidget(page);
      });
      return picture;
    };
    const plain = await pictureOn("<html");
    assert.ok(isSame(await pictureOn('<html dir="rtl"'), plain), "from right to left");
    const styles = "white-space: pre; text-shadow: 1px 1px red; font-variant: small-caps; letter-spacing: 2px; word-spacing: 5px; text-transform: uppercase";
    assert.ok(isSame(await pictureOn("<html", `service-annex { ${styles} }`), plain), "styles");
  });

test("the parts canvas and text can be styled, and no others are there", () =>
  withPage(async (page) => {
    await style(page, "service-annex::part(canvas) { opacity: 0.5 } service-annex::part(text) { letter-spacing: 3px }");
    assert.deepEqual(await inside(page, "canvas", "opacity"), ["0.5"]);
    await setPresentation(page, "text");
    assert.deepEqual(await inside(page, ".mirror p", "letter-spacing"), ["3px"]);
    const parts = await page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll("[part]")].map((each) => each.getAttribute("part")));
    assert.deepEqual(parts.sort(), ["canvas", "text"]);
  }));

// Pixels of a part, and how many of them are as dark as text (the forced colours of the tests are black on white).
const inkOf = async (page, selector) => {
  const { data } = PNG.sync.read(await page.locator(`service-annex ${selector}`).first().screenshot());
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 96) dark += 1;
  return dark / (data.length / 4);
};

test("where colours are forced, lengths are drawn in the text's, and symbols have it", { skip: onlyInChromium("Firefox forces others") }, () =>
  withPortal(`${site.url}services.html`, { language: "en-GB", forcedColors: "active" }, async ({ page }) => {
    await goTo(page, { view: "annex", service: "content-delivery" });
    assert.ok((await inkOf(page, ".bar .length")) > 0.4, "a bar is a background, which is taken away");
    const colors = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("service-annex");
      return [".mirror", ".marked.yes > .symbol", ".marked.outside-eea > .symbol"].map((selector) => getComputedStyle(shadowRoot.querySelector(selector)).color);
    });
    assert.equal(new Set(colors).size, 1, colors.join(", "));
  }));
