// How cost grows with the catalog: time or bytes at each size, and the exponent between the smallest and the largest.
import { say } from "./support.mjs";

const series = new Map();

export const growth = {
  note(name, count, value) {
    series.set(name, [...(series.get(name) ?? []), [count, value]]);
  },
  tell() {
    for (const [name, points] of series) {
      if (points.length < 2) continue;
      const [[least, low], [most, high]] = [points[0], points.at(-1)];
      const exponent = Math.log(high / low) / Math.log(most / least);
      say(`growth of ${name}: ${points.map(([count, value]) => `${value.toPrecision(4)} at ${count}`).join(", ")}; exponent ${exponent.toFixed(2)}`);
    }
  },
};
