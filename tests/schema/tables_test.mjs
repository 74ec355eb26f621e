// The schema's lists of terms and countries are those of the vocabulary and the places. With ANNEX_REBASELINE=1 they
// are written from them: after a term was added, that is all there is to do.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { readJson, rebaseline, schemaPath } from "./support/files.mjs";
import { write } from "./support/layout.mjs";

const sections = {
  activities: "activityTerm",
  dataCategories: "dataCategoryTerm",
  subjectMatters: "subjectMatterTerm",
  purposes: "purposeTerm",
  dataSubjects: "dataSubjectTerm",
};

/** At most one element of the list has these members. */
const once = (members) => ({
  contains: {
    type: "object",
    properties: Object.fromEntries(Object.entries(members).map(([key, value]) => [key, { const: value }])),
    required: Object.keys(members),
  },
  minContains: 0,
  maxContains: 1,
});

function withTables(schema) {
  const definitions = structuredClone(schema.$defs);
  const { terms } = readJson("data/vocabulary/core.json");
  for (const [section, name] of Object.entries(sections)) {
    const ids = terms.filter((term) => term.section === section).map((term) => term.id);
    definitions[name].enum = ids;
    definitions[`${section}Once`] = { allOf: ids.map((term) => once({ term })) };
  }
  const { relation, region } = definitions.recipientGroup.properties;
  const groups = relation.enum.flatMap((one) => region.enum.map((other) => ({ relation: one, region: other })));
  definitions.recipientsOnce = { allOf: groups.map(once) };
  definitions.country.enum = readJson("data/places/places.json").places.map((place) => place.code).sort();
  return { ...schema, $defs: definitions };
}

test("the schema names every term and every country, once each", () => {
  const schema = readJson("data/schema/annex.schema.json");
  const expected = withTables(schema);
  if (rebaseline()) writeFileSync(schemaPath, write(expected));
  assert.deepEqual(readJson("data/schema/annex.schema.json"), expected);
});

test("the schema is written in one way", () => {
  assert.equal(readFileSync(schemaPath, "utf8"), write(readJson("data/schema/annex.schema.json")));
});

test("every field has a title and a description for the author's editor", () => {
  const schema = readJson("data/schema/annex.schema.json");
  const bare = [];
  const visit = (object, path) => {
    for (const [name, field] of Object.entries(object.properties ?? {})) {
      const target = field.$ref === undefined ? {} : schema.$defs[field.$ref.replace("#/$defs/", "")];
      if (!(field.title ?? target.title) || !(field.description ?? target.description)) bare.push(`${path}/${name}`);
      visit(field, `${path}/${name}`);
    }
  };
  visit(schema, "");
  for (const [name, definition] of Object.entries(schema.$defs)) visit(definition, name);
  assert.deepEqual(bare, []);
});
