// annex pack: a catalog that is complete, names its files by what is in them, and leaves out only what is broken.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { annex, annexOf, binary, json, readJson, readText, root, withFolder, withFolderAsync } from "./support/annex.mjs";
import { assertWhole, bytesBelow, filesBelow, manyFiles } from "./support/catalog.mjs";

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
    const named = filesBelow(at("out")).filter((name) => /\.(json|bin)$/.test(name) && !/^(index|manifest)\.json$/.test(name));
    assert.ok(named.length >= 2);
    for (const name of named) {
      const hash = createHash("sha256").update(readFileSync(join(at("out"), name))).digest("hex");
      assert.equal(name.match(/\.([0-9a-f]{12})\.(json|bin)$/)?.[1], hash.slice(0, 12), name);
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

test("where a file may be a newer version and is broken, the one before does not pass for the newest", () => {
  const version = (number, effective, change) => json(annexOf({ version: number, effective, ...change }));
  const broken = { activities: [{ term: "no-such-term", answer: "yes" }] };
  const perhaps = (files, more = []) => withFolder(files, (at) => {
    const { status, told } = annex(["pack", ...more, "-o", at("out"), at("in")]);
    assert.equal(status, 2);
    const [entry] = readJson(at("out/index.json")).entries;
    const page = entry.page ? readText(at(`out/${entry.page}`)) : "";
    return { marked: entry.newerUnread ?? false, told: /perhaps a newer version of mail; version 1/.test(told), page };
  });
  const good = { "in/mail/1.json": version("1", "2026-01-01") };
  const newer = { marked: true, told: true, page: "" };
  assert.deepEqual(perhaps({ ...good, "in/other/x.json": version("2", "2026-06-01", broken) }), newer, "of its id");
  assert.deepEqual(perhaps({ ...good, "in/mail/2.json": "{" }), newer, "of its folder");
  assert.deepEqual(perhaps({ ...good, "in/mail/0.json": version("0", "2025-01-01", broken) }),
    { marked: false, told: false, page: "" }, "an older one");
  assert.deepEqual(perhaps({ ...good, "in/2.json": "{" }), { marked: false, told: false, page: "" }, "of nobody knows what");
  const { page } = perhaps({ ...good, "in/mail/2.json": "{" }, ["--pages", "2026-11-23"]);
  assert.match(page, /Perhaps not the newest version/);
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

test("each file lies there compressed too, and the manifest has its size and hash", () => {
  withFolder(manyFiles(30), (at) => {
    assert.equal(annex(["pack", "-o", at("out"), at("in")]).status, 0);
    const { format, files } = readJson(at("out/manifest.json"));
    assert.equal(format, "service-annex-manifest/1");
    const plain = filesBelow(at("out")).filter((name) => /\.(json|bin)$/.test(name) && name !== "manifest.json");
    assert.deepEqual(Object.keys(files), plain);
    for (const name of [...plain, "manifest.json"]) {
      const bytes = readFileSync(join(at("out"), name));
      assert.ok(gunzipSync(readFileSync(join(at("out"), `${name}.gz`))).equals(bytes), name);
      assert.ok(brotliDecompressSync(readFileSync(join(at("out"), `${name}.br`))).equals(bytes), name);
      if (name === "manifest.json") continue;
      assert.deepEqual(files[name], { size: bytes.length, integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}` });
    }
  });
});

test("one at a time and many at once give the same bytes", () => {
  withFolder(manyFiles(60), (at) => {
    assert.equal(annex(["pack", "--jobs", "1", "-o", at("one"), at("in")]).status, 0);
    assert.equal(annex(["pack", "--jobs", "4", "-o", at("four"), at("in")]).status, 0);
    assert.deepEqual(bytesBelow(at("one")), bytesBelow(at("four")));
  });
});

test("a large catalog lies in parts, none of them large, and all of it is there", () => {
  withFolder(manyFiles(450), (at) => {
    assert.equal(annex(["pack", "-o", at("out"), at("in")]).status, 0);
    const index = readJson(at("out/index.json"));
    assert.deepEqual([index.services, index.entries.length, index.parts.map(({ first }) => first)], [450, 200, [200, 250, 300, 350, 400]]);
    assert.ok(index.words.length > 0 && index.ids.length > 0 && index.facets.length > 0);
    const entries = assertWhole(at("out"));
    assert.equal(new Set(entries.map(({ id }) => id)).size, 450);
    const names = entries.map(({ service }) => service.name);
    assert.ok(names.every((name, place) => place === 0 || Buffer.compare(Buffer.from(names[place - 1]), Buffer.from(name)) <= 0));
    for (const name of filesBelow(at("out")).filter((each) => each.endsWith(".br")))
      assert.ok(statSync(join(at("out"), name)).size <= 256 * 1024, name);
  });
});

test("what is unchanged is not written again; what is gone goes with the run after", () => {
  withFolder(manyFiles(20), (at) => {
    const pack = () => assert.equal(annex(["pack", "-o", at("out"), at("in")]).status, 0);
    const times = () => Object.fromEntries(filesBelow(at("out")).map((name) => [name, statSync(join(at("out"), name)).mtimeMs]));
    pack();
    const first = times();
    pack();
    assert.deepEqual(times(), first, "nothing changed");
    const source = readJson(at("in/3.json"));
    const before = readJson(at("out/index.json")).entries.find(({ id }) => id === source.id).versions[0].file;
    source.service.name = "Zinnia";
    writeFileSync(at("in/3.json"), json(source));
    pack();
    const second = times();
    const rewritten = Object.keys(first).filter((name) => name in second && first[name] !== second[name]).sort();
    assert.deepEqual(rewritten.filter((name) => name.startsWith("annexes/")), []);
    assert.ok(before in second, "a reader may still hold the index before");
    writeFileSync(at("out/annexes/stranger.json"), "not ours");
    source.service.name = "Zinnie";
    writeFileSync(at("in/3.json"), json(source));
    pack();
    assert.ok(!(before in times()), "it went");
    assert.equal(readFileSync(at("out/annexes/stranger.json"), "utf8"), "not ours");
    assertWhole(at("out"));
  });
});

test("a file that is missing from the catalog is made again", () => {
  withFolder(manyFiles(5), (at) => {
    annex(["pack", "-o", at("out"), at("in")]);
    const { file } = readJson(at("out/index.json")).entries[0].versions[0];
    rmSync(join(at("out"), file));
    assert.equal(annex(["pack", "-o", at("out"), at("in")]).status, 0);
    assertWhole(at("out"));
  });
});

test("the catalog may lie below the annexes", () => {
  withFolder(manyFiles(5), (at) => {
    for (let run = 0; run < 2; run += 1) {
      const { status, told } = annex(["pack", "-o", at("in/catalog"), at("in")]);
      assert.deepEqual([status, told], [0, ""]);
    }
    assert.equal(assertWhole(at("in/catalog")).length, 5);
  });
});

test("killed at any moment, the catalog is that of before or that of after", async () => {
  const folders = [manyFiles(120, 1), manyFiles(120, 2)];
  await withFolderAsync(Object.fromEntries(folders.flatMap((files, side) => Object.entries(files).map(([name, bytes]) => [`${side}/${name}`, bytes]))), async (at) => {
    const started = performance.now();
    assert.equal(annex(["pack", "-o", at("out"), at("0/in")]).status, 0);
    const whole = performance.now() - started;
    const ids = [0, 1].map((side) => new Set(Object.values(folders[side]).map((bytes) => JSON.parse(bytes).id)));
    let killed = 0;
    for (let run = 1; run <= 12; run += 1) {
      const child = spawn(binary, ["pack", "-o", at("out"), at(`${run % 2}/in`)], { stdio: "ignore" });
      const ended = new Promise((done) => child.on("exit", (code, signal) => done(signal)));
      await new Promise((done) => setTimeout(done, (whole * run) / 24));
      child.kill("SIGKILL");
      killed += (await ended) === "SIGKILL";
      const found = new Set(assertWhole(at("out")).map(({ id }) => id));
      assert.ok(ids.some((wanted) => wanted.size === found.size && [...wanted].every((id) => found.has(id))), `run ${run}`);
    }
    assert.ok(killed >= 1, "every run ended before it was killed");
    assert.equal(annex(["pack", "-o", at("out"), at("1/in")]).status, 0);
    assertWhole(at("out"));
  });
});
