// The JSON-LD of every annex expands with a processor that may fetch nothing, loses nothing on the way, and says of
// every answer what it is: as a graph, in full IRIs.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { jsonLdOf, quadsOf } from "./support/jsonld.mjs";
import { filesIn, readJson, readText, root } from "./support/files.mjs";

const dpv = "https://w3id.org/dpv#";
const own = "urn:service-annex:ns:";
const term = (section, id) => `urn:service-annex:term:${section}/${id}`;
const processing = {
  activities: `${dpv}hasProcessing`, dataCategories: `${dpv}hasPersonalData`, subjectMatters: `${dpv}hasPurpose`,
  purposes: `${dpv}hasPurpose`, dataSubjects: `${dpv}hasDataSubject`,
};
const prefixes = {
  dpv, pd: "https://w3id.org/dpv/pd#", tech: "https://w3id.org/dpv/tech#", loc: "https://w3id.org/dpv/loc#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
};
const known = new Set(readText("tests/support/dpv_terms.txt").split("\n").filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split(" ")[0].split(":")).map(([prefix, name]) => prefixes[prefix] + name));

const annexes = readdirSync(join(root, "data/annexes")).flatMap((id) => filesIn(join("data/annexes", id), ".json"));

/** Our own terms of what the graph says `property` of. */
function termsUnder(quads, property) {
  const nodes = new Set(quads.filter(({ predicate }) => predicate === property).map(({ object }) => object.value));
  return quads.filter(({ subject, predicate }) => nodes.has(subject) && predicate === `${own}term`)
    .map(({ object }) => object.value);
}

/** What the annex answers, and what the graph says it does, both as "<section>/<term>". */
function answered(annex, answer) {
  return Object.keys(processing).flatMap((section) => annex[section]
    .filter((row) => (row.answer ?? "yes") === answer).map((row) => term(section, row.term)));
}

test("there are annexes", () => assert.ok(annexes.length > 5));

for (const path of annexes) {
  test(`${path}: expands, and says what the annex says`, async () => {
    const annex = readJson(path);
    const quads = await quadsOf(jsonLdOf(path));
    const processed = [...new Set(Object.values(processing))].flatMap((property) => termsUnder(quads, property));
    assert.deepEqual([...new Set(processed)].sort(), answered(annex, "yes").sort());
    assert.deepEqual(termsUnder(quads, `${own}answeredNo`).sort(), answered(annex, "no").sort());
    const names = quads.filter(({ predicate, object }) => predicate === `${dpv}hasName` && object.literal)
      .map(({ object }) => object.value);
    for (const { name } of annex.recipients.flatMap(({ entities }) => entities)) assert.ok(names.includes(name), name);
  });

  test(`${path}: every IRI of DPV exists`, async () => {
    const quads = await quadsOf(jsonLdOf(path));
    const used = quads.flatMap(({ predicate, object }) => [predicate, ...(object.literal ? [] : [object.value])])
      .filter((iri) => iri.startsWith("https://w3id.org/"));
    assert.ok(used.length > 20);
    assert.deepEqual(used.filter((iri) => !known.has(iri)), []);
  });
}

test("an answer no, no answer and an empty group are no processing", async () => {
  const quads = await quadsOf(jsonLdOf("-", JSON.stringify({
    format: "service-annex/1", id: "mail", version: "1", language: "en", provider: { name: "P" }, service: { name: "S" },
    activities: [{ term: "combine", answer: "no" }], dataCategories: [], subjectMatters: [], purposes: [],
    dataSubjects: [], recipients: [{ relation: "supplier", region: "eea", entities: [] }],
  })));
  assert.deepEqual(quads.filter(({ predicate }) => Object.values(processing).includes(predicate)), []);
  assert.deepEqual(termsUnder(quads, `${own}answeredNo`), [term("activities", "combine")]);
  assert.deepEqual(termsUnder(quads, `${own}noRecipients`), [term("recipients", "supplier-eea")]);
  const unstated = quads.filter(({ predicate }) => predicate === `${own}unstated`).map(({ object }) => object.value);
  assert.ok(unstated.includes(term("activities", "collect")));
  assert.ok(unstated.includes(term("recipients", "supplier-third-country")));
  assert.ok(!unstated.includes(term("activities", "combine")));
});

test("words stay words, whatever they look like", async () => {
  const odd = ["@type", "=1+1", "https://example.org/", "\u2028\u202e", "\"}", "_:b0", "dpv:Collect"];
  for (const words of odd) {
    const quads = await quadsOf(jsonLdOf("-", JSON.stringify({
      format: "service-annex/1", id: "mail", version: words, language: "pt-BR", provider: { name: words },
      service: { name: words, edition: words, family: words },
      activities: [{ term: "store", answer: "yes", details: { "sl-Latn-IT-nedis": words } }], dataCategories: [],
      subjectMatters: [], purposes: [], dataSubjects: [],
      recipients: [{ relation: "supplier", region: "eea", entities: [{ name: words, task: words, location: words }] }],
    })));
    const literal = quads.filter(({ object }) => object.literal && object.value === words);
    assert.equal(literal.length, 9, words);
  }
});

test("the processor fetches nothing", async () => {
  const refused = ({ details }) => /asks for https/.test(details.cause.message);
  await assert.rejects(quadsOf({ "@context": "https://w3id.org/dpv", "dpv:hasName": "x" }), refused);
});
