// Tables of the text presentation: thin rules, a quiet head, group rows tinted, findings below the row that they
// concern. On a narrow page each row of more than two cells is a card, and of many cells on a wider one too; its semantics stay, since the roles are written out (blocks/table.js).
// Below this width a row is a card, its cells one below the other.
const stacked = (which, width) => `
@container (width < ${width}) {
  ${which}, ${which} :is(tbody, tr, th, td, caption) { display: block; }
  ${which} thead { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
  ${which} tbody tr { border: 1px solid var(--ink-border); border-radius: var(--radius); padding: calc(var(--unit) * 4); margin-block-start: calc(var(--unit) * 3); }
  ${which} tbody tr.has-details { border-end-start-radius: 0; border-end-end-radius: 0; border-block-end: 0; padding-block-end: calc(var(--unit) * 3); }
  ${which} tbody tr.details { margin-block-start: 0; border-block-start: 0; border-start-start-radius: 0; border-start-end-radius: 0; padding-block-start: 0; }
  ${which} tbody tr.group { border: 0; padding: 0; margin-block-start: calc(var(--unit) * 5); }
  ${which} tbody:first-of-type tr:first-child { margin-block-start: 0; }
  ${which} tbody tr > :is(th, td) { padding: 0; }
  ${which} .group th { background: none; --behind: var(--ink-surface); }
  ${which} tbody tr > :is(th, td) + td { margin-block-start: calc(var(--unit) * 2); }
  ${which} tr:not(.details) > td:not(.toggle)::before { content: attr(data-label); content: attr(data-label) / ""; display: block; font-size: 0.875em; color: var(--ink-text-quiet); }
  ${which} td:empty { display: none; }
  ${which} .toggle { text-align: start; width: auto; }
  ${which} tbody tr > td.toggle { margin-block-start: calc(var(--unit) * 3); }
}
`;

export const tables = `
.table { width: 100%; border-collapse: collapse; border-spacing: 0; text-align: start; }
.table caption { caption-side: top; text-align: start; font-size: 1.0625em; font-weight: 600; padding-block-end: calc(var(--unit) * 3); }
.table :is(th, td) { padding: calc(var(--unit) * 3) calc(var(--unit) * 3) calc(var(--unit) * 3) 0; vertical-align: top; text-align: start; font-weight: 400; overflow-wrap: anywhere; }
.table :is(th, td):first-child { padding-inline-start: calc(var(--unit) * 2); }
.table :is(th, td):last-child { padding-inline-end: calc(var(--unit) * 2); }
.table :is(th, td) + :is(th, td) { padding-inline-start: calc(var(--unit) * 3); }
.table thead th { padding-block: 0 calc(var(--unit) * 2); font-size: 0.875em; font-weight: 600; color: var(--ink-text-quiet); vertical-align: bottom; border-block-end: 1px solid var(--ink-border-strong); }
.table tbody th { font-weight: 600; }
.table tbody tr { border-block-end: 1px solid var(--ink-border); }
.table tr.has-details { border-block-end: 0; }
.table tr.details td { padding-block-start: 0; padding-inline: calc(var(--unit) * 2); }
.table .group th { padding-block: calc(var(--unit) * 2); background: var(--ink-surface-raised); --behind: var(--ink-surface-raised); }
.table .toggle { text-align: end; }
@container (width >= 60em) {
  .table :is(.toggle, th.law, td.law) { white-space: nowrap; width: 1%; }
  .table.pairs td:last-child { width: 50%; }
}
.table td.toggle { padding-block: calc(var(--unit) * 2); }
.line.secondary { font-size: 0.875em; font-weight: 400; color: var(--ink-text-quiet); }
.line:has(> .marked) ~ .line.secondary { padding-inline-start: calc(1.5 * var(--body)); }
.details .callout + .callout, .details .callout + .wording { margin-block-start: calc(var(--unit) * 3); }
.wording { max-width: 48em; padding-inline-start: calc(var(--unit) * 4 - 3px); border-inline-start: 3px solid var(--ink-border-strong); font-size: 0.875em; color: var(--ink-text-quiet); white-space: pre-line; }
.wording p { margin: 0; }

@media screen {
  /* Whose columns are not told by what stands in them has its head held, below what the portal holds there itself. */
  .table:not(.pairs) thead th { position: sticky; inset-block-start: var(--annex-top, 0); padding-block-start: calc(var(--unit) * 2); background: var(--ink-surface); box-shadow: inset 0 -1px var(--ink-border-strong); }
  .table:not(.pairs) button { scroll-margin-block-start: calc(var(--annex-top, 0px) + 5em); }
  /* Columns keep room for a word: text may break anywhere, since an address has no place for it, and a column would shrink to a letter. */
  .frame[data-shows=text] .table:not(.pairs) :is(th, td):not(.toggle) { min-width: 9.5em; }
  .frame[data-shows=text] .pairs :is(th, td) { min-width: min(9.5em, 30cqi); }
}

${stacked(".table:not(.pairs)", "42em")}
${stacked(".table.wide", "68em")}
`;
