// The rows of a long list, from the same index and parts that the widget reads: what a card of the widget says, as far as
// a table without words and rules can say it.
const read = async (file) => (await fetch(`/annex/catalog/${file}`)).json();

export const columns = [["name", "Service"], ["provider", "Provider"], ["categories", "Categories of data"], ["countries", "Countries"], ["recipients", "Recipients"], ["kept", "Kept"]];

const lengthOf = ({ basis, duration, max, plus }) => [basis, duration ?? max ?? plus].filter(Boolean).join(" ");

const rowOf = ({ id, provider, service, summary }) => ({
  id, name: `${service.name} ${service.edition ?? ""}`, provider: provider.name, categories: String(summary.dataCategories),
  countries: (summary.countries ?? []).join(", "), recipients: String(summary.recipients), kept: lengthOf(summary.longestRetention?.[0] ?? {}),
});

/** @returns {Promise<Record<string, string>[]>} one a service, in the catalog's order */
export async function listed() {
  const { entries, parts = [] } = await read("index.json");
  const rows = entries.map(rowOf);
  for (const { file } of parts) rows.push(...(await read(file)).entries.map(rowOf));
  return rows;
}

/** A box that scrolls, with rows of one height, which only those that are seen are made of. */
export const rowHeight = 40;
export function lookLikeAList() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`body { margin: 0 } #box { position: relative; width: 1280px; height: 780px; overflow: auto; contain: strict }
    .row { position: absolute; inset: 0 0 auto 0; display: flex; height: ${rowHeight}px; contain: strict; border-bottom: 1px solid #ddd }
    .row > * { flex: 2 0 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap } .row > :first-child { flex-grow: 4; font-weight: 600 }`);
  document.adoptedStyleSheets = [sheet];
}
