// Goal 6 where there is much to go through: a comparison of fifty, and a list of all services.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Figures, costOf, jump, throughAllInABox } from "./moves.mjs";
import { freshBrowser, open, result, say, servicesAPage } from "./support.mjs";

const peers = ["dom", "tanstack", "aggrid"];

async function eachInTurn(server, names, repetitions, measure) {
  const figures = new Figures();
  for (let round = 0; round < repetitions; round += 1)
    for (const name of names) {
      const browser = await freshBrowser(server.url);
      try {
        figures.note(name, await measure(name, browser));
      } finally {
        await browser.close();
      }
      say(`  long frames, round ${round + 1} of ${repetitions}: ${name}`);
    }
  return figures;
}

const goTo = (page, state) => page.evaluate((wanted) => { document.querySelector("service-annex").state = wanted; }, state);
const atRest = async (page) => {
  await page.waitForFunction(() => !document.querySelector("service-annex").shadowRoot.querySelector('.mirror [data-key="loading"]'), undefined, { timeout: 60000 });
  await page.waitForTimeout(150);
};

// The widget shows six at a time and goes on by a button: as in a box, ten frames down, then on.
function throughAllInPages({ compared, pages }) {
  const element = document.querySelector("service-annex");
  const begin = element.shadowRoot.querySelector("table").getBoundingClientRect().top + scrollY;
  return (frame) => {
    if (frame % 10 === 0) element.state = { view: "compare", compared, page: String(1 + Math.floor(frame / 10) % pages) };
    document.scrollingElement.scrollTop = begin + (frame % 10) * 60;
  };
}

/** @param {string} folder of a packed catalog, served at /annex/catalog/ */
export async function comparisonOf50(server, { folder, repetitions }) {
  const entries = JSON.parse(readFileSync(join(folder, "index.json"))).entries.slice(0, 50);
  const compared = entries.map(({ id }) => id);
  const files = entries.map(({ versions }) => `/annex/catalog/${versions[0].file}`);
  const pages = Math.ceil(compared.length / 6);
  const figures = await eachInTurn(server, ["widget", ...peers], repetitions, async (name, browser) => {
    const { page } = browser;
    if (name !== "widget") {
      await open(page, `${server.url}${name}.html?annexes=${files.join(",")}`);
      return costOf(browser, throughAllInABox);
    }
    await open(page, `${server.url}list.html`);
    for (let number = 1; number <= pages; number += 1) {
      await goTo(page, { view: "compare", compared, page: String(number) });
      await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector("th[scope=col]"), undefined, { timeout: 60000 });
      await atRest(page);
    }
    return costOf(browser, throughAllInPages, { compared, pages });
  });
  return [result(6, "through a comparison of 50, main thread a frame, over the best DOM peer", figures.of("widget", "main"), figures.best(peers, "main"), 0.28)];
}

// To a service anywhere: the page of the list that has it, and there the place that it stands at.
function jumpBetweenPages({ pages }) {
  const element = document.querySelector("service-annex");
  const most = document.scrollingElement.scrollHeight - innerHeight;
  return (frame) => {
    element.state = { view: "list", page: String(pages[frame % pages.length]) };
    document.scrollingElement.scrollTop = ((frame * 0.6180339887) % 1) * most;
  };
}

export async function jumpsInList(server, { count, repetitions, places }) {
  const last = Math.ceil(count / servicesAPage);
  // Their files are fetched ahead, as the peers have theirs; each page is jumped to several times.
  const pages = Array.from({ length: places }, (_, number) => 1 + Math.floor(((number * 0.6180339887) % 1) * last));
  const names = ["widget", ...peers.map((peer) => `list_${peer}`)];
  const figures = await eachInTurn(server, names, repetitions, async (name, browser) => {
    const { page } = browser;
    await open(page, `${server.url}${name === "widget" ? "list" : name}.html`);
    if (name !== "widget") return costOf(browser, jump);
    for (const number of pages) {
      await goTo(page, { view: "list", page: String(number) });
      await atRest(page);
    }
    const { main: within } = await costOf(browser, jump);
    return { within, ...(await costOf(browser, jumpBetweenPages, { pages })) };
  });
  const best = figures.best(names.slice(1), "main");
  return [
    result(6, `jump anywhere in a list of ${count}, main thread a frame, over the best DOM peer`, figures.of("widget", "main"), best, 0.18),
    result(0, "the scroll bar dragged in one page of that list, over the same", figures.of("widget", "within"), best, 0.18, "ms", { told: true }),
  ];
}
