// What stays the same from one page to the next is told apart once, so that nothing is made or looked at again for it.

/**
 * The page that came, with the parts of the one before that are equal to its own: by key, or by their place in a list.
 * @param {any} before
 * @param {any} after is changed
 */
export function shared(before, after) {
  if (before === after || !before || !after || typeof before !== "object" || typeof after !== "object") return after;
  const keyed = Array.isArray(after) && after[0]?.key !== undefined;
  const known = keyed ? new Map(before.map?.((each) => [each.key, each])) : undefined;
  const names = Object.keys(after);
  let same = names.length === Object.keys(before).length;
  for (const name of names) {
    after[name] = shared(known ? known.get(after[name].key) : before[name], after[name]);
    same &&= after[name] === before[name];
  }
  return same ? before : after;
}

const made = new WeakMap();

/**
 * What was made of a part of a page, for as long as that and what else it was made with are the same.
 * @template T
 * @param {object} part
 * @param {any[]} others
 * @param {() => T} make
 * @returns {T}
 */
export function kept(part, others, make) {
  let known = made.get(part);
  if (!known || known.others.some((each, at) => each !== others[at])) made.set(part, (known = { others, thing: make() }));
  return known.thing;
}
