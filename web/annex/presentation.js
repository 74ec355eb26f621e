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
