// Headings, text, facts, notices, entries and charts of the text presentation. Distances collapse as the canvas's do:
// a block keeps the greater of its own and its neighbour's (wasm/paint/layout.cpp).

// Tiles stand side by side where all fit, then in two lines, then below each other: `count` of them. The last one takes
// what is left of its line.
const tileColumns = (count) => {
  const half = Math.max(2, Math.ceil(count / 2));
  const rest = count % half;
  return `
@container (37.5em <= width < ${count * 11.5 + 4}em) {
  .tiles.of-${count} { grid-template-columns: repeat(${half}, 1fr); }
  .tiles.of-${count} .fact:last-child { grid-column-end: span ${rest ? half - rest + 1 : 1}; }
}
@container (width >= ${count * 11.5 + 4}em) { .tiles.of-${count} { grid-template-columns: repeat(${count}, 1fr); } }`;
};

export const blocks = `
.block { max-width: 76em; margin-block: calc(var(--unit) * 6); }
.block.of-paragraph { margin-block: calc(var(--unit) * 3); }
.block.of-choices { margin-block: calc(var(--unit) * 4); }
.block.of-buttons { margin-block: calc(var(--unit) * 4) calc(var(--unit) * 5); }
.block.of-heading { margin-block: calc(var(--unit) * 8) calc(var(--unit) * 3); }
.block.of-heading:has(> .section) { margin-block: calc(var(--unit) * 14) calc(var(--unit) * 4); }
.block.of-heading:has(> .page) { margin-block: 0 calc(var(--unit) * 3); }
.mirror > :first-child { margin-block-start: 0; }
.mirror > :last-child { margin-block-end: 0; }

.heading { margin: 0; line-height: 1.25; font-weight: 600; font-size: 1.0625em; max-width: 42em; text-wrap: balance; overflow-wrap: break-word; scroll-margin-block-start: calc(var(--annex-top, 0px) + var(--unit) * 4); }
.heading.section { font-size: 1.375em; }
.heading.page { font-size: 1.875em; letter-spacing: -0.01em; }
@container (width < 37.5em) { .heading.section { font-size: 1.25em; } .heading.page { font-size: 1.5em; } }
.paragraph { margin: 0; max-width: 42em; text-wrap: pretty; }
.paragraph.lead { font-size: 1.125em; color: var(--ink-text-quiet); }
.paragraph.note { font-size: 0.875em; color: var(--ink-text-quiet); }

.facts { margin: 0; max-width: 52.5em; }
.facts dd, .entry dd { margin: 0; }
.facts dt, .entry dt { font-size: 0.875em; color: var(--ink-text-quiet); }
.fact .note { font-size: 0.875em; color: var(--ink-text-quiet); }
.pairs .fact { padding-block: calc(var(--unit) * 2.5); border-block-start: 1px solid var(--ink-border); }
.pairs .fact:first-child { border: 0; }
.tiles { max-width: none; display: grid; gap: 1px; background: var(--ink-border); border: 1px solid var(--ink-border); border-radius: var(--radius); overflow: clip; }
.tiles .fact { min-width: 0; overflow-wrap: anywhere; padding: calc(var(--unit) * 4); background: var(--ink-surface-raised); --behind: var(--ink-surface-raised); }
.tiles dd { font-size: 1.0625em; font-weight: 600; margin-block-start: calc(var(--unit) / 2); }
.tiles .note { font-size: 0.825em; font-weight: 400; }
@container (width < 37.5em) {
  .tiles { display: block; background: none; border: 0; border-radius: 0; }
  .tiles .fact { padding: calc(var(--unit) * 2.5) 0; background: none; border-block-start: 1px solid var(--ink-border); --behind: var(--ink-surface); }
  .tiles .fact:first-child { border: 0; }
  .tiles dd { font-size: 1em; font-weight: 400; margin: 0; }
}
@container (width >= 37.5em) { .pairs .fact { display: grid; grid-template-columns: 34% 1fr; column-gap: calc(var(--unit) * 4); align-items: baseline; } }
${[3, 4, 5, 6, 7, 8].map(tileColumns).join("")}

.callout { display: flex; gap: 0.5em; max-width: 46em; padding: calc(var(--unit) * 3); border-inline-start: var(--unit) solid var(--ink); background: var(--behind); }
.callout.information { --ink: var(--ink-notice); --behind: var(--ink-notice-surface); }
.callout.warning { --ink: var(--ink-warning); --behind: var(--ink-warning-surface); }
.callout.error { --ink: var(--ink-error); --behind: var(--ink-error-surface); }
.callout > .symbol { margin-block-start: 0.25em; color: var(--ink); }
.callout p { margin: 0; }
.notice-words { min-width: 0; overflow-wrap: break-word; }
.notice-title { font-weight: 600; }
.callout .law { font-size: 0.875em; color: var(--ink-text-quiet); margin-block-start: var(--unit); }
.notice-buttons { margin-block: calc(var(--unit) * 2) var(--unit); }

.entries { list-style: none; margin: 0; padding: 0; display: grid; gap: calc(var(--unit) * 4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr)); }
.entry { position: relative; display: flex; flex-direction: column; gap: calc(var(--unit) * 3); padding: calc(var(--unit) * 5); border: 1px solid var(--ink-border); border-radius: var(--radius); background: var(--ink-surface); }
.entry:hover { border-color: var(--ink-accent); background: var(--ink-surface-raised); }
.entry-title { margin: 0; font-size: 1.0625em; line-height: 1.5; }
.entry-title button { padding: 0; border: 0; background: none; color: var(--ink-accent); font-weight: 600; text-align: start; overflow-wrap: break-word; }
.entry-title button::after { content: ""; position: absolute; inset: 0; border-radius: var(--radius); }
.entry:hover .entry-title button { text-decoration: underline; text-underline-offset: 0.15em; }
.entry-title button:focus-visible { outline: none; }
.entry-title button:focus-visible::after { outline: 3px solid var(--ink-focus); outline-offset: 2px; }
.entry-subtitle { margin: calc(var(--unit) * -3) 0 0; font-size: 0.875em; color: var(--ink-text-quiet); }
.entry-facts { margin: 0; display: grid; gap: var(--unit); }
.entry-facts.stacked { gap: calc(var(--unit) * 2); }
.entry-facts dd { font-size: 0.875em; }
.entry-facts .note { font-size: 1em; }
.entry-facts:not(.stacked) .fact { display: grid; grid-template-columns: 36% 1fr; column-gap: calc(var(--unit) * 4); align-items: baseline; }
@container (width < 20.5em) { .entry-facts { gap: calc(var(--unit) * 2); } .entry-facts:not(.stacked) .fact { display: block; } }
/* Over what is pressed of a card: words can be selected. */
.entry > :not(.entry-title) { position: relative; }
.entry-choose { margin-block-start: auto; }
.tags { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: calc(var(--unit) * 1.5); font-size: 0.875em; }
.tag { padding: 2px calc(var(--unit) * 2); border-radius: calc(var(--unit) * 1.5); background: var(--behind); color: var(--ink); --behind: var(--ink-surface-raised); --ink: var(--ink-text-quiet); }
.tag .symbol { color: inherit; }
.tag.error { --behind: var(--ink-error-surface); --ink: var(--ink-error); }
.tag:is(.warning, .outside-eea) { --behind: var(--ink-warning-surface); --ink: var(--ink-warning); }
.tag:is(.notice, .inside-eea) { --behind: var(--ink-notice-surface); --ink: var(--ink-notice); }

.chart { margin: 0; }
.chart figcaption { font-size: 1.0625em; font-weight: 600; margin-block-end: calc(var(--unit) * 3); }
.chart dl { margin: 0; display: grid; gap: calc(var(--unit) * 3); }
.chart dt { font-weight: 600; }
.chart dd { margin: 0; display: grid; gap: var(--unit); align-items: center; }
.bar-line .bar { position: relative; display: flex; align-items: center; height: calc(var(--unit) * 3); color: var(--ink-accent); }
.bar-line .bar::before { content: ""; position: absolute; inset: 0; border-radius: calc(var(--unit) * 0.75); background: var(--ink-surface-raised); box-shadow: inset 0 0 0 1px var(--ink-border); }
.bar-line .length { position: relative; width: max(2px, calc(var(--length) * 100%)); height: 100%; border-radius: calc(var(--unit) * 0.75); background: var(--ink-accent); }
.bar-line .bar:has(.symbol)::before { inset-inline-end: 1.1em; background: var(--ink-accent-surface); }
.bar-line .bar:has(.symbol) .length { max-width: calc(100% - 1.1em); }
.bar-line .bar .symbol { position: absolute; inset-inline-end: 0; inset-block-start: calc(50% - 0.5em); }
@container (width >= 37.5em) {
  .chart dl { grid-template-columns: fit-content(34%) minmax(10em, 1fr) fit-content(34%); gap: calc(var(--unit) * 2) calc(var(--unit) * 4); }
  .chart dt { font-weight: 400; }
  .chart :is(.bar-line, dd) { display: contents; }
  .bar-line .bar { margin-block-start: calc((1.5em - var(--unit) * 3) / 2); }
  .without-length .bar-words { grid-column: 2 / -1; }
}
`;
