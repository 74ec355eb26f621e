// Goals 6 to 9 and the guards of a frame, of a comparison of six: scrolling, swapping one of them, standing still.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Figures, costOf, costOfChange, drawOnce, scrollDown } from "./moves.mjs";
import { freshBrowser, open, result, say } from "./support.mjs";

const six = ["managed-backup", "managed-kubernetes", "messagerie-hebergee", "noms-de-domaine", "telephonie-ip", "content-delivery"];
const spare = "ai-assistant";
const peers = ["dom", "tanstack", "aggrid"];

async function openWidget(page, url) {
  await open(page, `${url}list.html`);
  await page.evaluate((compared) => { document.querySelector("service-annex").state = { view: "compare", compared }; }, six);
  await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelectorAll("th[scope=col]").length > 6);
}

function swapInWidget(round, { six, spare }) {
  const compared = [...six];
  if (round % 2 === 0) compared[2] = spare;
  document.querySelector("service-annex").state = { view: "compare", compared };
}

// What the peers swap is fetched ahead, as the widget has fetched it once the first round is over.
const fetchBoth = (page, files) => page.evaluate((both) => Promise.all(both.map((file) => fetch(file).then((answer) => answer.json())))
  .then((annexes) => { window.both = annexes; }), files);
const swapInPeer = (round) => { window.swap(2, window.both[(round + 1) % 2]); };

const framesAsked = (page) => page.evaluate(() => new Promise((done) => {
  const before = window.framesAsked;
  setTimeout(() => done(window.framesAsked - before), 3000);
}));

async function measure(name, browser, { url, fileOf }) {
  const { page } = browser;
  if (name === "floor") return costOf(browser, drawOnce);
  if (name === "widget") await openWidget(page, url);
  else await open(page, `${url}${name}.html?annexes=${six.map(fileOf).join(",")}`);
  const { main, gpu } = await costOf(browser, scrollDown);
  await page.evaluate(() => scrollTo(0, 0));
  if (name !== "widget") await fetchBoth(page, [six[2], spare].map(fileOf));
  const swap = name === "widget" ? await costOfChange(browser, swapInWidget, { six, spare }) : await costOfChange(browser, swapInPeer);
  return { main, gpu, swap: swap.whole, presented: swap.presented, ...(name === "widget" ? { idle: await framesAsked(page) } : {}) };
}

export async function framesOf(server, site, { repetitions }) {
  const index = JSON.parse(readFileSync(join(site, "annex/catalog/index.json")));
  const fileOf = (id) => `/annex/catalog/${index.entries.find((entry) => entry.id === id).versions[0].file}`;
  const figures = new Figures();
  for (let round = 0; round < repetitions; round += 1)
    for (const name of ["widget", ...peers, "floor"]) {
      const browser = await freshBrowser(server.url);
      try {
        figures.note(name, await measure(name, browser, { url: server.url, fileOf }));
      } finally {
        await browser.close();
      }
      say(`  frames, round ${round + 1} of ${repetitions}: ${name}`);
    }
  const of = (name, kind) => figures.of(name, kind);
  return [
    result(6, "scroll, main thread a frame, comparison of 6, over the best DOM peer", of("widget", "main"), figures.best(peers, "main"), 0.6),
    result(7, "scroll, main thread a frame, comparison of 6, over a one-draw WebGL frame", of("widget", "main"), of("floor", "main"), 1.6),
    result(8, "swap one of six, main thread, over TanStack", of("widget", "swap"), of("tanstack", "swap"), 0.5),
    result(0, "the same, until it is presented", of("widget", "presented"), of("tanstack", "presented"), 0.5, "ms", { told: true }),
    result(9, "GPU process a frame, comparison of 6, over a plain DOM table", of("widget", "gpu"), of("dom", "gpu"), 1.3),
    result(0, "main thread a frame (guard: 2 ms)", of("widget", "main"), 2, 1),
    { goal: 0, name: "frames asked for in 3 s without input (guard: 0; ratio is 1 + the number)", ours: of("widget", "idle"), peer: 0, ratio: 1 + of("widget", "idle"), limit: 1, unit: "frames" },
  ];
}
