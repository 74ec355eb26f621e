// What the searches of the benchmark look through, and what they are asked. A hundred thousand documents are more than fits
// into one string, or twice into memory: they are made one after the other, wherever they are needed.
import { Generator } from "./synthetic.mjs";

/** The newest version of each service of a catalog, in order. */
export function* newest(count, seed = 1) {
  const generator = new Generator(seed, count);
  for (let number = 0; number < count; number += 1) yield generator.service(number).at(-1);
}

/** Of each service the words that the core searches too, labels of rows in both languages. */
export function* documents(count, vocabulary) {
  const labels = new Map(vocabulary.terms.map((term) => [`${term.section} ${term.id}`, Object.values(term.words).flatMap(({ label, aliases = [] }) => [label, ...aliases]).join(" ")]));
  for (const annex of newest(count)) yield wordsOf(annex, labels);
}

function wordsOf(annex, labels) {
  const row = (section) => ({ term, details }) => [labels.get(`${section} ${term}`) ?? term, ...Object.values(details ?? {})].join(" ");
  return [
    annex.id, annex.provider.name, annex.provider.contact, annex.service.name, annex.service.edition, annex.service.family,
    ...annex.activities.map(row("activities")), ...annex.dataCategories.map(row("dataCategories")), ...annex.subjectMatters.map(row("subjectMatters")),
    ...annex.dataSubjects.map(row("dataSubjects")),
    ...annex.recipients.flatMap(({ entities }) => entities.map(({ name, country, task }) => [name, country, task].join(" "))),
  ].join(" ");
}

/** Type-ahead: one to three beginnings of words of one document; one in ten is of its own code. */
export function questions(count, vocabulary) {
  let state = 7;
  const below = (limit) => { state = (Math.imul(state, 1103515245) + 12345) >>> 0; return (state >>> 8) % limit; };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const places = Array.from({ length: 300 }, () => below(count));
  const wanted = new Set(places), texts = new Map();
  let place = 0;
  for (const text of documents(count, vocabulary)) {
    if (wanted.has(place)) texts.set(place, text);
    place += 1;
  }
  return places.map((own, number) => {
    const words = fold(texts.get(own)).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
    const asked = number % 10 === 0 ? [words.find((word) => /^r[0-9a-z]{5}$/.test(word)) ?? words[0]] : Array.from({ length: 1 + below(3) }, () => words[below(words.length)]);
    return asked.map((word) => word.slice(0, 2 + below(word.length - 1))).join(" ");
  });
}
