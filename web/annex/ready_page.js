// A page that was made ready when the catalog was packed (annex pack --pages): it can be read before the program that
// makes pages has come.

const format = "service-annex-page/1";

/**
 * @typedef {{ format: string, asOf: string, language: string, strings?: Record<string, string>, page: import("./page.js").Page }} ReadyPage
 *   asOf is the date of the law, which the page tells; strings are the widget's own words around it
 */

/**
 * Whether a ready page says today what it said on its day: in the wanted language, under the same law, and
 * with the same versions in force.
 * @param {any} ready as it came
 * @param {{ language: string, today: string, entry: Record<string, any> }} wanted entry is that of the index
 */
export function canStandFor(ready, { language, today, entry }) {
  if (ready?.format !== format || ready.language !== language || typeof ready.asOf !== "string" || !Array.isArray(ready.page?.blocks)) return false;
  const { findings = [], thirdCountry = [], versions = [] } = entry;
  const isBetween = (day) => ready.asOf < day && day <= today;
  return ready.asOf <= today && ![...findings, ...thirdCountry].some(({ from }) => isBetween(from)) && !versions.some(({ effective }) => isBetween(effective));
}

/** Whether a state is that of an annex as it opens, which is what ready pages show. @param {Record<string, any>} state */
export function opensAnnex({ view, service, ...rest }) {
  const isSaid = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Boolean(service) && (view ?? "annex") === "annex" && !Object.values(rest).some(isSaid);
}
