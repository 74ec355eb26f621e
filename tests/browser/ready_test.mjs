// Pages that were made ready when the catalog was packed: read before the program that makes pages has come.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { goLive, seed, serveSite, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site?.stop());

const isReady = (page) => page.evaluate(() => document.querySelector("service-annex").ready);
const isLive = (page) => page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector("[data-live]"), undefined, { polling: 100 });
const wordsOf = (page) => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".mirror").textContent);
const block = (pattern) => async (page) => {
  await page.route(pattern, (route) => route.abort());
  await page.addInitScript(() => {
    window.told = [];
    document.addEventListener("annex-error", (event) => window.told.push(event.detail));
  });
};

test("an annex is painted and read without the program that makes pages, and says so when more is wanted", () =>
  withPortal(site.url, { notReady: true, bypassCSP: true, before: block("**/annex_core.wasm") }, async ({ page }) => {
    await isReady(page);
    await settled(page);
    const seen = await page.evaluate(() => {
      const { shadowRoot, state } = document.querySelector("service-annex");
      return { shows: shadowRoot.querySelector(".frame").dataset.shows, height: shadowRoot.querySelector("canvas").height, rows: shadowRoot.querySelectorAll("tr[data-key], [data-box=row]").length, state };
    });
    assert.equal(seen.shows, "canvas");
    assert.ok(seen.height > 400 && seen.rows > 30, JSON.stringify(seen));
    assert.equal(seen.state.service, seed);
    await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector("[data-action=back]").click());
    await page.waitForFunction(() => window.told.length > 0);
    await page.unroute("**/annex_core.wasm");
    await page.evaluate(() => { document.querySelector("service-annex").state = { view: "list" }; });
    await isLive(page);
    await page.waitForFunction(() => document.querySelector("service-annex").state.view === "list");
  }));

// As soon as the element says that it is ready, before its first picture has been seen.
for (const [why, cause] of [["the keyboard comes", "focus"], ["the page is printed", "beforeprint"]])
  test(`the mirror follows the first picture, and is made at once where ${why}`, () =>
    withPortal(site.url, { notReady: true, before: (page) => page.addInitScript((what) => {
      document.addEventListener("annex-ready", ({ target }) => {
        const mirror = target.shadowRoot.querySelector(".mirror");
        const rows = () => mirror.querySelectorAll("[data-box=row][data-placed]").length;
        window.found = [rows()];
        if (what === "focus") target.shadowRoot.querySelector(".tools button").focus();
        else window.dispatchEvent(new Event(what));
        window.found.push(rows(), mirror.hidden);
      }, { once: true });
    }, cause) }, async ({ page }) => {
      await isReady(page);
      const [first, then, hidden] = await page.evaluate(() => window.found);
      assert.equal(first, 0);
      assert.ok(then > 30, `${then} rows`);
      assert.equal(hidden, false);
    }));

test("nothing more is fetched before a reader acts, unless the page was made on another day", async () => {
  const { asOf } = await (await fetch(`${site.url}annex/catalog/${(await (await fetch(`${site.url}annex/catalog/index.json`)).json()).entries.find(({ id }) => id === seed).page}`)).json();
  for (const days of [0, 3]) {
    const time = new Date(Date.parse(`${asOf}T12:00:00`) + days * 86400000);
    await withPortal(site.url, { notReady: true, before: (page) => page.clock.setFixedTime(time) }, async ({ page }) => {
      await isReady(page);
      await new Promise((done) => setTimeout(done, 2500));
      const state = await page.evaluate(() => ({ live: document.querySelector("service-annex").shadowRoot.querySelector("[data-live]") !== null, asOf: document.querySelector("service-annex").state.asOf }));
      assert.deepEqual(state, { live: days > 0, asOf: time.toISOString().slice(0, 10) });
    });
  }
});

test("text is read before any program has come", () =>
  withPortal(site.url, { notReady: true, before: async (page) => {
    await page.route("**/*.wasm", () => {}); // never answered
    await page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.querySelector("service-annex").setAttribute("presentation", "text")));
  } }, async ({ page }) => {
    await isReady(page);
    assert.ok(await page.getByRole("rowheader").first().isVisible());
    assert.ok((await wordsOf(page)).length > 3000);
  }));

test("where the graphics are slow the text is shown meanwhile, and a portal's own children stay", async () => {
  for (const [children, shown] of [["", "text"], ["<p>…</p>", "children"]])
    await withPortal(site.url, { notReady: true, bypassCSP: true, before: async (page) => {
      await page.route("**/*.wasm", () => {});
      await page.addInitScript((inner) => addEventListener("DOMContentLoaded", () => {
        const widget = document.querySelector("service-annex");
        widget.replaceChildren(...(inner ? [document.createElement("p")] : []));
      }), children);
    } }, async ({ page }) => {
      await page.waitForTimeout(1500);
      assert.equal(await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dataset.shows), shown);
    });
});

test("the core's own page is the same page: nothing moves and nothing is drawn when it takes over", () =>
  withPortal(site.url, { notReady: true, before: (page) => page.addInitScript(() => {
    window.shifts = [];
    document.addEventListener("annex-ready", () => {
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift" });
    });
  }) }, async ({ page }) => {
    await isReady(page);
    await settled(page);
    assert.equal(await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector("[data-live]")), null, "the page made ready is seen first");
    const [words, frames] = [await wordsOf(page), await page.evaluate(() => window.framesAsked)];
    await goLive(page);
    await page.waitForTimeout(300);
    assert.equal(await wordsOf(page), words);
    assert.equal(await page.evaluate(() => window.framesAsked), frames);
    const shifts = await page.evaluate(() => window.shifts);
    assert.deepEqual(shifts, []);
  }));

test("what is pressed at once is done when the program has come", () =>
  withPortal(site.url, { notReady: true }, async ({ page }) => {
    await isReady(page);
    await page.locator("service-annex [data-action=back]").waitFor({ state: "attached" });
    const pressed = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("service-annex");
      const isPlainlyReady = shadowRoot.querySelector("[data-live]") === null;
      shadowRoot.querySelector("[data-action=back]").click();
      return isPlainlyReady;
    });
    assert.ok(pressed, "it was pressed before");
    await page.waitForFunction(() => document.querySelector("service-annex").state.view === "list");
  }));

// The index and the page as the catalog might have them on another day.
const changed = (change) => async (page) => {
  await page.route("**/catalog/index.json", async (route) => {
    const index = await (await route.fetch()).json();
    change(index.entries.find(({ id }) => id === seed));
    await route.fulfill({ json: index });
  });
  await page.route("**/annex_core.wasm", (route) => route.abort());
};
const cannotStand = {
  "the law has changed since": (entry) => { entry.findings.push({ from: new Date().toISOString().slice(0, 10), errors: 1 }); },
  "a version has come into force since": (entry) => { entry.versions[0].effective = new Date().toISOString().slice(0, 10); },
  "it is in another language": (entry) => { entry.language = "en"; },
  "its file is another catalog's": (entry) => { entry.page = "../../../elsewhere.json"; },
  "its file is no page": (entry) => { entry.page = entry.versions[0].file; },
};
const outcomes = [["is shown on the day after", () => {}, /^shown$/], ...Object.entries(cannotStand).map(([name, change]) => [`is not shown where ${name}`, change, /^not shown: .*(Failed to fetch|NetworkError)/])];
for (const [name, change, expected] of outcomes)
  test(`a page made ready ${name}`, () =>
    withPortal(site.url, { notReady: true, bypassCSP: true, before: async (page) => {
      await changed(change)(page);
      // Made yesterday.
      await page.route("**/catalog/pages/*", async (route) => {
        const ready = await (await route.fetch()).json();
        await route.fulfill({ json: { ...ready, asOf: new Date(Date.now() - 86400000).toISOString().slice(0, 10) } });
      });
    } }, async ({ page }) => {
      const outcome = await page.evaluate(() => document.querySelector("service-annex").ready.then(() => "shown", (reason) => `not shown: ${reason.message}`));
      assert.match(outcome, expected);
    }));
