// A reader on a long page: what they press stays where it is, a section is one press away, a date is typed at leisure.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inFirefox } from "./support/browsers.mjs";
import { seed, serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";
import { goTo, presentations } from "./support/states.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (path, options, work) => withPortal(site.url + path, options, work);
const asOf = (page) => page.evaluate(() => document.querySelector("service-annex").state.asOf);
const inside = (page, selector, ask) => page.locator(`service-annex ${selector}`).first().evaluate(ask);
const center = (page, selector) => inside(page, selector, (element) => element.scrollIntoView({ block: "center" }));
const topOf = (page, selector) => inside(page, selector, (element) => element.getBoundingClientRect().top);
const middleOf = (page, selector) => inside(page, selector, (element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
});
const focused = (page, ask) => page.evaluate((member) => document.querySelector("service-annex").shadowRoot.activeElement[member], ask);

for (const presentation of presentations)
  test(`a service that is chosen for the comparison stays under the pointer, whatever comes to stand above (${presentation})`, () =>
    withPage("services.html", { height: 900 }, async ({ page }) => {
      await setPresentation(page, presentation);
      await settled(page);
      const button = "[data-key='choose managed-backup']";
      await center(page, button);
      await settled(page);
      const place = await middleOf(page, button);
      const before = await topOf(page, button);
      for (const pressed of ["true", "false", "true"]) {
        await page.mouse.click(...place);
        await settled(page);
        assert.equal(await inside(page, button, (element) => element.ariaPressed), pressed, "the same button is pressed by the next press");
        const now = await topOf(page, button);
        assert.ok(Math.abs(now - before) < 2, `it moved from ${before} to ${now}`);
      }
      assert.equal(await page.locator("service-annex [data-key=compared]").count(), 1, "what is chosen is told above");
    }));

test("a portal that scrolls a part of its page has that scrolled", () =>
  withPage("services.html", { height: 900 }, async ({ page }) => {
    await page.evaluate(() => {
      const part = document.createElement("div");
      Object.assign(part.style, { height: "700px", overflow: "auto" });
      const widget = document.querySelector("service-annex");
      widget.before(part);
      part.append(widget);
      part.id = "part";
    });
    await page.evaluate(() => document.querySelector("service-annex").ready);
    await settled(page);
    const scrolled = () => page.evaluate(() => document.querySelector("#part").scrollTop);
    const button = "[data-key='choose managed-backup']";
    await center(page, button);
    await settled(page);
    const before = await scrolled();
    await page.mouse.click(...(await middleOf(page, button)));
    await settled(page);
    assert.ok((await scrolled()) > before + 50, "the part that scrolls");
  }));

for (const presentation of presentations)
  test(`a section of an annex is one press away, by pointer and by keyboard (${presentation})`, () =>
    withPage("", { height: 800 }, async ({ page, seen }) => {
      await setPresentation(page, presentation);
      await settled(page);
      const asked = () => seen.requests.filter((url) => /catalog/.test(url)).length;
      const before = asked();
      const headingOf = (key) => topOf(page, `[data-box=block][data-key='heading ${key}'] > .heading`);
      const way = "[data-key='go recipients']";
      await center(page, way);
      await settled(page);
      await page.mouse.click(...(await middleOf(page, way)));
      await settled(page);
      assert.ok(Math.abs(await headingOf("recipients")) < 60, `${await headingOf("recipients")}`);
      await inside(page, "[data-key='go findings']", (element) => element.focus());
      await page.keyboard.press("Enter");
      await settled(page);
      assert.ok((await headingOf("findings")) < 800);
      assert.equal(await focused(page, "textContent"), "Points à éclaircir", "reading goes on there");
      await page.keyboard.press("Tab");
      assert.equal(await focused(page, "type"), "date", "and so does the keyboard");
      assert.equal((await page.evaluate(() => document.querySelector("service-annex").state)).view, "annex");
      assert.equal(asked(), before, "what is on the page is asked of nobody");
    }));

test("a year is typed digit by digit, however slowly: no law of the year 202 is applied meanwhile", { skip: inFirefox && "its field of a date takes other keys" }, () =>
  withPage("services.html", { language: "en-GB" }, async ({ page }) => {
    await goTo(page, { view: "annex", service: seed });
    const before = await asOf(page);
    const seen = new Set();
    await inside(page, "input[type=date]", (element) => element.focus());
    // Day and month, whichever the browser has first; then the year.
    await page.keyboard.type("01012");
    for (const digit of ["0", "2", "4"]) {
      await page.waitForTimeout(700);
      seen.add(await asOf(page));
      await page.keyboard.type(digit);
    }
    assert.ok([...seen].every((day) => day.startsWith(before.slice(0, 2))), [...seen].join(", "));
    await page.waitForFunction(() => document.querySelector("service-annex").state.asOf === "2024-01-01");
  }));

test("a date that is given up is again what the page says", () =>
  withPage("services.html", {}, async ({ page }) => {
    await goTo(page, { view: "annex", service: seed, asOf: "2025-05-05" });
    await inside(page, "input[type=date]", (element) => {
      element.focus();
      element.value = "0202-05-05";
      element.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.waitForTimeout(700);
    assert.equal(await asOf(page), "2025-05-05");
    await inside(page, "input[type=date]", (element) => element.blur());
    assert.equal(await inside(page, "input[type=date]", (element) => element.value), "2025-05-05");
  }));
