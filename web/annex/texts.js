// The widget's own words, around the page. They come with the catalog's reference; without it from texts/ beside the
// widget; and the few that have to be said when nothing loads are written here.
import { load } from "./loader.js";

const lastResort = {
  fr: {
    "widget.loading": "Chargement",
    "widget.show-as-text": "Afficher en texte",
    "widget.show-as-graphics": "Afficher en graphique",
    "widget.cannot-run": "L’affichage interactif ne fonctionne pas dans ce navigateur ou sur cette page. Ce qui suit reste valable sans lui.",
    "widget.no-catalog": "Le composant n’a pas d’adresse de catalogue. Son attribut « catalog » doit nommer un fichier index.json.",
    "widget.no-words": "Les textes de l’affichage n’ont pas pu être chargés ({reason}). Vérifiez votre connexion, puis réessayez.",
    "widget.cannot-run.why": "Détail pour le support : {reason}",
  },
  en: {
    "widget.loading": "Loading",
    "widget.show-as-text": "Show as text",
    "widget.show-as-graphics": "Show as graphics",
    "widget.cannot-run": "The interactive view does not work in this browser or on this page. What follows is valid without it.",
    "widget.no-catalog": "The widget has no address of a catalog. Its “catalog” attribute must name an index.json file.",
    "widget.no-words": "The words of this view could not be loaded ({reason}). Check your connection, then try again.",
    "widget.cannot-run.why": "Details for support: {reason}",
  },
};

/** The languages that are there without any catalog. */
export const ownLanguages = Object.keys(lastResort);

export class Texts {
  #language = "fr";
  #strings = {};

  /**
   * @param {string} language
   * @param {Record<string, string>} [strings]
   */
  set(language, strings = {}) {
    this.#language = language;
    this.#strings = strings;
  }

  get language() {
    return this.#language;
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] for each {name}
   */
  say(key, values = {}) {
    const text = this.#strings[key] ?? (lastResort[this.#language] ?? lastResort.fr)[key] ?? "";
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }
}

/**
 * The texts beside the widget.
 * @param {string} language
 * @param {AbortSignal} signal
 */
export const loadOwnTexts = (language, signal) => load(new URL(`../texts/${language}.json`, import.meta.url).href, signal);
