// Says why the text is shown where the portal asked for the graphics: one quiet line where the switch was. A module of
// its own, fetched when there is something to say.
import { loadOwnTexts } from "./texts.js";

const style = new CSSStyleSheet();
style.replaceSync(".why { flex: 1; margin: 0; max-width: 42em; font-size: 0.875em; color: var(--ink-text-quiet); }");

/** The last thing asked of each frame: words that come late for another language are not shown. */
const asked = new WeakMap();

/**
 * @param {import("./frame.js").Frame} frame
 * @param {string} why as `fallback.` in data/texts names it
 * @param {string} language
 * @param {AbortSignal} signal of the widget's end, which takes the line away
 */
export async function explain(frame, why, language, signal) {
  const wish = `${why} ${language}`;
  if (signal.aborted || asked.get(frame) === wish) return;
  asked.set(frame, wish);
  const words = await wordsOf(why, language, signal);
  if (!signal.aborted && asked.get(frame) === wish) lineIn(frame, signal).textContent = words;
}

// What cannot be told is left out: the text itself is there.
async function wordsOf(why, language, signal) {
  try {
    const { bytes } = await loadOwnTexts(language, signal);
    return JSON.parse(new TextDecoder().decode(bytes)).strings[`fallback.${why}`] ?? "";
  } catch {
    return "";
  }
}

function lineIn(owner, signal) {
  const { root, frame, toggle } = owner;
  const there = frame.querySelector(".why");
  if (there) return there;
  const line = document.createElement("p");
  line.className = "why";
  toggle.before(line);
  root.adoptedStyleSheets.push(style);
  signal.addEventListener("abort", () => {
    asked.delete(owner);
    line.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== style);
  });
  return line;
}
