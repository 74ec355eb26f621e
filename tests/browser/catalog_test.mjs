// A catalog that does not load is told in the widget, with what to do; what is good stays usable.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, seed, serveSite, settled, widgetReady } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const index = "**/catalog/index.json";

async function withBroken(pattern, answer, path, work) {
  const portal = await openPage(site.url + path, {
    before: (page) => page.route(pattern, (route) => (answer === "abort" ? route.abort() : route.fulfill(answer))),
  });
  try {
    await widgetReady(portal.page);
    await work(portal.page);
  } finally {
    await portal.close();
  }
}

const told = (page, words) => page.locator("service-annex").getByText(words).first().waitFor({ state: "attached", timeout: 10000 });
const retry = (page) => page.getByRole("button", { name: /réessayer/i });

for (const [name, answer, words] of [
  ["is not there (404)", { status: 404, contentType: "text/plain", body: "no" }, /404/],
  ["is refused (500)", { status: 500, contentType: "text/plain", body: "no" }, /500/],
  ["is of the wrong type", { status: 200, contentType: "text/html", body: "<!doctype html><p>portal</p>" }, /JSON/],
  ["is broken JSON", { status: 200, contentType: "application/json", body: '{ "format": "service-annex-catalog/1", ' }, /ligne/i],
  ["cannot be reached", "abort", /réseau|joint|joindre|atteint/i],
])
  test(`the index ${name}: said, with a way to try again that works`, () =>
    withBroken(index, answer, "services.html", async (page) => {
      await told(page, words);
      await page.unroute(index);
      await retry(page).first().press("Enter");
      await told(page, /Hébergement Mutualisé/);
    }));

test("one bad annex among good ones: said where it is opened, and the others open", () =>
  withBroken(`**/catalog/**${seed}**`, { status: 200, contentType: "application/json", body: "{ oops" }, "", async (page) => {
    await told(page, /ligne/i);
    await page.evaluate(() => { document.querySelector("service-annex").removeAttribute("service"); });
    await settled(page);
    const others = page.locator("service-annex").getByRole("button", { name: /Serveur virtuel Estuaire/ });
    await others.first().press("Enter");
    await page.getByRole("heading", { name: /Activités/i }).first().waitFor({ state: "attached" });
  }));

const isSeen = (page, selector) => page.evaluate((wanted) => {
  const element = document.querySelector(wanted);
  return Boolean(element) && element.checkVisibility() && element.getBoundingClientRect().height > 0;
}, selector);
const fallback = "service-annex [data-words='annex.fallback-link']";

for (const [what, pattern] of [["the catalog", index], ["the annex", `**/catalog/**${seed}**`]])
  test(`where ${what} does not come, the portal's own words are read below the reason, until it does`, () =>
    withBroken(pattern, "abort", "", async (page) => {
      await told(page, /réseau|joint/i);
      assert.ok(await isSeen(page, fallback), "the link to the plain page");
      await page.unroute(pattern);
      await retry(page).first().press("Enter");
      await told(page, /Activités/);
      await settled(page);
      assert.equal(await isSeen(page, fallback), false);
    }));

test("where another annex does not come, what the portal says of its own is not read in its place", () =>
  withBroken("**/annexes/serveur-virtuel-estuaire**", "abort", "", async (page) => {
    await page.evaluate(() => { document.querySelector("service-annex").state = { service: "serveur-virtuel-estuaire" }; });
    await told(page, /réseau|joint/i);
    assert.equal(await isSeen(page, fallback), false);
  }));

test("an unknown service: said, and the list is offered", () =>
  withBroken("**/nothing", { status: 200, body: "" }, "", async (page) => {
    await page.evaluate(() => { document.querySelector("service-annex").setAttribute("service", "no-such-service"); });
    await told(page, /no-such-service/);
    await told(page, /Hébergement Mutualisé/);
  }));
