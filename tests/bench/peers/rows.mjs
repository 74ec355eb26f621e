// What the peers show: the rows of an annex, and of several side by side, from the same JSON that the widget reads. No
// peer knows the rules or says findings: each shows less than the widget does.
const sections = [["activities", "Activities"], ["dataCategories", "Data"], ["subjectMatters", "Subject matters"], ["dataSubjects", "People"]];

const said = (value) => (value === undefined ? "—" : value);
const retention = (row) => [row?.retention ?? []].flat().map((each) => [each.basis, each.duration ?? each.max ?? each.plus].filter(Boolean).join(" ")).join(", ");

/** @returns {{ section: string, term: string, cells: { answer: string, retention: string, details: string }[] }[]} */
export function rowsOf(annexes) {
  const rows = [];
  for (const [key, section] of sections) {
    const terms = [...new Set(annexes.flatMap((annex) => annex[key].map(({ term }) => term)))];
    for (const term of terms)
      rows.push({
        section, term,
        cells: annexes.map((annex) => {
          const row = annex[key].find((each) => each.term === term);
          return { answer: said(row?.answer), retention: retention(row), details: Object.values(row?.details ?? {}).join(" ") };
        }),
      });
  }
  const most = Math.max(...annexes.map((annex) => annex.recipients.flatMap(({ entities }) => entities).length));
  for (let place = 0; place < most; place += 1)
    rows.push({
      section: "Recipients", term: `Recipient ${place + 1}`,
      cells: annexes.map((annex) => {
        const entity = annex.recipients.flatMap(({ entities }) => entities)[place];
        return { answer: said(entity?.name), retention: entity?.country ?? "", details: entity?.task ?? "" };
      }),
    });
  return rows;
}

export const asked = () => new URL(location.href).searchParams.get("annexes").split(",");
export const fetched = () => Promise.all(asked().map((file) => fetch(file).then((answer) => answer.json())));

/** Told to the benchmark: what is asked for is on the page, and two frames have passed. */
export function presented() {
  requestAnimationFrame(() => requestAnimationFrame(() => { window.presented = performance.now(); }));
}

/** A box that scrolls, with the names of rows and services held, as a comparison needs them and as the widget holds them. */
export function holdNames() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`body { margin: 0 } #box { width: 1280px; height: 780px; overflow: auto }
    #box table { border-collapse: separate; border-spacing: 0 } #box tr { height: 28px }
    #box :is(td, th) { max-width: 240px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; background: #fff; border-bottom: 1px solid #ddd }
    #box tr > :first-child { position: sticky; left: 0; z-index: 1 } #box thead th { position: sticky; top: 0; z-index: 2 }`);
  document.adoptedStyleSheets = [sheet];
}
