// Glyphs drawn by the browser's own 2D canvas (an Emscripten library: browser_glyphs.cpp declares what it calls).
mergeInto(LibraryManager.library, {
  $glyphs: {
    family: "sans-serif",
    context: null,
    font: "",
    image: null,

    // A canvas is made when the first glyph is asked for. Read back often, so it is kept in memory.
    pen: function (weight, size) {
      if (!this.context) {
        const canvas = typeof OffscreenCanvas === "function" ? new OffscreenCanvas(64, 64) : document.createElement("canvas");
        this.context = canvas.getContext("2d", { willReadFrequently: true });
      }
      const context = this.context;
      const font = weight + " " + size + "px " + this.family;
      if (font === this.font) return context;  // to set it again is to look it up again
      context.font = this.font = font;
      context.textBaseline = "alphabetic";
      context.fontKerning = "none";
      // Widths that grow evenly with the size, as the page's own text has them.
      context.textRendering = "geometricPrecision";
      return context;
    },

    measure: function (weight, size, character) {
      return this.pen(weight, size).measureText(String.fromCodePoint(character));
    },

    draw: function (weight, size, stretch, character) {
      const text = String.fromCodePoint(character);
      const box = this.pen(weight, size).measureText(text);
      const left = Math.floor(-box.actualBoundingBoxLeft * stretch) - 1;
      const right = Math.ceil(box.actualBoundingBoxRight * stretch) + 1;
      const top = Math.floor(-box.actualBoundingBoxAscent) - 1;
      const bottom = Math.ceil(box.actualBoundingBoxDescent) + 1;
      const width = right - left;
      const height = bottom - top;
      if (!(box.actualBoundingBoxAscent + box.actualBoundingBoxDescent > 0) || width > 2048 || height > 2048) return null;
      const canvas = this.context.canvas;
      if (canvas.width < width || canvas.height < height) {
        canvas.width = Math.max(canvas.width, width);
        canvas.height = Math.max(canvas.height, height);
        this.font = "";  // a canvas that was resized has forgotten it
      }
      const context = this.pen(weight, size);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.setTransform(stretch, 0, 0, 1, -left, -top);
      context.fillText(text, 0, 0);
      context.setTransform(1, 0, 0, 1, 0, 0);
      return { left, top, width, height, pixels: context.getImageData(0, 0, width, height).data };
    },
  },

  glyph_family__deps: ["$glyphs"],
  glyph_family: function (text, bytes) {
    glyphs.family = new TextDecoder().decode(HEAPU8.slice(text, text + bytes));
    glyphs.font = "";  // a typeface that has come since is written in
  },

  glyph_advance__deps: ["$glyphs"],
  glyph_advance: function (weight, size, character) {
    return glyphs.measure(weight, size, character).width;
  },

  glyph_ascent__deps: ["$glyphs"],
  glyph_ascent: function (weight, size) {
    return glyphs.measure(weight, size, 32).fontBoundingBoxAscent;
  },

  glyph_descent__deps: ["$glyphs"],
  glyph_descent: function (weight, size) {
    return glyphs.measure(weight, size, 32).fontBoundingBoxDescent;
  },

  glyph_draw__deps: ["$glyphs"],
  glyph_draw: function (weight, size, stretch, character, place) {
    const image = (glyphs.image = glyphs.draw(weight, size, stretch, character));
    HEAP32.set(image ? [image.left, image.top, image.width, image.height] : [0, 0, 0, 0], place >> 2);
  },

  glyph_pixels__deps: ["$glyphs"],
  glyph_pixels: function (coverage) {
    const pixels = glyphs.image.pixels;
    for (let index = 3, to = coverage; index < pixels.length; index += 4) HEAPU8[to++] = pixels[index];
    glyphs.image = null;
  },
});
