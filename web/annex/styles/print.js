// Print shows the mirror, whole: every row, heads repeated on every sheet, ink on white.
export const print = `
@media print {
  canvas, .tools, .notice-buttons, .block.of-buttons, .table .toggle, .entry-choose { display: none !important; }
  .frame.frame {
    border: 0;
    overflow: visible;
    --ink-surface: #fff; --ink-surface-raised: #fff; --ink-text: #000; --ink-text-quiet: #333; --ink-border: #999; --ink-border-strong: #555;
    --ink-accent: #000; --ink-accent-surface: #fff; --ink-yes: #000; --ink-no: #000; --ink-unstated: #000;
    --ink-error: #000; --ink-warning: #000; --ink-notice: #000; --ink-error-surface: #fff; --ink-warning-surface: #fff; --ink-notice-surface: #fff;
    color-scheme: light;
  }
  .mirror { padding: 0; }
  .print-note { display: block; margin-block-start: 2em; border-block-start: 1px solid #999; font-size: 0.8em; overflow-wrap: anywhere; }
  .block { max-width: none; }
  .table-box { overflow: visible; }
  /* A column has room for its longest word, and a law stands on one line. Only addresses are broken, which wide tables have. */
  .table:not(.wide) :is(th, td), .table thead th { overflow-wrap: break-word; }
  .table .law { white-space: nowrap; }
  .table thead { display: table-header-group; }
  .table tr, .fact, .callout, .entry, .bar-line { break-inside: avoid; }
  .table tr.has-details, .table .group, .heading, caption { break-after: avoid; }
  .bar-line .length { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
