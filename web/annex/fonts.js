// The portal's typeface, loaded before the canvas writes in it.

const patience = 3000; // ms: then the canvas writes in what there is, and again when the typeface has come

/** @param {string} family of CSS */
export async function loadFonts(family) {
  const weights = [400, 600].map((weight) => document.fonts.load(`${weight} 16px ${family}`));
  const late = new Promise((done) => setTimeout(done, patience));
  await Promise.race([Promise.allSettled(weights), late]);
}

/**
 * @param {() => void} changed typefaces have come
 * @param {AbortSignal} signal
 */
export function watchFonts(changed, signal) {
  document.fonts.addEventListener("loadingdone", (event) => {
    if (event.fontfaces.length) changed();
  }, { signal });
}
