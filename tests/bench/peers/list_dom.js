// A long list by hand: as many rows as are seen, placed and written anew when the box scrolls.
import { columns, listed, lookLikeAList, rowHeight } from "./entries.mjs";
import { presented } from "./rows.mjs";

lookLikeAList();
const rows = await listed();
const box = Object.assign(document.createElement("div"), { id: "box" });
const whole = document.createElement("div");
whole.style.height = `${rows.length * rowHeight}px`;
box.append(whole);
document.body.replaceChildren(box);

const seen = Math.ceil(box.clientHeight / rowHeight) + 1;
const lines = Array.from({ length: seen }, () => {
  const line = Object.assign(document.createElement("div"), { className: "row" });
  line.append(...columns.map(() => { const cell = document.createElement("div"); cell.append(""); return cell; }));
  return line;
});
whole.append(...lines);

// Row 30 is always in line 30 modulo their number: scrolling a little writes only the rows that come.
const shown = new Array(seen).fill(-1);
function show() {
  const first = Math.max(0, Math.min(Math.floor(box.scrollTop / rowHeight), rows.length - seen));
  for (let number = first; number < first + seen; number += 1) {
    const at = number % seen;
    if (shown[at] === number) continue;
    shown[at] = number;
    lines[at].style.transform = `translateY(${number * rowHeight}px)`;
    columns.forEach(([key], column) => { lines[at].children[column].firstChild.data = rows[number][key]; });
  }
}
box.addEventListener("scroll", show, { passive: true });
show();
presented();
