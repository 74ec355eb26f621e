// embed.html, for portals that must use an iframe: two ports are two origins; who is not named hears nothing and moves
// nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, settled, withPortal } from "./support/portal.mjs";
import { serveFolders, strictPolicy } from "./support/folders.mjs";

const portalPolicy = "default-src 'self'; script-src 'self'; frame-src *";
const portalScript = `window.heard = [];
addEventListener("message", ({ origin, data }) => window.heard.push({ origin, ...data }));`;
const portalPage = (frame) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal</title><script src="/portal.js"></script>
<h1>Portal</h1><iframe title="Annex" src="${frame}" width="900" height="700"></iframe>`;

let provider, portal, stranger;
before(async () => {
  const around = (query) => ({ "/": portalPage(`${provider.url}annex/embed.html${query}`), "/portal.js": portalScript });
  provider = await serveFolders({ "/annex/": join(root, "build/site/annex") });
  const serve = (query) => serveFolders({}, { policy: portalPolicy, pages: around(query) });
  portal = await serve("?service=noms-de-domaine&lang=en&theme=dark");
  stranger = await serve("?service=noms-de-domaine&lang=fr");
  provider.pages["/annex/embed.json"] = JSON.stringify({ catalog: "catalog/index.json", parents: [new URL(portal.url).origin] });
});
after(() => Promise.all([provider, portal, stranger].map((each) => each?.stop())));

const within = async (site, work, path = "") => withPortal(site.url + path, { notReady: true, width: 1000, height: 900 }, async ({ page }) => {
  await page.waitForFunction(() => frames.length === 1);
  const frame = page.frames().find((each) => each.url().includes("embed.html"));
  await frame.waitForFunction(() => document.querySelector("service-annex")?.shadowRoot?.querySelector(".frame:not([data-shows=children])"));
  await work({ page, frame });
});
const heard = (page, type) => page.evaluate((wanted) => window.heard.filter((each) => each.type === wanted), type);
const say = (page, message) => page.evaluate((said) => frames[0].postMessage(said, "*"), message);

test("a parent that the provider names hears of it and leads it", () =>
  within(portal, async ({ page, frame }) => {
    await page.waitForFunction(() => window.heard.some(({ type }) => type === "annex-ready"));
    const [ready] = await heard(page, "annex-ready");
    assert.deepEqual([ready.origin, ready.state.service], [new URL(provider.url).origin, "noms-de-domaine"]);
    const sizes = await heard(page, "annex-size");
    assert.ok(sizes.length > 0 && sizes.at(-1).height > 1000, JSON.stringify(sizes));
    assert.deepEqual(await frame.evaluate(() => [document.documentElement.lang, document.querySelector("service-annex").theme]), ["en", "dark"]);
    await say(page, { type: "annex-theme", theme: "light", accent: "rgb(1, 2, 3)", radius: "expression(1)" });
    await say(page, { type: "annex-state", state: { view: "list" } });
    await page.waitForFunction(() => window.heard.some(({ type, state }) => type === "annex-statechange" && state.view === "list"));
    const look = await frame.evaluate(() => { const { theme, style } = document.querySelector("service-annex"); return [theme, style.getPropertyValue("--annex-accent"), style.getPropertyValue("--annex-radius")]; });
    assert.deepEqual(look, ["light", "rgb(1, 2, 3)", ""]);
  }));

test("a frame that follows its content's height is read as text, one that is low again as graphics", () =>
  within(portal, async ({ page, frame }) => {
    await page.waitForFunction(() => window.heard.some(({ type }) => type === "annex-ready"));
    const shows = (what) => frame.waitForFunction((wanted) => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dataset.shows === wanted, what);
    await shows("canvas");
    await page.evaluate(() => {
      const follow = ({ data }) => { if (data.type === "annex-size") document.querySelector("iframe").style.height = `${data.height}px`; };
      window.following = new AbortController();
      addEventListener("message", follow, { signal: window.following.signal });
      follow({ data: window.heard.findLast(({ type }) => type === "annex-size") });
    });
    await shows("text");
    await settled(frame);
    const { inner, outer } = await frame.evaluate(() => ({ inner: document.documentElement.scrollHeight, outer: innerHeight }));
    assert.ok(outer > 4096 && inner <= outer + 1, `${inner} in ${outer}`);
    await page.evaluate(() => {
      window.following.abort();
      document.querySelector("iframe").style.height = "700px";
    });
    await shows("canvas");
  }));

test("a parent that is not named hears nothing and leads nothing", () =>
  within(stranger, async ({ page, frame }) => {
    for (const message of [{ type: "annex-state", state: { view: "list" } }, { type: "annex-theme", theme: "dark" }, null, "annex-state"]) await say(page, message);
    await settled(frame).catch(() => {});
    await page.waitForTimeout(700);
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    assert.deepEqual(await frame.evaluate(() => [document.querySelector("service-annex").state.service, document.querySelector("service-annex").theme]), ["noms-de-domaine", "auto"]);
  }));

test("by itself it is a page, and shows no other origin's catalog", () =>
  withPortal(`${provider.url}annex/embed.html?service=noms-de-domaine&lang=fr`, { notReady: true }, async ({ page, seen }) => {
    await page.waitForFunction(() => document.querySelector("service-annex")?.shadowRoot.querySelector(".frame:not([data-shows=children])"));
    await page.getByRole("heading", { name: "Noms de domaine" }).first().waitFor();
    for (const catalog of [`${stranger.url}index.json`, "data:application/json,{}", "//elsewhere.example/index.json"]) {
      await page.goto(`${provider.url}annex/embed.html?catalog=${encodeURIComponent(catalog)}`);
      await page.getByRole("alert").getByText(/catalog/).waitFor();
    }
    assert.deepEqual(seen.errors, []);
    assert.ok(seen.requests.every((url) => url.startsWith(provider.url) || url.startsWith("data:")), seen.requests.join("\n"));
  }));

test("the guide names what there is: attributes, events, parts, properties, messages", async () => {
  const guide = await readFile(join(root, "docs/embedding.md"), "utf8");
  const types = await readFile(join(root, "web/service-annex.d.ts"), "utf8");
  const code = ["embed.js", "embed_theme.js", "embed_query.js"].map((name) => readFile(join(root, "web/annex", name), "utf8"));
  const sources = types + (await Promise.all(code)).join("\n");
  const named = (pattern, text) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
  for (const pattern of [/(--annex-[\w-]+)/g, /\b(annex-(?:ready|statechange|error|size|state|theme))\b/g])
    assert.deepEqual([...named(pattern, guide)].filter((name) => !sources.includes(name)), []);
  for (const name of named(/^ {2}"?([\w-]+)"?\?: .*;$/gm, types.slice(types.indexOf("interface AnnexAttributes"), types.indexOf("export type AnnexReadyEvent")))) assert.ok(guide.includes(`\`${name}\``), name);
  for (const name of named(/"(--annex-[\w-]+)"/g, types)) assert.ok(guide.includes(`\`${name}\``), name);
});
