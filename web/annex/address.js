// The state in the page's address, where the portal asks for it (`sync-url`): a link opens the same view on another
// machine, and back and forward do what readers expect. Only parameters of our own are touched, and any text is taken:
// what makes no sense is left out by the core.

const prefix = "annex-";
const mostValues = 50;
const mostLength = 300; // of one value; ids and needs are shorter

/** Members of the state by the name of their parameter. */
const texts = { view: "view", service: "service", version: "version", older: "older", search: "query", page: "page", baseline: "baseline", law: "asOf" };
const lists = { facet: "facets", compare: "compared", need: "needs", row: "openRows" };

/**
 * @param {Record<string, any>} state
 * @param {string} today the date of the law that goes without saying
 * @returns {[string, string][]}
 */
export function parametersOf(state, today) {
  const parameters = [];
  const add = (name, value) => parameters.push([prefix + name, value]);
  for (const [name, member] of Object.entries(texts)) {
    const unsaid = { asOf: today, view: state.service ? "annex" : "list" }[member];
    if (state[member] && state[member] !== unsaid) add(name, state[member]);
  }
  for (const [name, member] of Object.entries(lists)) for (const value of state[member] ?? []) add(name, value);
  if (state.onlyDifferences) add("differences", "1");
  return parameters;
}

/**
 * @param {URLSearchParams} parameters
 * @returns {Record<string, any> | undefined} nothing where no parameter is ours
 */
export function stateOf(parameters) {
  const ours = [...parameters.keys()].some((name) => name.startsWith(prefix));
  if (!ours) return undefined;
  const state = {};
  const values = (name) => parameters.getAll(prefix + name).slice(0, mostValues).map((value) => value.slice(0, mostLength));
  for (const [name, member] of Object.entries(texts)) if (values(name)[0]) state[member] = values(name)[0];
  for (const [name, member] of Object.entries(lists)) if (values(name).length) state[member] = [...new Set(values(name))];
  if (values("differences")[0] === "1") state.onlyDifferences = true;
  state.view ??= state.service ? "annex" : "list";
  return state;
}

// What the reader would call another place: going there can be taken back.
const placeOf = (state) => JSON.stringify([state.view, state.service, state.version, state.older, state.view === "compare" && state.compared]);

export class Address {
  #where;
  #today;
  #place;

  /**
   * @param {"hash" | "query"} where
   * @param {string} today
   * @param {(state: Record<string, any> | undefined) => void} moved back or forward
   * @param {AbortSignal} signal
   */
  constructor(where, today, moved, signal) {
    this.#where = where;
    this.#today = today;
    addEventListener("popstate", () => {
      this.#place = undefined;
      moved(this.read());
    }, { signal });
  }

  /** The state that the address tells; nothing where it tells none. */
  read() {
    return stateOf(new URLSearchParams(this.#where === "hash" ? location.hash.slice(1) : location.search));
  }

  /**
   * @param {Record<string, any>} state
   * @param {boolean} byReader whether the reader went there
   */
  write(state, byReader) {
    const url = new URL(location.href);
    const parameters = parametersOf(state, this.#today);
    if (this.#where === "hash") url.hash = withOurs("", parameters);
    else url.search = withOurs(url.search, parameters);
    const place = placeOf(state);
    const goesOn = byReader && this.#place !== undefined && place !== this.#place;
    this.#place = place;
    if (url.href === location.href) return;
    history[goesOn ? "pushState" : "replaceState"](history.state, "", url);
  }
}

// The others' parameters stay, in their order.
function withOurs(search, ours) {
  const all = new URLSearchParams(search);
  for (const name of [...all.keys()]) if (name.startsWith(prefix)) all.delete(name);
  for (const [name, value] of ours) all.append(name, value);
  return all.toString();
}
