// Where the reader's system forces its colours (the text is shown then): backgrounds are taken away, and with them
// whatever is drawn by one; symbols keep colours that were chosen for another ground.
export const forced = `
@media (forced-colors: active) {
  .bar-line .bar::before { border: 1px solid; }
  .bar-line .length { forced-color-adjust: none; background: CanvasText; }
  .progress::after { forced-color-adjust: none; background: linear-gradient(to right, Highlight var(--came), Canvas 0); }
  .frame.frame .symbol.symbol { color: CanvasText; --behind: Canvas; }
  .entry .entry-title.entry-title button { text-decoration: underline; text-underline-offset: 0.15em; }
  .chip[aria-pressed=true], .button[aria-pressed=true] { border-width: 3px; }
  .tools, .actions { gap: calc(var(--unit) * 2); }
  .actions { margin-inline-end: 0; }
}
`;
