// From the four colours that a portal sets to the nineteen that the widget writes in (wasm/paint/theme.h says what
// each is for). Whatever the portal sets, text has 4.5:1 and symbols, controls and focus 3:1 where they stand.
import { luminance, mix, opposite, over, readable } from "./color.js";

/** @typedef {import("./color.js").Color} Color */

/** In the order of wasm/paint/theme.h. */
export const inkNames = [
  "surface", "surface-raised", "text", "text-quiet", "border", "border-strong", "accent", "accent-text", "accent-surface",
  "focus", "yes", "no", "unstated", "error", "error-surface", "warning", "warning-surface", "notice", "notice-surface",
];

const hex = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16) / 255).concat(1);

/** What is not set by the portal. */
const palettes = {
  light: {
    surface: "#ffffff", text: "#1b2126", accent: "#0b5fa5", yes: "#0f7a55", no: "#4a545e", unstated: "#8a5b00",
    error: "#b3261e", warning: "#8a4b00", notice: "#255a8c",
  },
  dark: {
    surface: "#15191d", text: "#eceff1", accent: "#7cb8f2", yes: "#5fcf9f", no: "#b4bec7", unstated: "#e3b155",
    error: "#ff9a8f", warning: "#f2b155", notice: "#93c1ec",
  },
};

/** What tints the surfaces of notices: clearer than what is written on them. */
const tints = { error: "#e8352b", warning: "#f5a400", notice: "#2f83d6" };

/** @param {Color} surface */
export const isDark = (surface) => luminance(surface) < 0.18;

/** The surface where the portal sets none. */
export const plainSurface = (dark) => hex(palettes[dark ? "dark" : "light"].surface);

/**
 * @param {{ surface?: Color, text?: Color, accent?: Color, border?: Color }} portal what it sets
 * @param {boolean} dark the theme, where the portal sets no surface
 * @returns {Record<string, Color>} by inkNames
 */
export function inksOf(portal, dark) {
  const surface = over(portal.surface ?? plainSurface(dark), plainSurface(dark));
  const darkGround = isDark(surface);
  const own = Object.fromEntries(Object.entries(palettes[darkGround ? "dark" : "light"]).map(([name, text]) => [name, hex(text)]));
  const base = grounds(surface, own, portal, darkGround);
  return { ...base, ...writing(base, own, portal), ...marks(base, own) };
}

// What words stand on: never so tinted that neither black nor white could be read there.
function grounds(surface, own, portal, dark) {
  const text = over(portal.text ?? own.text, surface);
  const shade = (color, share) => readable(mix(surface, color, share), [opposite(surface)], 4.5);
  const tint = (color, share = 0.1) => shade(over(color, surface), dark ? 0.16 : share);
  return {
    surface,
    "surface-raised": shade(text, dark ? 0.06 : 0.035),
    "accent-surface": tint(portal.accent ?? own.accent),
    "error-surface": tint(hex(tints.error)),
    "warning-surface": tint(hex(tints.warning), 0.14),
    "notice-surface": tint(hex(tints.notice)),
  };
}

function writing(base, own, portal) {
  const everywhere = Object.values(base);
  const { surface } = base;
  const plain = [surface, base["surface-raised"]];
  const text = readable(over(portal.text ?? own.text, surface), everywhere, 7);
  const accent = readable(over(portal.accent ?? own.accent, surface), [...plain, base["accent-surface"]], 4.5);
  return {
    text,
    "text-quiet": readable(mix(text, surface, 0.32), everywhere, 4.5),
    border: over(portal.border ?? mix(surface, text, 0.16), surface),
    "border-strong": readable(mix(surface, text, 0.45), plain, 3),
    accent,
    "accent-text": opposite(accent),
    focus: readable(accent, plain, 3),
  };
}

function marks(base, own) {
  const plain = [base.surface, base["surface-raised"]];
  const on = (name) => readable(own[name], [...plain, base[`${name}-surface`]], 4.5);
  return {
    yes: readable(own.yes, plain, 3),
    no: readable(own.no, plain, 3),
    unstated: readable(own.unstated, plain, 3),
    error: on("error"),
    warning: on("warning"),
    notice: on("notice"),
  };
}
