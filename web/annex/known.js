// What has been described: where a part of a page says the same as on the page before, its description is the same
// object, and patching passes over it (dom.js). Parts are known by key within the part that they are in.

export class Known {
  #before;
  #now = new Map();

  /** @param {Known} [before] what was known of the same whole on the page before */
  constructor(before) {
    this.#before = before?.#now;
  }

  /**
   * @template Value, Made
   * @param {string | number} key
   * @param {Value} value all that the description depends on, as JSON has it
   * @param {(value: Value, parts: Known) => Made} make
   * @returns {Made}
   */
  of(key, value, make) {
    const before = this.#before?.get(key);
    if (before && same(before.value, value)) {
      this.#now.set(key, before);
      return before.made;
    }
    const parts = new Known(before?.parts);
    const made = make(value, parts);
    this.#now.set(key, { value, parts, made });
    return made;
  }
}

// Whether two values of JSON are equal. Lists are walked by number: by key is ten times slower.
function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one)) return one.length === other.length && one.every((each, at) => same(each, other[at]));
  let more = 0;
  for (const key in one) {
    if (!same(one[key], other[key])) return false;
    more -= 1;
  }
  for (const _ in other) more += 1;
  return more === 0;
}
