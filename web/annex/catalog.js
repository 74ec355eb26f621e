// The conversation between the catalog's files and the core: the index, one reference a language, and the annexes
// that the core asks for.
import { LoadFailure } from "./failures.js";
import { besideIndex, load } from "./loader.js";
import { chooseLanguage } from "./languages.js";
import { canStandFor } from "./ready_page.js";
import { loadOwnTexts, ownLanguages } from "./texts.js";

const decoder = new TextDecoder();
const together = 50; // ms from the first of several files to what they change

export class Catalog {
  /** @type {import("./core.js").Core} */
  #core;
  /** @type {import("./loader.js").Loaded} */
  #index;
  /** @type {Record<string, any>[]} */
  #entries = [];
  /** @type {{ first: string, file: string }[]} what tells the ready pages of all others, by id */
  #pages = [];
  #url;
  #signal;
  #tells;
  #references = {};
  #views = new Set();
  #facts = new Set(); // what services are ranked by
  #lists = new Set(); // files of entries and keys; all others are annexes
  /** @type {Record<string, Promise<import("./loader.js").Loaded>>} ahead of need */
  #early = {};
  #indexCame = false;
  #hasReference = false;
  /** @type {Set<string>} */
  #asked = new Set();

  /**
   * @param {string} url of the index, absolute
   * @param {AbortSignal} signal
   * @param {object} tells
   * @param {(loaded: import("./loader.js").Loaded) => void} tells.failed a file did not come
   * @param {<T>(work: Promise<T>) => Promise<T>} tells.during of each file that is waited for
   */
  constructor(url, signal, tells) {
    this.#url = url;
    this.#signal = signal;
    this.#tells = tells;
  }

  /** Fetches the index; the core is told of it by giveTo(). */
  async begin() {
    this.#index = await this.#load(this.#url);
    const read = this.#index.failure === LoadFailure.none ? readJson(this.#index.bytes) : null;
    this.#indexCame = read !== null;
    if (!read) return;
    this.#references = read.references ?? {};
    this.#views = new Set(Object.values(read.views ?? {}));
    this.#facts = new Set((read.facts ?? []).map(({ file }) => file));
    this.#lists = new Set(["parts", "ids", "facets", "words"].flatMap((kind) => read[kind] ?? []).map(({ file }) => file));
    this.#entries = Array.isArray(read.entries) ? read.entries : [];
    this.#pages = Array.isArray(read.pages) ? read.pages : [];
  }

  /** @param {import("./core.js").Core} core */
  giveTo(core) {
    this.#core = core;
    this.#core.takeIndex(this.#index);
    if (this.#index.failure) this.#tells.failed(this.#index);
  }

  /**
   * The page of a service that was made ready when the catalog was packed.
   * @param {string} service
   * @param {string} language that it has to be in
   * @param {string} today "2026-11-23"
   * @returns {Promise<import("./ready_page.js").ReadyPage | undefined>} nothing where there is none that can stand for today's
   */
  async readyPage(service, language, today) {
    const entry = this.#entries.find(({ id }) => id === service) ?? (await this.#entryOfPages(service));
    if (entry?.language !== language || typeof entry.page !== "string") return undefined;
    const { bytes } = await this.#fetchFile(entry.page);
    const ready = readJson(bytes);
    return canStandFor(ready, { language, today, entry }) ? ready : undefined;
  }

  // Of a service that the index leaves to a part, no more than its ready page needs to be told.
  async #entryOfPages(service) {
    const file = this.#pages.findLast(({ first }) => first <= service)?.file;
    if (!file) return undefined;
    const { bytes } = await this.#fetchFile(file);
    return readJson(bytes)?.entries?.find(({ id }) => id === service);
  }

  /**
   * @param {string[]} wanted best first
   * @returns {string} of those that the catalog has, or that the widget has by itself
   */
  chooseLanguage(wanted) {
    const available = Object.keys(this.#references);
    return chooseLanguage(wanted, available.length ? available : ownLanguages);
  }

  /** Whether the core has terms and places, not only words. */
  get hasReference() {
    return this.#hasReference;
  }

  /**
   * Gives the core the words, terms and places of a language. Without them no annex can be read: then the catalog has
   * failed, and the widget's own texts say so; unless there are those of another language, which then stay.
   * @param {string} language
   * @returns {Promise<{ strings?: Record<string, string>, failure: number }>}
   */
  async takeLanguage(language) {
    const reference = await this.#fetchFile(this.#references[language] ?? "");
    if (reference.failure === LoadFailure.none) {
      if (this.#core.takeReference(reference.bytes)) {
        this.#hasReference = true;
        return { strings: readJson(reference.bytes)?.strings ?? {}, failure: LoadFailure.none };
      }
      reference.failure = LoadFailure.unreadable;
    }
    if (this.#hasReference) return { failure: reference.failure };
    if (this.#indexCame) this.#core.takeIndex(reference);
    return this.#takeOwnTexts(language);
  }

  async #takeOwnTexts(language) {
    const texts = await loadOwnTexts(language, this.#signal);
    const words = texts.failure === LoadFailure.none ? readJson(texts.bytes) : null;
    if (!words) return { strings: {}, failure: texts.failure || LoadFailure.unreadable };
    this.#core.takeReference(referenceOf(words));
    return { strings: words.strings ?? {}, failure: LoadFailure.none };
  }

  /**
   * Fetches what the core wants until it wants nothing.
   * @param {() => void} changed soon after each file, once for those that come together
   */
  async supply(changed) {
    for (let files = this.#core.wanted(); files.length; files = this.#core.wanted()) await this.#supplyAll(files, changed);
  }

  /** Fetches the index anew. */
  async retryIndex() {
    await this.begin();
    this.giveTo(this.#core);
  }

  /**
   * Fetches anew all annexes that were fetched: only the core knows which of them could be read.
   * @param {() => void} changed as supply() tells it
   */
  retryAnnexes(changed) {
    return this.#supplyAll([...this.#asked], changed);
  }

  /**
   * Fetches what an action would want, ahead of it, and the code that reads it.
   * @param {string} action
   */
  foresee(action) {
    for (const file of this.#core.foreseen(action)) {
      this.#early[file] ??= load(besideIndex(file, this.#url), this.#signal);
      this.#codeFor(file)?.catch(() => {}); // told where it is needed
    }
  }

  async #supplyAll(files, changed) {
    let telling = 0;
    const tell = () => {
      telling = 0;
      changed();
    };
    const coming = files.map(async (file) => {
      await this.#supplyOne(file);
      telling ||= setTimeout(tell, together);
    });
    await Promise.all(coming).finally(() => clearTimeout(telling));
    changed();
  }

  async #supplyOne(file) {
    this.#asked.add(file);
    const loaded = await this.#withCode(file);
    this.#core.takeAnnex(file, loaded);
    if (loaded.failure) this.#tells.failed(loaded);
  }

  #codeFor(file) {
    if (this.#views.has(file)) return this.#core.load("later");
    if (this.#facts.has(file)) return this.#core.load("similar");
    return this.#lists.has(file) ? undefined : this.#core.load("one");
  }

  // A file and the code that reads it, or that shows what it has the words for.
  async #withCode(file) {
    const code = this.#codeFor(file);
    const [loaded, cameWithCode] = await Promise.all([this.#fetchFile(file), code ? this.#tells.during(code).then(() => true, () => false) : true]);
    return cameWithCode ? loaded : { ...loaded, failure: LoadFailure.notReached, bytes: new Uint8Array() };
  }

  async #fetchFile(file) {
    const early = await this.#early[file];
    delete this.#early[file];
    if (early?.failure === LoadFailure.none) return early;
    const url = file && besideIndex(file, this.#url);
    if (!url) return { url: file, failure: file ? LoadFailure.refused : LoadFailure.notFound, status: 0, bytes: new Uint8Array() };
    return this.#load(url);
  }

  #load(url) {
    return this.#tells.during(load(url, this.#signal));
  }
}

function readJson(bytes) {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return null;
  }
}

// Words without terms, places and law: enough to say what is wrong with a catalog.
function referenceOf({ language, plurals = [], strings }) {
  const reference = { format: "service-annex-reference/1", language, plurals, strings, version: "1", terms: [], places: [], law: { format: "service-annex-law/1" } };
  return new TextEncoder().encode(JSON.stringify(reference));
}
