// Glyphs drawn by the browser's own 2D canvas (an Emscripten library: browser_glyphs.cpp declares what it calls). They
// are drawn side by side on a sheet, which is read back once for many.
mergeInto(LibraryManager.library, {
  $glyphs: {
    family: "sans-serif",
    context: null,
    font: "",
    drawn: [],  // where they stand, until they are taken
    x: 0,       // where the next one goes
    y: 0,
    bottom: 0,  // of the row that it stands in

    // A sheet is made when the first glyph is asked for. Read back, so it is kept in memory.
    pen: function (weight, size) {
      if (!this.context) {
        const sheet = typeof OffscreenCanvas === "function" ? new OffscreenCanvas(512, 512) : document.createElement("canvas");
        this.context = sheet.getContext("2d", { willReadFrequently: true });
      }
      const context = this.context;
      const font = weight + " " + size + "px " + this.family;
      if (font === this.font) return context;  // to set it again is to look it up again
      context.font = this.font = font;
      context.textBaseline = "alphabetic";
      context.direction = "ltr";  // the page's, otherwise: from right to left a glyph would stand left of its place
      context.fontKerning = "none";
      // Widths that grow evenly with the size, as the page's own text has them.
      context.textRendering = "geometricPrecision";
      return context;
    },

    measure: function (weight, size, character) {
      return this.pen(weight, size).measureText(String.fromCodePoint(character));
    },

    draw: function (weight, size, stretch, character) {
      const box = this.measure(weight, size, character);
      const left = Math.floor(-box.actualBoundingBoxLeft * stretch) - 1;
      const right = Math.ceil(box.actualBoundingBoxRight * stretch) + 1;
      const top = Math.floor(-box.actualBoundingBoxAscent) - 1;
      const bottom = Math.ceil(box.actualBoundingBoxDescent) + 1;
      const width = right - left;
      const height = bottom - top;
      if (!(box.actualBoundingBoxAscent + box.actualBoundingBoxDescent > 0) || width > 2048 || height > 2048) return [0, 0, 0, 0];
      this.makeRoom(width, height);
      const context = this.pen(weight, size);
      context.setTransform(stretch, 0, 0, 1, this.x - left, this.y - top);
      context.fillText(String.fromCodePoint(character), 0, 0);
      this.drawn.push({ x: this.x, y: this.y, width, height, image: null });
      this.x += width;
      this.bottom = Math.max(this.bottom, this.y + height);
      return [left, top, width, height];
    },

    // Beside the one before, in the next row, or on a new sheet.
    makeRoom: function (width, height) {
      const sheet = this.context.canvas;
      if (this.x + width > sheet.width) {
        this.x = 0;
        this.y = this.bottom;
      }
      if (this.y + height <= sheet.height && width <= sheet.width) return;
      this.read();
      if (width <= sheet.width && height <= sheet.height) return;
      sheet.width = Math.max(sheet.width, width);
      sheet.height = Math.max(sheet.height, height);
      this.font = "";  // a canvas that was resized has forgotten it
    },

    read: function () {
      const context = this.context;
      if (this.bottom) {
        const image = context.getImageData(0, 0, context.canvas.width, this.bottom);
        for (const glyph of this.drawn) glyph.image = glyph.image || image;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, context.canvas.width, this.bottom);
      this.x = this.y = this.bottom = 0;
    },

    take: function (coverage) {
      if (!this.drawn[0].image) this.read();
      const { x, y, width, height, image } = this.drawn.shift();
      for (let row = y; row < y + height; row += 1) {
        const begin = (row * image.width + x) * 4 + 3;
        for (let from = begin; from < begin + width * 4; from += 4) HEAPU8[coverage++] = image.data[from];
      }
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
    HEAP32.set(glyphs.draw(weight, size, stretch, character), place >> 2);
  },

  glyph_take__deps: ["$glyphs"],
  glyph_take: function (coverage) {
    glyphs.take(coverage);
  },
});
