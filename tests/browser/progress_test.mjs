// A long load tells how far it has come: seen as a bar, said once; a short one shows nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serveSite, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site?.stop());

// What the bar and the live region tell is kept from the moment the widget has a shadow root.
const watched = (page) => page.addInitScript(() => {
  window.bars = [];
  window.said = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (...given) {
    const root = attach.apply(this, given);
    if (this.localName !== "service-annex") return root;
    new MutationObserver((changes) => {
      const status = root.querySelector("[role=status]");
      if (status && changes.some(({ target }) => status.contains(target))) window.said.push(status.textContent);
      const bar = root.querySelector("[role=progressbar]");
      if (bar && !bar.hidden && changes.some(({ target }) => target === bar)) window.bars.push({ now: Number(bar.ariaValueNow), max: Number(bar.ariaValueMax), name: bar.ariaLabel, width: getComputedStyle(bar, "::after").height, top: Math.round(root.querySelector(".frame").getBoundingClientRect().top) });
    }).observe(root, { attributes: true, childList: true, characterData: true, subtree: true });
    return root;
  };
});

const files = /\.wasm$|catalog\//; // of the widget's own program and catalog
const barSeen = (page) => page.waitForFunction(() => window.bars.length > 0);

// The files come one by one, and none before the load has been shown and said, however fast or busy the machine is.
const slowly = async (page) => {
  await watched(page);
  let turn;
  await page.route(files, (route) => {
    turn = (turn ?? page.waitForFunction(() => window.said.length > 0))
      .then(() => route.continue())
      .then(() => new Promise((done) => setTimeout(done, 100)))
      .catch(() => {}); // the page may be gone
  });
};

test("from the beginning: it grows, moves nothing, is announced once and goes", () =>
  withPortal(`${site.url}services.html`, { notReady: true, language: "en-GB", before: slowly }, async ({ page }) => {
    await page.evaluate(() => { document.querySelector("service-annex").lang = "en"; });
    await page.waitForFunction(() => customElements.get("service-annex"));
    await page.evaluate(() => document.querySelector("service-annex").ready);
    await settled(page);
    const { bars, said, hidden } = await page.evaluate(() => ({ bars: window.bars, said: window.said, hidden: document.querySelector("service-annex").shadowRoot.querySelector("[role=progressbar]").hidden }));
    assert.ok(bars.length >= 2, `seen ${bars.length} times`);
    assert.ok(bars.every(({ now, max, name }) => now <= max && name === "Loading"), JSON.stringify(bars));
    assert.ok(bars.some(({ now, max }) => now > 0 && now < max) && bars.at(-1).now > bars[0].now, "it grows");
    assert.ok(bars.every(({ width }) => parseFloat(width) >= 3), "it can be seen");
    assert.equal(new Set(bars.map(({ top }) => top)).size, 1, "nothing moves");
    assert.equal(said.filter((text) => /Loading/.test(text)).length, 1, said.join(" | "));
    assert.equal(hidden, true);
  }));

// The bar's patience is held, so that a busy machine's quick load is a quick one; what was begun and not cancelled is kept.
const patient = async (page) => {
  await watched(page);
  await page.addInitScript(() => {
    const { setTimeout: start, clearTimeout: cancel } = window;
    window.patience = { held: new Map(), over: false };
    window.setTimeout = (work, delay, ...given) => {
      const holds = delay === 600 && !window.patience.over;
      const timer = start(work, holds ? 1e6 : delay, ...given);
      if (holds) window.patience.held.set(timer, delay);
      window.patience.begun ||= holds;
      return timer;
    };
    window.clearTimeout = (timer) => {
      window.patience.held.delete(timer);
      cancel(timer);
    };
  });
};
const heldBars = (page) => page.evaluate(() => ({ bars: window.bars, begun: window.patience.begun, held: window.patience.held.size }));

test("where another service opens slowly it is shown too; quick ones show nothing", () =>
  withPortal(`${site.url}services.html`, { language: "en-GB", before: patient }, async ({ page }) => {
    assert.deepEqual(await heldBars(page), { bars: [], begun: true, held: 0 });
    const open = (service) => page.evaluate((id) => { document.querySelector("service-annex").state = { service: id }; }, service);
    await open("content-delivery");
    await settled(page);
    assert.deepEqual(await heldBars(page), { bars: [], begun: true, held: 0 });
    await page.evaluate(() => { window.patience.over = true; });
    await page.route(/catalog\/annexes/, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await open("managed-backup");
    await barSeen(page);
    await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector("[role=progressbar]").hidden);
  }));

test("a widget that is taken away while it loads leaves no bar behind", () =>
  withPortal(`${site.url}services.html`, { notReady: true, before: slowly }, async ({ page, seen }) => {
    await barSeen(page);
    const hidden = await page.evaluate(async () => {
      const widget = document.querySelector("service-annex");
      widget.remove();
      await new Promise((done) => setTimeout(done, 100));
      return widget.shadowRoot.querySelector("[role=progressbar]").hidden;
    });
    assert.equal(hidden, true);
    assert.deepEqual(seen.errors, []);
  }));
