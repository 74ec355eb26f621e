// Opens the served demo in a browser and records what must not happen: foreign requests, policy reports, errors.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inFirefox, openBrowser } from "./browsers.mjs";

export const root = resolve(fileURLToPath(import.meta.url), "../../../..");
export const seed = "hebergement-mutualise-flexible-web-publisher";

export async function readData(path) {
  return JSON.parse(await readFile(join(root, "data", path), "utf8"));
}

// Serves build/site as the demo does, on a port of its own; `stop` ends it.
export async function serveSite() {
  const server = spawn(join(root, "tools/serve"), ["--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((found, failed) => {
    let heard = "";
    server.stdout.on("data", (bytes) => {
      heard += bytes;
      const match = heard.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (match) found(match[0]);
    });
    server.on("exit", (code) => failed(new Error(`tools/serve ended with ${code}: ${heard}`)));
  });
  return {
    url,
    async stop() {
      const ended = new Promise((done) => server.on("exit", done));
      server.kill("SIGTERM");
      await ended;
    },
  };
}

// `options` are those of openBrowser. Where what a page costs is measured, its files are not counted: to count one is to
// read it twice.
export async function openPage(url, { language = "fr-FR", before, filesCounted = true, ...options } = {}) {
  const { page, profile, close } = await openBrowser({ locale: language, ...options });
  const seen = { requests: [], errors: [], reports: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  const keep = (text) => {
    // The browser's own wish, where a page names none; the debugger's style for screenshots.
    if (inFirefox && /favicon\.ico|inline style \(style-src-elem\)/.test(text)) return;
    (/Content.Security.Policy|Trusted ?Type/i.test(text) ? seen.reports : seen.errors).push(text);
  };
  page.on("pageerror", (error) => keep(String(error)));
  page.on("console", (message) => { if (message.type() === "error" || /Content.Security.Policy|Trusted ?Type/i.test(message.text())) keep(message.text()); });
  await page.addInitScript(countFrames);
  if (filesCounted) await page.addInitScript(countFiles);
  if (before) await before(page);
  await page.goto(url);
  return { page, seen, profile, close };
}

// Counts the files that the page waits for.
function countFiles() {
  window.filesComing = 0;
  const { fetch } = window;
  window.fetch = (...given) => {
    window.filesComing += 1;
    const coming = fetch(...given);
    const here = () => { window.filesComing -= 1; };
    coming.then((response) => response.clone().arrayBuffer().then(here, here), here);
    return coming;
  };
}

// Counts the animation frames that the page asks for, and the reports of its own policy.
function countFrames() {
  window.framesAsked = 0;
  window.framesComing = new Set();
  const request = window.requestAnimationFrame.bind(window), cancel = window.cancelAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    window.framesAsked += 1;
    const frame = request((now) => {
      window.framesComing.delete(frame);
      callback(now);
    });
    window.framesComing.add(frame);
    return frame;
  };
  window.cancelAnimationFrame = (frame) => {
    window.framesComing.delete(frame);
    cancel(frame);
  };
  // What is clipped away is there for all but the eye.
  window.isSeen = (element) => {
    for (let each = element; each instanceof Element; each = each.parentElement) if (getComputedStyle(each).clipPath !== "none") return false;
    return element.checkVisibility({ opacityProperty: true });
  };
  window.policyReports = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.policyReports.push(`${event.violatedDirective} ${event.blockedURI}`));
}

// Opens a page, waits for its widget, and closes the page whatever happens.
export async function withPortal(url, { notReady = false, ...options }, work) {
  const portal = await openPage(url, options);
  try {
    if (!notReady) await widgetReady(portal.page);
    await work(portal);
  } finally {
    await portal.close();
  }
}

// Waits until the first widget shows its page, made by its own program.
export async function widgetReady(page) {
  await page.waitForFunction(() => customElements.get("service-annex"));
  await page.evaluate(() => document.querySelector("service-annex").ready);
  await goLive(page);
  await settled(page);
}

// As the first touch of a reader does: the program that makes pages comes.
export async function goLive(page) {
  await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector(".frame").dispatchEvent(new Event("pointerover")));
  await page.waitForFunction(() => document.querySelector("service-annex").shadowRoot.querySelector("[data-live]"), undefined, { polling: 100 });
}

// Waits until for a while nothing was asked to be drawn, nothing that was asked for is still to come, and what is painted
// can be read too: the mirror follows the first picture.
export async function settled(page) {
  await page.evaluate(async () => {
    const rest = () => new Promise((done) => setTimeout(done, 120));
    const isUnread = ({ shadowRoot }) => shadowRoot?.querySelector(".frame")?.dataset.shows === "canvas" && !shadowRoot.querySelector(".mirror").hasChildNodes();
    const last = performance.now() + 5000; // what never comes is for the test to say
    while ([...document.querySelectorAll("service-annex")].some(isUnread) && performance.now() < last) await rest();
    let before = -1;
    while (before !== window.framesAsked || window.filesComing > 0 || window.framesComing.size > 0) {
      before = window.framesAsked;
      await rest();
    }
  });
}

// The portal's style sheet, after all others; empty to take it back.
export async function style(page, css) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await page.waitForTimeout(100);
  await settled(page);
}

export function setPresentation(page, presentation) {
  return page.evaluate((value) => document.querySelector("service-annex").setAttribute("presentation", value), presentation);
}

// What a screen reader is told: the accessibility tree, as one list of { role, name, … } in reading order.
export async function accessibilityTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = [];
  const visit = (node, depth) => {
    if (!node) return;
    if (!node.ignored) list.push({ role: node.role?.value, name: node.name?.value ?? "", depth, node });
    for (const child of node.childIds ?? []) visit(byId.get(child), depth + 1);
  };
  visit(nodes[0], 0);
  return list;
}

// The rows of every table as assistive technology is told them, each a list of its cells' words.
export async function tableRows(page) {
  if (!inFirefox) return rowsOfTree(await accessibilityTree(page));
  const rows = [];
  for (const line of (await page.locator("body").ariaSnapshot()).split("\n")) {
    const [, role, name = '""', text] = line.match(/^\s*- '?(row|cell|rowheader|columnheader|gridcell)(?: ("(?:[^"\\]|\\.)*"))?'?:?(?: (.*))?$/) ?? [];
    if (role === "row") rows.push([]);
    else if (role) rows.at(-1).push((JSON.parse(name.replaceAll("''", "'")) || text || "").replace(/\s+/g, " ").trim());
  }
  return rows;
}

function rowsOfTree(tree) {
  const rows = [];
  for (let index = 0; index < tree.length; index++) {
    if (tree[index].role !== "row") continue;
    const cells = [];
    for (let next = index + 1; next < tree.length && tree[next].depth > tree[index].depth; next++)
      if (["cell", "rowheader", "columnheader", "gridcell"].includes(tree[next].role)) cells.push(words(tree, next));
    rows.push(cells);
  }
  return rows;
}

function words(tree, index) {
  const heard = [];
  for (let next = index + 1; next < tree.length && tree[next].depth > tree[index].depth; next++)
    if (tree[next].role === "StaticText") heard.push(tree[next].name);
  return heard.join(" ").replace(/\s+/g, " ").trim() || tree[index].name;
}
