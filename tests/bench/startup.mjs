// Goals 1 to 5: the first annex, from navigation on, against what people open instead.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshBrowser, mainThread, median, open, result, say, seed } from "./support.mjs";

const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const contestants = (file) => ({
  widget: "widget.html", readable: "readable.html", static: "static.html", pdf: "pdf.html?pdf=annex.pdf",
  tanstack: `tanstack.html?annexes=${file}`, aggrid: `aggrid.html?annexes=${file}`, webgl: "webgl.html", blank: "blank.html",
});

// Who is asked for what, besides a cold start.
const rests = new Set(["widget", "tanstack", "blank"]); // the work once all is done
const warms = new Set(["widget", "readable", "static", "pdf", "tanstack", "webgl"]); // before the slow visit too
const slows = new Set(["widget", "readable", "static", "pdf", "tanstack"]);

async function firstPaint(page) {
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0, undefined, { timeout: 60000 });
  return page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
}

// Every visit begins on the same page, which has nothing to take down: a page with a WebGL context keeps the next one
// waiting for 30 to 50 ms, which is not the next one's to pay.
async function leave({ page }, server) {
  await page.goto(`${server.url}blank.html`);
  await page.waitForTimeout(200);
}

// One visit: milliseconds to the first paint and to the picture, for one that tells of none the paint, with the main
// thread's work until then, and after some rest.
async function visit(browser, url, tells, rest = 0) {
  const before = await mainThread(browser.session);
  const work = async () => ((await mainThread(browser.session)) - before) * 1000;
  await (tells ? open(browser.page, url) : browser.page.goto(url).then(() => firstPaint(browser.page)));
  const cpu = await work();
  const paint = await firstPaint(browser.page);
  const presented = tells ? await browser.page.evaluate(() => window.presented) : paint;
  await browser.page.waitForTimeout(rest);
  return { presented, paint, cpu, whole: await work() };
}

async function slowVisit(browser, url, tells) {
  await browser.session.send("Network.clearBrowserCache");
  await browser.session.send("Network.emulateNetworkConditions", slow4g);
  return visit(browser, url, tells);
}

export async function startup(server, site, { repetitions }) {
  const index = JSON.parse(readFileSync(join(site, "annex/catalog/index.json")));
  const file = `/annex/catalog/${index.entries.find(({ id }) => id === seed).versions[0].file}`;
  const figures = {};
  const note = (name, kind, value) => ((figures[name] ??= {})[kind] ??= []).push(value);
  for (let round = 0; round < repetitions; round += 1)
    for (const [name, path] of Object.entries(contestants(file))) {
      const url = server.url + path;
      const tells = name !== "static";
      const browser = await freshBrowser(server.url);
      try {
        await leave(browser, server);
        const before = server.sent;
        const cold = await visit(browser, url, tells, rests.has(name) ? 500 : 0);
        note(name, "bytes", server.sent - before);
        for (const kind of ["presented", "paint", "cpu", "whole"]) note(name, kind === "presented" ? "cold" : kind, cold[kind]);
        await leave(browser, server);
        if (warms.has(name)) note(name, "warm", (await visit(browser, url, tells)).presented);
        await leave(browser, server);
        if (slows.has(name)) {
          const slow = await slowVisit(browser, url, tells);
          note(name, "slow", slow.presented);
          note(name, "slowPaint", slow.paint);
        }
      } finally {
        await browser.close();
      }
      say(`  start-up, round ${round + 1} of ${repetitions}: ${name}`);
    }
  const of = (name, kind) => median(figures[name][kind]);
  const over = (name, kind = "cpu") => of(name, kind) - of("blank", kind);
  return [
    result(1, "first readable annex, cold, loopback, over the static page", of("readable", "paint"), of("static", "paint"), 1.15),
    result(1, "first readable annex, slow 4G, over the static page", of("readable", "slowPaint"), of("static", "slowPaint"), 1.15),
    result(2, "canvas presented, cold, slow 4G, over pdf.js", of("widget", "slow"), of("pdf", "slow"), 0.35),
    result(2, "canvas presented, cold, slow 4G, over React with TanStack", of("widget", "slow"), of("tanstack", "slow"), 1.2),
    result(3, "canvas presented, warm, over pdf.js", of("widget", "warm"), of("pdf", "warm"), 0.4),
    result(3, "canvas presented, warm, over a blank WebGL page", of("widget", "warm"), of("webgl", "warm"), 1.5),
    result(4, "main thread to the first annex over a blank page, over TanStack", over("widget"), over("tanstack"), 0.6),
    result(4, "main thread to the first annex over a blank page, over AG Grid", over("widget"), over("aggrid"), 0.12),
    result(0, "the same until all is at rest, the mirror made, over TanStack", over("widget", "whole"), over("tanstack", "whole"), 0.6, "ms", { told: true }),
    result(5, "bytes, brotli, all in, over pdf.js", of("widget", "bytes"), of("pdf", "bytes"), 0.28, "bytes"),
    result(0, "bytes to the first canvas (guard: 145 KB)", of("widget", "bytes"), 145 * 1024, 1, "bytes"),
  ];
}
