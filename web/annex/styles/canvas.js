// The canvas presentation, on a screen only: the tile, and the mirror over it. The mirror is not seen but is there for
// assistive technology, find in page and the keyboard; its parts lie where they are painted (placing.js). Real inputs
// are seen in both presentations.
export const canvas = `
@media screen {
  .frame[data-shows=canvas] .stage { height: var(--annex-height, 20em); overflow: clip; }
  .frame[data-shows=canvas] canvas {
    position: absolute;
    inset: 0 auto auto 0;
    transform: translateY(var(--tile-top, 0));
    will-change: transform;
    width: var(--tile-width, 100%);
    height: var(--tile-height, 0);
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
  }
  canvas.over-control { cursor: pointer; }

  .frame[data-shows=canvas] .mirror { position: absolute; inset: 0; margin: 0; padding: 0; pointer-events: none; overflow: clip; }
  .frame[data-shows=canvas] .block { position: absolute; inset: 0 auto auto 0; max-width: none; margin: 0; }
  /* What is clipped is not painted; what has no opacity is, as much as what is seen. */
  .frame[data-shows=canvas] :is(.block:not(.of-field, .of-table), .of-table :is(caption, tbody, .pairs thead), .field > :not(input), thead tr:not([data-placed])) { clip-path: inset(50%); }
  .frame[data-shows=canvas] [data-placed] {
    position: absolute;
    inset: var(--annex-y) auto auto var(--annex-x);
    width: var(--annex-width);
    height: var(--annex-height);
    min-height: 0;
    max-width: none;
    margin: 0;
    overflow: clip;
  }
  /* Rows are moved by what stands above them: so moved, they need not be laid out anew. */
  .frame[data-shows=canvas] tbody [data-placed]:is([data-box=row], [data-box=details]) { inset: 0 auto auto 0; transform: translate(var(--annex-x), var(--annex-y)); contain: size layout; }
  /* A field's outline reaches beyond its block. */
  .frame[data-shows=canvas] [data-placed]:is(.of-field, :not([data-box=block])) { overflow: visible; }
  .frame[data-shows=canvas] :is([data-placed]:is([data-box=row], [data-box=details]), [data-box=cell]) { display: block; padding: 0; }
  /* Cells are too many for each to have a layer and a place of its own: they are the columns of their row. */
  .frame[data-shows=canvas] [data-cells][data-placed] { display: grid; grid-template: var(--annex-cells); column-gap: var(--annex-gap); padding: var(--annex-inset); }
  .frame[data-shows=canvas] [data-cells][data-placed] > * { width: auto; }
  .frame[data-shows=canvas] .mirror :is(table, ul, dl, fieldset, .table-box, .entry-choose, .toggle, .chips, .buttons, .field) { position: static; }
  .frame[data-shows=canvas] .mirror :is(table, tbody) { display: block; }
  /* What is in it concerns nothing else. */
  .frame[data-shows=canvas] .mirror tbody { position: absolute; inset: 0; contain: strict; }
  .frame[data-shows=canvas] .mirror :is(thead, caption, legend) { position: absolute; inset: 0 auto auto 0; }
  /* The head that is held is seen, over the one that is painted. */
  .frame[data-shows=canvas] .mirror .of-table :is(.table-box, .table) { height: 100%; }
  .frame[data-shows=canvas] .mirror .table:not(.pairs) thead { display: block; position: sticky; inset: calc(var(--annex-top, 0px) - var(--annex-y, 0px)) auto auto; height: 0; }
  .frame[data-shows=canvas] .mirror .table:not(.pairs) thead tr { background: var(--ink-surface); border-block-end: 1px solid var(--ink-border-strong); }
  .frame[data-shows=canvas] .mirror .table thead th { position: static; padding: 0; border: 0; box-shadow: none; }
  /* Nobody sees how words are arranged in their card or cell, and a grid in a grid is laid out many times over. */
  .frame[data-shows=canvas] .mirror :is(.entry, .entry-facts, .fact, .tags, .marked) { display: block; }
  .frame[data-shows=canvas] .mirror .entry[data-placed] { contain: size layout; overflow: clip; border: 0; }
  .frame[data-shows=canvas] .mirror .symbol { display: none; } /* painted; nobody is told of them */
  .frame[data-shows=canvas] .entry-title button::after { content: none; }
  .frame[data-shows=canvas] .field input { pointer-events: auto; }
}
`;
