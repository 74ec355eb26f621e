// Where portals put the widget: in a dialog, in a tab that is hidden at first, in a shadow root of theirs, on a slow
// network, and off the page again before it has loaded. And what one instance costs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { onlyInChromium } from "./support/browsers.mjs";
import { goLive, root, settled, withPortal } from "./support/portal.mjs";
import { serveFolders } from "./support/folders.mjs";

const page = (body) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Portail</title><script type="module" src="/annex/service-annex.js"></script><h1>Portail</h1>${body}`;
const widget = '<service-annex catalog="/annex/catalog/index.json" service="noms-de-domaine"></service-annex>';
let site;
before(async () => {
  site = await serveFolders({ "/annex/": join(root, "build/site/annex") }, { pages: {
    "/": page(widget),
    "/dialog.html": page(`<dialog>${widget}<button>Fermer</button></dialog>`),
    "/tab.html": page(`<div id="tab" hidden>${widget}</div>`),
    "/shadow.html": page('<div id="host"></div>'),
    "/none.html": page(""),
  } });
});
after(() => site?.stop());

const withPage = (path, options, work) => withPortal(site.url + path, { notReady: true, ...options }, work);
const isReady = (page) => page.evaluate(() => document.querySelector("service-annex").ready);

// The canvas as it is: how much of it is ink, and how wide it is.
const inked = (page) => page.evaluate(() => {
  const find = (node) => node.querySelector("service-annex") ?? find(node.querySelector("#host").shadowRoot);
  const { shadowRoot } = find(document);
  const canvas = shadowRoot.querySelector("canvas");
  return { shows: shadowRoot.querySelector(".frame").dataset.shows, width: canvas?.getBoundingClientRect().width ?? 0, height: canvas?.getBoundingClientRect().height ?? 0, rows: shadowRoot.querySelectorAll("[data-box=row][data-placed]").length };
});

test("in a dialog it is shown when that opens, and Escape closes it as ever", () =>
  withPage("dialog.html", {}, async ({ page, seen }) => {
    await isReady(page);
    await page.evaluate(() => document.querySelector("dialog").showModal());
    await settled(page);
    const { shows, width, height, rows } = await inked(page);
    assert.equal(shows, "canvas");
    assert.ok(width > 300 && height > 300 && rows > 20, `${width} × ${height}, ${rows} rows`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.querySelector("dialog").open), false);
    assert.deepEqual(seen.errors, []);
  }));

test("a portal that renders again and sets what it had set takes nobody from where they are; another service opens", () =>
  withPage("", {}, async ({ page }) => {
    await isReady(page);
    await goLive(page);
    const set = (name, value) => page.evaluate(([attribute, wanted]) => document.querySelector("service-annex").setAttribute(attribute, wanted), [name, value]);
    const state = () => page.evaluate(() => document.querySelector("service-annex").state);
    await page.evaluate(() => { document.querySelector("service-annex").state = { view: "annex", service: "noms-de-domaine", openRows: ["activities/collect"] }; });
    await set("service", "noms-de-domaine");
    await settled(page);
    assert.deepEqual((await state()).openRows, ["activities/collect"]);
    await page.evaluate(() => { document.querySelector("service-annex").state = { view: "list" }; });
    await set("service", "noms-de-domaine");
    await settled(page);
    assert.equal((await state()).view, "list");
    await set("service", "managed-backup");
    await settled(page);
    assert.equal((await state()).service, "managed-backup");
  }));

test("in a tab that is hidden at first it draws nothing, and all when the tab opens", () =>
  withPage("tab.html", {}, async ({ page }) => {
    await isReady(page);
    const hidden = await inked(page);
    assert.equal(hidden.width, 0);
    await page.evaluate(() => { document.querySelector("#tab").hidden = false; });
    await settled(page);
    const open = await inked(page);
    assert.ok(open.width > 600 && open.rows > 20, JSON.stringify(open));
    const { size } = new Set(await page.locator("service-annex canvas").screenshot());
    assert.ok(size > 100, "something is painted");
  }));

test("in a shadow root of the portal's it has the language and the colours around it", () =>
  withPage("shadow.html", {}, async ({ page, seen }) => {
    await page.waitForFunction(() => customElements.get("service-annex"));
    await page.evaluate(async () => {
      const inner = document.querySelector("#host").attachShadow({ mode: "open" });
      const part = Object.assign(document.createElement("section"), { lang: "en" });
      const widget = Object.assign(document.createElement("service-annex"), { catalog: "/annex/catalog/index.json", service: "content-delivery" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("section { --annex-surface: rgb(10, 20, 30) }");
      inner.adoptedStyleSheets = [sheet];
      part.append(widget);
      inner.append(part);
      await widget.ready;
    });
    await settled(page);
    assert.equal((await inked(page)).shows, "canvas");
    const [surface, language] = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("#host").shadowRoot.querySelector("service-annex");
      return [getComputedStyle(shadowRoot.querySelector(".frame")).backgroundColor, shadowRoot.querySelector(".mirror").lang];
    });
    assert.deepEqual([surface, language], ["rgb(10, 20, 30)", "en"]);
    assert.deepEqual(seen.errors, []);
  }));

test("each part being slow in turn, it comes in the end, and says nothing wrong meanwhile", async () => {
  for (const slow of ["**/index.json", "**/pages/*", "**/annex_widget.wasm", "**/annex_core.wasm", "**/reference-*"])
    await withPage("", { before: (page) => page.route(slow, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    }) }, async ({ page, seen }) => {
      await page.waitForFunction(() => customElements.get("service-annex"));
      await isReady(page);
      await goLive(page);
      await settled(page);
      assert.equal((await inked(page)).shows, "canvas", slow);
      assert.equal(await page.locator("service-annex .trouble p").count(), 0, slow);
      assert.deepEqual(seen.errors, [], slow);
    });
});

test("what the portal changes while it loads is not lost, at any moment", async () => {
  const changes = {
    service: [(widget) => { widget.service = "content-delivery"; }, (state) => state.service === "content-delivery"],
    state: [(widget) => { widget.state = { view: "list", query: "dns" }; }, (state) => state.view === "list" && state.query === "dns"],
    compare: [(widget) => { widget.compare = "content-delivery managed-backup"; }, (state) => state.view === "compare" && state.compared.length === 2],
    language: [(widget) => { widget.lang = "en"; }, (state) => state.language === "en"],
  };
  for (const [name, [change, isThere]] of Object.entries(changes))
    for (const slow of ["**/index.json", "**/annex_widget.wasm"])
      await withPage("", { before: (page) => page.route(slow, async (route) => {
        await new Promise((done) => setTimeout(done, 600));
        await route.continue();
      }) }, async ({ page, seen }) => {
        await page.waitForFunction(() => customElements.get("service-annex"));
        await page.waitForTimeout(150);
        await page.evaluate(`(${change})(document.querySelector("service-annex"))`);
        await isReady(page);
        await goLive(page);
        await settled(page);
        const state = await page.evaluate(() => document.querySelector("service-annex").state);
        assert.ok(isThere(state), `${name}, ${slow}: ${JSON.stringify(state)}`);
        assert.deepEqual(seen.errors, []);
      });
});

test("put back, it starts where it was, or where the portal asked it to go meanwhile", () =>
  withPage("", {}, async ({ page }) => {
    await page.waitForFunction(() => customElements.get("service-annex"));
    await isReady(page);
    const places = await page.evaluate(async () => {
      const widget = document.querySelector("service-annex");
      const turn = () => new Promise((done) => setTimeout(done, 50));
      const backWith = async (change) => {
        widget.state = { view: "needs" };
        widget.remove();
        await turn();
        change();
        document.body.append(widget);
        await widget.ready;
        return [widget.state.view, widget.state.service ?? ""].join(" ");
      };
      return [
        await backWith(() => {}),
        await backWith(() => { widget.theme = "dark"; }),
        await backWith(() => { widget.service = "content-delivery"; }),
        await backWith(() => { widget.view = "list"; }),
        await backWith(() => { widget.state = { view: "changes", service: "content-delivery" }; widget.service = "ai-assistant"; }),
      ];
    });
    assert.deepEqual(places, ["needs ", "needs ", "annex content-delivery", "list ", "changes content-delivery"]);
  }));

test("taken off the page while it loads, at any moment, it asks for nothing more and reports nothing", () =>
  withPage("none.html", {}, async ({ page, seen }) => {
    await page.waitForFunction(() => customElements.get("service-annex"));
    await page.evaluate(async () => {
      for (const wait of [0, 1, 5, 20, 60, 120, 200, 300]) {
        const widget = Object.assign(document.createElement("service-annex"), { catalog: "/annex/catalog/index.json", service: "noms-de-domaine" });
        document.body.append(widget);
        if (wait) await new Promise((done) => setTimeout(done, wait));
        if (wait > 100) widget.state = { view: "list" };
        widget.remove();
        await new Promise((done) => setTimeout(done, 30));
      }
    });
    await page.waitForTimeout(500);
    const asked = seen.requests.length;
    await page.waitForTimeout(2000);
    assert.equal(seen.requests.length, asked);
    assert.deepEqual(seen.errors, []);
    assert.equal(await page.evaluate(() => document.querySelectorAll("service-annex").length), 0);
  }));

const views = { list: { view: "list" }, annex: { service: "content-delivery" }, compare: { view: "compare", compared: ["content-delivery", "managed-backup"] }, changes: { view: "changes", service: "content-delivery" }, needs: { view: "needs" } };
for (const presentation of ["canvas", "text"])
  test(`in no view a frame is asked for without a reason (${presentation})`, () =>
    withPage("", {}, async ({ page }) => {
      await page.waitForFunction(() => customElements.get("service-annex"));
      await page.evaluate((wanted) => { document.querySelector("service-annex").presentation = wanted; }, presentation);
      await isReady(page);
      for (const [name, state] of Object.entries(views)) {
        await page.evaluate((wanted) => { document.querySelector("service-annex").state = wanted; }, state);
        await page.waitForTimeout(700);
        await settled(page);
        const before = await page.evaluate(() => window.framesAsked);
        await new Promise((done) => setTimeout(done, 1500));
        assert.equal(await page.evaluate(() => window.framesAsked), before, name);
      }
    }));

const most = 8 * 1024 * 1024;
test("one more instance costs at most 8 MB, and gives them back", { skip: onlyInChromium("BiDi does not tell how much memory is used") }, () =>
  withPage("", { before: (page) => page.addInitScript(() => {
    // The memories of all instances, for as long as something else keeps them.
    window.memories = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate.apply(WebAssembly, given);
      const memory = Object.values(made.exports ?? {}).find((each) => each instanceof WebAssembly.Memory);
      if (memory) window.memories.push(new WeakRef(memory));
      return made;
    };
  }) }, async ({ page }) => {
    await isReady(page);
    const session = await page.context().newCDPSession(page);
    // What JavaScript has, and what WebAssembly's memories have beside it.
    const used = async () => {
      for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
      const { usedSize, embedderHeapUsedSize = 0 } = await session.send("Runtime.getHeapUsage");
      const memories = await page.evaluate(() => window.memories.map((each) => each.deref()?.buffer.byteLength ?? 0));
      return { bytes: usedSize + embedderHeapUsedSize + memories.reduce((sum, size) => sum + size, 0), memories: memories.filter(Boolean).length };
    };
    await goLive(page);
    await settled(page);
    const before = await used();
    assert.equal(before.memories, 1);
    await page.evaluate(async () => {
      for (let count = 0; count < 4; count += 1) {
        const one = Object.assign(document.createElement("service-annex"), { catalog: "/annex/catalog/index.json", service: "content-delivery" });
        document.body.append(one);
        await one.ready;
        one.state = { view: "compare", compared: ["content-delivery", "managed-backup"] };
        await new Promise((done) => setTimeout(done, 400));
      }
    });
    await settled(page);
    const during = await used();
    const each = (during.bytes - before.bytes) / 4;
    console.log(`one more instance: ${(each / 1048576).toFixed(2)} MB`);
    assert.equal(during.memories, 5);
    assert.ok(each > 100000 && each <= most, `${each} bytes`);
    await page.evaluate(() => { for (const one of [...document.querySelectorAll("service-annex")].slice(1)) one.remove(); });
    await page.waitForTimeout(500);
    const after = await used();
    assert.equal(after.memories, 1);
    assert.ok(after.bytes - before.bytes < (during.bytes - before.bytes) / 4, `${after.bytes - before.bytes} bytes are left of ${during.bytes - before.bytes}`);
  }));
