// The look that the parent gives the embedded widget: the custom properties that a page around it would set.

/** By what each value is understood: what CSS would not take there changes nothing. */
const looks = {
  accent: "color", surface: "color", text: "color", border: "color", radius: "border-top-left-radius",
  "font-family": "font-family", "font-size": "font-size",
};

/**
 * @param {import("./element.js").ServiceAnnex} widget
 * @param {Record<string, any>} wish `theme`, and any of the custom properties without "--annex-"; null takes one back
 */
export function takeTheme(widget, wish) {
  if (["auto", "light", "dark"].includes(wish.theme)) widget.theme = wish.theme;
  for (const [name, property] of Object.entries(looks)) {
    const value = wish[name];
    if (value === null) widget.style.removeProperty(`--annex-${name}`);
    if (typeof value === "string" && CSS.supports(property, value)) widget.style.setProperty(`--annex-${name}`, value);
  }
}
