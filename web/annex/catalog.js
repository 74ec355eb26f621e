// The conversation between the catalog's files and the core: the index, one reference a language, and the annexes
// that the core asks for.
import { LoadFailure } from "./failures.js";
import { besideIndex, load } from "./loader.js";
import { chooseLanguage } from "./languages.js";
import { loadOwnTexts, ownLanguages } from "./texts.js";

const decoder = new TextDecoder();

export class Catalog {
  #core;
  #url;
  #signal;
  #references = {};
  /** @type {Set<string>} */
  #asked = new Set();

  /**
   * @param {import("./core.js").Core} core
   * @param {string} url of the index, absolute
   * @param {AbortSignal} signal
   */
  constructor(core, url, signal) {
    this.#core = core;
    this.#url = url;
    this.#signal = signal;
  }

  /** @param {import("./loader.js").Loaded} index */
  takeIndex(index) {
    if (index.failure === LoadFailure.none) this.#references = readJson(index.bytes)?.references ?? {};
    this.#core.takeIndex(index);
  }

  /**
   * @param {string[]} wanted best first
   * @returns {string} of those that the catalog has, or that the widget has by itself
   */
  chooseLanguage(wanted) {
    const available = Object.keys(this.#references);
    return chooseLanguage(wanted, available.length ? available : ownLanguages);
  }

  /**
   * Gives the core the words of a language.
   * @param {string} language
   * @returns {Promise<{ strings: Record<string, string>, failure: number }>}
   */
  async takeLanguage(language) {
    const reference = await this.#fetchFile(this.#references[language] ?? "");
    if (reference.failure === LoadFailure.none && this.#core.takeReference(reference.bytes))
      return { strings: readJson(reference.bytes)?.strings ?? {}, failure: LoadFailure.none };
    const texts = await loadOwnTexts(language, this.#signal);
    const words = texts.failure ? null : readJson(texts.bytes);
    if (words) this.#core.takeReference(referenceOf(words));
    return { strings: words?.strings ?? {}, failure: words ? LoadFailure.none : texts.failure || LoadFailure.unreadable };
  }

  /**
   * Fetches what the core wants until it wants nothing.
   * @param {() => void} changed after each file
   */
  async supply(changed) {
    for (let files = this.#core.wanted(); files.length; files = this.#core.wanted())
      await Promise.all(files.map(async (file) => {
        await this.#supplyOne(file);
        changed();
      }));
  }

  /**
   * Fetches anew all that was fetched: only the core knows what of it could be read.
   * @param {() => void} changed after each file
   */
  async retry(changed) {
    this.takeIndex(await load(this.#url, this.#signal));
    changed();
    await Promise.all([...this.#asked].map(async (file) => {
      await this.#supplyOne(file);
      changed();
    }));
  }

  async #supplyOne(file) {
    this.#asked.add(file);
    this.#core.takeAnnex(file, await this.#fetchFile(file));
  }

  async #fetchFile(file) {
    const url = file && besideIndex(file, this.#url);
    if (!url) return { url: file, failure: file ? LoadFailure.refused : LoadFailure.notFound, status: 0, bytes: new Uint8Array() };
    return load(url, this.#signal);
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
