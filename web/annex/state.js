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
  const service = to.view === "list" ? "" : text("service");
  if (service && service !== from.service) actions.push(`open ${service}`);
  if (!service && from.view !== "list") actions.push("back");
  if (service && text("version") !== (service === from.service ? from.version ?? "" : "")) actions.push(`version ${text("version")}`);
  actions.push(...toggles("wording", service === from.service ? from.openRows : [], service ? to.openRows : []));
  return actions;
}

function toggles(verb, from, to) {
  const before = new Set(Array.isArray(from) ? from : []);
  const after = new Set(Array.isArray(to) ? to.filter((each) => typeof each === "string") : []);
  return [...before, ...after].filter((each) => before.has(each) !== after.has(each)).map((each) => `${verb} ${each}`);
}
