// The canvas: drawn by the widget, sharp, quiet when nothing happens, and gone without a trace.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inflateSync } from "node:zlib";
import { openPage, serveSite, settled, widgetReady } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

async function withPage(options, work) {
  const portal = await openPage(site.url, options);
  try {
    await widgetReady(portal.page);
    await work(portal);
  } finally {
    await portal.close();
  }
}

const canvas = "service-annex canvas";

test("the canvas shows something: many colours, most of it the surface", () =>
  withPage({}, async ({ page }) => {
    const { width, height, pixels } = readPng(await page.locator(canvas).screenshot());
    const counts = new Map();
    for (let index = 0; index < pixels.length; index += 4) {
      const colour = (pixels[index] << 16) | (pixels[index + 1] << 8) | pixels[index + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    assert.ok(counts.size > 100, `only ${counts.size} colours: text is not drawn`);
    assert.ok(most > 0.3 * width * height && most < 0.995 * width * height, `the surface covers ${most} of ${width * height}`);
  }));

test("no frame is asked for while nothing happens", () =>
  withPage({}, async ({ page }) => {
    await page.mouse.move(5, 5);
    await settled(page);
    const before = await page.evaluate(() => window.framesAsked);
    await page.waitForTimeout(3000);
    assert.equal((await page.evaluate(() => window.framesAsked)) - before, 0);
  }));

for (const scale of [1, 1.5, 2])
  test(`one device pixel of the canvas is one of the screen at ratio ${scale}`, () =>
    withPage({ scale, width: 1000, height: 700 }, async ({ page }) => {
      const found = await page.evaluate(() => {
        const element = document.querySelector("service-annex").shadowRoot.querySelector("canvas");
        const box = element.getBoundingClientRect();
        return { ratio: devicePixelRatio, across: element.width / box.width, down: element.height / box.height };
      });
      assert.equal(found.ratio, scale);
      assert.ok(Math.abs(found.across - scale) < 0.01 && Math.abs(found.down - scale) < 0.01, JSON.stringify(found));
    }));

test("forty times made and removed: no context is left and the first one still draws", () =>
  withPage({}, async ({ page, seen }) => {
    await page.evaluate(async () => {
      for (let round = 0; round < 40; round++) {
        const element = document.createElement("service-annex");
        element.setAttribute("catalog", "annex/catalog/index.json");
        document.body.append(element);
        await element.ready;
        element.remove();
        await new Promise((done) => setTimeout(done, 0));
      }
    });
    await settled(page);
    assert.deepEqual(seen.errors, []);
    const live = await page.evaluate(() => document.querySelector("service-annex").shadowRoot.querySelector("canvas").width);
    assert.ok(live > 0);
  }));

// The pixels of an 8-bit RGB or RGBA picture as RGBA (PNG, W3C): enough for what Chromium writes.
function readPng(file) {
  let width, height, channels;
  const parts = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] === 6 ? 4 : 3];
    if (type === "IDAT") parts.push(body);
    at += length + 12;
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(parts)), width, height, channels) };
}

function unfilter(bytes, width, height, channels) {
  const stride = width * channels;
  const lines = Buffer.alloc(stride * height);
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? lines[y * stride + x - channels] : 0;
      const up = y ? lines[(y - 1) * stride + x] : 0;
      const corner = x >= channels && y ? lines[(y - 1) * stride + x - channels] : 0;
      const raw = bytes[y * (stride + 1) + 1 + x];
      const value = (raw + predicted(bytes[y * (stride + 1)], left, up, corner)) & 255;
      lines[y * stride + x] = value;
      pixels[(y * width + Math.floor(x / channels)) * 4 + (x % channels)] = value;
    }
  return pixels;
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
