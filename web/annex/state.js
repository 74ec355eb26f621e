// From attributes and the `state` property to what the core is asked to do (wasm/app/action.h). The core alone makes
// states; what it does not understand changes nothing.

/**
 * What leads from one state to another.
 * @param {Record<string, any>} from as widget_state tells it
 * @param {Record<string, any>} to the portal's; members that are missing are at their beginning
 * @returns {string[]} actions
 */
export function actionsTowards(from, to) {
  const actions = [];
  const text = (name) => (typeof to[name] === "string" ? to[name] : "");
  if (text("asOf") && text("asOf") !== from.asOf) actions.push(`as-of ${to.asOf}`);
  if (text("query") !== (from.query ?? "")) actions.push(`search ${text("query")}`);
  actions.push(...toggles("facet", from.facets, to.facets));
  actions.push(...listed("choose", from.compared, to.compared), ...listed("need", from.needs, to.needs));
  if (text("baseline") !== (from.baseline ?? "")) actions.push(`baseline ${text("baseline")}`);
  if (Boolean(to.onlyDifferences) !== Boolean(from.onlyDifferences)) actions.push("only-differences");
  // Last, since whatever else changes begins at the first page.
  const page = text("page") || (from.page ? "1" : "");
  return [...actions, ...placeTowards(from, to, text), ...(page ? [`page ${page}`] : [])];
}

// The view, and of which service and versions. Opening one that is open already would close its rows.
function placeTowards(from, to, text) {
  const actions = [];
  const service = to.view === "list" ? "" : text("service");
  const view = text("view") || (service ? "annex" : "list");
  const same = service === (from.service ?? "");
  const opens = service && !same;
  if (opens) actions.push(`open ${service}`);
  if (view !== (opens ? "annex" : from.view)) actions.push(view === "list" ? "back" : `view ${view}`);
  const before = opens ? {} : from;
  if (service)
    for (const name of ["version", "older"]) if (text(name) !== (before[name] ?? "")) actions.push(`${name} ${text(name)}`);
  // Choosing services may open what they are chosen from.
  if (view === "compare" && from.view === view) return [...actions, "wording", ...toggles("wording", [], to.openRows)];
  actions.push(...toggles("wording", same && view === from.view ? from.openRows : [], to.openRows));
  return actions;
}

// What is named twice is meant once: to choose a service again would take it away.
const strings = (list) => (Array.isArray(list) ? [...new Set(list.filter((each) => typeof each === "string"))] : []);

// A list anew where it differs: the verb without an argument empties it.
function listed(verb, from, to) {
  const [before, after] = [strings(from), strings(to)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [...(before.length ? [verb] : []), ...after.map((each) => `${verb} ${each}`)];
}

function toggles(verb, from, to) {
  const before = new Set(strings(from));
  const after = new Set(strings(to));
  return [...before, ...after].filter((each) => before.has(each) !== after.has(each)).map((each) => `${verb} ${each}`);
}
