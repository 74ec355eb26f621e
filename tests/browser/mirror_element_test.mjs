// The element on its page: pointer and keyboard on the canvas, coming and going, languages, themes, and every way in
// which a browser can refuse to draw.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { inFirefox, onlyInChromium } from "./support/browsers.mjs";
import { seed, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (path, options, work) => withPortal(site.url + path, options, work);

const element = "service-annex";
const shows = (page) => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dataset.shows);
const state = (page) => page.evaluate(() => document.querySelector("service-annex").state);
const focusedKey = (page) => page.evaluate(() => document.querySelector("service-annex").shadowRoot.activeElement?.closest("[data-key]")?.dataset.key ?? "");
const inside = (page, work, value) => page.evaluate(([body, argument]) => new Function("root", "value", `return (${body})(root, value)`)(document.querySelector("service-annex").shadowRoot, argument), [String(work), value]);

// The picture of the canvas alone, as colours; in Firefox of its whole pixels in the window, since an element that lies
// between two pixels has now one row more, now one less there.
async function picture(page) {
  const canvas = page.locator(`${element} canvas`);
  if (!inFirefox) return PNG.sync.read(await canvas.screenshot());
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  const [x, y] = [Math.ceil(box.x), Math.max(0, Math.ceil(box.y))];
  const bottom = Math.min(page.viewportSize().height, Math.floor(box.y + box.height));
  return PNG.sync.read(await page.screenshot({ clip: { x, y, width: Math.floor(box.width) - 1, height: bottom - y } }));
}

function differing(one, other) {
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  let count = 0;
  for (let index = 0; index < one.data.length; index += 4)
    if ([0, 1, 2].some((channel) => Math.abs(one.data[index + channel] - other.data[index + channel]) > 2)) count += 1;
  return count;
}

const bypassing = { bypassCSP: true }; // `new Function` is the test's, not the widget's

test("a card that is pressed on the canvas opens, and the way back leads to it", () =>
  withPage("services.html", bypassing, async ({ page }) => {
    const card = page.getByRole("button", { name: /Hébergement Mutualisé/ });
    await card.evaluate((each) => each.scrollIntoView({ block: "center" }));
    await settled(page);
    const box = await card.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await settled(page);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("service-annex").shadowRoot.querySelector("canvas")).cursor), "pointer");
    await page.mouse.down();
    await page.mouse.up();
    await settled(page);
    assert.equal((await state(page)).service, seed);
    assert.match(await page.evaluate(() => document.querySelector("service-annex").shadowRoot.activeElement?.textContent), /Hébergement Mutualisé/);
    const top = await inside(page, (root) => root.querySelector(".heading.page").getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 800, `the heading is at ${top}`);
    await page.getByRole("button", { name: "Tous les services" }).press("Enter");
    await settled(page);
    assert.equal((await state(page)).view, "list");
    assert.equal(await focusedKey(page), `open ${seed}`);
  }));

test("the keyboard's focus is drawn on the canvas", () =>
  withPage("", bypassing, async ({ page }) => {
    await page.locator(element).scrollIntoViewIfNeeded();
    await settled(page);
    const before = await picture(page);
    await page.focus("#dpo");
    while (!(await focusedKey(page))) await page.keyboard.press("Tab");
    await settled(page);
    const changed = differing(before, await picture(page));
    assert.ok(changed > 200, `${changed} pixels changed`);
  }));

test("scrolling a little draws nothing, scrolling on draws a new tile in time", () =>
  withPage("", bypassing, async ({ page }) => {
    await page.evaluate(() => document.querySelector("service-annex").scrollIntoView());
    await settled(page);
    const before = await page.evaluate(() => window.framesAsked);
    await page.mouse.move(600, 400);
    await settled(page);
    const start = await page.evaluate(() => window.framesAsked);
    assert.ok(start - before <= 4);
    await page.evaluate(() => scrollBy(0, 120));
    await settled(page);
    assert.equal(await page.evaluate(() => window.framesAsked), start);
    for (const distance of [900, 2500, 6000, -4000]) {
      await page.evaluate((by) => scrollBy(0, by), distance);
      await settled(page);
      const uncovered = await inside(page, (root) => {
        const tile = root.querySelector("canvas").getBoundingClientRect();
        const stage = root.querySelector(".stage").getBoundingClientRect();
        return Math.max(tile.top - Math.max(0, stage.top), Math.min(innerHeight, stage.bottom) - tile.bottom);
      });
      assert.ok(uncovered <= 1, `${uncovered} pixels are not covered after ${distance}`);
    }
  }));

test("a lost context is restored with the same pixels; lost twice, the text is shown", { skip: onlyInChromium("the tile that comes back is another; fallbacks_test compares what is in the window") }, () =>
  withPage("", bypassing, async ({ page }) => {
    await page.evaluate(() => document.querySelector("service-annex").scrollIntoView());
    await settled(page);
    const before = await picture(page);
    const lose = () => inside(page, (root) => {
      const loser = root.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
      loser.loseContext();
      setTimeout(() => loser.restoreContext(), 50);
    });
    await lose();
    await page.waitForTimeout(300);
    await settled(page);
    assert.equal(differing(before, await picture(page)), 0);
    await lose();
    await page.waitForTimeout(300);
    assert.equal(await shows(page), "text");
    assert.equal(await inside(page, (root) => root.querySelector(".switch").checkVisibility()), false);
  }));

for (const scale of [1.25, 1.5])
  test(`the canvas is painted to its edges at ratio ${scale}`, () =>
    withPage("", { scale, width: 1280, height: 900 }, async ({ page }) => {
      for (const edge of ["top", "bottom"]) {
        await page.evaluate((at) => scrollBy(0, document.querySelector("service-annex").getBoundingClientRect()[at] - 450), edge);
        await settled(page);
        const { width, height, data } = PNG.sync.read(await page.screenshot());
        const place = await page.evaluate(() => {
          const { left, right, top, bottom } = document.querySelector("service-annex").shadowRoot.querySelector(".stage").getBoundingClientRect();
          return [left, right, Math.max(0, top), Math.min(innerHeight, bottom)].map((length) => Math.round(length * devicePixelRatio));
        });
        let black = 0;
        for (let y = place[2]; y < Math.min(place[3], height); y++)
          for (const x of [place[0], place[0] + 1, place[1] - 2, place[1] - 1])
            if (x < width && data[(y * width + x) * 4] < 40) black += 1;
        for (let x = place[0]; x < Math.min(place[1], width); x++)
          if (edge === "bottom" && data[((place[3] - 1) * width + x) * 4] < 40) black += 1;
        assert.equal(black, 0, `${black} pixels of the ${edge} are not painted`);
      }
    }));

test("pressed on the canvas, the way to try again works", () =>
  withPage("", { before: (page) => page.route(`**/annexes/${seed}*`, (route) => route.fulfill({ contentType: "application/json", body: "{ oops" })) }, async ({ page }) => {
    const again = page.getByRole("button", { name: "Réessayer" });
    await again.evaluate((each) => each.scrollIntoView({ block: "center" }));
    await settled(page);
    await page.unroute(`**/annexes/${seed}*`);
    const box = await again.boundingBox();
    await page.mouse.click(box.x + 10, box.y + 10);
    await page.getByRole("heading", { name: /Activités/ }).first().waitFor({ state: "attached" });
  }));

test("a tap opens a card", { skip: onlyInChromium("Firefox has no touch where there is no such screen") }, () =>
  withPage("services.html", { hasTouch: true, isMobile: false, width: 390 }, async ({ page }) => {
    const card = page.getByRole("button", { name: /Hébergement Mutualisé/ });
    await card.evaluate((each) => each.scrollIntoView({ block: "center" }));
    await settled(page);
    const box = await card.boundingBox();
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction((id) => document.querySelector("service-annex").state.service === id, seed);
  }));

test("without WebGL the text is shown by the same core", () =>
  withPage("", { webgl: false }, async ({ page, seen }) => {
    assert.equal(await shows(page), "text");
    assert.ok(await page.getByRole("heading", { name: /Activités/ }).first().isVisible());
    assert.deepEqual(seen.errors.filter((each) => !/WebGL/i.test(each)), []);
  }));

test("with forced colours the text is shown, and the canvas on demand", () =>
  withPage("", { forcedColors: "active" }, async ({ page }) => {
    assert.equal(await shows(page), "text");
    await page.getByRole("button", { name: "Afficher en graphique" }).click();
    await settled(page);
    assert.equal(await shows(page), "canvas");
  }));

test("the switch is the first control, shows the other presentation and keeps the focus", () =>
  withPage("", {}, async ({ page }) => {
    await page.focus("#dpo");
    const first = () => page.evaluate(() => document.querySelector("service-annex").shadowRoot.activeElement?.textContent);
    while (!(await first())) await page.keyboard.press("Tab");
    assert.equal(await first(), "Afficher en texte");
    await page.keyboard.press("Enter");
    assert.equal(await shows(page), "text");
    assert.equal(await first(), "Afficher en graphique");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await shows(page), "canvas");
  }));

const refusals = {
  "WebAssembly is forbidden": (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "" }),
  "WebAssembly is broken": (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from("0061736d", "hex") }),
};
for (const [name, answer] of Object.entries(refusals))
  test(`where ${name}, the portal's own words stay under a plain message`, () =>
    withPage("services.html", { notReady: true, before: (page) => page.route("**/*.wasm", answer) }, async ({ page }) => {
      const told = await page.evaluate(() => new Promise((heard) => {
        const widget = document.querySelector("service-annex");
        widget.addEventListener("annex-error", (event) => heard({ detail: event.detail, bubbles: event.bubbles, composed: event.composed }));
        const trouble = widget.shadowRoot?.querySelector(".trouble p");
        if (trouble) heard({ detail: { message: trouble.textContent }, bubbles: true, composed: true });
      }));
      assert.match(told.detail.message, /ne fonctionne pas/);
      assert.ok(told.bubbles && told.composed);
      assert.ok(await page.locator(`${element} > p`).isVisible(), "the children are shown");
      assert.ok(await page.getByRole("alert").getByText(/ne fonctionne pas/).isVisible());
      assert.equal(await page.evaluate(() => document.querySelector("service-annex").ready.then(() => "kept", () => "broken")), "broken");
    }));

test("a wrong MIME type of the WebAssembly is no obstacle", () =>
  withPage("", { before: (page) => page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  }) }, async ({ page }) => {
    assert.equal(await shows(page), "canvas");
  }));

test("a file that does not come is told to the portal as well", () =>
  withPage("services.html", { before: (page) => page.route("**/annexes/**", (route) => route.fulfill({ status: 403, contentType: "text/plain", body: "" })) }, async ({ page }) => {
    const message = await page.evaluate((id) => new Promise((heard) => {
      document.addEventListener("annex-error", (event) => heard(event.detail.message), { once: true });
      document.querySelector("service-annex").service = id;
    }), seed);
    assert.match(message, /hebergement-mutualise.*refusé/);
  }));

test("without a catalog it says what is missing", () =>
  withPage("", {}, async ({ page }) => {
    const message = await page.evaluate(async () => {
      const widget = document.createElement("service-annex");
      const heard = new Promise((done) => widget.addEventListener("annex-error", (event) => done(event.detail.message)));
      document.body.append(widget);
      return heard;
    });
    assert.match(message, /catalog/);
  }));

test("it can be moved, removed and put back, and starts where it was", () =>
  withPage("", {}, async ({ page, seen }) => {
    const found = await page.evaluate(async () => {
      const widget = document.querySelector("service-annex");
      const canvas = widget.shadowRoot.querySelector("canvas");
      document.querySelector("main").append(widget);
      await new Promise((done) => setTimeout(done, 50));
      const moved = widget.shadowRoot.querySelector("canvas") === canvas;
      widget.state = { view: "list", query: "sauvegarde" };
      widget.remove();
      await new Promise((done) => setTimeout(done, 50));
      const gone = widget.shadowRoot.querySelector("canvas").width;
      document.querySelector("main").append(widget);
      await widget.ready;
      return { moved, gone, state: widget.state, drawn: widget.shadowRoot.querySelector("canvas").width > 0 };
    });
    assert.deepEqual([found.moved, found.gone, found.state.view, found.state.query, found.drawn], [true, 0, "list", "sauvegarde", true]);
    assert.deepEqual(seen.errors, []);
  }));

test("properties set before it is defined, a second definition, several on one page with one module", () =>
  withPage("", { before: (page) => page.addInitScript(() => {
    window.compiled = [];
    const real = WebAssembly.compileStreaming;
    WebAssembly.compileStreaming = (response) => { window.compiled.push(response.url.split("/").pop()); return real.call(WebAssembly, response); };
  }) }, async ({ page, seen }) => {
    const found = await page.evaluate(async () => {
      const first = document.querySelector("service-annex");
      const made = [0, 1].map(() => Object.assign(document.createElement("service-annex"), { catalog: first.catalog, presentation: "text" }));
      document.body.append(...made);
      await Promise.all(made.map((each) => each.ready));
      made[0].state = { service: "noms-de-domaine" };
      const script = document.createElement("script");
      script.type = "module";
      const again = await import(new URL("annex/service-annex.js?again", document.baseURI).href).then(() => "fine", String);
      return { compiled: window.compiled.sort(), states: made.map((each) => each.state.view), again, presentation: made[1].getAttribute("presentation") };
    });
    assert.deepEqual(found, { compiled: ["annex_core.wasm", "annex_one.wasm", "annex_widget.wasm"], states: ["annex", "list"], again: "fine", presentation: "text" });
    assert.deepEqual(seen.errors, []);
  }));

test("properties that an element had before its definition are taken over", () =>
  withPage("", {}, async ({ page }) => {
    const found = await page.evaluate(async () => {
      const early = document.createElement("service-annex-early");
      Object.assign(early, { catalog: "annex/catalog/index.json", service: "noms-de-domaine", theme: "dark" });
      customElements.define("service-annex-early", class extends customElements.get("service-annex") {});
      document.body.append(early);
      customElements.upgrade(early);
      await early.ready;
      return [early.state.service, early.getAttribute("theme"), Object.hasOwn(early, "catalog")];
    });
    assert.deepEqual(found, ["noms-de-domaine", "dark", false]);
  }));

test("it speaks the language around it, and follows when that changes", () =>
  withPage("?lang=fr", {}, async ({ page }) => {
    const title = () => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".heading.section").textContent);
    const switchLabel = () => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".switch").textContent);
    assert.equal(await switchLabel(), "Afficher en texte");
    const french = await title();
    await page.evaluate(() => { document.documentElement.lang = "en"; });
    await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector(".mirror").lang === "en");
    assert.equal(await switchLabel(), "Show as text");
    assert.notEqual(await title(), french);
    await page.evaluate(() => { document.querySelector("service-annex").lang = "fr-CH"; });
    await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector(".mirror").lang === "fr");
    assert.equal(await title(), french);
  }));

test("theme and the portal's colours are followed while it is open", () =>
  withPage("", bypassing, async ({ page }) => {
    await page.evaluate(() => document.querySelector("service-annex").scrollIntoView());
    await settled(page);
    const surface = () => inside(page, (root) => getComputedStyle(root.querySelector(".frame")).backgroundColor);
    const corner = async () => [...(await picture(page)).data.subarray(0, 3)];
    assert.equal(await surface(), "rgb(255, 255, 255)");
    assert.deepEqual(await corner(), [255, 255, 255]);
    await page.evaluate(() => document.querySelector("service-annex").style.setProperty("--annex-surface", "rgb(10, 20, 40)"));
    await page.waitForTimeout(200);
    await settled(page);
    assert.equal(await surface(), "rgb(10, 20, 40)");
    assert.deepEqual(await corner(), [10, 20, 40]);
    await page.evaluate(() => document.querySelector("service-annex").style.removeProperty("--annex-surface"));
    await page.evaluate(() => document.querySelector("[data-theme-switch]").click());
    await page.waitForTimeout(200);
    await settled(page);
    const dark = (await surface()).match(/\d+/g).map(Number);
    assert.ok(dark.every((channel) => channel < 60), `${dark}`);
    assert.deepEqual(await corner(), dark);
  }));

test("what the reader does is told, as a state that leads back", () =>
  withPage("services.html", {}, async ({ page }) => {
    await setPresentation(page, "text");
    const told = page.evaluate(() => new Promise((heard) => document.addEventListener("annex-statechange", (event) => heard(event.detail.state), { once: true })));
    await page.getByRole("button", { name: /Hébergement Mutualisé/ }).click();
    assert.equal((await told).service, seed);
    await page.evaluate((kept) => { document.querySelector("service-annex").state = {}; return kept; }, await told);
    assert.equal((await state(page)).view, "list");
    await page.evaluate((kept) => { document.querySelector("service-annex").state = kept; }, await told);
    await settled(page);
    assert.deepEqual(await state(page), await told);
  }));

test("forty times made and removed: every memory can be collected", { skip: onlyInChromium("only there can it be asked for") }, () =>
  withPage("", {}, async ({ page }) => {
    const kept = await page.evaluate(async () => {
      const references = [];
      for (let round = 0; round < 40; round++) {
        const made = document.createElement("service-annex");
        made.catalog = "annex/catalog/index.json";
        document.body.append(made);
        await made.ready;
        references.push(new WeakRef(made));
        made.remove();
        await new Promise((done) => setTimeout(done, 0));
      }
      const held = () => references.filter((each) => each.deref()).length;
      for (let round = 0; round < 60 && held() > 1; round++) {
        await new Promise((done) => setTimeout(done, 50));
        window.gc();
      }
      return held();
    });
    assert.ok(kept <= 1, `${kept} of 40 elements are still held`);
  }));
