// annex changes: what a newer version changes, for people, scripts and feed readers; what cannot be compared is 2.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { annex, annexOf, json, root, withFolder } from "./support/annex.mjs";

const asOf = ["--as-of", "2026-11-23"];
const atomNamespace = "http://www.w3.org/2005/Atom";

const supplier = (name, country, more = {}) => ({ name, country, contact: "c@d.example", task: `what ${name} does`, ...more });
const recipients = (region, ...entities) => [{ relation: "supplier", region, entities }];
const older = annexOf({ recipients: recipients("eea", supplier("Kept", "FR"), supplier("Gone", "FR")) });
const newerOf = (change) => annexOf({ version: "2", effective: "2026-06-01", ...change });

const changesOf = (files, format, words = []) => withFolder(
  Object.fromEntries(Object.entries(files).map(([name, value]) => [name, typeof value === "string" ? value : json(value)])),
  (at) => annex(["changes", ...asOf, "--format", format, ...words, ...Object.keys(files).map(at)]));
const between = (before, after, format, words) => changesOf({ "old.json": before, "new.json": after }, format, words);
const listed = (before, after) => JSON.parse(between(before, after, "json").out).changes;

// The published services that have more than one version, each a folder.
const services = readdirSync(join(root, "data/annexes")).map((id) => join(root, "data/annexes", id))
  .filter((folder) => readdirSync(folder).length > 1);

// --- JSON and text

test("JSON names both versions, and each change with its law, path, sides and message", () => {
  const newer = newerOf({ recipients: recipients("eea", supplier("Kept", "FR"), supplier("New", "DE")) });
  const { status, out } = between(older, newer, "json");
  assert.equal(status, 0);
  const { from, to, changes } = JSON.parse(out);
  assert.deepEqual([from, to], ["1", "2"]);
  const common = { law: "GDPR Art. 28(2)", path: "/recipients/0/entities/1" };
  assert.deepEqual(changes.map(({ message, ...change }) => change), [
    { ...common, kind: "recipient-added", severity: "warning", notify: true, before: null, after: "New (DE)" },
    { ...common, kind: "recipient-removed", severity: "notice", notify: false, before: "Gone (FR)", after: null },
  ]);
  assert.match(changes[0].message, /New.*Germany/);
});

const subject = (duration) => ({ subjectMatters: [{ term: "hosting", answer: "yes", retention: { basis: "fixed", duration } }] });
const activity = (answer) => ({ activities: [{ term: "store", answer }] });
const mailing = { task: "mail" };
const one = (region, ...entities) => ({ recipients: recipients(region, ...entities) });

for (const [kind, notify, before, after] of [
  ["recipient-added", true, {}, one("eea", supplier("A", "FR"))],
  ["recipient-removed", false, one("eea", supplier("A", "FR")), one("eea")],
  ["recipient-replaced", true, one("eea", supplier("A", "FR", mailing)), one("eea", supplier("B", "DE", mailing))],
  ["probable-rename", false, one("eea", supplier("A", "FR", mailing)), one("eea", supplier("B", "FR", mailing))],
  ["recipient-moved-out", true, one("eea", supplier("A", "FR")), one("third-country", supplier("A", "IN"))],
  ["recipient-moved-in", false, one("third-country", supplier("A", "IN")), one("eea", supplier("A", "FR"))],
  ["retention-lengthened", true, subject("P1Y"), subject("P2Y")],
  ["retention-shortened", false, subject("P2Y"), subject("P1Y")],
  ["retention-incomparable", false, subject("P1M"), subject("P30D")],
  ["answer-changed", true, activity("no"), activity("yes")],
  ["answer-changed", false, activity("yes"), activity("no")],
  ["answer-added", false, { activities: [] }, activity("yes")],
  ["information-lost", false, { provider: { name: "P", country: "FR", contact: "c" } }, { provider: { name: "P", country: "FR" } }],
])
  test(`${kind} is ${notify ? "" : "not "}to be told beforehand`, () => {
    const change = listed(annexOf(before), newerOf(after)).find((each) => each.kind === kind);
    assert.equal(change?.notify, notify);
  });

test("what has to be told beforehand comes first, in the list and in the text", () => {
  const newer = newerOf({ recipients: recipients("eea", supplier("Kept", "FR", { task: "other" }), supplier("New", "DE")) });
  const notified = listed(older, newer).map(({ notify }) => notify);
  assert.deepEqual(notified, [...notified].sort((left, right) => right - left));
  const { out } = between(older, newer, "text");
  const places = ["beforehand (1)", "New is new", "Other changes", "Gone (France) is no longer"].map((words) => out.indexOf(words));
  assert.ok(places.every((place, index) => place > (places[index - 1] ?? -1)), out);
});

test("nothing changed is said, and is 0", () => {
  const same = newerOf({});
  assert.deepEqual(listed(annexOf(), same), []);
  const { status, out } = between(annexOf(), same, "text");
  assert.equal(status, 0);
  assert.match(out, /[Nn]othing|[Nn]o change/);
});

test("the language is that asked for", () => {
  const newer = newerOf({ recipients: recipients("eea", supplier("New", "DE")) });
  assert.match(between(annexOf(), newer, "text", ["--lang", "fr"]).out, /Allemagne/);
});

test("each service's versions are told newest first, each against the one before", () => {
  assert.ok(services.length >= 5);
  for (const folder of services) {
    const count = readdirSync(folder).length;
    const { status, out } = annex(["changes", ...asOf, folder]);
    assert.equal(status, 0, folder);
    const steps = [...out.matchAll(/from version (\S+) to version (\S+)\n=/g)].map(([, from, to]) => [from, to]);
    const expected = Array.from({ length: count - 1 }, (_, i) => [String(count - 1 - i), String(count - i)]);
    assert.deepEqual(steps, expected, folder);
  }
});

test("the same input gives the same bytes in every format", () => {
  const pair = ["1.json", "2.json"].map((name) => join(services[0], name));
  for (const format of ["text", "html", "markdown", "json", "atom"]) {
    const words = ["changes", ...asOf, "--format", format, ...pair];
    assert.equal(annex(words).out, annex(words).out, format);
    assert.notEqual(annex(words).out, "", format);
  }
});

// --- HTML and Markdown

const marked = newerOf({ recipients: recipients("eea", supplier("<b>Bold</b> & *Co*", "DE")) });

test("HTML is one document whose words are text", () => {
  const { status, out } = between(annexOf(), marked, "html");
  assert.equal(status, 0);
  assert.match(out, /^<!doctype html>/i);
  assert.equal(out.match(/<\/html>/g).length, 1);
  assert.match(out, /<html lang="en"/);
  assert.ok(out.includes("&lt;b&gt;Bold&lt;/b&gt; &amp; *Co*"));
  assert.ok(!out.includes("<b>Bold"));
});

test("Markdown has a heading and a table, and names are no markup", () => {
  const { status, out } = between(annexOf(), marked, "markdown");
  assert.equal(status, 0);
  assert.match(out, /^# Mail/m);
  assert.match(out, /^\|(?: ?:?-+:? ?\|)+$/m);
  assert.ok(!out.includes("<b>") && !out.includes(" *Co*"), out);
});

test("Markdown over a folder has a heading for each step", () => {
  const folder = services.find((each) => readdirSync(each).length === 3);
  const { status, out } = annex(["changes", ...asOf, "--format", "markdown", folder]);
  assert.equal(status, 0);
  assert.equal(out.match(/^# /gm).length, 2);
  assert.match(out, /\n\n# /);
});

// --- Atom

const childrenOf = (element, name) =>
  [...element.childNodes].filter((node) => node.namespaceURI === atomNamespace && node.localName === name);

// The text of the one child of that name that RFC 4287 asks for.
function only(element, name) {
  const found = childrenOf(element, name);
  assert.equal(found.length, 1, `${found.length} times ${name} in ${element.localName}`);
  assert.notEqual(found[0].textContent.trim(), "", name);
  return found[0].textContent;
}

const moment = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)$/;
const iri = /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:@!$&'()*+,;=/]|%[0-9A-F]{2})+$/;

// What RFC 4287 asks of both a feed (4.1.1) and an entry (4.1.2).
function partOf(element) {
  const part = { id: only(element, "id"), title: only(element, "title"), updated: only(element, "updated") };
  assert.match(part.id, iri);
  assert.match(part.updated, moment);
  assert.ok(!Number.isNaN(Date.parse(part.updated)), part.updated);
  return part;
}

const parsed = (xml) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "application/xml");

function entryOf(element) {
  const [content] = childrenOf(element, "content");
  assert.equal(content.getAttribute("type"), "html");
  const body = parsed(`<div>${content.textContent}</div>`);
  return { ...partOf(element), items: [...body.getElementsByTagName("li")].map((item) => item.textContent) };
}

// What no XML document has (XML 1.0, section 2.2); the parser does not ask.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** A feed as a reader takes it; anything that is not well-formed XML or not Atom fails. */
function feedOf(text) {
  assert.doesNotMatch(text, forbidden);
  const feed = parsed(text).documentElement;
  assert.deepEqual([feed.namespaceURI, feed.localName], [atomNamespace, "feed"]);
  const [author] = childrenOf(feed, "author");
  const entries = childrenOf(feed, "entry").map(entryOf);
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length, "ids are unique");
  return { ...partOf(feed), language: feed.getAttribute("xml:lang"), author: only(author, "name"), entries };
}

const feedTold = ({ status, out, told }) => {
  assert.equal(status, 0, told);
  return feedOf(out);
};

test("the feed of each service has an entry for each new version, newest first, and is the same twice", () => {
  for (const folder of services) {
    const words = ["changes", "--format", "atom", folder];
    const feed = feedTold(annex(words));
    assert.equal(feed.entries.length, readdirSync(folder).length - 1);
    assert.deepEqual(feed.entries.map(({ updated }) => updated), feed.entries.map(({ updated }) => updated).sort().reverse());
    assert.equal(feed.updated, feed.entries[0].updated);
    assert.deepEqual(feedTold(annex(words)), feed);
  }
});

test("an entry keeps its id and its time when a version comes after it", () => {
  const versions = [older, newerOf({}), newerOf({ version: "3", effective: "2026-09-01" })];
  const filesOf = (count) => Object.fromEntries(versions.slice(0, count).map((value, i) => [`${i}.json`, value]));
  const feedOver = (count) => feedTold(changesOf(filesOf(count), "atom"));
  const [two, three] = [feedOver(2), feedOver(3)];
  assert.equal(two.id, three.id);
  assert.deepEqual(three.entries.slice(1), two.entries);
  assert.equal(three.updated, "2026-09-01T00:00:00Z");
});

test("an entry lists the changes in the language asked for", () => {
  const newer = newerOf({ recipients: recipients("eea", supplier("New", "DE")) });
  const feed = feedTold(between(annexOf(), newer, "atom", ["--lang", "fr"]));
  assert.equal(feed.language, "fr");
  assert.equal(feed.author, "Example Hosting");
  const messages = JSON.parse(between(annexOf(), newer, "json", ["--lang", "fr"]).out).changes.map(({ message }) => message);
  assert.equal(feed.entries[0].items.length, messages.length);
  feed.entries[0].items.forEach((item, index) => assert.ok(item.endsWith(messages[index]), item));
});

test("what an annex says stays words, and what XML cannot have is left out", () => {
  const name = "<i>A</i> & \"B\" ]]> 'é'";
  const odd = `${name}\u0001\u000b\f\ufffe\uffff`;
  const newer = newerOf({ version: "2 <é>/?#", provider: { name: odd, country: "FR" }, service: { name: odd },
    recipients: recipients("eea", supplier(odd, "DE")) });
  const feed = feedTold(between(annexOf(), newer, "atom"));
  for (const words of [feed.title, feed.author, feed.entries[0].title, feed.entries[0].items.join()])
    assert.ok(words.includes(name), words);
  assert.equal(feed.entries[0].id, "urn:service-annex:mail:2%20%3C%C3%A9%3E%2F%3F%23");
});

test("a version without a date still has a time", () => {
  const feed = feedTold(between(annexOf({ effective: undefined }), newerOf({ effective: undefined }), "atom"));
  assert.equal(feed.entries.length, 1);
});

// --- What cannot be told

const three = { "1.json": older, "2.json": newerOf({}), "3.json": newerOf({ version: "3" }) };

for (const [what, files, format, message] of [
  ["one version", { "1.json": older }, "text", /two versions.*1/],
  ["three versions as JSON", three, "json", /two versions.*3/],
  ["three versions as HTML", three, "html", /two versions.*3/],
  ["versions of two annexes", { "1.json": older, "2.json": newerOf({ id: "post" }) }, "text", /2\.json.*post.*mail/],
  ["a feed with one version twice", { "1.json": older, "2.json": newerOf({ version: "1" }) }, "atom", /version .1. .*twice/],
  ["an annex that is not whole", { "1.json": older, "2.json": "{}" }, "text", /2\.json:1:1: /],
  ["an unknown format", { "1.json": older, "2.json": newerOf({}) }, "pdf", /--format/],
])
  test(`${what}: 2, with a message and no output`, () => {
    const { status, out, told } = changesOf(files, format);
    assert.deepEqual([status, out], [2, ""]);
    assert.match(told, message);
  });

test("a file that is not there, a day that is none, no file at all: 2", () => {
  for (const words of [["no/such.json", "-"], ["--as-of", "2026-13-01", "-", "-"], []]) {
    const { status, out, told } = annex(["changes", ...words], json(annexOf()));
    assert.deepEqual([status, out], [2, ""]);
    assert.notEqual(told, "");
  }
});

test("help names every format", () => {
  assert.match(annex(["changes", "--help"]).out, /text \(default\), html, markdown, json or atom/);
});
