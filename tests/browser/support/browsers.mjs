// The two browsers in which the same tests run: Chromium, and with ANNEX_BROWSER=firefox Firefox ESR by WebDriver BiDi.
// What a reader's system prefers or forbids is said in one way for both.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { chromium, firefox } = require("playwright-core");

export const inFirefox = process.env.ANNEX_BROWSER === "firefox";

/** For tests of what BiDi does not tell, or of what is not the browser's: they run in Chromium, docs/browsers.md says why. */
export const onlyInChromium = (why) => (inFirefox ? `Chromium alone: ${why}` : false);

const flags = [
  "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
];

const installed = (named, paths) => named ?? paths.find(existsSync);

// What Chromium is started with: without a screen.
const chromiumWith = ({ width, height, scale, webgl, webAssembly }) => ({
  executablePath: installed(process.env.ANNEX_CHROMIUM, ["/usr/bin/chromium", "/usr/bin/chromium-browser"]),
  headless: true,
  args: [
    ...flags, `--force-device-scale-factor=${scale}`, `--window-size=${width},${height}`,
    ...(webgl ? [] : ["--disable-gpu", "--disable-3d-apis"]),
    `--js-flags=--expose-gc${webAssembly ? "" : " --jitless"}`,
  ],
});

const openChromium = ({ ownProcesses, ...options }) => (ownProcesses ? openChromiumAlone : openChromiumContext)(options);

// With a profile of its own: its processes are known by it.
async function openChromiumAlone({ width, height, scale, webgl, webAssembly, ...settings }) {
  const profile = await mkdtemp(join(tmpdir(), "annex-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumWith({ width, height, scale, webgl, webAssembly }),
    ...(scale === 1 ? { viewport: { width, height } } : { viewport: null }),
    ...settings,
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { page: context.pages()[0] ?? (await context.newPage()), profile, close };
}

// The window is of any size, except where emulating one would take the ratio away.
async function openChromiumContext({ width, height, scale, webgl, webAssembly, ...settings }) {
  const [outer, viewport] = scale === 1 ? [{ width: 1280, height: 1000 }, { width, height }] : [{ width, height }, null];
  return contextIn({ ...outer, scale, webgl, webAssembly }, (needs) => chromium.launch(chromiumWith(needs)), { viewport, ...settings });
}

// Firefox has no WebGL without a screen: it gets a virtual one, and Mesa's software renderer. What the reader's system
// prefers is a preference there, since BiDi does not emulate it.
const launchFirefox = async ({ width, height, scale, webgl, webAssembly, colorScheme, reducedMotion, forcedColors }) =>
  firefox.launch({
    channel: "moz-firefox",
    executablePath: installed(process.env.ANNEX_FIREFOX, ["/usr/bin/firefox-esr", "/usr/bin/firefox"]),
    headless: false,
    env: { ...process.env, DISPLAY: await screen(), LIBGL_ALWAYS_SOFTWARE: "1" },
    args: [`--width=${width}`, `--height=${height}`],
    firefoxUserPrefs: {
      "webgl.disabled": !webgl,
      "webgl.force-enabled": webgl,
      "javascript.options.wasm": webAssembly,
      "layout.css.devPixelsPerPx": String(scale),
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
      "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
      "browser.display.document_color_use": forcedColors === "active" ? 2 : 0,
      "datareporting.policy.dataSubmissionEnabled": false,
    },
  });

let started;
// One screen for the whole test file; the server finds a free number and tells it, and ends with the file.
function screen() {
  started ??= new Promise((found, failed) => {
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    server.stdio[3].once("data", (bytes) => {
      found(`:${String(bytes).trim()}`);
      server.unref();
      server.stdio[3].unref();
    });
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
    process.once("exit", () => server.kill());
  });
  return started;
}

// Starting a browser takes seconds: the pages of a test file share those that are alike in what only a browser as a whole
// can be told, each in a context that shares nothing else. One that nobody uses any more is closed.
const browsers = new Map();
const unusedFor = 1000; // ms

async function contextIn(needs, launch, settings) {
  const key = JSON.stringify(needs);
  if (!browsers.get(key)?.lives()) browsers.set(key, sharedBrowser(launch(needs)));
  const shared = browsers.get(key);
  const context = await shared.context(settings);
  return { page: await context.newPage(), profile: "", close: () => shared.end(context) };
}

function sharedBrowser(launched) {
  let users = 0, ended = false, ending;
  launched.then((browser) => browser.on("disconnected", () => { ended = true; }), () => { ended = true; });
  const close = async () => {
    ended = true;
    await (await launched).close();
  };
  return {
    lives: () => !ended,
    async context(settings) {
      clearTimeout(ending);
      users += 1;
      return (await launched).newContext(settings);
    },
    async end(context) {
      await context.close();
      users -= 1;
      if (users === 0) ending = setTimeout(close, unusedFor);
    },
  };
}

async function openFirefox({ width, height, scale, webgl, webAssembly, colorScheme, reducedMotion, forcedColors, ...settings }) {
  // The window has a size of its own, except where emulating one would take the ratio away.
  const [outer, viewport] = scale === 1 ? [{ width: 1280, height: 1000 }, { width, height }] : [{ width, height }, null];
  const needs = { ...outer, scale, webgl, webAssembly, colorScheme, reducedMotion, forcedColors };
  return contextIn(needs, launchFirefox, { viewport, ...settings });
}

/**
 * A page of its own, and a way to close it and all that was opened for it. Settings beyond these are Playwright's.
 * @param {object} options
 * @param {number} [options.scale] the real device pixel ratio, which emulation does not set (browser-findings 3.1:
 *   it leaves devicePixelContentBoxSize alone)
 * @param {boolean} [options.webgl]
 * @param {boolean} [options.webAssembly]
 * @param {boolean} [options.ownProcesses] in Chromium a browser of its own, whose processes `profile` tells
 */
export const openBrowser = ({ width = 1280, height = 800, scale = 1, webgl = true, webAssembly = true, ...settings }) =>
  (inFirefox ? openFirefox : openChromium)({ width, height, scale, webgl, webAssembly, ...settings });
