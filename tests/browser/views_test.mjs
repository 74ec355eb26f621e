// The views that open later (comparison, changes, needs), and what can be kept of them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, writeFile, mkdtemp, rm } from "node:fs/promises";
import { PNG } from "pngjs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { onlyInChromium } from "./support/browsers.mjs";
import { root, seed, serveSite, setPresentation, settled, tableRows, withPortal } from "./support/portal.mjs";

const compared = ["content-delivery", "serveur-virtuel-estuaire", "ai-assistant"];
const states = {
  compare: { view: "compare", compared, baseline: "ai-assistant" },
  changes: { view: "changes", service: "content-delivery" },
  needs: { view: "needs", needs: ["no-third-country", "no-data:location"] },
};
const annex = "build/native/bin/annex";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const withPage = (path, options, work) => withPortal(site.url + path, options, work);

async function goTo(page, state) {
  await page.evaluate((wanted) => { document.querySelector("service-annex").state = wanted; }, state);
  await page.waitForFunction(() => !document.querySelector("service-annex").shadowRoot.querySelector('[data-key="loading"]'));
  await settled(page);
}

const stateOf = (page) => page.evaluate(() => document.querySelector("service-annex").state);
const exported = (page, format) => page.evaluate(async (wanted) => (await document.querySelector("service-annex").exportAs(wanted)).text(), format);
const fetched = (seen, name) => seen.requests.filter((url) => url.includes(name)).length;

// The colours of the canvas, as it is seen.
async function colours(page) {
  const { data } = PNG.sync.read(await page.locator("service-annex canvas").screenshot());
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4));
}

test("the code and the words of the later views come when one of them opens, once", () =>
  withPage("services.html", {}, async ({ page, seen }) => {
    for (const name of ["annex_later.wasm", "views-"]) assert.equal(fetched(seen, name), 0, `${name} came before it was needed`);
    await goTo(page, states.needs);
    await goTo(page, states.compare);
    for (const name of ["annex_later.wasm", "views-fr"]) assert.equal(fetched(seen, name), 1, name);
    assert.deepEqual(seen.errors, []);
  }));

for (const presentation of ["canvas", "text"])
  for (const [name, state] of Object.entries(states))
    test(`${name} is shown, axe finds nothing, and nothing is reported (${presentation})`, () =>
      withPage("services.html", {}, async ({ page, seen }) => {
        await setPresentation(page, presentation);
        await goTo(page, state);
        if (presentation === "canvas") assert.ok((await colours(page)).size > 100, "the canvas is blank");
        assert.deepEqual(await axeFindings(page), []);
        assert.deepEqual([seen.errors, seen.reports], [[], []]);
      }));

test("services are chosen in the list by keyboard, compared, and the differences alone are shown", () =>
  withPage("services.html", {}, async ({ page }) => {
    const choose = page.getByRole("button", { name: "Comparer", exact: true });
    for (const place of [0, 2]) {
      await choose.nth(place).focus();
      await page.keyboard.press("Enter");
      await settled(page);
    }
    assert.equal((await stateOf(page)).compared.length, 2);
    await page.getByRole("button", { name: "Les comparer" }).press("Enter");
    await page.getByRole("heading", { name: "Comparer des services" }).waitFor();
    await settled(page);
    const all = (await tableRows(page)).length;
    await page.getByRole("button", { name: "Seulement les différences" }).press("Enter");
    await settled(page);
    const rows = await tableRows(page);
    assert.ok(rows.length > 3 && rows.length < all, `${rows.length} of ${all} rows`);
    const answers = rows.filter((row) => row.length === 3 && row.slice(1).every((cell) => /^(Oui|Non|Non indiqué)$/.test(cell)));
    assert.ok(answers.length > 0 && answers.every(([, one, other]) => one !== other), JSON.stringify(answers));
  }));

test("needs: what is switched on decides, and what is not stated never meets", () =>
  withPage("services.html", { language: "en-GB" }, async ({ page }) => {
    await goTo(page, { view: "needs" });
    await page.getByRole("button", { name: "No data outside the EEA" }).press("Enter");
    await page.getByRole("heading", { name: "Do not meet every need" }).waitFor();
    await settled(page);
    const told = JSON.parse(execFileSync(join(root, annex), ["match", "--need", "no-third-country", "--format", "json", join(root, "data/annexes")], { encoding: "utf8" }));
    const names = await page.evaluate(() => Object.fromEntries(["met", "unmet"].map((part) => [part,
      [...document.querySelector("service-annex").shadowRoot.querySelectorAll(`[data-key="${part}"] .entry-title button`)].map((button) => button.dataset.action.slice(5)).sort()])));
    assert.deepEqual(names.met, told.services.filter((service) => service.met).map((service) => service.id).sort());
    assert.deepEqual(names.unmet, told.services.filter((service) => !service.met).map((service) => service.id).sort());
  }));

test("facets by severity follow the date of the law", () =>
  withPage("services.html", { language: "en-GB" }, async ({ page }) => {
    const counts = async () => page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll('[data-key^="facet finding:"]')].map((chip) => chip.textContent.trim()));
    const now = await counts();
    assert.ok(now.length > 1, JSON.stringify(now));
    await goTo(page, { view: "list", asOf: "2016-01-01" });
    assert.notDeepEqual(await counts(), now);
  }));

for (const [format, extra] of [["html", []], ["markdown", []], ["json", []], ["csv", []], ["jsonld", []]])
  test(`an annex is exported as ${format}, byte for byte as the command line does`, () =>
    withPage("", {}, async ({ page }) => {
      const service = "hebergement-mutualise-flexible-web-publisher";
      const here = await exported(page, format);
      const file = join(root, `data/annexes/${service}/1.json`);
      if (["json", "csv", "jsonld"].includes(format)) {
        const there = execFileSync(join(root, annex), ["show", "--lang", "fr", "--format", format, ...extra, file], { encoding: "utf8" });
        assert.equal(here.replace(/^\ufeff/, ""), there.replace(/^\ufeff/, ""));
      } else {
        assert.match(here, /Hébergement Mutualisé/);
        assert.match(here, format === "html" ? /<table/ : /\| --- \|/);
        assert.ok(!/<script/i.test(here));
      }
    }));

for (const format of ["csv", "json"])
  test(`a comparison is exported as ${format}, byte for byte as the command line does`, () =>
    withPage("services.html", {}, async ({ page }) => {
      await goTo(page, { ...states.compare, onlyDifferences: true });
      const files = JSON.parse(await readFile(join(root, "build/site/annex/catalog/index.json"), "utf8")).entries;
      const newest = compared.map((id) => join(root, "data/annexes", id, `${files.find((entry) => entry.id === id).versions[0].version}.json`));
      const there = execFileSync(join(root, annex), ["compare", "--lang", "fr", "--format", format, "--only-differences", "--baseline", "ai-assistant", ...newest], { encoding: "utf8" });
      assert.equal((await exported(page, format)).replace(/^\ufeff/, ""), there.replace(/^\ufeff/, ""));
    }));

test("what is no format is refused with the ones that there are", () =>
  withPage("", {}, async ({ page }) => {
    await assert.rejects(() => exported(page, "pdf"), /html, csv, markdown, json, jsonld/);
  }));

test("Save as gives a file, by keyboard, and says so", { skip: onlyInChromium("BiDi does not tell of downloads there") }, () =>
  withPage("services.html", { language: "en-GB" }, async ({ page }) => {
    await goTo(page, states.compare);
    const menu = page.getByText("Save as");
    await menu.press("Enter");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Table (CSV)" }).press("Enter")]);
    assert.equal(download.suggestedFilename(), "compare.csv");
    const text = await readFile(await download.path(), "utf8"); // keeps the byte order mark
    assert.match(text, /^\ufeffsection,term,kind,label,same,/);
    assert.match(text, /content-delivery/);
    await page.waitForFunction(() => /downloads/.test(document.querySelector("service-annex").shadowRoot.querySelector("[role=status]").textContent));
  }));

test("only what can be saved is offered: a list and needs are no linked data", () =>
  withPage("services.html", {}, async ({ page }) => {
    const offered = () => page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll("[data-tool^='save ']")].map((each) => each.dataset.tool.slice(5)));
    for (const name of ["list", "annex", "compare", "changes", "needs"]) {
      await goTo(page, { ...states[name], view: name, ...(name === "annex" ? { service: "content-delivery" } : {}) });
      for (const format of await offered()) assert.ok((await exported(page, format)).length > 0, `${name} as ${format}`);
      assert.equal((await offered()).includes("jsonld"), !["list", "needs"].includes(name), name);
    }
  }));

const seenWords = (page) => page.evaluate(() => {
  const said = document.querySelector("service-annex").shadowRoot.querySelector(".said");
  return window.isSeen(said) && said.textContent;
});

for (const width of [1280, 360])
  test(`what has come of Copy and Save is seen as well, beside the tools, moves nothing and goes by itself (${width})`, () =>
    withPage("services.html", { width, permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
      const top = () => page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".stage").getBoundingClientRect().top);
      const before = await top();
      assert.ok(!(await seenWords(page)), "nothing at first");
      await page.getByRole("button", { name: "Copier", exact: true }).press("Enter");
      await page.waitForFunction(() => /presse-papiers/.test(document.querySelector("service-annex").shadowRoot.querySelector(".said").textContent));
      assert.match(await seenWords(page), /presse-papiers/);
      assert.equal(await top(), before);
      const { inside, heard } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("service-annex");
        const [said, frame] = [".said", ".frame"].map((name) => shadowRoot.querySelector(name).getBoundingClientRect());
        return { inside: said.left >= frame.left && said.right <= frame.right && said.top < frame.top + 150, heard: shadowRoot.querySelector(".said").ariaHidden };
      });
      assert.deepEqual([inside, heard], [true, "true"], "told once to those who hear");
      await page.waitForFunction(() => !document.querySelector("service-annex").shadowRoot.querySelector(".said").textContent, undefined, { timeout: 12000 });
    }));

test("Copy puts what is shown on the clipboard, as text and as a table", () =>
  withPage("services.html", { language: "en-GB", permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
    await goTo(page, states.compare);
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.waitForFunction(() => /clipboard/.test(document.querySelector("service-annex").shadowRoot.querySelector("[role=status]").textContent));
    const kept = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return { text: await read("text/plain"), html: await read("text/html") };
    });
    assert.match(kept.text, /Compare services[\s\S]*Content Delivery \(Worldwide\)/);
    assert.match(kept.html, /<table[\s\S]*Content Delivery \(Worldwide\)/);
  }));

// What stands on paper, line by line.
async function printed(page, paper) {
  const folder = await mkdtemp(join(tmpdir(), "annex-print-"));
  try {
    const file = join(folder, "print.pdf");
    await writeFile(file, await page.pdf(paper));
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const papers = [{ format: "A4" }, { format: "Letter" }, { format: "A4", landscape: true }];
for (const [name, state] of [["annex", { view: "annex", service: seed }], ["changes", { view: "changes", service: "messagerie-hebergee" }], ["compare", states.compare]])
  test(`on paper no word is broken but at a hyphen, and no law (${name})`, { skip: onlyInChromium("BiDi does not change the medium") }, () =>
    withPage("services.html", {}, async ({ page }) => {
      await goTo(page, state);
      for (const paper of papers) {
        const text = await printed(page, paper);
        const { words, laws } = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector("service-annex");
          const said = [];
          for (const root of [document.body, shadowRoot])
            for (const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walker.nextNode(); ) said.push(walker.currentNode.data);
          return { words: said.join(" ").split(/[\s-]+/), laws: [...shadowRoot.querySelectorAll("td.law .line")].map((line) => line.textContent) };
        });
        const known = new Set(words);
        const pieces = text.split(/\s+/).filter((word) => /^\p{L}{2,}$/u.test(word) && !known.has(word));
        assert.deepEqual([...new Set(pieces)], [], JSON.stringify(paper));
        assert.deepEqual(laws.filter((law) => !text.includes(law.replaceAll("\u00a0", " ")) && !text.includes(law)), [], JSON.stringify(paper));
      }
    }));

test("print shows every row of what is shown, on white, from the canvas presentation", { skip: onlyInChromium("BiDi does not change the medium") }, () =>
  withPage("services.html", { language: "en-GB" }, async ({ page }) => {
    await goTo(page, states.compare);
    const words = (text) => text.replace(/\s+/g, " ");
    const text = words(await printed(page, { format: "A4" }));
    const heads = await page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll("tbody th")].map((head) => head.textContent.trim()));
    assert.ok(heads.length > 50, `${heads.length} rows`);
    const missing = heads.filter((head) => !words(head).split(" ").every((word) => text.includes(word)));
    assert.deepEqual(missing, []);
    assert.match(text, /Printed on .*\d{4}/);
    assert.ok(text.includes(new URL(page.url()).pathname), "the link is not in the print");
  }));

const eight = ["managed-backup", "managed-kubernetes", "messagerie-hebergee", "noms-de-domaine", "telephonie-ip", "content-delivery", "ai-assistant", "base-de-donnees-geree"];
for (const width of [360, 768, 1280])
  test(`eight services side by side: some at a time, nothing beyond the page (${width})`, () =>
    withPortal(`${site.url}services.html`, { width }, async ({ page }) => {
      await setPresentation(page, "text");
      await page.evaluate((compared) => { document.querySelector("service-annex").state = { view: "compare", compared, page: "2" }; }, eight);
      await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector("th[scope=col]"));
      await settled(page);
      const columns = () => page.evaluate(() => [...document.querySelector("service-annex").shadowRoot.querySelectorAll("th[scope=col]")].map((each) => each.textContent).filter(Boolean));
      assert.equal((await columns()).filter((name) => /assistant|PostgreSQL/.test(name)).length, 2);
      await page.getByRole("button", { name: "1 à 6" }).click();
      await settled(page);
      assert.equal((await columns()).some((name) => /assistant/.test(name)), false);
      const wide = await page.evaluate(() => {
        const box = document.querySelector("service-annex").shadowRoot.querySelector(".table-box");
        return [document.documentElement.scrollWidth > innerWidth, box.scrollWidth > box.clientWidth + 1];
      });
      assert.deepEqual(wide, [false, false], "neither the page nor the table scrolls sideways");
      const heads = await columns();
      assert.equal(heads[0], "Ligne", "the rows' names are held");
    }));

for (const presentation of ["canvas", "text"])
  test(`the head of a comparison is held while its rows are read, over their columns (${presentation})`, () =>
    withPortal(`${site.url}services.html`, { language: "en-GB" }, async ({ page }) => {
      await setPresentation(page, presentation);
      await page.evaluate((service) => {
        const element = document.querySelector("service-annex");
        element.style.setProperty("--annex-top", "40px");
        element.state = { view: "compare", compared: [service, "content-delivery", "managed-backup"] };
      }, seed);
      await settled(page);
      const held = () => page.evaluate(() => {
        const table = document.querySelector("service-annex").shadowRoot.querySelector("table");
        const heads = [...table.tHead.rows[0].cells];
        const row = [...table.rows].find((each) => each.getBoundingClientRect().top > 200 && each.cells.length === heads.length);
        return {
          tops: heads.map((head) => Math.round(head.getBoundingClientRect().top)), seen: heads.every(window.isSeen),
          aside: heads.map((head, at) => Math.abs(head.getBoundingClientRect().left - row.cells[at].getBoundingClientRect().left)),
        };
      });
      await page.evaluate(() => scrollTo(0, document.querySelector("service-annex").shadowRoot.querySelector("table").getBoundingClientRect().top + scrollY + 1500));
      await settled(page);
      const { tops, seen, aside } = await held();
      assert.ok(seen, "it is seen");
      assert.ok(tops.every((top) => top >= 40 && top < 60), `below what the portal holds there: ${tops}`);
      assert.ok(aside.every((distance) => distance < 10), `over their columns: ${aside}`);
    }));
