// Where the widget cannot be what it is elsewhere: no script, no WebAssembly, no WebGL, a context that is lost, canvas
// reads that are falsified. Readers keep their annex, and are told why in a quiet line.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { PNG } from "pngjs";
import { onlyInChromium } from "./support/browsers.mjs";
import { root, settled, withPortal } from "./support/portal.mjs";
import { serveFolders, strictPolicy } from "./support/folders.mjs";

const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Portail</title>
<script type="module" src="/annex/service-annex.js"></script>
<h1>Portail</h1>
<service-annex catalog="/annex/catalog/index.json" service="noms-de-domaine">
<p id="kept"><a href="/annex/noms-de-domaine.html">L’annexe en page simple</a></p></service-annex>`;

const ownTypefacePage = page.replace("<h1>", '<link rel="stylesheet" href="/own-typeface.css"><h1>');
const ownTypeface = `@font-face { font-family: Brought; src: url(/annex/typeface/regular.ttf); font-weight: 400; }
@font-face { font-family: Brought; src: url(/annex/typeface/semibold.ttf); font-weight: 600; }
service-annex { --annex-font-family: Brought; }`;
const listPage = page.replace('service="noms-de-domaine"', "");
const withoutWasm = strictPolicy.replace(" 'wasm-unsafe-eval'", "");
let site;
before(async () => {
  const policy = (path) => (path.startsWith("/no-wasm") ? withoutWasm : strictPolicy);
  site = await serveFolders({ "/annex/": join(root, "build/site/annex") }, { policy, pages: { "/": page, "/own-typeface.html": ownTypefacePage, "/own-typeface.css": ownTypeface, "/list.html": listPage, "/no-wasm.html": page, "/no-wasm-list.html": listPage } });
});
after(() => site?.stop());

const shows = (page) => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dataset.shows);
const why = (page) => page.locator("service-annex .why");
const keepErrors = (page) => page.addInitScript(() => {
  window.told = [];
  document.addEventListener("annex-error", (event) => window.told.push(event.detail));
});

test("without scripts the portal's own children are read", { skip: onlyInChromium("BiDi does not switch scripts off") }, () =>
  withPortal(site.url, { notReady: true, javaScriptEnabled: false }, async ({ page }) => {
    assert.ok(await page.locator("#kept").isVisible());
    assert.ok((await page.locator("#kept a").boundingBox()).height > 0);
  }));

const refusals = {
  "WebAssembly is switched off": { path: "", list: "list.html", options: { webAssembly: false }, reason: /WebAssembly is not available/ },
  "the policy lacks 'wasm-unsafe-eval'": { path: "no-wasm.html", list: "no-wasm-list.html", options: {}, reason: /WebAssembly.*(unsafe-eval|Content Security Policy|CSP)/s },
};
for (const [name, { path, list, options, reason }] of Object.entries(refusals)) {
  test(`where ${name} the children stay, and the reason is told to the portal and to the reader`, () =>
    withPortal(site.url + list, { notReady: true, before: keepErrors, ...options }, async ({ page }) => {
      await page.waitForFunction(() => window.told.length > 0);
      const told = await page.evaluate(() => window.told);
      assert.equal(told.length, 1);
      assert.match(told[0].reason, reason);
      assert.ok(await page.locator("#kept").isVisible());
      assert.equal(await shows(page), "children");
      assert.ok(await page.getByText(told[0].reason.slice(0, 40)).isVisible(), "the reader is told");
      assert.match(await page.evaluate(() => document.querySelector("service-annex").ready.then(() => "kept", String)), reason);
    }));

  test(`where ${name} an annex whose page was made ready is read as text, and why is told`, () =>
    withPortal(site.url + path, { notReady: true, before: keepErrors, ...options }, async ({ page }) => {
      await page.evaluate(() => document.querySelector("service-annex").ready);
      assert.equal(await shows(page), "text");
      await why(page).getByText(/WebAssembly ne fonctionne pas/).waitFor();
      assert.ok(await page.getByRole("rowheader", { name: "Identité" }).first().isVisible(), "the rows of the form are read");
      assert.equal(await page.locator("#kept").isVisible(), false);
      const pressable = await page.locator("service-annex").getByRole("button").filter({ visible: true }).count();
      assert.equal(pressable, 0, "nothing is offered that cannot be done");
      await page.waitForFunction(() => window.told.length > 0);
      const told = await page.evaluate(() => window.told);
      assert.equal(told.length, 1);
      assert.match(told[0].reason, reason);
    }));
}

test("where it could not run, it runs when it is put back and can; ready is another promise then", () =>
  withPortal(`${site.url}list.html`, { notReady: true, before: async (page) => { await keepErrors(page); await page.route("**/annex_widget.wasm", (route) => route.fulfill({ status: 503 })); } }, async ({ page }) => {
    await page.waitForFunction(() => window.told.length > 0);
    await page.unroute("**/annex_widget.wasm");
    const outcome = await page.evaluate(async () => {
      const widget = document.querySelector("service-annex");
      widget.remove();
      await new Promise((done) => setTimeout(done, 20));
      document.body.append(widget);
      await new Promise((done) => setTimeout(done, 20));
      return widget.ready.then(() => "kept", String);
    });
    assert.equal(outcome, "kept");
    assert.equal(await page.locator("#kept").isVisible(), false);
    assert.equal(await page.locator("service-annex .trouble p").count(), 0);
  }));

// The text, with one quiet line where the switch was, in the language of the widget.
async function isTextTold(page, words) {
  assert.equal(await shows(page), "text");
  await why(page).getByText(words.fr).waitFor();
  assert.ok(await why(page).isVisible());
  assert.ok(await page.getByRole("heading", { name: "Noms de domaine" }).first().isVisible());
  assert.equal(await page.locator("#kept").isVisible(), false);
  assert.equal(await page.locator("service-annex .switch.show").isVisible(), false);
  assert.deepEqual(await page.evaluate(() => [window.told, window.policyReports]), [[], []]);
  await page.evaluate(() => { document.documentElement.lang = "en"; });
  await why(page).getByText(words.en).waitFor();
  assert.equal(await why(page).count(), 1);
}

const noWebGl = { fr: /WebGL 2 n’est pas disponible/, en: /WebGL 2 is not available/ };
test("without WebGL the text is shown and says so", () =>
  withPortal(site.url, { webgl: false, before: keepErrors }, ({ page }) => isTextTold(page, noWebGl)));

test("where the canvas gives no context the text is shown and says so, also when it comes and goes", () =>
  withPortal(site.url, { before: async (page) => {
    await keepErrors(page);
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...given) { return /webgl/.test(kind) ? null : real.call(this, kind, ...given); };
    });
  } }, async ({ page }) => {
    await isTextTold(page, noWebGl);
    const left = await page.evaluate(async () => {
      const widget = document.querySelector("service-annex");
      const { length } = widget.shadowRoot.adoptedStyleSheets;
      widget.remove();
      await new Promise((done) => setTimeout(done, 20));
      const gone = widget.shadowRoot.querySelector(".why") === null && widget.shadowRoot.adoptedStyleSheets.length < length;
      document.body.append(widget);
      await widget.ready;
      return gone;
    });
    assert.ok(left, "the line leaves with the widget");
    await why(page).getByText(noWebGl.en).waitFor();
  }));

test("a context lost once comes back with the same pixels; lost again at once, the text is shown and says so", () =>
  withPortal(site.url, { before: keepErrors }, async ({ page }) => {
    await page.evaluate(() => document.querySelector("service-annex").scrollIntoView());
    await settled(page);
    const picture = async () => {
      const bytes = await page.screenshot();
      // In Firefox the debugger adds a style for it, which the policy reports.
      await page.evaluate(() => { window.policyReports = window.policyReports.filter((each) => each !== "style-src-elem inline"); });
      return bytes;
    };
    const lose = () => page.evaluate(async () => {
      const canvas = document.querySelector("service-annex").shadowRoot.querySelector("canvas");
      const loser = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
      const lost = new Promise((done) => canvas.addEventListener("webglcontextlost", done, { once: true }));
      loser.loseContext();
      await lost;
      setTimeout(() => loser.restoreContext(), 50);
    });
    const before = await picture();
    await lose();
    await page.waitForTimeout(300);
    await settled(page);
    assert.equal(await shows(page), "canvas");
    assert.ok(before.equals(await picture()), "the pixels are the same");
    assert.equal(await why(page).count(), 0);
    await lose();
    await page.waitForTimeout(300);
    await isTextTold(page, { fr: /interrompu le dessin deux fois/, en: /interrupted the drawing twice/ });
    assert.equal(await page.locator("service-annex .switch").first().isVisible(), false, "there is nothing to switch to");
  }));

// What browsers do to canvas reads: noise over everything, one white, or a bit here and there.
const falsify = (kind) => {
  for (const type of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const real = type.prototype.getImageData;
    type.prototype.getImageData = function (...given) {
      const image = real.apply(this, given);
      for (let index = 0; index < image.data.length; index++) {
        if (kind === "noise") image.data[index] = Math.random() * 256;
        if (kind === "white") image.data[index] = 255;
        if (kind === "a bit" && index % 7 === 0) image.data[index] ^= 1;
      }
      return image;
    };
  }
};
// The upper part of the annex, without what lies over it.
async function upperPart(page) {
  await page.mouse.move(0, 0);
  await settled(page);
  const { x, y, width } = await page.locator("service-annex canvas").boundingBox();
  return PNG.sync.read(await page.screenshot({ clip: { x, y, width, height: 500 }, caret: "hide" }));
}

// How far two pictures are apart: the mean over all channels, of 255.
function distance(one, other) {
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  let sum = 0;
  for (let at = 0; at < one.data.length; at++) sum += Math.abs(one.data[at] - other.data[at]);
  return sum / one.data.length;
}

// The portal writes in the same typeface, and the browser draws it: the picture that is to come.
const drawnByTheBrowser = () => {
  let picture;
  return withPortal(`${site.url}own-typeface.html`, {}, async ({ page }) => {
    await page.evaluate(() => document.fonts.ready);
    picture = await upperPart(page);
  }).then(() => picture);
};

for (const kind of ["noise", "white"])
  test(`canvas reads that are falsified (${kind}): the widget writes in the typeface that it brings`, { skip: onlyInChromium("typefaces are rasterised otherwise elsewhere") }, async () => {
    const wanted = await drawnByTheBrowser();
    await withPortal(site.url, { before: (page) => page.addInitScript(falsify, kind) }, async ({ page }) => {
      assert.equal(await shows(page), "canvas");
      assert.equal(await why(page).count(), 0);
      const seen = await upperPart(page);
      assert.ok(distance(seen, wanted) < 2, `${distance(seen, wanted)} apart`);
      const nothing = { ...wanted, data: Buffer.alloc(wanted.data.length, 255) };
      assert.ok(distance(seen, nothing) > 2 * distance(seen, wanted), "letters are there");
    });
  });

test("canvas reads that are falsified, and the typeface does not come: the text is shown and says so", () =>
  withPortal(site.url, { before: async (page) => {
    await keepErrors(page);
    await page.addInitScript(falsify, "noise");
    await page.route("**/typeface/*.ttf", (route) => route.abort());
  } }, ({ page }) => isTextTold(page, { fr: /modifiant ce qui est dessiné/, en: /changing what is drawn/ })));

test("browsers that tell the truth of what they draw fetch no typeface", () =>
  withPortal(site.url, {}, async ({ seen }) => {
    assert.deepEqual(seen.requests.filter((address) => /typeface/.test(address)), []);
  }));

test("canvas reads in which a bit is changed here and there are no obstacle: nobody sees it", () =>
  withPortal(site.url, { before: (page) => page.addInitScript(falsify, "a bit") }, async ({ page }) => {
    assert.equal(await shows(page), "canvas");
    assert.equal(await why(page).count(), 0);
  }));
