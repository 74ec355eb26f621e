// What WCAG 2.2 and RGAA 4.1 ask beyond what axe can tell: reflow, large text, target size, focus, motion, messages,
// language of parts. In every view.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { inFirefox, onlyInChromium } from "./support/browsers.mjs";
import { serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";
import { goTo, presentations, views, withSheetCatalog } from "./support/states.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (options, work) => withPortal(`${site.url}services.html`, { language: "en-GB", before: withSheetCatalog, ...options }, ({ page }) => work(page));

// Goes through the views in a presentation and gathers what is wrong in each: none is expected.
async function inEveryView(page, presentation, look) {
  await setPresentation(page, presentation);
  await settled(page);
  const wrong = {};
  for (const [name, state] of Object.entries(views)) {
    await goTo(page, state);
    const found = await look(name);
    if (found.length) wrong[name] = found;
  }
  assert.deepEqual(wrong, {});
}

// Words that are cut off, or that stand outside the page, and what makes the page scroll sideways.
function notFitting() {
  const { shadowRoot } = document.querySelector("service-annex");
  const wrong = [];
  const page = document.documentElement;
  const frame = shadowRoot.querySelector(".frame").getBoundingClientRect();
  if (page.scrollWidth > page.clientWidth) wrong.push(`the page is ${page.scrollWidth} wide, of ${page.clientWidth}`);
  for (const element of shadowRoot.querySelectorAll(".frame *")) {
    if (element.closest(".unseen, thead, .probe, svg") || !element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    const name = `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`;
    if (width && (right > frame.right + 0.5 || left < frame.left - 0.5)) wrong.push(`outside: ${name}`);
    const cuts = getComputedStyle(element).overflowX !== "visible";
    if (cuts && element.scrollWidth > element.clientWidth + 1 && element.tagName !== "INPUT") wrong.push(`cut: ${name}`);
  }
  return wrong;
}

test("at 320 pixels nothing is cut and the page does not scroll sideways (1.4.10)", () =>
  withPage({ width: 320 }, (page) => inEveryView(page, "text", async () => {
    const menu = page.getByText("Save as");
    await menu.press("Enter");
    const found = await page.evaluate(notFitting);
    await menu.press("Escape");
    return found;
  })));

for (const width of [1280, 640])
  test(`text of twice the size is neither cut nor scrolled, at ${width} pixels (1.4.4)`, () =>
    withPage({ width }, async (page) => {
      await page.evaluate(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("html { font-size: 200% }"); document.adoptedStyleSheets = [sheet]; });
      await inEveryView(page, "text", async () => {
        const size = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("service-annex").shadowRoot.querySelector(".mirror")).fontSize));
        return [...(size === 32 ? [] : [`text of ${size} pixels`]), ...(await page.evaluate(notFitting))];
      });
    }));

test("the canvas follows text of twice the size, and stays within its width", () =>
  withPage({ width: 1280 }, async (page) => {
    const tops = () => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".stage").offsetHeight);
    await goTo(page, views.annex);
    const before = await tops();
    await page.evaluate(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("html { font-size: 200% }"); document.adoptedStyleSheets = [sheet]; });
    await settled(page);
    assert.ok((await tops()) > 1.5 * before, `${await tops()} after ${before} pixels`);
    await inEveryView(page, "canvas", () => page.evaluate(() => {
      const { shadowRoot } = document.querySelector("service-annex");
      const stage = shadowRoot.querySelector(".stage").getBoundingClientRect();
      return [...shadowRoot.querySelectorAll("[data-placed], [data-box=cell]")].filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left < stage.left - 0.5 || right > stage.right + 0.5;
      }).map((each) => `${each.dataset.box} ${each.dataset.key}`);
    }));
  }));

for (const width of [360, 1280])
  for (const presentation of presentations)
    test(`every control is at least 24 pixels in both directions, at ${width} (2.5.8, ${presentation})`, () =>
      withPage({ width }, (page) => inEveryView(page, presentation, () => page.evaluate(() => {
        const controls = [...document.querySelector("service-annex").shadowRoot.querySelectorAll("button, input, summary, a[href]")].filter((each) => each.checkVisibility());
        if (controls.length < 4) return [`${controls.length} controls`];
        return controls.filter((each) => { const { width, height } = each.getBoundingClientRect(); return width < 24 || height < 24; })
          .map((each) => `${each.textContent || each.type}: ${each.getBoundingClientRect().width} × ${each.getBoundingClientRect().height}`);
      }))));

// What the focus looks like where it is: an outline of its own, or one around the card that the control opens.
function focusLook() {
  const control = document.querySelector("service-annex").shadowRoot.activeElement;
  if (!control) return null;
  const drawn = [null, "::after"].some((part) => { const style = getComputedStyle(control, part); return style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2; });
  const { top, bottom } = control.getBoundingClientRect();
  const controls = [...control.getRootNode().querySelectorAll("button, summary, input")].filter((each) => each.checkVisibility());
  return { name: control.textContent || control.type, drawn, seen: bottom > 0 && top < innerHeight, isLast: control === controls.at(-1) };
}

test("by Tab every control is reached, in order, with an outline and on the screen (2.4.7, 2.4.11)", () =>
  withPage({}, (page) => inEveryView(page, "text", async () => {
    await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".switch").focus());
    await page.keyboard.press("Shift+Tab");
    const all = await page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll("button, summary, input")].filter((each) => each.checkVisibility()).map((each) => each.textContent || each.type));
    const wrong = [];
    const reached = [];
    for (let press = 0; press < 150; press++) {
      await page.keyboard.press("Tab");
      const look = await page.evaluate(focusLook);
      if (!look) break;
      reached.push(look.name);
      if (!look.drawn || !look.seen) wrong.push(look);
      if (inFirefox && look.isLast) break; // its own controls come next, and take the focus away from the page
    }
    // A date has parts of its own, each a stop.
    assert.deepEqual(reached.filter((name, index) => name !== "date" || reached[index - 1] !== "date"), all);
    return wrong;
  })));

const picture = async (page, clip) => PNG.sync.read(await page.screenshot({ clip }));

// The sides of a picture on which, within so many pixels of the edge, more than half of the length has changed.
function changedSides(before, now, margin) {
  const { width, height } = now;
  const differs = (x, y) => Math.abs(before.data[4 * (y * width + x)] - now.data[4 * (y * width + x)]) > 40;
  const along = (length, at) => {
    let changed = 0;
    for (let place = 0; place < length; place++)
      if (Array.from({ length: margin }, (_, depth) => at(place, depth)).some(([x, y]) => differs(x, y))) changed++;
    return changed > length / 2;
  };
  const sides = {
    top: along(width, (x, depth) => [x, depth]), bottom: along(width, (x, depth) => [x, height - 1 - depth]),
    left: along(height, (y, depth) => [depth, y]), right: along(height, (y, depth) => [width - 1 - depth, y]),
  };
  return Object.keys(sides).filter((side) => sides[side]);
}

test("over the canvas the focus is seen too: each kind of control has it on all sides, a card around it", () =>
  withPage({}, async (page) => {
    const kinds = { list: [".button", ".chip", ".entry", "input"], annex: [".toggle .button"] };
    for (const [view, selectors] of Object.entries(kinds)) {
      await goTo(page, views[view]);
      for (const selector of selectors) {
        const shown = page.locator(`service-annex .mirror ${selector}`).first();
        const control = selector === ".entry" ? shown.locator("[data-action^='open ']") : shown;
        await shown.scrollIntoViewIfNeeded();
        await settled(page);
        const { x, y, width, height } = await shown.boundingBox();
        const clip = { x: Math.round(x) - 6, y: Math.round(y) - 6, width: Math.round(width) + 12, height: Math.round(height) + 12 };
        const before = await picture(page, clip);
        await page.keyboard.press("Tab"); // so that the focus counts as the keyboard's
        await control.evaluate((element) => element.focus({ preventScroll: true }));
        await settled(page);
        const sides = ["top", "bottom", "left", "right"].filter((side) => selector !== ".entry" || side !== "bottom"); // a card may reach below the window
        const changed = changedSides(before, await picture(page, clip), 10);
        assert.deepEqual(sides.filter((side) => !changed.includes(side)), [], `${view} ${selector}: not on all sides`);
        await page.evaluate(() => document.querySelector("service-annex").shadowRoot.activeElement.blur());
      }
    }
  }));

const focused = (page) => page.evaluate(() => {
  const active = document.querySelector("service-annex").shadowRoot.activeElement;
  if (!active) return `nothing (${document.activeElement.tagName})`;
  const { top, bottom } = active.getBoundingClientRect();
  return bottom > 0 && top < innerHeight ? active.textContent : `off the screen: ${active.textContent}`;
});

for (const presentation of presentations)
  test(`through all views by keyboard the focus is never lost (2.4.3, ${presentation})`, () =>
    withPage({}, async (page) => {
      await setPresentation(page, presentation);
      await goTo(page, { view: "list" });
      const press = async (name, then) => {
        await page.getByRole("button", { name, exact: true }).first().press("Enter");
        if (typeof then !== "function") await page.getByRole("heading", { name: then, exact: true }).first().waitFor();
        await settled(page);
        const now = await focused(page);
        assert.ok(typeof then === "string" ? now === then : then(now), `after ${name}: ${now}`);
      };
      await press("Web Hosting", "Web Hosting");
      await press("What changed", "Web Hosting: from version 1 to version 2");
      await press("Back to the annex", (now) => now === "What changed" || now === "Web Hosting");
      await press("Compare with other services", (now) => !/^(nothing|off the screen)/.test(now));
      await page.evaluate(() => { document.querySelector("service-annex").state = { view: "list" }; });
      await settled(page);
      await press("Find by your needs", "Find by your needs");
      await press("No data outside the EEA", (now) => now === "No data outside the EEA");
      await press("All services", (now) => now === "Find by your needs");
      await press("Outside the EEA 1", (now) => /Outside the EEA/.test(now));
      await press("Clear search and filters", (now) => now === "Services");
    }));

for (const presentation of presentations)
  test(`while an annex is coming, and where it does not come, the focus is at its heading (2.4.3, ${presentation})`, () =>
    withPage({}, async (page) => {
      await setPresentation(page, presentation);
      await goTo(page, { view: "list" });
      let answer;
      const asked = new Promise((done) => { answer = done; });
      await page.route("**/annexes/**", async (route) => { await asked; await route.fulfill({ status: 404, contentType: "text/plain", body: "" }); });
      await page.getByRole("button", { name: "Web Hosting", exact: true }).press("Enter");
      await page.getByText("Loading…").waitFor({ state: "attached" });
      assert.equal(await focused(page), "Web Hosting");
      answer();
      await page.getByRole("button", { name: "Try again" }).waitFor({ state: "attached" });
      await settled(page);
      assert.equal(await focused(page), "Web Hosting");
      await page.unroute("**/annexes/**");
      await page.getByRole("button", { name: "Try again" }).press("Enter");
      await page.getByRole("heading", { name: "At a glance" }).waitFor({ state: "attached" });
      await settled(page);
      assert.equal(await focused(page), "Web Hosting");
    }));

// What the focus says of itself to somebody who only hears it.
const heardName = (page) => page.evaluate(() => {
  const active = document.querySelector("service-annex").shadowRoot.activeElement;
  return (active?.labels?.[0]?.textContent ?? active?.textContent ?? "").trim();
});

async function tabTo(page, wanted, key = "Tab") {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press(key);
    if (wanted.test(await heardName(page))) return;
  }
  assert.fail(`${key} never came to ${wanted}`);
}

for (const presentation of presentations)
  test(`a whole job by keys alone: found, its recipients read, compared with two others, saved (${presentation})`, { skip: onlyInChromium("BiDi does not tell of downloads there") }, () =>
    withPortal(`${site.url}services.html`, { language: "en-GB" }, async ({ page }) => {
      await setPresentation(page, presentation);
      const enter = async (heading) => {
        await page.keyboard.press("Enter");
        if (heading) await page.waitForFunction((name) => document.querySelector("service-annex").shadowRoot.querySelector(".heading.page")?.textContent === name, heading);
        await settled(page);
      };
      await tabTo(page, /^Search for a service$/);
      await page.keyboard.type("kubernetes");
      await page.waitForTimeout(800);
      await settled(page);
      await tabTo(page, /^Managed Kubernetes$/);
      await enter("Managed Kubernetes");
      assert.equal(await heardName(page), "Managed Kubernetes", "a reader begins at the heading");

      // Page down, as somebody who sees reads on.
      const unread = () => page.evaluate(() => {
        window.read ??= new Set();
        const rows = [...document.querySelector("service-annex").shadowRoot.querySelectorAll("[data-box=row][data-key^='recipients/']")];
        for (const row of rows) { const { top, bottom } = row.getBoundingClientRect(); if (bottom > 0 && top < innerHeight) window.read.add(row.dataset.key); }
        return rows.length < 4 ? rows.length - 4 : rows.filter((row) => !window.read.has(row.dataset.key)).length;
      });
      for (let turn = 0; turn < 30 && (await unread()) !== 0; turn++) {
        await page.keyboard.press("PageDown");
        await page.waitForTimeout(150);
        await settled(page);
      }
      assert.equal(await unread(), 0, "the recipients came onto the screen");

      await tabTo(page, /^Compare with other services$/);
      await enter("Compare services");
      for (const other of [/^Managed Backup/, /^Content Delivery/]) {
        await tabTo(page, other);
        await enter();
      }
      const compared = ["managed-kubernetes", "managed-backup", "content-delivery"];
      assert.deepEqual(await page.evaluate(() => document.querySelector("service-annex").state.compared), compared);
      await tabTo(page, /^Save as$/, "Shift+Tab");
      await enter();
      await tabTo(page, /^Table \(CSV\)$/);
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      const text = await readFile(await download.path(), "utf8");
      for (const id of compared) assert.ok(text.includes(id), id);
      assert.equal(await heardName(page), "Save as", "the focus is back at the menu");
    }));

for (const presentation of presentations)
  test(`with reduced motion nothing moves (${presentation})`, () =>
    withPage({ reducedMotion: "reduce" }, (page) => inEveryView(page, presentation, () => page.evaluate(() => {
      const wrong = [];
      const longer = (text) => text.split(",").some((time) => parseFloat(time) > 0);
      // What is never seen cannot move: the probe is one, whose transitions tell of the portal's colours.
      for (const element of document.querySelector("service-annex").shadowRoot.querySelectorAll("*"))
        for (const part of element.checkVisibility({ visibilityProperty: true }) ? [null, "::before", "::after"] : []) {
          const style = getComputedStyle(element, part);
          if (longer(style.transitionDuration) || longer(style.animationDuration) || style.scrollBehavior === "smooth") wrong.push(`${element.className} ${part}`);
        }
      return wrong;
    }))));

test("what changed is said once when the typing ends, and nothing is said of what has not changed (4.1.3)", () =>
  withPage({}, async (page) => {
    await goTo(page, { view: "list" });
    await page.waitForTimeout(800);
    await page.evaluate(() => {
      const region = document.querySelector("service-annex").shadowRoot.querySelector("[role=status]");
      window.heard = [];
      new MutationObserver(() => window.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await page.getByRole("searchbox").pressSequentially("messag", { delay: 60 });
    await page.waitForTimeout(1200);
    assert.deepEqual((await page.evaluate(() => window.heard)).map((text) => text.trim()), ["1 service"]);
    await setPresentation(page, "text");
    await page.evaluate(() => document.querySelector("service-annex").setAttribute("theme", "dark"));
    await page.waitForTimeout(1200);
    assert.equal((await page.evaluate(() => window.heard)).length, 1);
  }));

test("what was said is gone some seconds later, and from a page that has nothing to say (4.1.3)", () =>
  withPage({}, async (page) => {
    const status = (text) => page.waitForFunction((wanted) => document.querySelector("service-annex").shadowRoot.querySelector("[role=status]").textContent.trim() === wanted, text, { timeout: 15000 });
    await goTo(page, { view: "list" });
    await page.getByRole("searchbox").fill("messag");
    await status("1 service");
    await goTo(page, views.annex);
    await status("");
    await goTo(page, { view: "list", query: "messag" });
    await status("1 service");
    await page.waitForTimeout(3000);
    await status("1 service");
    await status("");
  }));

test("words in another language say which (3.1.2)", () =>
  withPage({}, async (page) => {
    const french = { list: ["Messagerie"], annex: ["Messagerie", "Conserver les messages jusqu’à ce que le client les efface.", "Sauvegarde chiffrée"], compare: ["Conserver les messages jusqu’à ce que le client les efface."], needs: ["Messagerie"] };
    const states = {
      list: { view: "list" },
      annex: { view: "annex", service: "roseliere-messagerie", openRows: ["activities/store"] },
      compare: { ...views.compare, openRows: ["activities/store"] },
      needs: views.needs,
    };
    for (const [name, wanted] of Object.entries(french)) {
      await goTo(page, states[name]);
      const spoken = await page.evaluate((texts) => texts.map((text) => {
        const { shadowRoot } = document.querySelector("service-annex");
        const walker = document.createTreeWalker(shadowRoot.querySelector(".mirror"), NodeFilter.SHOW_TEXT);
        const languages = new Set();
        while (walker.nextNode()) if (walker.currentNode.data.trim().endsWith(text)) languages.add(walker.currentNode.parentElement.closest("[lang]").lang);
        return `${text}: ${[...languages].join(" and ") || "not shown"}`;
      }), wanted);
      assert.deepEqual(spoken, wanted.map((text) => `${text}: fr`), name);
    }
  }));
