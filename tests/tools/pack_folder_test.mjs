// annex pack: what happens to the catalog's folder when work is cut off, disks are full, and others use it too.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, binary, json, readJson, withFolder, withFolderAsync } from "./support/annex.mjs";
import { assertWhole, bytesBelow, filesBelow, manyFiles, timesBelow } from "./support/catalog.mjs";

const sources = () => ({ ...manyFiles(60, 1, "a"), ...manyFiles(60, 2, "b") });

function pack(from, out, ...options) {
  const { status, told } = annex(["pack", ...options, "-o", out, from]);
  assert.deepEqual([status, told], [0, ""]);
}

// A run that is stopped as soon as it has put `count` files of annexes more than there were.
async function runUntil(count, from, out, signal) {
  const plain = () => (existsSync(join(out, "annexes")) ? readdirSync(join(out, "annexes")).filter((name) => name.endsWith(".json")).length : 0);
  const wanted = plain() + count;
  const child = spawn(binary, ["pack", "--jobs", "1", "-o", out, from], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => child.on("exit", (code, by) => done(by ?? code)));
  while (child.exitCode === null && plain() < wanted) await new Promise((done) => setTimeout(done, 1));
  child.kill(signal);
  return { child, ended };
}

async function killed(count, from, out) {
  const { ended } = await runUntil(count, from, out, "SIGKILL");
  assert.equal(await ended, "SIGKILL", "it ended before it was killed");
}

test("the folder is the same to the last byte wherever the annexes lie, and whenever they were written", () => {
  withFolder({ ...manyFiles(8, 1, "here"), ...manyFiles(8, 1, "there/deep") }, (at) => {
    for (const name of readdirSync(at("there/deep"))) utimesSync(at(`there/deep/${name}`), 1e9, 1e9);
    pack(at("here"), at("one"), "--jobs", "1");
    pack(at("there"), at("two"), "--jobs", "2");
    assert.deepEqual(bytesBelow(at("one")), bytesBelow(at("two")));
    assert.ok(filesBelow(at("one")).includes(".pack-state"));
  });
});

test("an annex that changes and keeps its size and time is seen", () => {
  withFolder({ "in/a.json": json(annexOf({ service: { name: "Mail" } })) }, (at) => {
    utimesSync(at("in/a.json"), 1e9, 1e9);
    pack(at("in"), at("out"));
    writeFileSync(at("in/a.json"), json(annexOf({ service: { name: "Meal" } })));
    utimesSync(at("in/a.json"), 1e9, 1e9);
    pack(at("in"), at("out"));
    assert.equal(readJson(at("out/index.json")).entries[0].service.name, "Meal");
  });
});

test("a compressed form that is gone is made again", () => {
  withFolder(manyFiles(4), (at) => {
    pack(at("in"), at("out"));
    const whole = bytesBelow(at("out"));
    const { file } = readJson(at("out/index.json")).entries[0].versions[0];
    for (const name of [`${file}.br`, "index.json.gz", "manifest.json.br"]) rmSync(join(at("out"), name));
    pack(at("in"), at("out"));
    assert.deepEqual(bytesBelow(at("out")), whole);
  });
});

test("what a killed run left goes with the next; nothing of others does", async () => {
  await withFolderAsync(sources(), async (at) => {
    pack(at("a"), at("out"));
    const strangers = ["robots.txt", "annexes/notes.json", "annexes/mine.json.gz", "pages/x.0123456789ab.json", ".pack-newer", ".htaccess"];
    mkdirSync(at("out/pages"));
    for (const name of strangers) writeFileSync(at(`out/${name}`), "not ours");
    const before = bytesBelow(at("out"));
    await killed(10, at("b"), at("out"));
    assert.ok(filesBelow(at("out")).length > before.length, "it left something");
    pack(at("a"), at("out"));
    assert.deepEqual(bytesBelow(at("out")), before);
  });
});

test("a run goes on where a killed one was, but trusts no file that was cut", async () => {
  await withFolderAsync(sources(), async (at) => {
    pack(at("b"), at("fresh"));
    await killed(20, at("b"), at("out"));
    const left = timesBelow(at("out"));
    const names = Object.keys(left).filter((name) => /^annexes\/.*\.json$/.test(name));
    truncateSync(at(`out/${names[0]}.br`), 10);
    writeFileSync(at(`out/${names[1]}`), "x".repeat(statSync(at(`out/${names[1]}`)).size));
    pack(at("b"), at("out"));
    assert.deepEqual(bytesBelow(at("out")), bytesBelow(at("fresh")));
    const times = timesBelow(at("out"));
    for (const name of names.slice(2)) assert.equal(times[name], left[name], name);
  });
});

test("killed while the next catalog is put in place, the files that readers may hold stay", async () => {
  await withFolderAsync(sources(), async (at) => {
    for (let run = 0; run < 6; run += 1) {
      rmSync(at("out"), { recursive: true, force: true });
      pack(at("a"), at("out"));
      const held = readJson(at("out/index.json")).entries.map(({ versions }) => versions[0].file);
      const child = spawn(binary, ["pack", "-o", at("out"), at("b")], { stdio: "ignore" });
      const ended = new Promise((done) => child.on("exit", done));
      // The state is the first thing that changes when all is written.
      const state = readFileSync(at("out/.pack-state"), "utf8");
      while (child.exitCode === null && readFileSync(at("out/.pack-state"), "utf8") === state) await new Promise((done) => setImmediate(done));
      await new Promise((done) => setTimeout(done, run));
      child.kill("SIGKILL");
      await ended;
      assertWhole(at("out"));
      pack(at("b"), at("out"));
      assertWhole(at("out"));
      for (const file of held) assert.ok(existsSync(at(`out/${file}`)), file);
      assert.deepEqual(filesBelow(at("out")).filter((name) => /\.pack-(?!state)/.test(name)), []);
    }
  });
});

test("a full disk is told, and leaves the catalog before as it was", () => {
  withFolder(sources(), (at) => {
    pack(at("a"), at("out"));
    const before = bytesBelow(at("out"));
    for (const kilobytes of [1, 4, 16]) {
      // A limit for each file does what a full disk does.
      const { status, stderr } = spawnSync("bash", ["-c", `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`, "_", binary, "pack", "-o", at("out"), at("b")]);
      assert.equal(status, 2);
      assert.match(stderr.toString(), /the catalog before stays/);
      assert.deepEqual(bytesBelow(at("out")), before, `${kilobytes} KB`);
    }
    pack(at("b"), at("out"));
    assertWhole(at("out"));
  });
});

test("two runs do not pack into one folder at once", async () => {
  await withFolderAsync(sources(), async (at) => {
    const { child, ended } = await runUntil(1, at("a"), at("out"), "SIGSTOP");
    try {
      const told = annex(["pack", "-o", at("out"), at("b")]);
      assert.equal(told.status, 2);
      assert.match(told.told, /another run/);
    } finally {
      child.kill("SIGCONT");
    }
    assert.equal(await ended, 0);
    assert.equal(assertWhole(at("out")).length, 60);
  });
});

test("nothing outside goes, whatever state and journal say", () => {
  withFolder({ ...manyFiles(3), "victim.0123456789ab.json": "mine", "out/notes.json": "mine", "out/deep/er.0123456789ab.json": "mine" }, (at) => {
    const mine = ["../victim.0123456789ab.json", "notes.json", "deep/er.0123456789ab.json", at("victim.0123456789ab.json")];
    const lines = mine.map((name) => `- 4 ${name}\n`).join("");
    writeFileSync(at("out/.pack-state"), `service-annex-pack-state/1\nby x\nfrom y\nindex z\n${lines}`);
    writeFileSync(at("out/.pack-journal"), `= x\n${mine.join("\n")}\n`);
    pack(at("in"), at("out"));
    writeFileSync(at("in/more.json"), json(annexOf()));
    pack(at("in"), at("out"));
    for (const name of mine.slice(0, 3)) assert.equal(readFileSync(at(`out/${name}`), "utf8"), "mine", name);
  });
});

test("a catalog is not packed from itself", () => {
  withFolder(manyFiles(3), (at) => {
    pack(at("in"), at("out"));
    const before = bytesBelow(at("out"));
    for (const from of ["out", "out/annexes", "out/../out/"]) {
      const told = annex(["pack", "-o", at("out"), at("in"), at(from)]);
      assert.equal(told.status, 2);
      assert.match(told.told, /the catalog’s own folder/);
    }
    assert.deepEqual(bytesBelow(at("out")), before);
  });
});

test("the catalog may lie below the annexes by another name", () => {
  withFolder(manyFiles(3), (at) => {
    symlinkSync(at("in"), at("link"));
    for (const [from, out] of [["in", "link/catalog"], ["link", "in/catalog"], ["link", "in/catalog/"], ["in", "in/./catalog"]]) {
      pack(at(from), at(out));
      assert.equal(assertWhole(at("in/catalog")).length, 3);
    }
  });
});

test("a version that is left out because it is there twice is no part of the catalog", () => {
  withFolder({ "a.json": json(annexOf()), "b.json": json(annexOf({ effective: "2026-02-02" })), "c.json": json(annexOf()) }, (at) => {
    const told = annex(["pack", "-o", at("out"), at("a.json"), at("b.json"), at("c.json")]);
    assert.equal(told.status, 2);
    assert.equal(told.told.trim().split("\n").length, 2);
    const [entry] = assertWhole(at("out"));
    assert.deepEqual(filesBelow(at("out/annexes")).map((name) => `annexes/${name}`), ["", ".br", ".gz"].map((form) => entry.versions[0].file + form));
    assert.ok(!Object.keys(readJson(at("out/manifest.json")).files).some((name) => name.startsWith("annexes/") && name !== entry.versions[0].file));
  });
});

test("a pipe is read once", () => {
  withFolder({ "a.json": json(annexOf()) }, (at) => {
    const { status, stderr } = spawnSync("bash", ["-c", '"$1" pack -o "$2" <(cat "$3")', "_", binary, at("out"), at("a.json")]);
    assert.deepEqual([status, stderr.toString()], [0, ""]);
    assert.equal(annex(["pack", "-o", at("other"), "-"], json(annexOf())).status, 0);
    for (const out of ["out", "other"]) assert.deepEqual(assertWhole(at(out)).map(({ id }) => id), ["mail"]);
  });
});

test("a large catalog's manifest is in parts that list every file", () => {
  // 1,600 annexes as small as they can be.
  const files = Object.fromEntries(Array.from({ length: 1600 }, (_, place) => [`in/${place}.json`, json(annexOf({ id: `m${place}` }))]));
  withFolder(files, (at) => {
    pack(at("in"), at("out"));
    const manifest = readJson(at("out/manifest.json"));
    assert.equal(manifest.parts.length, 2);
    const listed = { ...manifest.files };
    for (const part of manifest.parts) Object.assign(listed, readJson(at(`out/${part}`)).files);
    const plain = filesBelow(at("out")).filter((name) => /\.(json|bin)$/.test(name) && name !== "manifest.json");
    assert.deepEqual(Object.keys(listed).sort(), plain);
    for (const name of plain) {
      const bytes = readFileSync(at(`out/${name}`));
      assert.deepEqual(listed[name], { size: bytes.length, integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}` });
    }
  });
});
