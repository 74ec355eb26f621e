// A plain table of the DOM: the least that a page can do.
import { fetched, holdNames, presented, rowsOf } from "./rows.mjs";

function show(annexes) {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of ["Row", ...annexes.map((annex) => annex.service.name)]) head.append(Object.assign(document.createElement("th"), { textContent: name }));
  const body = table.createTBody();
  for (const { term, cells } of rowsOf(annexes)) {
    const row = body.insertRow();
    row.insertCell().textContent = term;
    for (const { answer, retention, details } of cells) row.insertCell().textContent = [answer, retention, details].filter(Boolean).join(" · ");
  }
  const box = Object.assign(document.createElement("div"), { id: "box" });
  box.append(table);
  document.body.replaceChildren(box);
}

holdNames();
let annexes = await fetched();
show(annexes);
presented();
window.swap = (place, annex) => {
  annexes = annexes.with ? annexes.with(place, annex) : annexes.map((each, at) => (at === place ? annex : each));
  show(annexes);
};
