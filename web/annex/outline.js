// Where the widget stands in the portal's outline: its own heading comes one level below the one that heads it.

const headings = "h1, h2, h3, h4, h5, h6";
const sections = "section, article, aside, nav, dialog, main, body";

/**
 * The level for the widget's first heading, 2 to 6. The nearest heading counts that precedes the element and is not
 * inside a section of its own.
 * @param {Element} element
 */
export function headingLevelFor(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const level = lastLevel(before, at);
      if (level) return Math.min(level + 1, 6);
    }
  return 2;
}

function lastLevel(before, at) {
  const own = at.parentElement?.closest(sections);
  const found = [...before.querySelectorAll(headings)].filter((each) => each.closest(sections) === own);
  if (before.matches(headings)) found.push(before);
  return found.length ? Number(found.at(-1).tagName[1]) : 0;
}
