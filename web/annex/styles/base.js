// The frame: typeface, surface, what is shown of mirror, canvas and children. The inks come from theme.js, which
// measures them; distances are multiples of --unit, a quarter of the body size, as on the canvas (wasm/paint/sheet.h).
export const base = `
:host { display: block; min-width: 0; scroll-margin-top: 1rem; }
:host([hidden]) { display: none; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame {
  container-type: inline-size;
  contain-intrinsic-inline-size: min(60rem, 100vw - 4rem);
  position: relative;
  background: var(--ink-surface);
  color: var(--ink-text);
  border: 1px solid var(--ink-border);
  border-radius: var(--radius);
  overflow: clip;
  font-family: var(--annex-font-family, inherit);
  font-size: var(--annex-font-size, inherit);
  font-style: normal;
  font-weight: 400;
  font-variant: normal;
  line-height: 1.5;
  /* All languages of the product, whatever the page's is. */
  direction: ltr;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  text-shadow: none;
  letter-spacing: normal;
  word-spacing: normal;
  white-space: normal;
  -webkit-text-size-adjust: 100%;
}
.frame[data-shows=children] { border: 0; background: none; overflow: visible; }
.print-note { display: none; }
.frame[data-shows=children] :is(.tools, .stage) { display: none; }
.frame:not([data-shows=children], [data-fails]) + slot { display: none; }
.frame[data-fails] { margin-block-end: 1em; }

/* Over what is there, and moving nothing; before the theme is known too. */
.progress { position: sticky; top: 0; z-index: 2; height: 0; }
.progress::after { content: ""; display: block; height: 4px; background: linear-gradient(to right, var(--ink-accent, Highlight) var(--came), var(--ink-border, transparent) 0); }

.stage { position: relative; }
.mirror { padding: calc(var(--unit) * 8); }
.frame[data-shows=text] canvas { display: none; }
/* Without its program nothing can be pressed. */
.frame[data-still] :is(.actions, .of-buttons, .of-choices, .of-field, .mirror button) { display: none; }

.tools { position: relative; z-index: 1; display: flex; flex-wrap: wrap; justify-content: flex-end; padding: calc(var(--unit) * 3) calc(var(--unit) * 8) 0; }
.actions { display: flex; flex-wrap: wrap; }
.menu { position: relative; }
.menu summary { list-style: none; cursor: pointer; }
.menu summary::-webkit-details-marker { display: none; }
.menu summary::after { content: ""; width: 0.4em; height: 0.4em; border: solid; border-width: 0 2px 2px 0; rotate: 45deg; translate: 0 -0.15em; }
.menu ul, .said {
  position: absolute;
  inset: 100% 0 auto auto;
  margin: 0;
  padding: var(--unit);
  background: var(--ink-surface);
  border: 1px solid var(--ink-border-strong);
  border-radius: var(--radius);
}
.menu ul { min-width: 14em; list-style: none; }
.said { inset-inline-end: calc(var(--unit) * 8); max-width: calc(100% - var(--unit) * 16); padding-inline: calc(var(--unit) * 3); font-size: 0.875em; pointer-events: none; }
.said:empty { display: none; }
.menu .switch { width: 100%; margin: 0; }
.menu summary.switch { width: auto; }
@container (width < 37.5em) {
  .menu { position: static; }
  .menu ul { inset: 100% calc(var(--unit) * 4) auto; }
  .mirror { padding: calc(var(--unit) * 4); }
  .tools { justify-content: flex-start; padding-inline: var(--unit); }
}

.trouble { border-inline-start: 4px solid #b3261e; padding: 0.75em 1em; margin-block-end: 1em; background: #fdf0ef; color: #1b2126; }
.trouble:empty { display: none; }
.trouble p { margin: 0; max-width: 42em; }
.trouble p + p { font-size: 0.875em; overflow-wrap: anywhere; }

.symbol { width: 1em; height: 1em; flex: none; fill: none; stroke: none; }
.symbol .line { stroke: currentColor; stroke-linejoin: miter; }
.symbol .area { fill: currentColor; }
.symbol .line.hollow { stroke: var(--behind, var(--ink-surface)); }
.symbol .area.hollow { fill: var(--behind, var(--ink-surface)); }

.marked { display: flex; gap: 0.5em; align-items: baseline; }
.marked > .symbol { align-self: flex-start; margin-block-start: 0.25em; }
.marked.yes > .symbol { color: var(--ink-yes); }
.marked.no > .symbol { color: var(--ink-no); }
.marked.unstated > .symbol { color: var(--ink-unstated); }
.marked.error > .symbol { color: var(--ink-error); }
.marked:is(.warning, .outside-eea) > .symbol { color: var(--ink-warning); }
.marked:is(.notice, .inside-eea) > .symbol { color: var(--ink-notice); }
.marked.illustrative > .symbol { color: var(--ink-text-quiet); }

.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.probe { position: absolute; inset: 0 auto auto 0; width: 0; height: 0; overflow: hidden; visibility: hidden; pointer-events: none; }
.probe :is(.now, .change) {
  border: 1px solid;
  color: var(--annex-text, #000);
  background-color: var(--annex-surface, #fff);
  border-top-color: var(--annex-accent, #000);
  border-right-color: var(--annex-border, #000);
  border-radius: var(--annex-radius, 8px);
}
.probe .change { transition: color 1ms, background-color 1ms, border-color 1ms, border-radius 1ms; }
.probe .measure { position: absolute; width: 100ch; height: 10em; }
`;
