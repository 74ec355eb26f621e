// The linter finds nothing, with the checks of .clang-tidy.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { root } from "../architecture/support/tree.mjs";
import { toolNamed } from "./support/tool.mjs";

const build = process.env.ANNEX_BUILD_DIR ?? join(root, "build/native");

// Our own sources as they are compiled; what is generated or third-party is not ours to mend.
function ownSources() {
  const commands = JSON.parse(readFileSync(join(build, "compile_commands.json"), "utf8"));
  const own = commands.map(({ file }) => relative(root, file)).filter((file) => /^(core|wasm|tools)\//.test(file));
  return [...new Set(own)].sort();
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
  const waiting = ownSources();
  assert.ok(waiting.length > 50);
  const found = [];
  const worker = async () => {
    while (waiting.length > 0) {
      const { heard, status } = await tidy(waiting.splice(0, 4));
      if (status !== 0 || /warning:|error:/.test(heard)) found.push(heard);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, worker));
  assert.equal(found.join("\n").replaceAll(`${root}/`, ""), "");
});
