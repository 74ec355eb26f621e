// The canvas presentation: one tile of the content, drawn when there is a reason and never otherwise.
import { densityAt, layoutPlace } from "./layout_pixels.js";
import { scrollerOf } from "./scroller.js";
import { followPointer } from "./pointer.js";
import { watchView } from "./view_watch.js";
import { canvasOf, covers, devicePixels, seenPart, tileFor } from "./tile.js";

const patience = 60000; // ms: a context lost twice within it is given up

// Dear ImGui cuts windows to whole pixels: a part of one more is laid out and clipped by the canvas.
const wholeWidth = (width) => Math.ceil(width - 0.01);

export class Painting {
  #core;
  #stage;
  #canvas;
  #tell;
  #end = new AbortController();
  #frame = 0;
  #owed = false;
  #shown = false;
  #near = true;
  #lost = false;
  #lostAt = -Infinity;
  #laidOutFor = "";
  #height = 0;
  #boxes = [];
  #tile = { top: 0, height: 0 };
  #seenTop = 0;
  #travel = 0; // where the reader scrolls to
  #fitted = { width: 0, height: 0 }; // CSS pixels of the canvas
  #measured = { width: 0, height: 0, deviceWidth: 0, deviceHeight: 0 };

  /**
   * @param {import("./core.js").Core} core
   * @param {HTMLElement} stage as high as the content
   * @param {HTMLCanvasElement} canvas in it
   * @param {object} tell
   * @param {(boxes: any[]) => void} tell.placed where everything lies
   * @param {() => void} tell.pageChanged something was pressed
   * @param {(key: string) => void} tell.pressed which control
   * @param {() => void} tell.gaveUp the canvas cannot go on
   */
  constructor(core, stage, canvas, tell) {
    this.#core = core;
    this.#stage = stage;
    this.#canvas = canvas;
    this.#tell = tell;
  }

  /** @returns {boolean} whether the browser gives a context */
  start() {
    const { signal } = this.#end;
    this.#canvas.addEventListener("webglcontextlost", (event) => this.#contextLost(event), { signal });
    this.#canvas.addEventListener("webglcontextrestored", () => this.#contextRestored(), { signal });
    if (!this.#core.attach(this.#canvas)) return false;
    followPointer(this.#canvas, {
      content: () => layoutPlace(this.#stage),
      click: (from, to) => this.#click(from, to),
      move: (x, y, buttons) => { if (this.#core.movePointer(x, y, buttons)) this.ask(); },
      leave: () => { if (this.#core.leavePointer()) this.ask(); },
      signal,
    });
    watchView(this.#stage, this.#canvas, {
      resized: () => { if (this.#laidOutFor !== this.#room()) this.resize(); },
      measured: (width, height) => { if (this.#shown) this.#takeMeasure(width, height); },
      scrolled: () => this.#scrolled(),
      near: (near) => {
        this.#near = near;
        if (this.#owed) this.ask();
      },
      signal,
    });
    return true;
  }

  /** Whether the canvas is what is seen; it rests while it is not. */
  set shown(shown) {
    this.#shown = shown;
    if (shown) this.resize();
  }

  /** One frame, as soon as it can be seen. */
  ask() {
    if (this.#frame) return;
    this.#owed = this.#rests();
    if (!this.#owed) this.#frame = requestAnimationFrame((now) => this.#draw(now));
  }

  /** The size or the density changed: drawn at once, since a canvas that changes its size is blank. */
  resize() {
    if (!this.#shown || this.#stage.getBoundingClientRect().width === 0) return;
    // Drawn first: the GPU's process works while the mirror's parts are given their places.
    this.#measure();
    this.#drawNow();
    this.#tell.placed(this.#boxes);
  }

  /** The page changed: its parts have new places. */
  layOut() {
    if (!this.#shown) return;
    // Its width is known and does not come from the page: to ask for it would have the mirror laid out as it is now.
    if (this.#laidOutFor) this.#takeLayout();
    else this.#measure();
    this.#tell.placed(this.#boxes);
    this.ask();
  }

  /**
   * How far below the content's top a control lies, in CSS pixels.
   * @param {string} key
   * @returns {number | undefined}
   */
  topOf(key) {
    return this.#shown ? this.#boxes.find(([name, kind]) => kind === "control" && name === key)?.[3] : undefined;
  }

  /** What the reader presses stays under the pointer, whatever came to stand above it; browsers do so for text. */
  keepPlace(key, before) {
    const now = this.topOf(key);
    if (before === undefined || now === undefined || Math.abs(now - before) < 1) return;
    scrollerOf(this.#stage).scrollBy({ top: (now - before) * layoutPlace(this.#stage).zoom, behavior: "instant" });
    this.#drawNow(); // in the task of the scrolling: nobody sees the one without the other
  }

  /** Tells once more where everything lies. */
  place() {
    if (this.#shown) this.#tell.placed(this.#boxes);
  }

  /** No more frames, no more listening; the core then lets go of the context. */
  stop() {
    cancelAnimationFrame(this.#frame);
    this.#shown = false;
    this.#end.abort();
  }

  #rests() {
    return !this.#shown || !this.#near || this.#lost || document.hidden;
  }

  #measure() {
    const { content, scale } = this.#view();
    this.#laidOutFor = this.#room();
    this.#core.setSize(wholeWidth(content.width), this.#tile.top, this.#tile.height, scale);
    this.#takeLayout();
  }

  #takeLayout() {
    const { height = 0, boxes = [] } = this.#core.layout();
    this.#height = height;
    this.#boxes = boxes;
    this.#stage.style.setProperty("--annex-height", `${height}px`);
  }

  #view() {
    const { top, width, zoom } = layoutPlace(this.#stage);
    return { content: { top, width, height: this.#height }, viewport: innerHeight / zoom, scale: densityAt(zoom) };
  }

  #scrolled() {
    if (!this.#shown) return;
    const view = this.#view();
    const { top } = seenPart(view);
    this.#travel = Math.sign(top - this.#seenTop) || this.#travel;
    this.#seenTop = top;
    if (!covers(this.#tile, view)) this.ask();
  }

  #drawNow() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#lost || document.hidden) this.#owed = true;
    else this.#draw(performance.now());
  }

  #draw(now) {
    this.#frame = 0;
    this.#owed = false;
    this.#anchor();
    const { again, pageChanged, layoutChanged, overControl } = this.#core.frame(now);
    this.#canvas.classList.toggle("over-control", overControl);
    if (pageChanged) this.#tell.pageChanged();
    else if (layoutChanged) {
      this.#takeLayout();
      this.#tell.placed(this.#boxes);
    }
    if (again) this.ask();
  }

  // What the layout depends on, besides the page.
  #room() {
    const { content, scale } = this.#view();
    return `${content.width} ${scale}`;
  }

  // Puts the tile where it is needed now. The canvas is resized only when it must be, since that clears it.
  #anchor() {
    const view = this.#view();
    const next = tileFor(view, this.#travel);
    if (covers(this.#tile, view) && Math.abs(next.height - this.#tile.height) < 1) next.top = this.#tile.top;
    this.#tile = next;
    const { style } = this.#canvas;
    style.setProperty("--tile-top", `${next.top}px`);
    style.setProperty("--tile-height", `${next.height}px`);
    const { width, height } = canvasOf(view, next);
    style.setProperty("--tile-width", `${width}px`);
    this.#fit(width, height, view.scale);
    this.#core.setSize(wholeWidth(view.content.width), next.top, next.height, view.scale);
  }

  #fit(width, height, scale) {
    this.#fitted = { width, height };
    const known = this.#measured.width === width && this.#measured.height === height ? this.#measured : undefined;
    const device = [devicePixels(width, scale, known?.deviceWidth), devicePixels(height, scale, known?.deviceHeight)];
    if (this.#canvas.width !== device[0]) this.#canvas.width = device[0];
    if (this.#canvas.height !== device[1]) this.#canvas.height = device[1];
  }

  // What the browser made of the size that the canvas was given; where it is another than expected, drawn anew.
  #takeMeasure(deviceWidth, deviceHeight) {
    const { width, height } = this.#fitted;
    const { scale } = this.#view();
    this.#measured = { width, height, deviceWidth, deviceHeight };
    const wanted = [devicePixels(width, scale, deviceWidth), devicePixels(height, scale, deviceHeight)];
    if (wanted[0] !== this.#canvas.width || wanted[1] !== this.#canvas.height) this.#drawNow();
  }

  // Told before the core acts on it.
  #click(from, to) {
    const key = this.#controlAt(from);
    if (key !== undefined && key === this.#controlAt(to)) this.#tell.pressed(key);
  }

  #controlAt([x, y]) {
    return this.#boxes.findLast(([, kind, left, top, width, height]) =>
      kind === "control" && x >= left && x < left + width && y >= top && y < top + height)?.[0];
  }

  #contextLost(event) {
    event.preventDefault();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#lost = this.#owed = true;
    this.#core.contextLost();
    const again = performance.now() - this.#lostAt < patience;
    this.#lostAt = performance.now();
    if (again) this.#tell.gaveUp();
  }

  #contextRestored() {
    this.#lost = false;
    if (this.#core.contextRestored()) this.#drawNow();
    else this.#tell.gaveUp();
  }
}
