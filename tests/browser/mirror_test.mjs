// The mirror by itself, over pages with every kind of block: semantics, patching, focus, narrow pages, print.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { annexPage, listPage } from "./mirror_pages.mjs";
import { axeFindings } from "./support/axe.mjs";
import { onlyInChromium } from "./support/browsers.mjs";
import { accessibilityTree, openPage, root, tableRows } from "./support/portal.mjs";

const origin = "http://annex.test/";
const portal = `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Portail</title>
<style>body{margin:0;font:16px/1.5 sans-serif}main{padding:8px}</style><main><h1>Portail</h1><input id="before" aria-label="avant"><div id="widget"></div></main>`;
const policy = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

// A page with a frame, a theme and a mirror, as the element makes them; `acts` is what the reader asked for.
async function withMirror(data, options, work) {
  const opened = await openPage(origin, { ...options, before: (page) => page.route(`${origin}**`, serve) });
  try {
    await opened.page.evaluate(async (first) => {
      const [{ makeFrame }, { Theme }, { Mirror }] = await Promise.all(["frame", "theme", "mirror"].map((name) => import(`/annex/${name}.js`)));
      const end = new AbortController();
      const frame = makeFrame(document.querySelector("#widget"));
      const theme = new Theme(frame, () => theme.resolve(), end.signal);
      theme.resolve();
      frame.frame.dataset.shows = "text";
      frame.toggle.textContent = "Graphique";
      window.acts = [];
      window.focused = [];
      window.mirror = new Mirror(frame.mirror, { say: (key) => key, act: (action) => window.acts.push(action), focus: (key) => window.focused.push(key), signal: end.signal });
      window.inside = (selector) => frame.root.querySelector(selector);
      window.mirror.show(first, { byReader: false });
    }, data);
    await work(opened.page, opened.seen);
    assert.deepEqual(opened.seen.reports, []);
    assert.deepEqual(opened.seen.errors, []);
  } finally {
    await opened.close();
  }
}

async function serve(route) {
  const { pathname } = new URL(route.request().url());
  if (pathname === "/") return route.fulfill({ contentType: "text/html", body: portal, headers: { "content-security-policy": policy } });
  if (pathname.startsWith("/annex/")) return route.fulfill({ contentType: "text/javascript", body: await readFile(join(root, "web", pathname)) });
  return route.fulfill({ status: 204 });
}

const show = (page, data, byReader = true) => page.evaluate(([next, cause]) => window.mirror.show(next, { byReader: cause }), [data, byReader]);
const copy = (data, change) => { const made = structuredClone(data); change(made); return made; };
const block = (data, key) => data.blocks.find((each) => each.key === key).body;
const activeKey = (page) => page.evaluate(() => document.querySelector("#widget").shadowRoot.activeElement?.closest("[data-key]")?.dataset.key ?? "");

test("every kind of block has its semantics", { skip: onlyInChromium("BiDi does not tell the accessibility tree") }, () =>
  withMirror(annexPage, {}, async (page) => {
    const tree = await accessibilityTree(page);
    const has = (role, name) => assert.ok(tree.some((node) => node.role === role && node.name === name), `${role} “${name}”`);
    has("heading", "Hébergement Mutualisé, Flexible Web Publisher");
    has("table", "3. Objet et durée Pourquoi, et combien de temps");
    has("columnheader", "Conservation");
    has("rowheader", "Données identifiables par le prestataire");
    has("button", "Réessayer");
    has("group", "Navigation");
    assert.deepEqual((await tableRows(page)).find(([first]) => first === "Demandes judiciaires"), ["Demandes judiciaires", "Oui", "Aussi longtemps que la loi l’exige"]);
    const said = tree.filter((node) => node.role === "StaticText").map((node) => node.name);
    for (const text of ["Durée indéterminée", "RGPD art. 5(1)(e)", "Service + 6 mois", "Platform.sh", "Recevoir les données à caractère personnel du client."])
      assert.ok(said.includes(text), text);
    assert.ok(!tree.some((node) => ["image", "img", "SvgRoot"].includes(node.role)), "marks are hidden: the words say them");
    assert.equal(await page.evaluate(() => window.inside("[lang=en]").textContent), "An English remark.");
    assert.deepEqual(await page.evaluate(() => [...window.inside(".mirror").querySelectorAll("h1,h2,h3,h4,h5,h6")].map((each) => each.tagName)), ["H2", "H3", "H3", "H4"]);
    assert.deepEqual(await page.evaluate(() => [...window.inside(".mirror").querySelectorAll("[aria-expanded]")].map((each) => each.ariaExpanded)), ["true", "false"]);
    assert.equal(await page.evaluate(() => window.inside("input").value), "2026-11-23");
  }));

test("a press asks for its action, typing for its verb", () =>
  withMirror(listPage, {}, async (page) => {
    await page.getByRole("button", { name: /sensibles/ }).click();
    await page.getByRole("button", { name: "Messagerie" }).press("Enter");
    await page.getByRole("searchbox", { name: "Chercher" }).pressSequentially("hé");
    assert.deepEqual(await page.evaluate(() => window.acts), ["facet sensitive", "open mail", "search h", "search hé"]);
    assert.equal(await page.getByRole("button", { name: /Hors de/ }).getAttribute("aria-pressed"), "true");
    assert.equal(await page.getByRole("button", { name: /sensibles/ }).getAttribute("aria-pressed"), "false");
  }));

test("while a word is being composed nothing is asked for; then once", { skip: onlyInChromium("BiDi does not compose words") }, () =>
  withMirror(listPage, {}, async (page) => {
    await page.getByRole("searchbox").focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "e", selectionStart: 1, selectionEnd: 1 });
    await session.send("Input.imeSetComposition", { text: "é", selectionStart: 1, selectionEnd: 1 });
    assert.deepEqual(await page.evaluate(() => window.acts), []);
    await session.send("Input.insertText", { text: "é" });
    assert.deepEqual(await page.evaluate(() => window.acts.at(-1)), "search é");
  }));

test("a changed page keeps nodes, focus, caret and what is being typed", () =>
  withMirror(listPage, {}, async (page) => {
    await page.getByRole("searchbox").pressSequentially("hberg");
    await page.evaluate(() => {
      window.first = window.inside("button[data-key='entry/hm']");
      window.inside("input").setSelectionRange(1, 1);
    });
    await show(page, copy(listPage, (next) => {
      block(next, "search").value = "h";
      block(next, "entries").entries = [block(next, "entries").entries[2], block(next, "entries").entries[0]];
    }));
    assert.deepEqual(await page.evaluate(() => [window.inside("input").value, window.inside("input").selectionStart, window.first.isConnected, window.first === window.inside("button[data-key='entry/hm']")]), ["hberg", 1, true, true]);
    assert.equal(await page.evaluate(() => window.inside(".mirror").querySelectorAll("li.entry").length), 2);
    await page.locator("#before").focus();
    assert.equal(await page.getByRole("searchbox").inputValue(), "h", "left alone, the field shows the page's value");
  }));

const renamed = (data, name) => copy(data, (next) => block(next, "entries").entries.forEach((each) => {
  Object.assign(each, { key: `entry/${name}-${each.key}`, action: `open ${name}`, title: { text: `${name} ${each.title.text}` } });
}));
const written = (page) => page.evaluate(() => window.inside(".mirror").innerHTML);

test("the services of a list's next page take over the elements of those before, but of none that the reader is on", () =>
  withMirror(renamed(listPage, "fresh"), {}, async (page) => {
    const fresh = await written(page);
    await show(page, copy(renamed(listPage, "old"), (next) => block(next, "entries").entries.push(...block(listPage, "entries").entries)), false);
    await page.evaluate(() => { window.items = [...window.inside(".entries").children]; });
    await show(page, renamed(listPage, "fresh"), false);
    assert.deepEqual(await page.evaluate(() => window.items.map((item, at) => item === window.inside(".entries").children[at])), [true, true, true, false, false, false]);
    assert.equal(await written(page), fresh, "they say what new ones would");
    await page.evaluate(() => window.inside(".entries").children[1].querySelector("button").focus());
    await show(page, renamed(listPage, "other"), false);
    assert.deepEqual(await page.evaluate(() => window.items.slice(0, 3).map((item) => item.isConnected)), [true, false, true]);
    assert.equal(await activeKey(page), "title");
  }));

test("a control that moves keeps the focus; where it is gone the heading takes it", () =>
  withMirror(listPage, {}, async (page) => {
    await page.getByRole("button", { name: "Réseau" }).focus();
    await show(page, copy(listPage, (next) => block(next, "entries").entries.reverse()));
    assert.equal(await activeKey(page), "entry/cdn");
    await show(page, copy(listPage, (next) => block(next, "entries").entries.splice(1, 1)));
    assert.equal(await activeKey(page), "title");
    await page.locator("#before").focus();
    await show(page, listPage);
    assert.equal(await activeKey(page), "", "the focus is never taken from the portal");
  }));

test("the reader begins at the heading, and comes back to where they left; the portal's changes move nothing", () =>
  withMirror(listPage, { height: 500 }, async (page) => {
    await page.getByRole("button", { name: "Messagerie" }).press("Enter");
    await show(page, annexPage);
    assert.equal(await activeKey(page), "title");
    assert.ok(await page.evaluate(() => window.inside(".heading.page").getBoundingClientRect().top >= 0));
    await page.getByRole("button", { name: "Tous les services" }).press("Enter");
    await show(page, listPage);
    assert.equal(await activeKey(page), "entry/mail");
    await page.locator("#before").focus();
    await show(page, annexPage, false);
    assert.equal(await page.evaluate(() => document.activeElement.id), "before");
  }));

test("the keyboard's focus is told by key, the mouse's is not", () =>
  withMirror(listPage, {}, async (page) => {
    await page.locator("#before").focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press("Tab");
    assert.equal((await page.evaluate(() => window.focused)).at(-1), "facet/third-country");
    await page.getByRole("button", { name: /sensibles/ }).click();
    assert.equal((await page.evaluate(() => window.focused)).at(-1), "");
  }));

for (const width of [320, 360, 768])
  for (const [name, data] of [["annex", annexPage], ["list", listPage]])
    test(`at ${width} pixels the ${name} needs no sideways scrolling and its tables stay tables`, () =>
      withMirror(data, { width }, async (page) => {
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it is wider than the page");
        const clipped = await page.evaluate(() => [...window.inside(".mirror").querySelectorAll("p, dd, dt, td, th, button, h2, h3, h4")]
          .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.closest("thead")).map((each) => each.textContent));
        assert.deepEqual(clipped, []);
        // Other browsers than this one take a table's semantics away with its display: the roles give them back.
        const bare = await page.evaluate(() => [...window.inside(".mirror").querySelectorAll("table, tbody, thead, tr, th, td")].filter((each) => !each.role).length);
        assert.equal(bare, 0, "parts of tables have no role");
        if (name === "annex") assert.deepEqual((await tableRows(page)).find(([first]) => first === "Activation du service"), ["Activation du service", "Oui", "Durée du service, puis 6 mois"]);
      }));

test("controls are large enough to press (WCAG 2.2, 2.5.8)", () =>
  withMirror(annexPage, { width: 360 }, async (page) => {
    const small = await page.evaluate(() => [...window.inside(".frame").querySelectorAll("button, input")].map((each) => each.getBoundingClientRect())
      .filter(({ width, height }) => width < 24 || height < 24).length);
    assert.equal(small, 0);
  }));

const boxes = [["title", "block", 32, 40, 700, 36], ["activities", "block", 32, 300, 700, 200], ["activities/collect", "row", 32, 340, 700, 80],
  ["activities/collect/row", "cell", 40, 340, 300, 44], ["activities/collect/answer", "cell", 360, 340, 200, 44], ["activities/collect/wording", "control", 600, 346, 120, 32],
  ["as-of", "block", 32, 900, 700, 100], ["as-of", "field", 32, 950, 192, 44]];

test("over the canvas every part lies where it is painted, is not seen, and is there all the same", () =>
  withMirror(annexPage, {}, async (page) => {
    const found = await page.evaluate((placed) => {
      window.inside(".frame").dataset.shows = "canvas";
      window.inside(".stage").style.setProperty("--annex-height", "1200px");
      window.mirror.place(placed);
      const stage = window.inside(".stage").getBoundingClientRect();
      return placed.map(([key, kind]) => {
        const element = window.inside(`[data-box=${kind}][data-key="${key}"]`);
        const { left, top, width, height } = element.getBoundingClientRect();
        return { place: [key, kind, ...[left - stage.left, top - stage.top, width, height].map((each) => Math.round(each * 1000) / 1000)], shown: window.isSeen(element) };
      });
    }, boxes);
    assert.deepEqual(found.map((each) => each.place), boxes);
    assert.deepEqual(found.filter((each) => each.shown).map((each) => each.place.slice(0, 2)), [["activities", "block"], ["as-of", "block"], ["as-of", "field"]],
      "only the real input is seen, in its block, and of a table the block in which its head is held");
    const rows = await tableRows(page);
    assert.ok(rows.some((cells) => cells[0] === "Collecte" && cells[1] === "Oui"), JSON.stringify(rows));
    assert.ok(await page.evaluate(() => window.find("Collecte")), "find in page finds it");
  }));

test("over the canvas a service's card lies where it is painted, its words in it", () =>
  withMirror(listPage, {}, async (page) => {
    const [card, words, opens] = await page.evaluate(() => {
      window.inside(".frame").dataset.shows = "canvas";
      const { dataset } = window.inside(".entry-title button");
      window.mirror.place([[window.inside(".entry").closest(".block").dataset.key, "block", 32, 100, 700, 900], [dataset.key, "control", 40, 400, 300, 260]]);
      const stage = window.inside(".stage").getBoundingClientRect();
      return [".entry", ".entry .fact", ".entry-title button"].map((part) => {
        const { left, top, width, height } = window.inside(part).getBoundingClientRect();
        return [left - stage.left, top - stage.top, width, height];
      });
    });
    assert.deepEqual(card, [40, 400, 300, 260]);
    assert.deepEqual(opens, card, "it is all pressed");
    assert.ok(words[0] >= 40 && words[1] >= 400 && words[0] + words[2] <= 340 && words[1] + words[3] <= 660, JSON.stringify(words));
  }));

test("over the canvas a table of two columns has the widths that are painted, not those of the text", () =>
  withMirror(copy(annexPage, (next) => block(next, "activities").rows.forEach((row) => delete row.toggle)), { width: 1280 }, async (page) => {
    const widths = await page.evaluate((placed) => {
      window.inside(".frame").dataset.shows = "canvas";
      window.mirror.place(placed);
      return [...window.inside("[data-box=row][data-key='activities/collect']").cells].map((cell) => cell.getBoundingClientRect().width);
    }, boxes);
    assert.deepEqual(widths, [300, 200]);
  }));

for (const shows of ["text", "canvas"])
  test(`print shows every row on white, with heads repeated (from ${shows})`, { skip: onlyInChromium("BiDi does not change the medium") }, () =>
    withMirror(annexPage, { colorScheme: "dark" }, async (page) => {
      await page.evaluate(([value, placed]) => {
        window.inside(".frame").dataset.shows = value;
        if (value === "canvas") window.mirror.place(placed);
      }, [shows, boxes]);
      await page.emulateMedia({ media: "print" });
      const printed = await page.evaluate(() => ({
        rows: [...window.inside(".mirror").querySelectorAll("tbody tr")].map((row) => window.isSeen(row) && row.getBoundingClientRect().height > 10),
        head: getComputedStyle(window.inside("thead")).display,
        tools: window.inside(".tools").checkVisibility(),
        surface: getComputedStyle(window.inside(".frame")).backgroundColor,
        static: getComputedStyle(window.inside("[data-box=cell]")).position,
      }));
      assert.ok(printed.rows.length >= 9 && printed.rows.every(Boolean), JSON.stringify(printed.rows));
      assert.deepEqual({ ...printed, rows: 0 }, { rows: 0, head: "table-header-group", tools: false, surface: "rgb(255, 255, 255)", static: "static" });
    }));

for (const colorScheme of ["light", "dark"])
  for (const data of [annexPage, listPage])
    test(`axe finds nothing (${data.key}, ${colorScheme})`, () =>
      withMirror(data, { colorScheme }, async (page) => {
        assert.deepEqual(await axeFindings(page), []);
      }));

test("the live region waits for the typing to end and says a thing again when asked to", () =>
  withMirror(listPage, {}, async (page) => {
    const heard = await page.evaluate(async () => {
      const { Announcer } = await import("/annex/announcer.js");
      const region = window.inside("[role=status]");
      const announcer = new Announcer(region, document.createElement("p"), new AbortController().signal);
      const heard = [];
      new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
      const wait = (time) => new Promise((done) => setTimeout(done, time));
      for (const text of ["9 services", "8 services", "7 services"]) {
        announcer.say(text);
        await wait(100);
      }
      await wait(600);
      announcer.say("7 services");
      await wait(700);
      return heard;
    });
    assert.deepEqual(heard.map((text) => text.replace("\u00a0", "+")), ["7 services", "7 services+"]);
  }));
