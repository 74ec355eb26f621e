// annex pack: a catalog that is complete, names its files by what is in them, and leaves out only what is broken.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, json, readJson, root, withFolder } from "./support/annex.mjs";

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile()).sort();
}

const bytesBelow = (folder) => filesBelow(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);

test("the index names every service, its versions newest first, and files that are there", () => {
  const files = {
    "in/1.json": json(annexOf({ version: "1", effective: "2025-01-01" })),
    "in/2.json": json(annexOf({ version: "2", effective: "2026-01-01" })),
    "in/other.json": json(annexOf({ id: "backup", service: { name: "Backup" } })),
  };
  withFolder(files, (at) => {
    const told = annex(["pack", "-o", at("out"), at("in")]);
    assert.equal(told.status, 0, told.told);
    const index = readJson(at("out/index.json"));
    const services = index.services ?? index.entries;
    assert.deepEqual(services.map(({ id }) => id), ["backup", "mail"]);
    const versions = services[1].versions;
    assert.deepEqual(versions.map(({ version }) => version), ["2", "1"]);
    for (const { file, version } of versions) assert.equal(readJson(join(at("out"), file)).version, version);
    for (const file of Object.values(index.references)) assert.ok(readJson(join(at("out"), file)));
    assert.deepEqual(Object.keys(index.references).sort(), readdirSync(join(root, "data/texts")).sort());
  });
});

test("a file's name carries the hash of its bytes", () => {
  withFolder({ "a.json": json(annexOf()) }, (at) => {
    annex(["pack", "-o", at("out"), at("a.json")]);
    const named = filesBelow(at("out")).filter((name) => name !== "index.json");
    assert.ok(named.length >= 2);
    for (const name of named) {
      const hash = createHash("sha256").update(readFileSync(join(at("out"), name))).digest("hex");
      assert.equal(name.match(/\.([0-9a-f]{12})\.json$/)?.[1], hash.slice(0, 12), name);
    }
  });
});

test("the same annexes give the same bytes, in whatever order they are named", () => {
  const files = { "a.json": json(annexOf({ id: "a" })), "b.json": json(annexOf({ id: "b" })) };
  withFolder(files, (at) => {
    annex(["pack", "-o", at("one"), at("a.json"), at("b.json")]);
    annex(["pack", "-o", at("other"), at("b.json"), at("a.json")]);
    assert.deepEqual(bytesBelow(at("one")), bytesBelow(at("other")));
  });
});

test("a broken file is told and is 2; the good ones are packed", () => {
  withFolder({ "bad.json": "{", "good.json": json(annexOf()) }, (at) => {
    const told = annex(["pack", "-o", at("out"), at("bad.json"), at("good.json"), at("missing.json")]);
    assert.equal(told.status, 2);
    assert.match(told.told, /bad\.json:1:/);
    assert.match(told.told, /missing\.json/);
    const index = readJson(at("out/index.json"));
    assert.deepEqual((index.services ?? index.entries).map(({ id }) => id), ["mail"]);
  });
});

test("one version of one annex twice is told and is 2", () => {
  withFolder({ "a.json": json(annexOf()), "b.json": json(annexOf({ effective: "2026-02-02" })) }, (at) => {
    const told = annex(["pack", "-o", at("out"), at("a.json"), at("b.json")]);
    assert.equal(told.status, 2);
    assert.match(told.told, /b\.json.*a\.json/);
  });
});

test("an id cannot lead out of the catalog's folder", () => {
  withFolder({ "a.json": json(annexOf({ id: "../../../escaped" })) }, (at) => {
    annex(["pack", "-o", at("deep/out"), at("a.json")]);
    assert.deepEqual(filesBelow(at(".")).filter((name) => !/^(a\.json|deep\/out\/.*)$/.test(name)), []);
  });
});

test("a folder that cannot be written is told and is 2", () => {
  withFolder({ "a.json": json(annexOf()), taken: "a file, not a folder" }, (at) => {
    const told = annex(["pack", "-o", at("taken/out"), at("a.json")]);
    assert.equal(told.status, 2);
    assert.match(told.told, /taken/);
  });
});

test("data/annexes is packed without a complaint", () => {
  withFolder({}, (at) => {
    const told = annex(["pack", "-o", at("out"), join(root, "data/annexes")]);
    assert.equal(told.told, "");
    assert.equal(told.status, 0);
  });
});
