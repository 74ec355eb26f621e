// Canvas or text: what the portal and the reader want, and what is possible.

const mostContexts = 12; // browsers keep 16 for a page, and take the oldest away without asking
let contexts = 0;

/** @returns {boolean} whether one more canvas can be had on this page; to be given back */
export function takeContext() {
  if (contexts >= mostContexts) return false;
  contexts += 1;
  return true;
}

export function giveContextBack() {
  contexts -= 1;
}

/**
 * The context that the program draws with (wasm/browser/stage.cpp asks for the same).
 * @param {HTMLCanvasElement} canvas
 * @returns {boolean} whether the browser gives one
 */
export function makeContext(canvas) {
  const plain = { alpha: false, antialias: false, depth: false, stencil: false };
  return Boolean(canvas.getContext("webgl2", { ...plain, powerPreference: "low-power" }));
}

/**
 * @returns {boolean} whether a canvas can be read as it was painted. Browsers that keep their readers from being told
 * apart falsify it; by a bit that nobody sees, or so that no letter could be made out.
 */
export function readsTrue() {
  const canvas = window.OffscreenCanvas ? new OffscreenCanvas(32, 32) : document.createElement("canvas");
  const painter = canvas.getContext("2d", { willReadFrequently: true });
  painter?.fillRect(0, 0, 32, 16);
  // Black above, nothing below: they differ by alpha alone, which is what glyphs are made of.
  const isTrue = (value, index) => Math.abs(value - (index % 4 > 2 && index < 2048 ? 255 : 0)) < 16;
  return Boolean(painter?.getImageData(0, 0, 32, 32).data.every(isTrue));
}

/**
 * @param {"auto" | "canvas" | "text"} wanted
 * @returns {"canvas" | "text"}
 */
export function presentationFor(wanted) {
  if (wanted !== "auto") return wanted;
  return matchMedia("(forced-colors: active)").matches ? "text" : "canvas";
}

/**
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchForcedColors(changed, signal) {
  matchMedia("(forced-colors: active)").addEventListener("change", changed, { signal });
}
