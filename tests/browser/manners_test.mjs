// What canvas widgets do to the page around them, and this one must not: keys, wheel, touch, focus and clipboard stay the
// browser's and the portal's. The widget listens to no key, so there is none that could stay stuck.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inFirefox, onlyInChromium } from "./support/browsers.mjs";
import { serveSite, setPresentation, settled, withPortal } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (path, options, work) => withPortal(site.url + path, options, ({ page }) => work(page));

// The middle of the widget's part of the window, over the canvas.
async function overCanvas(page) {
  await page.evaluate(() => scrollTo(0, document.querySelector("service-annex").getBoundingClientRect().top + scrollY - 100));
  await settled(page);
  const { x, y, width } = await page.locator("service-annex canvas").boundingBox();
  return [x + width / 2, Math.max(y, 0) + 150];
}

test("after a press on the canvas the portal's own fields have every key: letters, Backspace, arrows, Tab", () =>
  withPage("", {}, async (page) => {
    await page.mouse.click(...(await overCanvas(page)));
    await page.click("#question");
    await page.keyboard.type("é@x");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Delete");
    assert.equal(await page.inputValue("#question"), "é");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.type), "submit");
  }));

// Sent to every place where a key, a wheel or a finger can be; whoever prevents it takes it from the browser.
function prevented() {
  const { shadowRoot } = document.querySelector("service-annex");
  const keys = [{ key: "f", ctrlKey: true }, { key: "p", ctrlKey: true }, { key: "F5" }, { key: "+", ctrlKey: true }, { key: "ArrowLeft", altKey: true },
    { key: "Tab" }, { key: "Backspace" }, { key: "PageDown" }, { key: "Home" }, { key: "ArrowDown" }, { key: " " }, { key: "/" }, { key: "Control" }, { key: "Escape" }];
  const common = { bubbles: true, composed: true, cancelable: true };
  const events = [
    ...keys.flatMap((key) => ["keydown", "keyup"].map((type) => [`${type} ${key.key}`, () => new KeyboardEvent(type, { ...common, ...key })])),
    ["wheel", () => new WheelEvent("wheel", { ...common, deltaY: 100 })],
    ["wheel sideways", () => new WheelEvent("wheel", { ...common, deltaX: 100 })],
    ["zoom", () => new WheelEvent("wheel", { ...common, deltaY: 100, ctrlKey: true })],
    ...["pointerdown", "pointermove"].map((type) => [type, () => new PointerEvent(type, { ...common, pointerType: "touch", pointerId: 9 })]),
    ...["touchstart", "touchmove"].map((type) => [type, () => new Event(type, common)]),
    ["contextmenu", () => new MouseEvent("contextmenu", { ...common, button: 2 })],
  ];
  const places = { page: document.body, field: document.querySelector("input"), canvas: shadowRoot.querySelector("canvas"), control: shadowRoot.querySelector(".mirror button"), search: shadowRoot.querySelector(".mirror input"), switch: shadowRoot.querySelector(".switch") };
  const sent = Object.entries(places).filter(([, element]) => element);
  return { places: sent.map(([name]) => name), taken: sent.flatMap(([name, element]) => events.filter(([, make]) => !element.dispatchEvent(make())).map(([event]) => `${event} on the ${name}`)) };
}

for (const presentation of ["canvas", "text"])
  test(`no key, wheel or touch is taken from the browser (${presentation})`, () =>
    withPage("services.html", {}, async (page) => {
      await setPresentation(page, presentation);
      await overCanvas(page).catch(() => {});
      await settled(page);
      const { places, taken } = await page.evaluate(prevented);
      assert.deepEqual(taken, []);
      assert.deepEqual(places, ["page", "canvas", "control", "search", "switch"]);
    }));

test("a finger on the canvas pans the page, and two may zoom it", { skip: onlyInChromium("BiDi has no fingers where there is no such screen") }, () =>
  withPage("", { hasTouch: true, width: 390, height: 700 }, async (page) => {
    const [x, y] = await overCanvas(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type, ...points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    const before = await page.evaluate(() => scrollY);
    await touch("touchStart", { x, y: y + 200 });
    for (let moved = 20; moved <= 200; moved += 20) await touch("touchMove", { x, y: y + 200 - moved });
    await touch("touchEnd");
    await page.waitForFunction((top) => scrollY > top + 100, before);
    // Two fingers at once cannot be moved here: what they may do is what the canvas says of it.
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("service-annex").shadowRoot.querySelector("canvas")).touchAction), "pan-y pinch-zoom");
  }));

const place = (page) => page.evaluate(() => [scrollY, document.activeElement.id || document.activeElement.tagName]);

test("it takes the focus from nobody and moves no page: not when it comes, not when the portal changes it, not when it is pressed", () =>
  withPage("", { height: 500 }, async (page) => {
    assert.deepEqual(await place(page), [0, "BODY"], "when it came");
    await page.click("#dpo");
    const [top] = await place(page);
    const set = (name, value) => page.evaluate(([property, wanted]) => { document.querySelector("service-annex")[property] = wanted; }, [name, value]);
    for (const [name, value] of [["state", { view: "needs" }], ["service", "content-delivery"], ["presentation", "text"], ["presentation", "canvas"], ["theme", "dark"], ["lang", "en"]]) {
      await set(name, value);
      await settled(page);
      assert.deepEqual(await place(page), [top, "dpo"], `${name} ${JSON.stringify(value)}`);
    }
    // Half out of the window, pressed where there is nothing to press.
    await page.evaluate(() => scrollTo(0, document.querySelector("service-annex").getBoundingClientRect().top + scrollY + 120));
    await settled(page);
    const [scrolled] = await place(page);
    await page.mouse.click(8 + (await page.locator("service-annex canvas").boundingBox()).x, 250);
    await settled(page);
    assert.equal((await place(page))[0], scrolled);
  }));

test("a modifier that is let go elsewhere leaves nothing stuck", () =>
  withPage("services.html", {}, async (page) => {
    const search = page.getByRole("searchbox");
    await search.click();
    await page.evaluate(() => {
      document.querySelector("service-annex").shadowRoot.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Control", ctrlKey: true, bubbles: true, composed: true }));
      dispatchEvent(new Event("blur")); // Alt+Tab: nobody is told that the key goes up
      dispatchEvent(new Event("focus"));
    });
    await page.keyboard.type("backup");
    assert.equal(await search.inputValue(), "backup");
    await page.waitForTimeout(400);
    await settled(page);
    const card = page.locator("service-annex .mirror [data-action='open managed-backup']");
    await card.evaluate((each) => each.scrollIntoView({ block: "center" }));
    await settled(page);
    const { x, y } = await card.boundingBox();
    await page.mouse.click(x + 10, y + 10);
    await page.waitForFunction(() => document.querySelector("service-annex").state.service === "managed-backup");
  }));

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

test("in the text presentation the words of a card can be selected, and a press on them opens it as before", () =>
  withPage("services.html", {}, async (page) => {
    await setPresentation(page, "text");
    await settled(page);
    const words = page.locator("service-annex .entry dd").first();
    await words.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await words.boundingBox();
    const middle = y + height / 2;
    await page.mouse.move(x + 1, middle);
    await page.waitForTimeout(400); // what a pointer does comes with the first one
    await page.mouse.down();
    await page.mouse.move(x + Math.min(width, 150), middle, { steps: 5 });
    await page.mouse.up();
    await settled(page);
    const found = await page.evaluate(() => ({ selected: String(getSelection()), dragged: document.querySelector("service-annex").shadowRoot.querySelectorAll(".ghost").length, view: document.querySelector("service-annex").state.view }));
    if (!inFirefox) assert.ok((await words.textContent()).includes(found.selected) && found.selected.length > 2, found.selected);
    assert.deepEqual([found.dragged, found.view], [0, "list"]);
    await page.locator("service-annex .entry dt").first().click(); // what is not selected
    await page.waitForFunction(() => document.querySelector("service-annex").state.view === "annex", undefined, { timeout: 5000 });
  }));

test("what is copied elsewhere can be pasted into the search; what is read can be selected and copied", () =>
  withPage("services.html", clipboard, async (page) => {
    await page.evaluate(() => navigator.clipboard.writeText("  messagerie hébergée "));
    const search = page.getByRole("searchbox");
    await search.click();
    await page.keyboard.press("Control+v");
    await page.waitForTimeout(400);
    await settled(page);
    assert.equal(await search.inputValue(), "  messagerie hébergée ");
    const found = () => page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll(".entry-title button")].map((each) => each.dataset.action));
    assert.equal((await found())[0], "open messagerie-hebergee");
    await setPresentation(page, "text");
    await page.evaluate(() => { document.querySelector("service-annex").state = { service: "messagerie-hebergee" }; });
    await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector("td"));
    await settled(page);
    const cell = page.locator("service-annex .mirror tbody th .line").first();
    const words = (await cell.innerText()).trim();
    await cell.click({ clickCount: 3 });
    await page.keyboard.press("Control+c");
    assert.ok((await page.evaluate(() => navigator.clipboard.readText())).startsWith(words), words);
  }));
