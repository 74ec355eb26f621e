// The query of embed.html: what to show first. Anybody can write it, so it can say nothing that matters to safety.

const names = ["service", "compare", "view", "theme", "presentation"];

/**
 * @param {URLSearchParams} query
 * @returns {Record<string, string>} properties of the element; it drops by itself what makes no sense
 */
export function shownBy(query) {
  return Object.fromEntries(names.filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
}

/** @param {URLSearchParams} query @returns {string} BCP 47; empty where there is none */
export function languageOf(query) {
  try {
    return Intl.getCanonicalLocales(query.get("lang") || [])[0] ?? "";
  } catch {
    return "";
  }
}

/**
 * @param {URLSearchParams} query
 * @param {string} own the provider's
 * @returns {string} a catalog of this origin; empty where the query asks for another's
 */
export function catalogOf(query, own) {
  const asked = query.get("catalog");
  if (!asked) return own;
  try {
    const { protocol, origin, href } = new URL(asked, document.baseURI);
    return /^https?:$/.test(protocol) && origin === location.origin ? href : "";
  } catch {
    return "";
  }
}
