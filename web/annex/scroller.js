// What moves when a reader scrolls the widget: the portal's page, or the part of it that scrolls by itself.

/**
 * @param {Element} element
 * @returns {Element}
 */
export function scrollerOf(element) {
  for (let each = parentOf(element); each && each !== document.body && each !== document.documentElement; each = parentOf(each))
    if (/auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight) return each;
  return document.scrollingElement ?? document.documentElement;
}

// As it is laid out: through slots and out of shadow roots.
const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? /** @type {ShadowRoot} */ (element.getRootNode()).host;
