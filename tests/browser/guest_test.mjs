// The widget as a guest on somebody's page: keys, wheel, typing, policy, network, accessibility, weight.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { join } from "node:path";
import { axeFindings } from "./support/axe.mjs";
import { root, seed, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (path, options, work) => withPortal(site.url + path, options, work);

// Where the focus is, looking into the widget's shadow root.
const focused = (page) => page.evaluate(() => {
  const outer = document.activeElement;
  const inner = outer?.shadowRoot?.activeElement;
  return { inside: Boolean(inner), tag: (inner ?? outer)?.tagName, id: (inner ?? outer)?.id };
});

for (const presentation of ["canvas", "text"])
  test(`Tab goes in, through and out again, both ways (${presentation})`, () =>
    withPage("", {}, async ({ page }) => {
      await setPresentation(page, presentation);
      await settled(page);
      for (const [from, key, to] of [["#dpo", "Tab", "question"], ["#question", "Shift+Tab", "dpo"]]) {
        await page.focus(from);
        let inside = 0;
        let at = await focused(page);
        for (let press = 0; press < 400 && at.id !== to; press++) {
          await page.keyboard.press(key);
          at = await focused(page);
          inside += at.inside ? 1 : 0;
        }
        assert.equal(at.id, to, `${key} never came to #${to}`);
        assert.ok(inside > 1, `${key} found ${inside} controls in the widget`);
      }
    }));

test("the wheel over the widget scrolls the page, past the widget's end", () =>
  withPage("", { height: 600 }, async ({ page }) => {
    const box = await page.locator("service-annex").boundingBox();
    await page.mouse.move(box.x + box.width / 2, Math.min(box.y + 20, 580));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let turned = 0; turned < height; turned += 500) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(30);
    }
    await page.waitForTimeout(200);
    const bottom = await page.evaluate(() => scrollY + innerHeight);
    assert.ok(bottom > height - 50, `the page stopped at ${bottom} of ${height}`);
  }));

test("accents can be typed into the search, and find what they should", () =>
  withPage("services.html", {}, async ({ page }) => {
    const search = page.getByRole("searchbox");
    await search.click();
    await page.keyboard.insertText("hé");
    await page.keyboard.type("berg");
    assert.equal(await search.inputValue(), "héberg");
    await page.waitForTimeout(400);
    await settled(page);
    assert.ok(await page.getByRole("button", { name: /Hébergement Mutualisé/ }).or(page.getByRole("link", { name: /Hébergement Mutualisé/ })).first().isVisible());
    assert.equal(await search.inputValue(), "héberg", "typing was overwritten");
  }));

for (const path of ["", "services.html"])
  test(`nothing leaves the origin and the policy has nothing to report (/${path})`, () =>
    withPage(path, {}, async ({ page, seen }) => {
      await page.waitForTimeout(500);
      assert.ok(seen.requests.some((url) => url.endsWith(".wasm")), "the page did not load the widget");
      assert.deepEqual(seen.requests.filter((url) => !url.startsWith(site.url)), []);
      assert.deepEqual(seen.reports, []);
      assert.deepEqual(await page.evaluate(() => window.policyReports), []);
      assert.deepEqual(seen.errors, []);
      const answer = await page.request.get(site.url + path);
      assert.match(answer.headers()["content-security-policy"], /script-src 'self' 'wasm-unsafe-eval'/);
      assert.match(answer.headers()["content-security-policy"], /require-trusted-types-for 'script'/);
    }));

test("it keeps nothing about its reader", () =>
  withPage("services.html", {}, async ({ page }) => {
    await page.getByRole("searchbox").fill("sauvegarde");
    await settled(page);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,
      databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
    }));
    assert.deepEqual(kept, { local: 0, session: 0, cookies: "", databases: 0, caches: 0 });
  }));

for (const path of ["", "services.html"])
  for (const presentation of ["canvas", "text"])
    for (const colorScheme of ["light", "dark"])
      test(`axe finds nothing (/${path}, ${presentation}, ${colorScheme})`, () =>
        withPage(path, { colorScheme }, async ({ page }) => {
          await setPresentation(page, presentation);
          await settled(page);
          assert.deepEqual(await axeFindings(page), []);
        }));

// Bytes of the widget's files that came so far, compressed.
async function weighed({ seen }, what) {
  const files = new Set(seen.requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith("/annex/")));
  let bytes = 0;
  for (const path of files) bytes += brotliCompressSync(await readFile(join(root, "build/site", path))).length;
  console.log(`${what}: ${bytes} bytes in ${files.size} files`);
  return bytes;
}
const kilobyte = 1024;

test("the first picture of an annex weighs at most 145 KB, brotli; with all later views 260 KB", () =>
  withPage("", { notReady: true }, async (opened) => {
    const { page } = opened;
    await page.waitForFunction(() => customElements.get("service-annex"));
    await page.evaluate(() => document.querySelector("service-annex").ready);
    await settled(page);
    const first = await weighed(opened, "first view");
    assert.ok(first > 50 * kilobyte && first <= 145 * kilobyte);
    await page.evaluate((service) => { document.querySelector("service-annex").state = { view: "compare", compared: [service, "content-delivery"] }; }, seed);
    await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /views-/.test(name)));
    await settled(page);
    const all = await weighed(opened, "with the annex's own program and a comparison");
    assert.ok(all > first && all <= (200 + 60) * kilobyte);
  }));

test("the list weighs at most 200 KB, brotli", () =>
  withPage("services.html", {}, async (opened) => {
    const bytes = await weighed(opened, "list");
    assert.ok(bytes > 100 * kilobyte && bytes <= 200 * kilobyte);
  }));
