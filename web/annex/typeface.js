// The typeface that the widget brings along, for browsers that falsify what is read of a canvas: the program then draws
// the glyphs itself. A module of its own, fetched by them alone.

const weights = ["regular", "semibold"];

/**
 * @param {import("./core.js").Core} core before it has a canvas
 * @returns {Promise<boolean>} whether it can write in it; rejected where something does not come
 */
export async function give(core) {
  const [faces] = await Promise.all([Promise.all(weights.map(fileOf)), core.load("typeface")]);
  return core.takeTypeface(faces);
}

async function fileOf(weight) {
  const response = await fetch(new URL(`../typeface/${weight}.ttf`, import.meta.url), { credentials: "same-origin" });
  if (!response.ok) throw new Error(`typeface ${weight}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
