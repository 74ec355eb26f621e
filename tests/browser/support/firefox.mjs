// Firefox ESR beside Chromium, by WebDriver BiDi. It draws WebGL on a virtual screen with Mesa's software renderer, since
// its headless mode has no WebGL.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const path = process.env.ANNEX_FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);

// A screen of its own; the server finds a free number and tells it.
function startScreen() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = new Promise((found, failed) => {
    server.stdio[3].once("data", (bytes) => found(`:${String(bytes).trim()}`));
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  display.catch(() => {});
  return { display, stop: () => server.kill() };
}

/**
 * Why Firefox cannot be driven on this machine, or cannot draw at all there; empty where it can. What the widget makes
 * of it is not asked.
 */
export async function missingHere() {
  if (!path) return "Firefox is not installed";
  let firefox;
  try {
    firefox = await startFirefox();
    const page = await firefox.blank();
    return await page.evaluate(() => (document.createElement("canvas").getContext("webgl2") ? "" : "no WebGL 2, even by software"));
  } catch (problem) {
    return `Firefox or its screen did not start: ${problem.message}`;
  } finally {
    await firefox?.stop().catch(() => {});
  }
}

/**
 * @param {{ webgl?: boolean, language?: string }} [options]
 * @returns {Promise<{ open: (url: string, options?: object) => Promise<any>, stop: () => Promise<void> }>}
 */
export async function startFirefox({ webgl = true } = {}) {
  const screen = startScreen();
  const browser = await require("puppeteer-core").launch({
    browser: "firefox", executablePath: path, headless: false,
    env: { ...process.env, DISPLAY: await screen.display, LIBGL_ALWAYS_SOFTWARE: "1" },
    extraPrefsFirefox: { "webgl.disabled": !webgl, "webgl.force-enabled": webgl, "intl.accept_languages": "fr, en", "datareporting.policy.dataSubmissionEnabled": false },
  });
  return {
    blank: () => browser.newPage(),
    /** A page, with what must not happen on it. */
    async open(url, { width = 1280, height = 800, before } = {}) {
      const page = await browser.newPage();
      const seen = { errors: [], requests: [] };
      page.on("pageerror", (error) => seen.errors.push(error.message));
      page.on("console", (message) => { if (message.type() === "error") seen.errors.push(message.text()); });
      page.on("request", (request) => seen.requests.push(request.url()));
      await page.setViewport({ width, height });
      await page.evaluateOnNewDocument(() => {
        window.framesAsked = 0;
        const ask = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (callback) => {
          window.framesAsked += 1;
          return ask(callback);
        };
      });
      if (before) await before(page);
      await page.goto(url);
      await page.waitForFunction(() => customElements.get("service-annex"), { polling: 100 });
      await page.evaluate(() => document.querySelector("service-annex").ready);
      return { page, seen };
    },
    async stop() {
      await browser.close();
      screen.stop();
    },
  };
}
