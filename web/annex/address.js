// The state in the page's address, where the portal asks for it (`sync-url`): a link opens the same view on another
// machine, and back and forward do what readers expect. Only parameters of our own are touched, and any text is taken:
// what makes no sense is left out by the core. A fragment without any is the portal's (a link within its page, a route):
// it changes nothing that the reader looks at, and only a step of the reader's leaves it.

const mostValues = 50;
const mostLength = 300; // of one value; ids and needs are shorter

// Where there are several widgets on a page each has parameters of its own: annex-view, annex2-view, …
const anyPrefix = /^annex\d*-/;

/** Members of the state by the name of their parameter. */
const texts = { view: "view", service: "service", version: "version", older: "older", search: "query", page: "page", baseline: "baseline", law: "asOf" };
const lists = { facet: "facets", compare: "compared", need: "needs", row: "openRows" };

/**
 * @param {Record<string, any>} state
 * @param {string} today the date of the law that goes without saying
 * @param {string} prefix of the names
 * @returns {[string, string][]}
 */
export function parametersOf(state, today, prefix) {
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
 * @param {string} prefix of the names that are ours
 * @returns {Record<string, any> | undefined} nothing where no parameter is ours
 */
export function stateOf(parameters, prefix) {
  if (![...parameters.keys()].some((name) => name.startsWith(prefix))) return undefined;
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
  #prefix;
  #moved;
  #isArriving = false;
  /** @type {Record<string, any> | undefined} what was shown last */
  #state;
  #kept = new Map(); // what was shown at a fragment of the portal's, by the key of its entry in the history

  /**
   * @param {{ where: "hash" | "query", number: number }} place number of the widget among those of the page
   * @param {string} today
   * @param {(state: Record<string, any> | undefined) => void} moved back or forward
   * @param {AbortSignal} signal
   */
  constructor({ where, number }, today, moved, signal) {
    this.#where = where;
    this.#today = today;
    this.#prefix = `annex${number > 1 ? number : ""}-`;
    this.#moved = moved;
    addEventListener("popstate", () => this.#arrive(), { signal });
  }

  /** The state that the address tells; nothing where it tells none. */
  read() {
    return stateOf(new URLSearchParams(this.#text()), this.#prefix);
  }

  /**
   * @param {Record<string, any>} state
   * @param {boolean} byReader whether the reader went there
   */
  write(state, byReader) {
    const before = this.#state;
    this.#state = state;
    const steps = byReader && !this.#isArriving;
    const leaves = this.#isPortals();
    const wanted = [this.#inAddress((isOurs) => !isOurs), this.#ours()].filter(Boolean).join("&");
    if (wanted === this.#text() || (leaves && !steps)) return this.#keep();
    const url = new URL(location.href);
    url[this.#where === "hash" ? "hash" : "search"] = wanted;
    const goesOn = steps && (leaves || (before !== undefined && placeOf(state) !== placeOf(before)));
    history[goesOn ? "pushState" : "replaceState"](history.state, "", url);
  }

  #arrive() {
    const kept = this.#isPortals() ? this.#kept.get(entryKey()) : undefined;
    if (this.#isPortals() && !kept) return this.#keep();
    if (!kept && this.#state && this.#inAddress((isOurs) => isOurs) === this.#ours()) return; // it was not about us
    this.#isArriving = true;
    this.#moved(kept ?? this.read());
    this.#isArriving = false;
  }

  #keep() {
    if (this.#state && this.#isPortals() && entryKey()) this.#kept.set(entryKey(), this.#state);
  }

  #text() {
    return location[this.#where === "hash" ? "hash" : "search"].slice(1);
  }

  #ours() {
    return new URLSearchParams(parametersOf(this.#state, this.#today, this.#prefix)).toString();
  }

  #isPortals() {
    return this.#where === "hash" && this.#text() !== "" && !this.#text().split("&").some((parameter) => nameMatches(parameter, anyPrefix));
  }

  // As they are written: what is read and written anew may be written otherwise.
  #inAddress(wanted) {
    return this.#text().split("&").filter((parameter) => wanted(nameMatches(parameter, new RegExp(`^${this.#prefix}`)))).join("&");
  }
}

// Few browsers' histories cannot be asked: there what the reader looks at stays where it is.
const entryKey = () => window.navigation?.currentEntry?.key;

const nameMatches = (parameter, pattern) => [...new URLSearchParams(parameter).keys()].some((name) => pattern.test(name));
