// One running widget: from the moment that its element is on the page until it leaves it.
import { Announcer } from "./announcer.js";
import { Progress } from "./progress.js";
import { Catalog } from "./catalog.js";
import { Core, fetchCore } from "./core.js";
import { Tools } from "./tools.js";
import { View } from "./view.js";
import { actionsTowards } from "./state.js";
import { load } from "./loader.js";
import { opensAnnex } from "./ready_page.js";
import { failureName } from "./failures.js";
import { nearestLanguage, watchLanguage } from "./languages.js";

/**
 * @typedef {object} Tell what the element is told
 * @property {(state: Record<string, any>) => void} stateChanged
 * @property {(message: string, reason?: string) => void} failed cannot run, or cannot be read
 */

/** Which numbers the widgets of this page have that mirror their state in the same part of its address. @type {Record<string, Set<number>>} */
const numbers = { hash: new Set(), query: new Set() };
const patience = 1000; // ms from the first picture to the program that makes pages

export class Widget {
  #host;
  #frame;
  #texts;
  #tell;
  #end = new AbortController();
  #today = new Date(); // the law's date to begin with
  /** @type {Promise<Core>} */
  #program;
  #core;
  /** @type {Promise<void> | undefined} */
  #living;
  #isLive = false;
  /** @type {Record<string, any>} where to go to when the core is there */
  #goal;
  #catalog;
  #view;
  #announcer;
  #progress;
  #tools;
  /** @type {import("./address.js").Address | undefined} */
  #address;
  #language = "";
  #shownRevision = -1;
  #shownReady = ""; // the page made ready, until the core's own has come
  #shownState = "";

  /**
   * @param {import("./element.js").ServiceAnnex} host
   * @param {import("./frame.js").Frame} frame
   * @param {import("./texts.js").Texts} texts
   * @param {Tell} tell
   */
  constructor(host, frame, texts, tell) {
    this.#host = host;
    this.#frame = frame;
    this.#texts = texts;
    this.#tell = tell;
    this.#announcer = new Announcer(frame.status, frame.said, this.#end.signal);
    this.#progress = new Progress(frame.progress, {
      say: (key) => texts.say(key),
      shown: () => this.#isLive || this.#announcer.say(texts.say("widget.loading")), // a page tells its own loading
      signal: this.#end.signal,
    });
    this.#tools = new Tools(frame.actions, {
      exported: (format) => this.exported(format),
      fileName: () => this.state?.service ?? this.state?.view ?? "annex",
      say: (key, values) => texts.say(key, values),
      language: () => this.#language || "fr",
      announce: (text) => this.#announcer.show(text),
      signal: this.#end.signal,
    });
  }

  /**
   * Done when the first page is shown. Throws where WebAssembly cannot run, or when stopped meanwhile.
   * @param {Record<string, any> | undefined} state to begin with
   */
  async start(state) {
    const { signal } = this.#end;
    const url = new URL(this.#host.catalog, document.baseURI).href;
    this.#catalog = new Catalog(url, signal, {
      failed: (loaded) => this.#tell.failed(`${loaded.url}: ${this.#reason(loaded.failure)}`),
      during: (work) => this.#progress.during(work),
    });
    this.#program = Core.make();
    this.#program.catch(() => {}); // told where it is needed
    await this.#followAddress();
    signal.throwIfAborted();
    this.#goal = this.#address?.read() ?? state ?? this.#asked();
    if (!opensAnnex(this.#goal)) fetchCore();
    const index = this.#catalog.begin();
    this.#view = new View(this.#host, this.#frame, this.#texts, this.#viewTells());
    const seen = this.#view.start(this.#program);
    await index;
    const ready = await this.#readyPage();
    signal.throwIfAborted();
    if (ready) this.#showReady(ready);
    else await this.#live();
    await seen;
    signal.throwIfAborted();
    this.#frame.stage.addEventListener("pointerover", () => this.#lendHand(), { once: true, signal });
    if (ready) this.#program.then(() => this.#liveAhead(ready), (reason) => this.#cannotGoOn(reason));
    else this.#refresh({ byReader: false });
    watchLanguage(this.#host, () => this.languageChanged(), signal);
  }

  // The page can be read: what makes pages comes ahead of the first press, and must not hold up the portal's own start.
  // A page of another day tells that day; today's follows by itself.
  #liveAhead({ asOf }) {
    const begin = () => this.#soon(() => {});
    const { signal } = this.#end;
    if (asOf !== isoDate(this.#today)) {
      const rest = setTimeout(begin, patience);
      signal.addEventListener("abort", () => clearTimeout(rest));
    }
    for (const type of ["pointerover", "focusin", "keydown"]) this.#frame.frame.addEventListener(type, begin, { once: true, passive: true, signal });
  }

  /** From now on the core makes the pages; tried again where it failed. */
  #live() {
    this.#living ??= this.#begin().catch((reason) => {
      this.#living = undefined;
      throw reason;
    });
    return this.#living;
  }

  async #begin() {
    const { signal } = this.#end;
    const core = await this.#progress.during(this.#program);
    await this.#progress.during(core.load("core"));
    signal.throwIfAborted();
    core.start(this.#wantedLanguages()[0] ?? "fr", this.#today);
    this.#core = core;
    this.#catalog.giveTo(core);
    await this.#speak();
    // The portal may have asked for another place meanwhile.
    for (let goal; goal !== this.#goal; ) {
      goal = this.#goal;
      this.#goTo(goal);
      await this.#catalog.supply(() => {});
      signal.throwIfAborted();
    }
    this.#isLive = true;
    this.#frame.frame.toggleAttribute("data-live", true);
    this.#refresh({ byReader: false });
  }

  async #readyPage() {
    if (!opensAnnex(this.#goal)) return undefined;
    const language = this.#catalog.chooseLanguage(this.#wantedLanguages());
    const ready = await this.#catalog.readyPage(this.#goal.service, language, isoDate(this.#today));
    if (!ready) fetchCore();
    return ready;
  }

  #showReady({ page, language, strings }) {
    this.#language = language;
    this.#texts.set(language, strings);
    this.#tools.wordsChanged();
    this.#tools.shows(page);
    this.#view.show(page, { byReader: false });
    this.#shownReady = JSON.stringify(page);
  }

  // What is shown stays: it was made when the catalog was packed.
  #cannotGoOn(reason) {
    if (!this.#end.signal.aborted) this.#tell.failed(this.#texts.say("widget.cannot-run"), String(reason?.message ?? reason));
  }

  /**
   * What is shown, as a file; nothing where it has no such format.
   * @param {string} format
   * @returns {Promise<Uint8Array | undefined>}
   */
  async exported(format) {
    await this.#live();
    await this.#progress.during(this.#core.load("export"));
    return this.#core?.exported(format);
  }

  stop() {
    this.#end.abort();
    this.#view?.stop();
    this.#program?.then((core) => core.stop(), () => {});
    this.#view?.release();
    for (const name of ["data-live", "data-still", "data-fails"]) this.#frame.frame.removeAttribute(name);
    this.#core = this.#view = this.#catalog = undefined;
    this.#isLive = false;
  }

  get state() {
    if (this.#isLive) return this.#core?.state();
    return this.#goal && { ...this.#goal, asOf: isoDate(this.#today), language: this.#language };
  }

  set state(state) {
    if (!this.#isLive) {
      this.#goal = { ...state };
      return this.#soon(() => {});
    }
    this.#goTo(state);
    this.#changed({ byReader: false });
  }

  /** The element's `service`, `compare` or `view` was set: what the portal asks for, from the beginning. */
  placeChanged() {
    const asked = this.#asked();
    if (!this.#isLive) {
      this.#goal = asked;
      return this.#soon(() => {});
    }
    const now = this.#core.state();
    const same = asked.service === (now.service ?? "");
    this.#goTo({ ...now, ...(same ? {} : { version: "", older: "" }), ...asked });
    this.#changed({ byReader: false });
  }

  async languageChanged() {
    if (!this.#isLive) return this.#soon(() => this.languageChanged());
    if (this.#catalog.chooseLanguage(this.#wantedLanguages()) === this.#language) return;
    await this.#whileRunning(() => this.#speak());
    this.#changed({ byReader: false });
  }

  themeChanged() {
    this.#view?.themeChanged();
  }

  presentationChanged() {
    this.#view?.presentationChanged();
  }

  // Nobody without a pointer waits for it; without it all can be done by buttons.
  async #lendHand() {
    const { Hand } = await import(new URL("./hand.js", import.meta.url).href).catch(() => ({}));
    if (!Hand || this.#end.signal.aborted) return;
    new Hand(this.#frame, {
      act: (action) => this.#act(action),
      foresee: (action) => this.#isLive && this.#catalog.foresee(action),
      compared: () => this.state?.compared ?? [],
      say: (key) => this.#texts.say(key),
      announce: (text) => this.#announcer.show(text),
      signal: this.#end.signal,
    });
  }

  #viewTells() {
    return {
      act: (action) => this.#act(action),
      pressed: (action) => {
        if (!this.#isLive) this.#act(action);
        else if (action === "retry" || action.startsWith("retry ")) this.#retry();
      },
      pageChanged: () => this.#changed({ byReader: true }),
      signal: this.#end.signal,
    };
  }

  // For when the core is there.
  #soon(work) {
    return this.#whileRunning(() => this.#live().then(work, (reason) => this.#cannotGoOn(reason)));
  }

  #act(action) {
    if (!this.#isLive) return this.#soon(() => this.#act(action));
    this.#core.act(action);
    if (action.split(" ")[0] === "retry") this.#retry();
    this.#changed({ byReader: true });
  }

  // The index first: it names the words, and without words no annex can be read.
  async #retry() {
    const catalog = this.#catalog;
    const show = () => this.#refresh({ byReader: false });
    await this.#whileRunning(async () => {
      await catalog.retryIndex();
      if (!catalog.hasReference) await this.#speak();
      show();
      await catalog.retryAnnexes(show);
      await catalog.supply(show);
      show();
    });
  }

  // Shows what there is and fetches what that needs.
  #changed(cause) {
    if (!this.#isLive) return;
    const supplied = this.#whileRunning(() => this.#catalog.supply(() => this.#refresh({ byReader: false })));
    this.#refresh(cause);
    return supplied;
  }

  #refresh(cause) {
    if (!this.#isLive || !this.#view) return;
    const { revision } = this.#core;
    if (revision !== this.#shownRevision) {
      this.#shownRevision = revision;
      const page = this.#core.page();
      if (!this.#shownReady || JSON.stringify(page) !== this.#shownReady) this.#view.show(page, cause);
      this.#shownReady = "";
      this.#tools.shows(page);
      this.#announcer.say(page.status ?? "");
    }
    const state = this.#core.state();
    const text = JSON.stringify(state);
    if (text !== this.#shownState) this.#address?.write(state, Boolean(cause.byReader));
    if (this.#shownState && text !== this.#shownState) this.#tell.stateChanged(state);
    this.#shownState = text;
  }

  async #speak() {
    const before = this.#language;
    const language = this.#catalog.chooseLanguage(this.#wantedLanguages());
    this.#language = language;
    const { strings, failure } = await this.#catalog.takeLanguage(language);
    if (language !== this.#language) return;
    if (strings) {
      this.#texts.set(language, strings);
      this.#core.act(`language ${language}`);
      this.#view?.wordsChanged();
      this.#tools.wordsChanged();
    } else {
      this.#language = before;
    }
    if (failure) this.#tell.failed(this.#texts.say("widget.no-words", { reason: this.#reason(failure) }));
  }

  #reason(failure) {
    return this.#texts.say(`widget.reason.${failureName(failure)}`) || failureName(failure);
  }

  #wantedLanguages() {
    return [nearestLanguage(this.#host), ...navigator.languages].filter(Boolean);
  }

  #asked() {
    const { service, view } = this.#host;
    const compared = this.#host.compare.split(/\s+/).filter(Boolean);
    return { view: view || (compared.length ? "compare" : service ? "annex" : "list"), service: view === "list" ? "" : service, compared };
  }

  // Few portals ask for it: the others do not fetch it.
  async #followAddress() {
    const where = this.#host.syncUrl;
    if (!where) return;
    const number = this.#takeNumber(numbers[where]);
    const { Address } = await import(new URL("address.js", import.meta.url).href);
    if (this.#end.signal.aborted) return;
    this.#address = new Address({ where, number }, isoDate(this.#today), (state) => {
      this.#goal = state ?? this.#asked();
      if (!this.#isLive) return this.#soon(() => {});
      this.#goTo(this.#goal);
      this.#changed({ byReader: true });
    }, this.#end.signal);
  }

  // The first that is free, until the widget's end. Taken before anything is waited for: the page's order counts.
  #takeNumber(taken) {
    let number = 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    this.#end.signal.addEventListener("abort", () => taken.delete(number));
    return number;
  }

  #goTo(state) {
    for (const action of actionsTowards(this.#core.state(), state)) this.#core.act(action);
  }

  // Work that the widget's end cuts short.
  async #whileRunning(work) {
    try {
      await work();
    } catch (reason) {
      if (!this.#end.signal.aborted) throw reason;
    }
  }
}

const isoDate = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
