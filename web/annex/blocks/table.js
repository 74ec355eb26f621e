// Tables. Roles are written out, since stacked rows (narrow pages) and placed cells (over the canvas) change
// `display`, which takes a table's semantics away in some browsers.
import { h } from "../dom.js";
import { button } from "./buttons.js";
import { notice } from "./notice.js";
import { said, saidLines, unseen } from "./words.js";

/**
 * @param {import("../page.js").Table} table
 * @param {import("../mirror.js").Context} context
 * @param {string} key of the block
 */
export function table(table, context, key) {
  const rows = table.rows ?? [];
  const captionId = `caption-${encodeURIComponent(key)}`;
  const shape = context.known.of("shape", { columns: table.columns ?? [], toggles: rows.some((row) => row.toggle) }, (same) => same);
  return h("div", { class: "table-box" },
    h("table", { role: "table", "aria-labelledby": named(context.headed, table.caption && captionId), class: shape.columns.length > 4 ? "table wide" : shape.columns.length > 2 || shape.toggles ? "table" : "table pairs" },
      table.caption ? h("caption", { id: captionId }, table.caption) : null,
      head(shape, `head ${rows[0]?.key ?? ""}`, context),
      bodies(rows).map(({ key, rows: own }) => h("tbody", { key, role: "rowgroup" }, own.map((row) => context.known.of(`row ${row.key}`, [row, shape], (_, known) => rowsOf(row, shape, { ...context, known })))))));
}

// Who goes from table to table hears what its section is called, not only "12 yes".
const named = (...ids) => ids.filter(Boolean).join(" ") || null;

// What a style is told by is a class: by the key, each cell's styles would be looked up anew where another service comes.
const placeIn = (row, column) => ({ class: column?.key === "law" ? "law" : null, "data-box": "cell", "data-key": `${row}/${column?.key ?? ""}` });

function head({ columns, toggles }, key, { say }) {
  return h("thead", { role: "rowgroup" },
    h("tr", { role: "row", "data-box": "row", "data-key": key },
      columns.map((column) => h("th", { ...placeIn(key, column), scope: "col", role: "columnheader" }, column.label)),
      toggles ? h("th", { key: "toggle", class: "toggle", scope: "col", role: "columnheader" }, unseen(say("widget.wording"))) : null));
}

// A group row heads the rows after it: each begins a body of its own.
function bodies(rows) {
  const bodies = [];
  for (const row of rows) {
    if (row.kind === "group" || bodies.length === 0) bodies.push({ key: row.key, rows: [] });
    bodies.at(-1).rows.push(row);
  }
  return bodies;
}

function rowsOf(row, shape, context) {
  const width = shape.columns.length + (shape.toggles ? 1 : 0);
  if (row.kind === "group")
    return [h("tr", { key: row.key, role: "row", class: "group", "data-box": "row", "data-key": row.key },
      h("th", { scope: "rowgroup", role: "rowheader", colspan: width, ...placeIn(row.key) },
        saidLines(row.cells?.[0]?.lines, context.language)))];
  const details = (row.notices?.length ?? 0) + (row.wording?.length ?? 0) > 0;
  return [dataRow(row, shape, details, context), details ? detailsRow(row, width, context) : null];
}

// Its place among the others is all that tells a cell apart: another service in its column changes only words.
function cellOf(cell, index, row, column, { language }) {
  const place = placeIn(row.key, column);
  return index === 0
    ? h("th", { ...place, scope: "row", role: "rowheader" }, saidLines(cell.lines, language))
    : h("td", { ...place, role: "cell", "data-label": column?.label }, saidLines(cell.lines, language));
}

function dataRow(row, { columns, toggles }, details, context) {
  const cells = (row.cells ?? []).map((cell, index) => context.known.of(index, [cell, columns[index]], () => cellOf(cell, index, row, columns[index], context)));
  return h("tr", { key: row.key, role: "row", class: details ? "has-details" : null, "data-box": "row", "data-key": row.key },
    cells,
    toggles ? h("td", { key: "toggle", class: "toggle", role: "cell" }, row.toggle ? button(row.toggle, "small") : null) : null);
}

function detailsRow(row, width, context) {
  return h("tr", { key: `${row.key} details`, role: "row", class: "details", "data-box": "details", "data-key": row.key },
    h("td", { role: "cell", colspan: width },
      (row.notices ?? []).map((each) => notice(each, context)),
      row.wording?.length ? h("div", { class: "wording" }, row.wording.map((words) => h("p", {}, said(words, context.language)))) : null));
}
