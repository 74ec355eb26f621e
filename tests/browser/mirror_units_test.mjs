// The widget's modules that need no browser: tiles, colours, languages, failures, states.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { Catalog } from "../../web/annex/catalog.js";
import { contrast, parseColor } from "../../web/annex/color.js";
import { failureOfStatus, isJson, LoadFailure } from "../../web/annex/failures.js";
import { inkNames, inksOf, isDark } from "../../web/annex/inks.js";
import { chooseLanguage } from "../../web/annex/languages.js";
import { besideIndex } from "../../web/annex/loader.js";
import { actionsTowards } from "../../web/annex/state.js";
import { covers, devicePixels, seenPart, tileFor } from "../../web/annex/tile.js";

const view = (top, { height = 6000, width = 800, viewport = 900, scale = 1 } = {}) => ({ content: { top, height, width }, viewport, scale });

test("the part that is seen is clipped to content and viewport", () => {
  assert.deepEqual(seenPart(view(100)), { top: 0, height: 800 });
  assert.deepEqual(seenPart(view(-500)), { top: 500, height: 900 });
  assert.deepEqual(seenPart(view(-5600)), { top: 5600, height: 400 });
  assert.equal(seenPart(view(1000)).height, 0);
  assert.equal(seenPart(view(-7000)).height, 0);
});

for (const scale of [1, 1.25, 1.5, 2, 3])
  test(`a tile covers what is seen, within whole device pixels and a bounded size, at ratio ${scale}`, () => {
    for (let top = 300; top > -6500; top -= 137) for (const travel of [0, 1, -1]) {
      const at = view(top, { scale });
      const tile = tileFor(at, travel);
      const seen = seenPart(at);
      for (const length of [tile.top * scale, tile.height * scale]) assert.ok(Math.abs(length - Math.round(length)) < 1e-6, `${length} at ${top}`);
      assert.ok(tile.height * scale <= Math.max(4096, 900 * scale) + 2 * scale + 1, `${tile.height * scale} device pixels at ${top}`);
      assert.ok(tile.top >= 0 && tile.top + tile.height <= 6001 + 2 / scale);
      if (seen.height) assert.ok(tile.top <= seen.top && tile.top + tile.height >= seen.top + seen.height - 1e-6, `at ${top}`);
      assert.ok(covers(tile, at), `a fresh tile is anchored anew at ${top}`);
    }
  });

test("scrolling a little needs no new tile, scrolling to its edge does", () => {
  const tile = tileFor(view(-2000));
  assert.ok(covers(tile, view(-2100)));
  assert.ok(covers(tile, view(-1900)));
  assert.ok(!covers(tile, view(-2200)));
  assert.ok(!covers(tile, view(-1800)));
  assert.ok(covers(tile, view(1000)), "what is not seen needs no tile");
});

test("a tile reaches further to where the reader scrolls, and as far either way", () => {
  const seen = seenPart(view(-2000));
  const [down, up] = [tileFor(view(-2000), 1), tileFor(view(-2000), -1)];
  assert.equal(down.height, up.height, "turning round needs no canvas of another size");
  assert.ok(covers(down, view(-2000 - 900)) && !covers(down, view(-2000 + 200)), JSON.stringify(down));
  assert.ok(covers(up, view(-2000 + 900)) && !covers(up, view(-2000 - 200)), JSON.stringify(up));
  assert.ok(tileFor(view(-2000)).height < 1.6 * seen.height, "the first tile, which the reader waits for, is small");
});

test("a viewport of more device pixels than a tile has by itself is covered all the same", () => {
  for (const at of [view(-1000, { viewport: 3000, scale: 2 }), view(-1000, { viewport: 2400, width: 3800, scale: 2 })]) {
    const tile = tileFor(at);
    const seen = seenPart(at);
    assert.ok(tile.top <= seen.top && tile.top + tile.height >= seen.top + seen.height);
  }
});

test("content that is shorter than the viewport has one tile", () => {
  const short = view(50, { height: 333.4 });
  const tile = tileFor(short);
  assert.equal(tile.top, 0);
  assert.ok(tile.height >= 333.4 && tile.height < 336);
});

test("measured device pixels count unless they are far from the ratio", () => {
  assert.equal(devicePixels(496.66, 1.5), 745);
  assert.equal(devicePixels(782, 2, 782), 1564);
  assert.equal(devicePixels(100.3, 1.5, 151), 151);
});

const portals = {
  "nothing set": {},
  "a pale accent": { accent: "rgb(255, 220, 0)" },
  "a dark surface": { surface: "rgb(20, 30, 60)" },
  "a middling surface": { surface: "rgb(118, 118, 118)" },
  "text like the surface": { surface: "rgb(240, 240, 240)", text: "rgb(225, 225, 225)" },
  "see-through": { surface: "rgba(255, 255, 255, 0.5)", text: "rgba(0, 0, 0, 0.6)", accent: "color(srgb 0.1 0.4 0.9)" },
};
for (const [name, set] of Object.entries(portals))
  for (const dark of [false, true])
    test(`inks have their contrast whatever the portal sets: ${name}, ${dark ? "dark" : "light"}`, () => {
      const inks = inksOf(Object.fromEntries(Object.entries(set).map(([key, css]) => [key, parseColor(css)])), dark);
      const at = (ink, ground) => contrast(inks[ink], inks[ground]);
      // On a middling grey neither black nor white has 7:1, but one of them has 4.5:1.
      const pairs = [
        ["text", "surface", 4.5], ["text", "surface-raised", 4.5], ["text-quiet", "surface", 4.5], ["text-quiet", "surface-raised", 4.5],
        ["accent", "surface", 4.5], ["accent-text", "accent", 4.5], ["border-strong", "surface", 3], ["focus", "surface", 3],
        ["yes", "surface", 3], ["no", "surface-raised", 3], ["unstated", "surface", 3],
        ["error", "error-surface", 4.5], ["warning", "warning-surface", 4.5], ["notice", "notice-surface", 4.5],
        ["error", "surface", 4.5], ["text", "error-surface", 4.5], ["text-quiet", "warning-surface", 4.5],
      ];
      const tooLow = name === "a middling surface" ? 0.82 : 1;
      for (const [ink, ground, ratio] of pairs) assert.ok(at(ink, ground) >= ratio * tooLow, `${ink} on ${ground}: ${at(ink, ground).toFixed(2)}`);
      assert.deepEqual(Object.keys(inks).sort(), [...inkNames].sort());
      assert.ok(Object.values(inks).every((color) => color[3] === 1), "inks are opaque");
    });

test("the portal's own colours are kept where they can be read", () => {
  const accent = parseColor("rgb(11, 107, 93)");
  assert.deepEqual(inksOf({ accent }, false).accent, accent);
  assert.ok(isDark(inksOf({}, true).surface) && !isDark(inksOf({}, false).surface));
});

test("the language is the first wanted one that is there, else French", () => {
  assert.equal(chooseLanguage(["en-GB", "fr"], ["fr", "en"]), "en");
  assert.equal(chooseLanguage(["de", "FR-ca"], ["en", "fr"]), "fr");
  assert.equal(chooseLanguage(["de"], ["en", "fr"]), "fr");
  assert.equal(chooseLanguage(["pt-BR"], ["pt", "pt-br"]), "pt-br");
  assert.equal(chooseLanguage([], ["nl"]), "nl");
});

test("failures have the names of the core", () => {
  assert.equal(failureOfStatus(200), LoadFailure.none);
  assert.equal(failureOfStatus(404), LoadFailure.notFound);
  assert.equal(failureOfStatus(410), LoadFailure.notFound);
  for (const status of [401, 403, 500, 503]) assert.equal(failureOfStatus(status), LoadFailure.refused);
  for (const type of ["application/json", "application/json; charset=utf-8", "text/json", "application/ld+json", null]) assert.ok(isJson(type), type);
  for (const type of ["text/html", "text/plain", "application/octet-stream", "application/jsonp"]) assert.ok(!isJson(type), type);
});

test("a catalog names files beside or below its index only", () => {
  const index = "https://portal.example/annex/catalog/index.json";
  assert.equal(besideIndex("annexes/x/1.json", index), "https://portal.example/annex/catalog/annexes/x/1.json");
  for (const file of ["https://elsewhere.example/x.json", "//elsewhere.example/x.json", "../secret.json", "/x.json", "annexes/../../x.json", "data:application/json,{}", "http://[", "blob:x"])
    assert.equal(besideIndex(file, index), null, file);
});

test("a state is reached by actions", () => {
  const list = { view: "list", asOf: "2026-11-23" };
  assert.deepEqual(actionsTowards(list, { view: "annex", service: "a" }), ["open a"]);
  assert.deepEqual(actionsTowards({ ...list, view: "annex", service: "a" }, {}), ["back"]);
  assert.deepEqual(actionsTowards({ ...list, view: "annex", service: "a" }, { service: "b", version: "2" }), ["open b", "version 2"]);
  assert.deepEqual(actionsTowards({ ...list, facets: ["x"] }, { facets: ["y"], query: "hé", asOf: "2027-01-01" }), ["as-of 2027-01-01", "search hé", "facet x", "facet y"]);
  assert.deepEqual(actionsTowards({ ...list, view: "annex", service: "a", openRows: ["r"] }, { service: "a", openRows: ["r", "s"] }), ["wording s"]);
  assert.deepEqual(actionsTowards(list, { service: 7, facets: "x", query: null, openRows: [1] }), []);
  const comparison = { ...list, view: "compare", compared: ["a"], openRows: ["services"] };
  assert.deepEqual(actionsTowards(comparison, { view: "compare", compared: ["a", "b"], openRows: ["r"] }), ["choose", "choose a", "choose b", "wording", "wording r"], "choosing may open what services are chosen from");
  const twice = { view: "compare", compared: ["b", "a", "b"], needs: ["n", "n"] };
  assert.deepEqual(actionsTowards(list, twice), ["choose b", "choose a", "need n", "view compare"], "what is named twice is meant once");
});

test("the entry names every module, so that none has to be found first", async () => {
  const folder = new URL("../../web/", import.meta.url);
  const entry = await readFile(new URL("service-annex.js", folder), "utf8");
  const named = [...entry.matchAll(/"\.\/(annex\/[^"]+)"/g)].map(([, path]) => path).sort();
  const files = (await readdir(new URL("annex/", folder), { recursive: true })).filter((path) => path.endsWith(".js")).map((path) => `annex/${path}`);
  assert.deepEqual(named, files.filter((path) => !/annex\/(page|address|hand|fallback|typeface|embed\w*)\.js/.test(path)).sort(), "page.js has types only; the others come when they are needed");
});

// Files come when they are let go, in any order; the core wants these and then nothing.
async function suppliedCatalog(files) {
  const waiting = new Map();
  const { fetch } = globalThis;
  globalThis.fetch = (url) => new Promise((come) => waiting.set(url.split("/").pop(), () => come(Response.json({}))));
  const taken = [], told = [];
  const catalog = new Catalog("https://portal.test/catalog/index.json", new AbortController().signal, { failed: () => {}, during: (work) => work });
  const begun = catalog.begin();
  waiting.get("index.json")();
  await begun;
  catalog.giveTo({ takeIndex: () => {}, takeAnnex: (file) => taken.push(file), load: async () => {}, wanted: () => files.splice(0) });
  const done = catalog.supply(() => told.push(taken.length)).finally(() => { globalThis.fetch = fetch; });
  return { told, done, come: (...names) => names.forEach((name) => waiting.get(name)()) };
}
const pass = (milliseconds) => new Promise((passed) => setTimeout(passed, milliseconds));

test("what files change that come together is shown once, and soon where others are late", async () => {
  const { told, done, come } = await suppliedCatalog(["a.json", "b.json", "c.json", "d.json"]);
  await pass(0);
  come("c.json", "a.json");
  await pass(200);
  assert.deepEqual(told, [2], "those that are here do not wait for the others");
  come("b.json", "d.json");
  await done;
  assert.deepEqual(told, [2, 4]);
});

test("what a single file changes is shown once", async () => {
  const { told, done, come } = await suppliedCatalog(["a.json"]);
  await pass(0);
  come("a.json");
  await done;
  assert.deepEqual(told, [1]);
});

test("no style is told by what each cell of a column says anew where another service comes", async () => {
  const folder = new URL("../../web/annex/styles/", import.meta.url);
  for (const file of await readdir(folder)) assert.doesNotMatch(await readFile(new URL(file, folder), "utf8"), /\[data-(key|label)/, file);
});
