// annex search: what is found, in which order, and what is wrong with a query.
import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { annex, root } from "./support/annex.mjs";

const data = join(root, "data/annexes");
const searched = (query, ...options) => annex(["search", "--format", "json", "--lang", "en", ...options, query, data]);

test("words find services, best first, with the rows", () => {
  const { status, out } = searched("kubernetes");
  assert.equal(status, 0);
  const { query, hits } = JSON.parse(out);
  assert.equal(query, "kubernetes");
  assert.equal(hits[0].id, "managed-kubernetes");
  assert.ok(hits[0].paths.includes("/service") && hits[0].score > 0);
  const scores = hits.map((hit) => hit.score);
  assert.deepEqual(scores, [...scores].sort((one, other) => other - one));
});

test("of several versions in a folder the latest is searched, once", () => {
  const ids = JSON.parse(searched("").out).hits.map((hit) => hit.id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
  assert.ok(ids.length > 9);
});

test("conditions are combined, and turned around by a hyphen", () => {
  const ids = (query) => JSON.parse(searched(query).out).hits.map((hit) => hit.id).sort();
  const inUs = ids("country:US");
  assert.ok(inUs.includes("ai-assistant"));
  assert.ok(ids("-country:US").every((id) => !inUs.includes(id)));
  assert.deepEqual(ids("country:US provider:lindwurm"), inUs.filter((id) => ids("provider:lindwurm").includes(id)));
  assert.ok(!ids("-country:US").includes("managed-kubernetes"), "what is not stated is not denied");
});

test("a query that is partly wrong is told where, and the rest is searched", () => {
  const { status, out, told } = searched("kubernetes contry:US");
  assert.equal(status, 1);
  assert.match(told, /12-20.*contry.*country/);
  assert.equal(JSON.parse(out).hits[0].id, "managed-kubernetes");
});

test("nothing found is fine, an unreadable file is not", () => {
  assert.equal(searched("zzzzzz").status, 0);
  assert.equal(annex(["search", "x", "no-such-folder"]).status, 2);
  assert.equal(annex(["search", "x"]).status, 2);
});

test("text for people names the rows and their words", () => {
  const { out } = annex(["search", "--lang", "fr", "kubernetes", data]);
  assert.match(out, /1 service trouvé\nManaged Kubernetes \(managed-kubernetes\)\n {2}\/service: Managed Kubernetes/);
});
