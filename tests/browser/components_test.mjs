// The component sheet: every block in every state that its index promises, on canvas and in text, under the policy.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { axeFindings } from "./support/axe.mjs";
import { openPage, root, serveSite, settled } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

async function withSheet(options, work) {
  const opened = await openPage(`${site.url}components.html`, { language: "en-GB", ...options });
  try {
    await showAll(opened.page);
    await work(opened);
  } finally {
    await opened.close();
  }
}

// Every state is made when it comes into sight; all are there when each of its elements has come to what it shows.
async function showAll(page) {
  for (const id of await page.evaluate(() => [...document.querySelectorAll(".state")].map((each) => each.id))) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.waitForFunction((state) => document.querySelectorAll(`#${state} service-annex`).length === 2, id);
    if (id === "waiting") continue;
    await page.evaluate((state) => Promise.all([...document.querySelectorAll(`#${state} service-annex`)].map((each) => each.ready)), id);
    if (id !== "annex-waiting")
      await page.waitForFunction((state) => [...document.querySelectorAll(`#${state} service-annex`)].every((each) => !each.shadowRoot.querySelector('[data-key="loading"]')), id);
  }
  await settled(page);
}

test("its index names the ten kinds of block, and each state is where it says, in both presentations", () =>
  withSheet({}, async ({ page, seen }) => {
    const header = await readFile(join(root, "core/pages/page.h"), "utf8");
    const kinds = header.match(/std::variant<(.*)> body;/)[1].split(", ");
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("[data-kind]")].map((each) => each.dataset.kind)), kinds);
    const missing = await page.evaluate(() => [...document.querySelectorAll("[data-shows]")].flatMap((link) => {
      const elements = [...document.querySelectorAll(`${link.getAttribute("href")} service-annex`)];
      return ["canvas", "text"].filter((shows) => !elements.some(({ shadowRoot }) =>
        shadowRoot.querySelector(`.frame[data-shows=${shows}]`) && shadowRoot.querySelector(link.dataset.shows)))
        .map((shows) => `${link.getAttribute("href")} ${shows}: ${link.dataset.shows}`);
    }));
    assert.deepEqual(missing, []);
    const shown = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".state")].map(({ id }) =>
      [id, [...document.querySelectorAll(`#${id} service-annex`)].map(({ shadowRoot }) => shadowRoot.querySelector(".frame").dataset.shows).join()])));
    for (const [id, shows] of Object.entries(shown)) assert.equal(shows, id === "waiting" ? "children,children" : "canvas,text", id);
    assert.deepEqual([seen.reports, seen.errors.filter((text) => !/404/.test(text))], [[], []]);
    assert.ok(seen.requests.every((url) => url.startsWith(site.url)), "a foreign request");
  }));

test("every canvas of it is drawn", () =>
  withSheet({}, async ({ page }) => {
    for (const canvas of await page.locator("service-annex canvas").all()) {
      const shown = await canvas.evaluate((each) => each.checkVisibility());
      if (!shown) continue;
      await canvas.scrollIntoViewIfNeeded();
      await settled(page);
      const { data } = PNG.sync.read(await canvas.screenshot());
      assert.ok(new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size > 30, "a canvas is blank");
    }
  }));

for (const colorScheme of ["light", "dark"])
  test(`axe finds nothing on it (${colorScheme})`, () =>
    withSheet({ colorScheme }, async ({ page }) => {
      // Each widget stands there twice, and so does its search.
      assert.deepEqual(await axeFindings(page, { rules: { "landmark-unique": { enabled: false } } }), []);
    }));
