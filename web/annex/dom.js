// Makes and patches DOM from plain descriptions. Nodes are kept by key, so that focus, caret and selection stay.
// Never parses markup: Trusted Types can be "none", and no style attribute is written.

/**
 * @typedef {string | Description} Child
 * @typedef {{ tag: string, key: string | undefined, attributes: Record<string, string | true>, children: Child[] }} Description
 */

const drawn = new Set(["svg", "path", "circle", "g"]);
const description = Symbol("description");
const name = Symbol("name");

/**
 * One element. Attributes that are null, undefined or false are left out; `key` tells siblings of one tag apart;
 * names that begin with "--" set custom properties. Children may be nested lists; null and false are left out.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...any} children
 * @returns {Description}
 */
export function h(tag, { key, ...attributes } = {}, ...children) {
  const given = {};
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) given[attribute] = value === true ? true : String(value);
  return { tag, key: key === undefined || key === null ? undefined : String(key), attributes: given, children: children.flat(Infinity).filter(isShown).map(asChild) };
}

/**
 * Makes the children of `parent` what is wanted.
 * @param {Node} parent
 * @param {Child[]} wanted
 */
export function patchChildren(parent, wanted) {
  if (!parent.firstChild) return fill(parent, wanted);
  if (patchInPlace(parent, wanted)) return;
  const names = namesOf(wanted);
  const needed = new Set(names);
  const before = new Map(Array.from(parent.childNodes, (node) => [node[name], node]));
  let place = parent.firstChild;
  const isLeft = () => place && !needed.has(place[name]);
  const drop = () => {
    const { nextSibling } = place;
    place.remove();
    place = nextSibling;
  };
  wanted.forEach((child, index) => {
    const known = before.get(names[index]);
    while (isLeft() && (known || !mayBecome(place, child))) drop();
    const node = known ?? (isLeft() ? place : make(child));
    node[name] = names[index];
    patchNode(node, child);
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  });
  while (place) drop();
}

// Another item of the same list takes the elements of one that is gone over: of a list's page of services those are
// thousands, which the browser would keep until it collects. None that the reader is on, or is pressing.
const mayBecome = (node, child) => child.tag === "li" && node[description]?.tag === "li" && !node.matches(":focus-within, :active");

function fill(parent, wanted) {
  const names = namesOf(wanted);
  wanted.forEach((child, index) => {
    const node = make(child);
    node[name] = names[index];
    patchNode(node, child);
    parent.appendChild(node);
  });
}

// Most often nothing came, went or moved.
function patchInPlace(parent, wanted) {
  let node = parent.firstChild;
  for (const child of wanted) {
    if (!node || !isFor(node, child)) return false;
    node = node.nextSibling;
  }
  if (node) return false;
  node = parent.firstChild;
  for (const child of wanted) {
    patchNode(node, child);
    node = node.nextSibling;
  }
  return true;
}

const isFor = (node, child) => (typeof child === "string" ? node.nodeType === Node.TEXT_NODE
  : node[description] !== undefined && node[description].tag === child.tag && node[description].key === child.key);

// What a child is known by among its siblings: its tag and key, and its number among those with the same.
function namesOf(children) {
  const counts = new Map();
  return children.map((child) => {
    const known = typeof child === "string" ? "#text" : `${child.tag} ${child.key ?? ""}`;
    const count = counts.get(known) ?? 0;
    counts.set(known, count + 1);
    return `${known} ${count}`;
  });
}

function make(child) {
  return typeof child === "string" ? document.createTextNode(child)
    : drawn.has(child.tag) ? document.createElementNS("http://www.w3.org/2000/svg", child.tag)
    : document.createElement(child.tag);
}

function patchNode(node, child) {
  if (typeof child === "string") {
    if (node.data !== child) node.data = child;
    return;
  }
  if (node[description] === child) return;
  const before = node[description]?.attributes ?? {};
  for (const attribute of Object.keys(before)) if (!(attribute in child.attributes)) unset(node, attribute);
  for (const [attribute, value] of Object.entries(child.attributes))
    if (before[attribute] !== value) set(node, attribute, value);
  node[description] = child;
  patchChildren(node, child.children);
}

function set(node, attribute, value) {
  if (attribute.startsWith("--")) node.style.setProperty(attribute, value);
  else node.setAttribute(attribute, value === true ? "" : value);
}

function unset(node, attribute) {
  if (attribute.startsWith("--")) node.style.removeProperty(attribute);
  else node.removeAttribute(attribute);
}

const isShown = (child) => child !== null && child !== undefined && child !== false && child !== "";
const asChild = (child) => (typeof child === "object" ? child : String(child));
