// The linter finds nothing, with the checks of .clang-tidy. What it has read before, and found nothing in, it does not read
// again: as ccache does for the compiler, on this machine, whatever folder the checkout lies in.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, homedir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { paths, root } from "../architecture/support/tree.mjs";
import { toolNamed } from "./support/tool.mjs";

const build = process.env.ANNEX_BUILD_DIR ?? join(root, "build/native");

const known = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "service-annex", "clang-tidy");

const hashOf = (...texts) => texts.reduce((hash, text) => hash.update(text).update("\0"), createHash("sha256")).digest("hex");

// What decides on every file: the linter, its checks, our headers, and what is installed of others' (by its version).
function whatAllDependOn() {
  const linter = execFileSync(toolNamed("clang-tidy"), ["--version"]);
  const installed = existsSync("/var/lib/dpkg/status") ? readFileSync("/var/lib/dpkg/status") : "";
  const headers = paths.filter((path) => path.endsWith(".h") || path.endsWith(".clang-tidy"));
  return hashOf(linter, installed, ...headers.map((path) => hashOf(path, readFileSync(join(root, path)))));
}

// Our own sources as they are compiled, each with what decides on it; what is generated or third-party is not ours to mend.
function ownSources() {
  const commands = JSON.parse(readFileSync(join(build, "compile_commands.json"), "utf8"));
  const own = new Map(commands.map(({ file, command }) => [relative(root, file), command.replaceAll(root, "")]));
  const all = whatAllDependOn();
  return [...own].filter(([path]) => /^(core|wasm|tools)\//.test(path)).sort()
    .map(([path, command]) => ({ path, mark: join(known, hashOf(all, path, command, readFileSync(join(root, path)))) }));
}

function tidy(files) {
  return new Promise((done, failed) => {
    // The commands are gcc's, and name a warning that clang does not have.
    const words = ["-quiet", "--extra-arg=-Wno-unknown-warning-option", "-p", build, ...files];
    const linter = spawn(toolNamed("clang-tidy"), words, { cwd: root });
    let heard = "";
    linter.stdout.on("data", (bytes) => { heard += bytes; });
    linter.on("error", failed);
    linter.on("close", (status) => done({ heard, status }));
  });
}

test("clang-tidy finds nothing", { timeout: 1_200_000 }, async () => {
  assert.ok(existsSync(join(build, "compile_commands.json")), "configure with the preset native first");
  const sources = ownSources();
  assert.ok(sources.length > 50);
  mkdirSync(known, { recursive: true });
  const waiting = sources.filter(({ mark }) => !existsSync(mark));
  const found = [];
  const worker = async () => {
    while (waiting.length > 0) {
      const some = waiting.splice(0, 4);
      const { heard, status } = await tidy(some.map(({ path }) => path));
      if (status !== 0 || /warning:|error:/.test(heard)) found.push(heard);
      else for (const { mark } of some) writeFileSync(mark, "");
    }
  };
  await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, worker));
  assert.equal(found.join("\n").replaceAll(`${root}/`, ""), "");
});
