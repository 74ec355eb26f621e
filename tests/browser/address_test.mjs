// The state in the page's address: a link opens it elsewhere, back and forward go through it, and what is the portal's stays.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inFirefox } from "./support/browsers.mjs";
import { serveSite, settled, withPortal } from "./support/portal.mjs";
import { goTo } from "./support/states.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (path, options, work) => withPortal(site.url + path, options, work);
const stateOf = (page) => page.evaluate(() => document.querySelector("service-annex").state);

test("the address tells the state, and opens it again elsewhere; back and forward go through the places", () =>
  withPage("services.html", {}, async ({ page }) => {
    await page.getByRole("button", { name: "Content Delivery, Worldwide", exact: true }).press("Enter");
    await settled(page);
    await page.getByRole("button", { name: "Ce qui a changé" }).press("Enter");
    await page.getByRole("heading", { name: /de la version/ }).waitFor();
    await settled(page);
    const link = page.url();
    assert.match(link, /#annex-view=changes&annex-service=content-delivery$/);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector("service-annex").state.view === "annex");
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector("service-annex").state.view === "list");
    await page.evaluate(() => history.forward());
    await page.waitForFunction(() => document.querySelector("service-annex").state.view === "annex");
    await withPage(link.slice(site.url.length), {}, async (other) => {
      assert.equal((await stateOf(other.page)).view, "changes");
      await other.page.getByRole("heading", { name: /de la version/ }).waitFor();
    });
  }));

const lookedAt = async (page) => {
  await settled(page);
  const { view, service } = await stateOf(page);
  return [await page.evaluate(() => location.hash), view, service];
};
const places = (page) => page.evaluate(() => history.length);
const open = (page) => page.getByRole("button", { name: "Content Delivery, Worldwide", exact: true }).press("Enter");
const back = (page) => page.evaluate(() => new Promise((done) => { addEventListener("popstate", done, { once: true }); history.back(); }));
const opened = ["annex", "content-delivery"];

test("a link within the portal's page takes nothing from the reader, and is left by a step of its own", () =>
  withPage("services.html", {}, async ({ page }) => {
    await open(page);
    assert.deepEqual(await lookedAt(page), ["#annex-service=content-delivery", ...opened]);
    await page.locator(".skip").press("Enter");
    assert.deepEqual(await lookedAt(page), ["#content", ...opened]);
    const before = await places(page);
    await page.getByRole("button", { name: "Ce qui a changé" }).press("Enter");
    assert.deepEqual(await lookedAt(page), ["#content&annex-view=changes&annex-service=content-delivery", "changes", "content-delivery"]);
    assert.equal(await places(page), before + 1);
    await back(page);
    if (!inFirefox) assert.deepEqual(await lookedAt(page), ["#content", ...opened]);
    await back(page);
    assert.deepEqual(await lookedAt(page), ["#annex-service=content-delivery", ...opened]);
    await back(page);
    assert.deepEqual((await lookedAt(page)).slice(0, 2), ["", "list"]);
  }));

test("a fragment of the portal's stays as it is until the reader takes a step, and back goes to what was there", () =>
  withPage("services.html#content", {}, async ({ page }) => {
    assert.deepEqual((await lookedAt(page)).slice(0, 2), ["#content", "list"]);
    await goTo(page, { view: "needs" });
    assert.deepEqual((await lookedAt(page)).slice(0, 2), ["#content", "needs"]);
    await page.getByRole("button", { name: "Tous les services" }).press("Enter");
    await open(page);
    assert.deepEqual(await lookedAt(page), ["#content&annex-service=content-delivery", ...opened]);
    await back(page);
    if (!inFirefox) assert.deepEqual((await lookedAt(page)).slice(0, 2), ["#content", "list"]);
  }));

test("parameters of the portal's keep their bytes, and a link within its page is no step of the reader's", () => {
  const inQuery = (page) => page.route("**/services.html*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('sync-url="hash"', 'sync-url="query"') });
  });
  const path = "services.html?lang=fr&flag&q=a%20b";
  return withPage(path, { before: inQuery }, async ({ page }) => {
    assert.equal(page.url(), site.url + path);
    await page.locator(".skip").press("Enter");
    const before = await places(page);
    await open(page);
    assert.deepEqual(await lookedAt(page), ["#content", ...opened]);
    assert.equal(page.url(), `${site.url}${path}&annex-service=content-delivery#content`);
    assert.equal(await places(page), before + 1);
    await back(page);
    assert.deepEqual((await lookedAt(page)).slice(0, 2), ["#content", "list"]);
    assert.equal(page.url(), `${site.url}${path}#content`);
  });
});

for (const hash of ["#annex-view=nonsense&annex-service=%00%ff", "#annex-law=2026-02-31&annex-facet=x&annex-need=%F0%9F%92%A9", "#top", `#annex-compare=${"x".repeat(5000)}&annex-search=${"é".repeat(2000)}`, "#annex-need=countries%3D&annex-view=needs", "#annex-view=compare&annex-compare=a&annex-compare=content-delivery"])
  test(`any address is taken: ${hash.slice(0, 60)}`, () =>
    withPage(`services.html${hash}`, {}, async ({ page, seen }) => {
      assert.ok(["list", "annex", "compare", "changes", "needs"].includes((await stateOf(page)).view));
      assert.ok(await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".heading.page")), "no page is shown");
      assert.deepEqual(seen.errors, []);
    }));

test("without sync-url the address is never touched", () =>
  withPage("", {}, async ({ page }) => {
    const [before, places] = [page.url(), await page.evaluate(() => history.length)];
    await goTo(page, { view: "compare", compared: ["content-delivery", "ai-assistant"] });
    await page.getByRole("button", { name: "Tous les services" }).press("Enter");
    await settled(page);
    assert.equal(page.url(), before);
    assert.equal(await page.evaluate(() => history.length), places);
  }));

// Two widgets that mirror their states on one page.
const twice = (page) => page.addInitScript(() => addEventListener("DOMContentLoaded", () => {
  const first = document.querySelector("service-annex");
  const second = first.cloneNode(true);
  second.id = "second";
  first.after(second);
}));

test("two widgets of a page tell their states side by side, and a link opens both again", () =>
  withPage("services.html", { before: twice }, async ({ page }) => {
    const goes = (selector, state) => page.evaluate(async ([wanted, to]) => {
      await document.querySelector(wanted).ready;
      document.querySelector(wanted).state = to;
    }, [selector, state]);
    await goes("service-annex", { view: "needs" });
    await goes("#second", { service: "content-delivery" });
    await settled(page);
    assert.equal(await page.evaluate(() => location.hash), "#annex-view=needs&annex2-service=content-delivery");
    await goes("service-annex", { view: "list" });
    await settled(page);
    assert.equal(await page.evaluate(() => location.hash), "#annex2-service=content-delivery", "what one leaves is its own");
    await goes("service-annex", { view: "compare", compared: ["ai-assistant", "content-delivery"] });
    await settled(page);
    const link = page.url();
    await withPage(link.slice(site.url.length), { before: twice }, async (other) => {
      await other.page.evaluate(() => document.querySelector("#second").ready);
      const views = await other.page.evaluate(() => [...document.querySelectorAll("service-annex")].map(({ state }) => state.view));
      assert.deepEqual(views, ["compare", "annex"]);
    });
  }));

test("a baseline that is left out of the comparison is told by no link, and is one again when it comes back", () =>
  withPage("services.html", {}, async ({ page }) => {
    const compared = ["ai-assistant", "content-delivery", "managed-backup"];
    await goTo(page, { view: "compare", compared, baseline: "ai-assistant", openRows: ["services"] });
    const press = async () => {
      await page.getByRole("button", { name: "Ask Lindwurm assistant", exact: true }).first().press("Enter");
      await settled(page);
    };
    await press();
    assert.equal((await stateOf(page)).baseline, undefined);
    assert.doesNotMatch(page.url(), /baseline/);
    await press();
    assert.equal((await stateOf(page)).baseline, "ai-assistant");
  }));
