// The sheet that glyphs are drawn on: what is read back of many is what each is by itself.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, root, serveSite } from "./support/portal.mjs";

let site, source;
before(async () => {
  site = await serveSite();
  source = await readFile(join(root, "wasm/browser/glyph_library.js"), "utf8");
});
after(() => site?.stop());

// The library as Emscripten links it, by the names that it expects.
const library = () => `(() => {
  const HEAPU8 = new Uint8Array(4e6), HEAP32 = new Int32Array(HEAPU8.buffer), LibraryManager = {};
  let glyphs, functions;
  const mergeInto = (_, given) => { functions = given; glyphs = given.$glyphs; };
  ${source}
  return {
    draw({ weight, size, stretch, character }) {
      functions.glyph_draw(weight, size, stretch, character, 0);
      return [...HEAP32.subarray(0, 4)];
    },
    take([, , width, height]) {
      functions.glyph_take(64);
      return [...HEAPU8.subarray(64, 64 + width * height)];
    },
    sheet: () => glyphs.context.canvas,
  };
})()`;

// Small ones for several sheets, and one that no sheet has room for.
const wanted = [
  ...Array.from({ length: 400 }, (_, number) => ({ weight: number % 3 ? 400 : 600, size: 12 + (number % 40), stretch: 1 + (number % 4), character: 33 + (number % 90) })),
  { weight: 600, size: 400, stretch: 2, character: 87 },
  ...Array.from({ length: 60 }, (_, number) => ({ weight: 400, size: 30, stretch: 4, character: 192 + number })),
];

test("each glyph of many sheets is what it is alone, also where one is larger than a sheet, and where some are taken in between", async () => {
  const { page, close } = await openPage(site.url);
  try {
    const found = await page.evaluate(`(() => {
      const together = ${library()}, wanted = ${JSON.stringify(wanted)};
      const boxes = wanted.slice(0, 150).map((each) => together.draw(each));
      const pixels = boxes.slice(0, 40).map((box) => together.take(box));
      boxes.push(...wanted.slice(150).map((each) => together.draw(each)));
      pixels.push(...boxes.slice(40).map((box) => together.take(box)));
      const wrong = wanted.filter((each, index) => {
        const alone = ${library()};
        const box = alone.draw(each);
        return String(box) !== String(boxes[index]) || String(alone.take(box)) !== String(pixels[index]);
      });
      return { wrong, blank: pixels.filter((each) => !each.some(Boolean)).length, sheet: together.sheet().width };
    })()`);
    assert.deepEqual(found.wrong, []);
    assert.equal(found.blank, 0);
    assert.ok(found.sheet > 512, "the large one had a sheet made for it");
  } finally {
    await close();
  }
});
