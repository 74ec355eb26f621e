// The two browsers in which the same tests run: Chromium, and with ANNEX_BROWSER=firefox Firefox ESR by WebDriver BiDi.
// What a reader's system prefers or forbids is said in one way for both.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { after } from "node:test";

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

// Chromium without a screen.
const launchChromium = ({ width, height, scale, webgl, webAssembly }) =>
  chromium.launch({
    executablePath: installed(process.env.ANNEX_CHROMIUM, ["/usr/bin/chromium", "/usr/bin/chromium-browser"]),
    args: [
      ...flags, `--force-device-scale-factor=${scale}`, `--window-size=${width},${height}`,
      ...(webgl ? [] : ["--disable-gpu", "--disable-3d-apis"]),
      `--js-flags=--expose-gc${webAssembly ? "" : " --jitless"}`,
    ],
  });

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

const browsers = new Map(); // by what only a browser as a whole can be told
export const closeBrowsers = () => Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
after(closeBrowsers);

/**
 * A context of its own, sharing nothing with any other of the file but the running browser.
 * @param {object} options
 * @param {number} [options.scale] the real device pixel ratio, which emulation does not set (browser-findings 3.1:
 *   it leaves devicePixelContentBoxSize alone)
 * @param {boolean} [options.webgl]
 * @param {boolean} [options.webAssembly]
 */
export async function openContext({ width = 1280, height = 800, scale = 1, webgl = true, webAssembly = true, ...settings }) {
  const { colorScheme, reducedMotion, forcedColors, ...rest } = settings;
  const emulated = { colorScheme, reducedMotion, forcedColors };
  const needs = { width, height, scale, webgl, webAssembly, ...(inFirefox ? emulated : {}) };
  if (scale === 1) needs.width = needs.height = 1000; // of the window; the page has its own size
  const key = JSON.stringify(needs);
  if (!browsers.has(key)) browsers.set(key, (inFirefox ? launchFirefox : launchChromium)(needs));
  return (await browsers.get(key)).newContext({
    viewport: scale === 1 ? { width, height } : null,
    ...(inFirefox ? {} : emulated),
    ...rest,
  });
}
