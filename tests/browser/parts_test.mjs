// A catalog too large for one file: the list a page at a time, facets and search over all of it, and only the parts
// that are looked at are fetched.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writeCatalog } from "../bench/generate.mjs";
import { annexes } from "../bench/synthetic.mjs";
import { root, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

const annex = process.env.ANNEX_BINARY ?? join(root, "build/native/bin/annex");
const count = 450;
const services = [...new Map([...annexes(count, 1)].map((each) => [each.id, each])).values()];
let site, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "annex-parts-"));
  writeCatalog(count, join(folder, "in"), 1);
  const today = new Date(Date.now() - 60000 * new Date().getTimezoneOffset()).toISOString().slice(0, 10);
  execFileSync(annex, ["pack", "--pages", today, "-o", join(folder, "out"), join(folder, "in")]);
  site = await serveSite();
});
after(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

const withThisCatalog = (page) => page.route("**/annex/catalog/**", (route) => {
  const name = new URL(route.request().url()).pathname.split("/annex/catalog/")[1];
  const type = name.endsWith(".bin") ? "application/octet-stream" : "application/json";
  route.fulfill({ contentType: type, body: readFileSync(join(folder, "out", name)) });
});

// The demo's page, with this catalog in place of its own.
const withList = (work, path = "services.html") => withPortal(`${site.url}${path}`, { before: withThisCatalog }, async (portal) => {
  await setPresentation(portal.page, "text");
  await work(portal);
});

const shadow = (page, look) => page.evaluate(look);
const ids = (page) => shadow(page, () =>
  [...document.querySelector("service-annex").shadowRoot.querySelectorAll(".entry [data-action^='open ']")].map((control) => control.dataset.action.slice(5)));
const words = (page) => shadow(page, () => document.querySelector("service-annex").shadowRoot.querySelector(".mirror").textContent);
async function set(page, state) {
  await page.evaluate((wanted) => { document.querySelector("service-annex").state = wanted; }, state);
  await page.waitForTimeout(200);
  await page.waitForLoadState("networkidle");
  await settled(page);
}
const partsAsked = (seen) => seen.requests.filter((url) => /services-\d+\./.test(url)).length;

test("the list has a page at a time, and fetches the parts that it shows", () =>
  withList(async ({ page, seen }) => {
    await settled(page);
    assert.match(await words(page), /450 services/);
    const first = await ids(page);
    assert.equal(first.length, 25);
    assert.equal(partsAsked(seen), 0, "the index has the first ones");
    await page.getByRole("button", { name: "18", exact: true }).click();
    await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelectorAll(".entry").length === 25);
    await settled(page);
    assert.equal(partsAsked(seen), 1);
    const last = await ids(page);
    assert.equal(first.filter((id) => last.includes(id)).length, 0);
    assert.deepEqual(seen.errors, []);
  }));

test("facets and search count and find all services", () =>
  withList(async ({ page, seen }) => {
    const financial = services.filter(({ dataCategories }) => dataCategories.some(({ term, answer }) => term === "financial" && answer === "yes"));
    // A service's facts are those of its newest version, which the generator keeps alike in these rows.
    await set(page, { view: "list", facets: ["financial"] });
    assert.match(await words(page), new RegExp(`${financial.length} services`));
    await set(page, { view: "list", query: "data:financial" });
    assert.match(await words(page), new RegExp(`${financial.length} services`));
    const sought = services.at(-1);
    const code = sought.service.edition.split(" ").at(-1);
    await set(page, { view: "list", query: code });
    assert.deepEqual(await ids(page), [sought.id]);
    await set(page, { view: "list", query: "zzzznowhere" });
    assert.deepEqual(await ids(page), []);
    assert.deepEqual(seen.errors, []);
  }));

test("a service that no loaded part has is found by its id, compared, and missed where it is not", () =>
  withList(async ({ page, seen }) => {
    const inIndex = new Set(JSON.parse(readFileSync(join(folder, "out/index.json"))).entries.map(({ id }) => id));
    const [one, other] = services.filter(({ id }) => !inIndex.has(id));
    await set(page, { service: one.id });
    assert.match(await words(page), new RegExp(one.service.name));
    assert.match(await words(page), new RegExp(one.provider.name.replace(/[.]/g, "\\.")));
    await set(page, { view: "compare", compared: [one.id, other.id] });
    await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelectorAll("th[scope=col]").length >= 3);
    await set(page, { service: "no-such-service" });
    assert.match(await words(page), /no-such-service/);
    assert.deepEqual(seen.errors, []);
  }));

test("a link to a service of any part shows its ready page, and asks for nothing else before somebody touches it", async () => {
  const index = JSON.parse(readFileSync(join(folder, "out/index.json")));
  const sought = services.find(({ id }) => !index.entries.some((entry) => entry.id === id));
  const body = `<!doctype html><script type="module" src="/annex/service-annex.js"></script>
    <service-annex catalog="/annex/catalog/index.json" service="${sought.id}" lang="${sought.language}"></service-annex>`;
  const before = async (page) => {
    await withThisCatalog(page);
    await page.route("**/linked.html", (route) => route.fulfill({ contentType: "text/html", body }));
  };
  await withPortal(`${site.url}linked.html`, { before, notReady: true }, async ({ page, seen }) => {
    await page.waitForFunction(() => customElements.get("service-annex"));
    await page.evaluate(() => document.querySelector("service-annex").ready);
    await settled(page);
    assert.match(await words(page), new RegExp(sought.service.name));
    const asked = seen.requests.map((url) => new URL(url).pathname);
    const count = (name) => asked.filter((path) => name.test(path)).length;
    assert.deepEqual([/\/pages-\d+\./, /\/pages\//].map(count), [1, 1]);
    assert.deepEqual([/\/services-/, /\/ids-/, /\/annexes\//, /annex_(core|one|later)\.wasm/].map(count), [0, 0, 0, 0], asked.join("\n"));
    assert.deepEqual(seen.errors, []);
  });
});
