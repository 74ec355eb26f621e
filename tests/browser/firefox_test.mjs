// The same widget in Firefox ESR (docs/browsers.md): both presentations, whole jobs by keyboard, what it fetches and
// reports, contexts that are lost, accessibility.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { seed, serveSite, settled } from "./support/portal.mjs";
import { missingHere, startFirefox } from "./support/firefox.mjs";

const require = createRequire(import.meta.url);
const { PNG } = require("pngjs");
// A machine without a screen server or WebGL says nothing about the widget.
const skip = (await missingHere()) || false;
if (skip) console.log(`not run in Firefox: ${skip}`);
let site, firefox;
before(async () => {
  if (skip) return;
  site = await serveSite();
  firefox = await startFirefox();
});
after(async () => {
  await firefox?.stop();
  await site?.stop();
});

const withPage = async (path, work, options) => {
  const opened = await firefox.open(site.url + path, options);
  try {
    await work(opened.page, opened.seen);
  } finally {
    await opened.page.close();
  }
};
const touch = (page) => page.evaluate(async () => {
  const { shadowRoot } = document.querySelector("service-annex");
  shadowRoot.querySelector(".frame").dispatchEvent(new Event("pointerover"));
  while (!shadowRoot.querySelector("[data-live]")) await new Promise((done) => setTimeout(done, 50));
});
const show = async (page, state, presentation) => {
  await page.evaluate((wanted, how) => Object.assign(document.querySelector("service-annex"), { state: wanted, ...(how ? { presentation: how } : {}) }), state, presentation ?? "");
  await new Promise((done) => setTimeout(done, 500));
  await settled(page);
};
const shows = (page) => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dataset.shows);
const stateOf = (page) => page.evaluate(() => document.querySelector("service-annex").state);
const coloursOf = (bytes) => {
  const { data } = PNG.sync.read(Buffer.from(bytes));
  const colours = new Set();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
  return colours.size;
};
const views = { list: { view: "list" }, annex: { service: seed }, compare: { view: "compare", compared: ["content-delivery", "managed-backup"] }, changes: { view: "changes", service: "content-delivery" }, needs: { view: "needs" } };

test("every view is painted, placed and silent", { skip }, () =>
  withPage("", async (page, seen) => {
    await touch(page);
    for (const [name, state] of Object.entries(views)) {
      await show(page, state, "canvas");
      await page.evaluate(() => document.querySelector("service-annex").scrollIntoView());
      await settled(page);
      assert.equal(await shows(page), "canvas", name);
      assert.ok(coloursOf(await page.screenshot()) > 100, `${name} is blank`);
      const { unplaced, frames } = await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector("service-annex");
        const before = window.framesAsked;
        await new Promise((done) => setTimeout(done, 1000));
        return { unplaced: shadowRoot.querySelectorAll(".mirror [data-box=control]:not([data-placed])").length, frames: window.framesAsked - before };
      });
      assert.deepEqual({ unplaced, frames }, { unplaced: 0, frames: 0 }, name);
    }
    assert.deepEqual(seen.errors, []);
    assert.ok(seen.requests.length > 5 && seen.requests.every((url) => url.startsWith(site.url)), seen.requests.join("\n"));
  }));

test("axe finds nothing in any view, as canvas and as text", { skip }, () =>
  withPage("services.html", async (page) => {
    const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
    await touch(page);
    await page.evaluate(`${axe}; undefined`);
    for (const presentation of ["canvas", "text"])
      for (const [name, state] of Object.entries(views)) {
        await show(page, state, presentation);
        const violations = await page.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
        assert.deepEqual(violations, [], `${name} (${presentation})`);
      }
  }));

test("a service is searched for, opened, and left again by keyboard alone", { skip }, () =>
  withPage("services.html", async (page) => {
    await touch(page);
    const focused = () => page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement;
      return { tag: active?.tagName, action: active?.dataset?.action ?? "" };
    });
    const tabTo = async (what, wanted, backwards = false) => {
      if (backwards) await page.keyboard.down("Shift");
      let press = 0;
      while (press++ < 120 && !wanted(await focused())) await page.keyboard.press("Tab");
      if (backwards) await page.keyboard.up("Shift");
      assert.ok(wanted(await focused()), `Tab never came to ${what}`);
    };
    await tabTo("the search", ({ tag }) => tag === "INPUT");
    await page.keyboard.type("hébergée");
    await new Promise((done) => setTimeout(done, 800));
    assert.equal((await stateOf(page)).query, "hébergée");
    await tabTo("the service", ({ action }) => action === "open messagerie-hebergee");
    await page.keyboard.press("Enter");
    await new Promise((done) => setTimeout(done, 800));
    assert.equal((await stateOf(page)).service, "messagerie-hebergee");
    await tabTo("the way back", ({ action }) => action === "back", true);
    await page.keyboard.press("Enter");
    await new Promise((done) => setTimeout(done, 400));
    assert.equal((await stateOf(page)).view, "list");
    assert.equal((await focused()).action, "open messagerie-hebergee", "the focus is where the reader came from");
  }));

test("scrolled by the wheel the page moves, and the canvas follows", { skip }, () =>
  withPage("", async (page) => {
    await page.mouse.move(640, 500);
    for (let turn = 0; turn < 6; turn += 1) {
      await page.mouse.wheel({ deltaY: 600 });
      await new Promise((done) => setTimeout(done, 120));
    }
    await settled(page);
    const { scrolled, covered } = await page.evaluate(() => {
      const canvas = document.querySelector("service-annex").shadowRoot.querySelector("canvas").getBoundingClientRect();
      return { scrolled: scrollY, covered: canvas.top <= 0 && canvas.bottom >= innerHeight };
    });
    assert.ok(scrolled > 1000 && covered, `${scrolled} ${covered}`);
    assert.ok(coloursOf(await page.screenshot()) > 100);
  }));

test("a context that is lost comes back", { skip }, () =>
  withPage("", async (page) => {
    await touch(page);
    await page.evaluate(async () => {
      const canvas = document.querySelector("service-annex").shadowRoot.querySelector("canvas");
      const loser = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
      const lost = new Promise((done) => canvas.addEventListener("webglcontextlost", done, { once: true }));
      loser.loseContext();
      await lost;
      setTimeout(() => loser.restoreContext(), 50);
      await new Promise((done) => setTimeout(done, 400));
      document.querySelector("service-annex").scrollIntoView();
    });
    await settled(page);
    assert.equal(await shows(page), "canvas");
    assert.ok(coloursOf(await page.screenshot()) > 100);
  }));

test("without WebGL the text is shown, and says so", { skip }, async () => {
  const other = await startFirefox({ webgl: false });
  try {
    const { page } = await other.open(site.url);
    assert.equal(await shows(page), "text");
    await page.waitForFunction(() => /WebGL 2/.test(document.querySelector("service-annex").shadowRoot.querySelector(".why")?.textContent ?? ""), { polling: 100 });
  } finally {
    await other.stop();
  }
});
