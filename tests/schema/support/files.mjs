// Where the schema tests find the source tree and the validator.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const schemaPath = join(root, "data/schema/annex.schema.json");

export const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
export const readText = (path) => readFileSync(join(root, path), "utf8");
export const filesIn = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));

/** Whether tables are to be written anew; never where CI is set. */
export function rebaseline() {
  if (process.env.ANNEX_REBASELINE !== "1") return false;
  if (process.env.CI !== undefined) throw new Error("expectations are not written anew where CI is set");
  return true;
}

/** A module of tests/package.json. */
export function requireModule(name) {
  const modules = process.env.ANNEX_NODE_MODULES ?? join(root, "tests/node_modules");
  return createRequire(join(modules, "nothing.js"))(join(modules, name));
}

/** A function that says whether a value is an annex; its `errors` say why not. */
export function validator() {
  const Ajv = requireModule("ajv/dist/2020").default;
  const addFormats = requireModule("ajv-formats").default;
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  addFormats(ajv);
  return ajv.compile(readJson("data/schema/annex.schema.json"));
}
