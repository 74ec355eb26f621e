// What the commands read and write: nothing is passed over in silence, and nothing is lost.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, cpSync, openSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { annex, annexOf, binary, json, readJson, readText, root, withFolder } from "./support/annex.mjs";

const mail = { "annexes/mail.json": json(annexOf()) };

test("a folder without annexes is told, and is 2", () => {
  withFolder({ "none/notes.txt": "" }, (at) => {
    for (const words of [["check"], ["match", "--need", "no-third-country"], ["search", "mail"]]) {
      const { status, told } = annex([...words, at("none")]);
      assert.equal(status, 2, words[0]);
      assert.ok(told.includes(at("none")), told);
    }
  });
});

test("a link that leads nowhere is told, and is 2; the others are checked", () => {
  withFolder(mail, (at) => {
    symlinkSync(at("gone.json"), at("annexes/lost.json"));
    symlinkSync(at("annexes/loop.json"), at("annexes/loop.json"));
    const { status, told, out } = annex(["check", "--format", "json", at("annexes")]);
    assert.equal(status, 2);
    for (const name of ["lost.json", "loop.json"]) assert.ok(told.includes(name), told);
    assert.equal(JSON.parse(out).annexes.length, 1);
  });
});

test("a catalog stays what it was where nothing can be read, or not all", () => {
  withFolder({ ...mail, "none/notes.txt": "", "broken/a.json": "{" }, (at) => {
    const pack = (...sources) => annex(["pack", "-o", at("catalog"), ...sources.map(at)]);
    assert.equal(pack("annexes").status, 0);
    const before = readText(at("catalog/index.json"));
    for (const sources of [["none"], ["gone.json"], ["broken"]]) {
      const { status, told } = pack(...sources);
      assert.equal(status, 2);
      assert.match(told, /Nothing was changed/);
      assert.equal(readText(at("catalog/index.json")), before);
    }
    symlinkSync(at("gone.json"), at("annexes/lost.json"));
    assert.equal(pack("annexes").status, 2);
    assert.equal(readText(at("catalog/index.json")), before);
  });
});

test("of versions with one date the highest number is the latest, for every command", () => {
  const version = (number) => json(annexOf({ version: number, service: { name: `Mail ${number}` } }));
  withFolder({ "a/9.json": version("9"), "a/10.json": version("10") }, (at) => {
    annex(["pack", "-o", at("catalog"), at("a")]);
    const [entry] = readJson(at("catalog/index.json")).entries;
    assert.deepEqual(entry.versions.map((each) => each.version), ["10", "9"]);
    const { out } = annex(["search", "mail", at("a")]);
    assert.match(out, /Mail 10/);
    assert.doesNotMatch(out, /Mail 9/);
  });
});

test("a message that cannot be written is no crash", () => {
  const full = openSync("/dev/full", "w");
  const { status } = spawnSync(binary, ["check", "/gone.json"], { stdio: ["ignore", "ignore", full] });
  closeSync(full);
  assert.equal(status, 2);
});

test("a day that is named but empty is none", () => {
  withFolder(mail, (at) => {
    const { status, told } = annex(["check", "--as-of", "", at("annexes/mail.json")]);
    assert.equal(status, 2);
    assert.match(told, /--as-of/);
  });
});

test("a result takes the place of a file whole, through links, with its rights, or not at all", () => {
  withFolder(mail, (at) => {
    const source = at("annexes/mail.json");
    writeFileSync(at("old.json"), "before", { mode: 0o640 });
    symlinkSync(at("old.json"), at("link.json"));
    assert.equal(annex(["show", "--format", "json", "-o", at("link.json"), source]).status, 0);
    assert.equal(readJson(at("old.json")).id, "mail");
    assert.equal(statSync(at("old.json")).mode & 0o777, 0o640);
    // As on a full disk: no file may be larger than one block.
    const small = spawnSync("bash", ["-c", `ulimit -f 0; trap '' XFSZ; exec "$0" "$@"`, binary, "show", "--format", "json", "-o", source, source]);
    assert.equal(small.status, 2);
    assert.equal(readJson(source).id, "mail");
    assert.deepEqual(readdirSync(at("annexes")), ["mail.json"]);
  });
});

test("the draft and its report do not go to one file", () => {
  withFolder({ "form.txt": "Service name: Mail\n" }, (at) => {
    const { status } = annex(["import", at("form.txt"), "-o", at("a.json"), "--report", at("a.json")]);
    assert.equal(status, 2);
    assert.deepEqual(readdirSync(at("")), ["form.txt"]);
  });
});

test("data without a law that the program needs is refused", () => {
  withFolder(mail, (at) => {
    cpSync(join(root, "data"), at("data"), { recursive: true });
    assert.notEqual(annex(["--data", at("data"), "check", at("annexes/mail.json")]).status, 2);
    rmSync(at("data/law/tools.json"));
    const { status, told } = annex(["--data", at("data"), "check", at("annexes/mail.json")]);
    assert.equal(status, 2);
    assert.match(told, /law\/tools\.json/);
  });
});

test("a code that is no country's is no condition, and the one that is meant is named", () => {
  withFolder(mail, (at) => {
    for (const [code, meant] of [["UK", "GB"], ["XX", "FR"]]) {
      const { told } = annex(["search", `country:${code}`, at("annexes/mail.json")]);
      assert.match(told, new RegExp(meant), code);
    }
  });
});

test("what an annex says begins no line of its own", () => {
  const forged = json(annexOf({ service: { name: "Mail (mail): meets\nBackup" } }));
  withFolder({ "a.json": forged }, (at) => {
    for (const words of [["check"], ["match", "--need", "no-third-country"], ["search", "mail"]]) {
      const { out } = annex([...words, at("a.json")]);
      assert.match(out, /meets Backup/, words[0]);
      assert.doesNotMatch(out, /^Backup/m, words[0]);
    }
  });
});

test("a command that does not exist is named, with those that do", () => {
  const { status, told } = annex(["chek", "a.json"]);
  assert.equal(status, 2);
  assert.match(told, /'chek'.*check/);
});
