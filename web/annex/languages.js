// Which language to speak: the element's, else the page's, else the reader's, else French.

/**
 * The nearest `lang` of the element or around it, through shadow roots.
 * @param {Element} element
 */
export function nearestLanguage(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const language = at.getAttribute("lang");
    if (language) return language;
  }
  return "";
}

/**
 * The first wanted one that is there, told by the whole tag or its first part.
 * @param {string[]} wanted BCP 47, best first
 * @param {string[]} available
 */
export function chooseLanguage(wanted, available) {
  const known = new Map(available.map((tag) => [tag.toLowerCase(), tag]));
  for (const tag of wanted.map((each) => each.toLowerCase())) {
    const found = known.get(tag) ?? known.get(tag.split("-")[0]);
    if (found) return found;
  }
  return known.get("fr") ?? available[0] ?? "fr";
}

/**
 * Tells when a `lang` around the element changes.
 * @param {Element} element
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchLanguage(element, changed, signal) {
  const observer = new MutationObserver(changed);
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode())
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ["lang"] });
  signal.addEventListener("abort", () => observer.disconnect());
}
