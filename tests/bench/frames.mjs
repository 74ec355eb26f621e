// Goals 6 to 9 and the guards of a frame: scrolling, swapping one of six, standing still.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshBrowser, gpuSeconds, mainThread, median, open, result, say } from "./support.mjs";

const frames = 90;
const six = ["managed-backup", "managed-kubernetes", "messagerie-hebergee", "noms-de-domaine", "telephonie-ip", "content-delivery"];
const spare = "ai-assistant";

// Milliseconds a frame while the page scrolls up and down, of the main thread and of the GPU process.
async function scrolled({ page, session, profile }) {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const [main, gpu] = [await mainThread(session), gpuSeconds(profile)];
  await page.evaluate((count) => new Promise((done) => {
    const scroller = document.querySelector("#box, .ag-body-viewport") ?? document.scrollingElement;
    const most = scroller.scrollHeight - scroller.clientHeight;
    if (most < 60) throw new Error(`nothing to scroll: ${most}`);
    let frame = 0;
    const step = () => {
      scroller.scrollTop = (frame * 60) % most;
      if (++frame < count) requestAnimationFrame(step);
      else done();
    };
    step();
  }), frames);
  return { main: ((await mainThread(session)) - main) * 1000 / frames, gpu: (gpuSeconds(profile) - gpu) * 1000 / frames };
}

// Milliseconds a frame of one draw of WebGL.
async function drawn({ page, session, profile }) {
  const [main, gpu] = [await mainThread(session), gpuSeconds(profile)];
  await page.evaluate((count) => new Promise((done) => {
    let frame = 0;
    const step = () => {
      window.draw();
      if (++frame < count) requestAnimationFrame(step);
      else done();
    };
    step();
  }), frames);
  return { main: ((await mainThread(session)) - main) * 1000 / frames, gpu: (gpuSeconds(profile) - gpu) * 1000 / frames };
}

const twoFrames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

async function swapped({ page, session }, swap) {
  const times = [];
  for (let round = 0; round < 8; round += 1) {
    const before = await mainThread(session);
    await page.evaluate(([code, number]) => new Function("round", `return (${code})(round)`)(number), [swap, round]);
    await page.evaluate(twoFrames);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 120)));
    if (round > 1) times.push(((await mainThread(session)) - before) * 1000);
  }
  return median(times);
}

async function compareWidget(page, url) {
  await open(page, `${url}list.html`);
  await page.evaluate((compared) => { document.querySelector("service-annex").state = { view: "compare", compared }; }, six);
  await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelectorAll("th[scope=col]").length > 6);
}

export async function framesOf(server, site, { repetitions }) {
  const index = JSON.parse(readFileSync(join(site, "annex/catalog/index.json")));
  const fileOf = (id) => `/annex/catalog/${index.entries.find((entry) => entry.id === id).versions[0].file}`;
  const query = `?annexes=${six.map(fileOf).join(",")}`;
  const figures = {};
  const note = (name, kind, value) => ((figures[name] ??= {})[kind] ??= []).push(value);
  for (let round = 0; round < repetitions; round += 1) {
    for (const name of ["widget", "dom", "tanstack", "aggrid"]) {
      const browser = await freshBrowser(server.url);
      const { page } = browser;
      if (name === "widget") await compareWidget(page, server.url);
      else await open(page, `${server.url}${name}.html${query}`);
      const { main, gpu } = await scrolled(browser);
      note(name, "main", main);
      note(name, "gpu", gpu);
      await page.evaluate(() => scrollTo(0, 0));
      if (name === "widget") {
        note(name, "swap", await swapped(browser, `(round) => { const compared = ${JSON.stringify(six)}; if (round % 2 === 0) compared[2] = "${spare}"; document.querySelector("service-annex").state = { view: "compare", compared }; }`));
        const idle = await page.evaluate(() => new Promise((done) => { const before = window.framesAsked; setTimeout(() => done(window.framesAsked - before), 3000); }));
        note(name, "idle", idle);
      } else {
        await page.evaluate(([one, other]) => Promise.all([one, other].map((file) => fetch(file).then((answer) => answer.json()))).then((both) => { window.both = both; }), [fileOf(six[2]), fileOf(spare)]);
        note(name, "swap", await swapped(browser, "(round) => { window.swap(2, window.both[(round + 1) % 2]); }"));
      }
      await browser.close();
      say(`  frames, round ${round + 1} of ${repetitions}: ${name}`);
    }
    const floor = await freshBrowser(server.url);
    const { main } = await drawn(floor);
    note("floor", "main", main);
    await floor.close();
  }
  const of = (name, kind) => median(figures[name][kind]);
  const best = Math.min(of("dom", "main"), of("tanstack", "main"), of("aggrid", "main"));
  return [
    result(6, "scroll, main thread a frame, comparison of 6, over the best DOM peer", of("widget", "main"), best, 0.6),
    result(7, "scroll, main thread a frame, comparison of 6, over a one-draw WebGL frame", of("widget", "main"), of("floor", "main"), 1.6),
    result(8, "swap one of six, main thread, over TanStack", of("widget", "swap"), of("tanstack", "swap"), 0.5),
    result(9, "GPU process a frame, comparison of 6, over a plain DOM table", of("widget", "gpu"), of("dom", "gpu"), 1.3),
    result(0, "main thread a frame (guard: 2 ms)", of("widget", "main"), 2, 1),
    { goal: 0, name: "frames asked for in 3 s without input (guard: 0; ratio is 1 + the number)", ours: of("widget", "idle"), peer: 0, ratio: 1 + of("widget", "idle"), limit: 1, unit: "frames" },
  ];
}
