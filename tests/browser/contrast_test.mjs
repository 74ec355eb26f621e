// Contrast as WCAG 2.2 counts it, of every colour on what it stands on: as the canvas is given them and as CSS has
// them, for light, dark, and whatever a portal sets. And the colours follow the portal while the widget is open.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { contrast } from "../../web/annex/color.js";
import { inkNames, inksOf } from "../../web/annex/inks.js";
import { onlyInChromium } from "./support/browsers.mjs";
import { root, serveSite, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const plain = ["surface", "surface-raised"];
const grounds = [...plain, "accent-surface", "error-surface", "warning-surface", "notice-surface"];

// [what is seen, on which grounds, the least contrast]: words 4.5 (1.4.3), symbols, bars, borders and focus 3 (1.4.11).
const pairs = [
  ["text", grounds, 4.5],
  ["text-quiet", grounds, 4.5],
  ["accent", [...plain, "accent-surface"], 4.5], // links, buttons, what is chosen; bars on their tracks
  ["accent-text", ["accent"], 4.5],
  ["border-strong", plain, 3],
  ["focus", plain, 3],
  ["yes", plain, 3],
  ["no", plain, 3],
  ["unstated", plain, 3],
  ...["error", "warning", "notice"].map((name) => [name, [...plain, `${name}-surface`], 4.5]),
];

const onScreen = (color) => color.map((value) => Math.round(value * 255) / 255);

function tooWeak(inks) {
  return pairs.flatMap(([name, on, least]) => on
    .filter((ground) => contrast(onScreen(inks[name]), onScreen(inks[ground])) < least)
    .map((ground) => `${name} on ${ground}: ${contrast(onScreen(inks[name]), onScreen(inks[ground])).toFixed(2)} of ${least}`));
}

const color = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).concat(1);

// The same numbers in every run.
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

test("every pair has its contrast, for any colours a portal may set", () => {
  const next = numbers(7);
  const any = (chance) => (next() < chance ? [next(), next(), next(), next() < 0.8 ? 1 : next()] : undefined);
  const weak = new Map();
  for (let round = 0; round < 20000; round++) {
    const portal = { surface: any(0.8), text: any(0.5), accent: any(0.8), border: any(0.5) };
    for (const pair of tooWeak(inksOf(portal, next() < 0.5))) weak.set(pair.split(":")[0], `${pair} (${JSON.stringify(portal)})`);
  }
  for (let grey = 0; grey < 256; grey++) {
    const portal = { surface: [grey / 255, grey / 255, grey / 255, 1] };
    for (const pair of tooWeak(inksOf(portal, false))) weak.set(pair.split(":")[0], `${pair} (grey ${grey})`);
  }
  assert.deepEqual([...weak.values()], []);
});

test("a colour that is good as it is stays as the portal set it", () => {
  const portal = { surface: color("#ffffff"), text: color("#17211f"), accent: color("#0b6b5d"), border: color("#d6dedb") };
  const inks = inksOf(portal, false);
  for (const name of Object.keys(portal)) assert.deepEqual(onScreen(inks[name]), onScreen(portal[name]), name);
});

// What a portal sets, and on which theme: some of it hostile.
const portals = {
  "nothing, light": {},
  "nothing, dark": { theme: "dark" },
  "yellow on white": { theme: "light", "--annex-accent": "#ffee00", "--annex-surface": "#fff" },
  "a dark surface in the light theme": { theme: "light", "--annex-surface": "#1c1030", "--annex-accent": "#4b2a9b" },
  "a light surface in the dark theme": { theme: "dark", "--annex-surface": "#fffbe8", "--annex-text": "#fff8d0" },
  "text like the surface": { "--annex-surface": "#777777", "--annex-text": "#787878", "--annex-accent": "#767676", "--annex-border": "#777" },
  "colours of a wide gamut, half transparent": { "--annex-surface": "oklch(0.6 0.2 150 / 0.5)", "--annex-accent": "color(display-p3 0 1 0.2)", "--annex-text": "rgb(0 0 0 / 0.3)" },
};

// The product's modules one by one, so that what the canvas is given can be heard on the way.
async function listen(page) {
  const entry = `import { Core } from "./annex/core.js";
    const { setTheme } = Core.prototype;
    Core.prototype.setTheme = function (values) { window.given = [...values]; return setTheme.call(this, values); };
    await import("./annex/element.js").then(({ ServiceAnnex }) => customElements.define("service-annex", ServiceAnnex));`;
  const script = (body) => ({ contentType: "text/javascript", body });
  await page.route("**/annex/annex_widget.js", async (route) => route.fulfill(script(await readFile(join(root, "build/wasm/bin/site/annex_widget.js")))));
  await page.route("**/annex/service-annex.js", (route) => route.fulfill(script(entry)));
  await page.route("**/annex/annex/**/*.js", async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/annex/annex/", "web/annex/");
    return route.fulfill(script(await readFile(join(root, path))));
  });
}

const withPage = (options, work) => withPortal(`${site.url}services.html`, { language: "en-GB", before: listen, ...options }, ({ page }) => work(page));

// The portal's properties in a style sheet of its own, after all others.
const setPortal = (page, { theme = "light", ...properties }) => page.evaluate(([wanted, lines]) => {
  const element = document.querySelector("service-annex");
  const sheet = new CSSStyleSheet();
  const none = ["accent", "surface", "text", "border"].map((name) => `--annex-${name}:initial`);
  sheet.replaceSync(`service-annex { ${[...none, ...lines].join(";")} }`);
  document.adoptedStyleSheets = [sheet];
  element.setAttribute("theme", wanted);
}, [theme, Object.entries(properties).map(([name, value]) => `${name}:${value}`)]);

// What the canvas was given last, what CSS has, and the colour of the canvas's own corner.
async function colours(page) {
  const { given, css } = await page.evaluate((names) => {
    const style = getComputedStyle(document.querySelector("service-annex").shadowRoot.querySelector(".frame"));
    return { given: window.given, css: names.map((name) => style.getPropertyValue(`--ink-${name}`)) };
  }, inkNames);
  const { data } = PNG.sync.read(await page.locator("service-annex canvas").screenshot());
  const named = (colors) => Object.fromEntries(inkNames.map((name, index) => [name, colors[index]]));
  return {
    canvas: named(inkNames.map((_, index) => given.slice(index * 4, index * 4 + 4))),
    css: named(css.map((text) => text.match(/[\d.]+/g).map((value) => Number(value) / 255).concat(1))),
    corner: [...data.slice(0, 3)],
  };
}

test("canvas and CSS have the same colours, readable in every portal, and follow it while open", () =>
  withPage({}, async (page) => {
    const surfaces = new Set();
    for (const [name, portal] of Object.entries(portals)) {
      await setPortal(page, portal);
      await settled(page);
      const { canvas, css, corner } = await colours(page);
      assert.deepEqual({ canvas: tooWeak(canvas), css: tooWeak(css) }, { canvas: [], css: [] }, name);
      for (const ink of inkNames) assert.deepEqual(onScreen(canvas[ink]), onScreen(css[ink]), `${name}: ${ink}`);
      const surface = onScreen(css.surface).slice(0, 3).map((value) => Math.round(value * 255));
      assert.deepEqual(corner, surface, `${name}: what is painted`);
      surfaces.add(String(surface));
    }
    assert.equal(surfaces.size, Object.keys(portals).length - 1, "the surface did not follow"); // white twice
  }));

test("the reader's own preference is followed while open", { skip: onlyInChromium("BiDi does not change it while a page is open") }, () =>
  withPage({ colorScheme: "light" }, async (page) => {
    await setPortal(page, { theme: "auto" });
    await settled(page);
    const light = await colours(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate(() => document.querySelector("service-annex").setAttribute("theme", "auto")); // the demo sets its own
    await settled(page);
    const dark = await colours(page);
    assert.deepEqual([light.corner, dark.corner], [[255, 255, 255], [0x15, 0x19, 0x1d]]);
    assert.deepEqual(tooWeak(dark.canvas), []);
  }));
