// The portal's colours, typeface and sizes, as CSS resolves them where the widget stands; followed while it is there.
import { parseColor, toCss } from "./color.js";
import { inkNames, inksOf, isDark } from "./inks.js";
import { h, patchChildren } from "./dom.js";

/** What the portal can set, and the property by which the probe reads it. */
const colors = { surface: "background-color", text: "color", accent: "border-top-color", border: "border-right-color" };

export class Theme {
  #frame;
  #probe;
  #sheet = new CSSStyleSheet();
  #preference = matchMedia("(prefers-color-scheme: dark)");
  /** @type {"auto" | "light" | "dark"} */
  #wanted = "auto";

  /**
   * @param {import("./frame.js").Frame} frame
   * @param {() => void} onChange something that it depends on changed
   * @param {AbortSignal} signal ends the following
   */
  constructor({ root, frame }, onChange, signal) {
    this.#frame = frame;
    this.#probe = document.createElement("div");
    this.#probe.className = "probe";
    patchChildren(this.#probe, ["now", "change", "measure"].map((name) => h("i", { class: name, key: name })));
    frame.append(this.#probe);
    root.adoptedStyleSheets.push(this.#sheet);
    this.#follow(onChange, signal);
    signal.addEventListener("abort", () => {
      this.#probe.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    });
  }

  #follow(onChange, signal) {
    this.#preference.addEventListener("change", onChange, { signal });
    // A colour that changes starts a transition of the probe: so a custom property tells of its change.
    this.#probe.addEventListener("transitionrun", onChange, { signal });
    const sizes = new ResizeObserver(onChange);
    sizes.observe(this.#probe.querySelector(".measure"));
    signal.addEventListener("abort", () => sizes.disconnect());
  }

  set wanted(theme) {
    this.#wanted = theme;
  }

  /**
   * Resolves everything anew and writes it to the style sheet.
   * @returns {{ values: Float32Array, family: string }} in the order of wasm/paint/theme.h
   */
  resolve() {
    const style = getComputedStyle(this.#probe.querySelector(".now"));
    const portal = {};
    for (const [name, property] of Object.entries(colors))
      if (this.#isSet(`--annex-${name}`)) portal[name] = parseColor(style.getPropertyValue(property));
    const inks = inksOf(portal, this.#isDark());
    const fontSize = parseFloat(style.fontSize) || 16;
    const radius = parseFloat(style.borderTopLeftRadius) || 0;
    this.#write(inks, fontSize, radius);
    const values = inkNames.flatMap((name) => inks[name]).concat(fontSize, radius);
    return { values: Float32Array.from(values), family: style.fontFamily };
  }

  #isDark() {
    return this.#wanted === "dark" || (this.#wanted === "auto" && this.#preference.matches);
  }

  #isSet(property) {
    return getComputedStyle(this.#frame).getPropertyValue(property).trim() !== "";
  }

  #write(inks, fontSize, radius) {
    const inkLines = inkNames.map((name) => `--ink-${name}:${toCss(inks[name])}`);
    const scheme = isDark(inks.surface) ? "dark" : "light";
    const sizes = `--body:${fontSize}px;--unit:${Math.round(fontSize / 4)}px;--radius:${radius}px`;
    this.#sheet.replaceSync(`.frame{${inkLines.join(";")};${sizes};color-scheme:${scheme}}`);
  }
}
