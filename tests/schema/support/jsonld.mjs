// The JSON-LD that the command line writes, and a processor that reads it without a network.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root, requireModule } from "./files.mjs";

const binary = process.env.ANNEX_BINARY ?? join(root, "build/native/bin/annex");

/** The annex in the file, or on standard input (path "-"), as parsed JSON-LD. */
export function jsonLdOf(path, input = "") {
  const words = ["show", "--format", "jsonld", path === "-" ? path : join(root, path)];
  const ended = spawnSync(binary, words, { input, maxBuffer: 64 * 1024 * 1024 });
  if (ended.status !== 0) throw new Error(`${path}: ${ended.error ?? ended.stderr}`);
  return JSON.parse(ended.stdout);
}

const documentLoader = (url) => {
  throw new Error(`asks for ${url}`);
};

/** The statements of the document. In its safe mode the processor refuses what it could not keep. */
export async function quadsOf(document) {
  const jsonld = requireModule("jsonld");
  const quads = await jsonld.toRDF(document, { documentLoader, safe: true });
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value, predicate: predicate.value,
    object: { value: object.value, literal: object.termType === "Literal" },
  }));
}
