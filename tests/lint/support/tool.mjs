// The clang tools of Debian 12's version, under whichever name they have: another version formats differently.
import { spawnSync } from "node:child_process";

export function toolNamed(name) {
  for (const candidate of [`${name}-14`, name]) {
    const told = spawnSync(candidate, ["--version"], { encoding: "utf8" });
    if (told.status === 0 && /version 14\./.test(told.stdout)) return candidate;
  }
  throw new Error(`${name} 14 is missing: install the package ${name}-14, or run tools/setup`);
}
