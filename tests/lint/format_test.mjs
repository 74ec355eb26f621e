// The C++ is formatted as .clang-format says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { isCpp, paths, root } from "../architecture/support/tree.mjs";
import { toolNamed } from "./support/tool.mjs";

test("clang-format would change nothing", () => {
  const ended = spawnSync(toolNamed("clang-format"), ["--dry-run", ...paths.filter(isCpp)], { cwd: root, encoding: "utf8" });
  const files = new Set(ended.stderr.split("\n").flatMap((line) => line.match(/^(\S+):\d+:\d+: warning/)?.[1] ?? []));
  assert.deepEqual([...files], [], "run clang-format -i on these");
  assert.equal(ended.status, 0, ended.stderr);
});
