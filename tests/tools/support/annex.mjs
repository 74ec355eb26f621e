// Runs the command line and makes what it reads: annexes, folders, PDFs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../../../..");
export const binary = process.env.ANNEX_BINARY ?? join(root, "build/native/bin/annex");

// { status, out, told }: the exit status, standard output, standard error.
export function annex(words, input = "") {
  const ended = spawnSync(binary, words, { input, maxBuffer: 64 * 1024 * 1024 });
  // A command that ends early does not read its input to the end.
  if (ended.error && ended.error.code !== "EPIPE") throw ended.error;
  return { status: ended.status, out: ended.stdout.toString("utf8"), told: ended.stderr.toString("utf8") };
}

// A folder for the time of one test, with a file for each entry of `files`.
export function withFolder(files, work) {
  const folder = mkdtempSync(join(tmpdir(), "annex-test-"));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The same for work that takes its time.
export async function withFolderAsync(files, work) {
  let made;
  withFolder({}, (at) => { made = `${at("")}kept`; });
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(made, name)), { recursive: true });
      writeFileSync(join(made, name), bytes);
    }
    return await work((name) => join(made, name));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

export const readText = (path) => readFileSync(path, "utf8");
export const readJson = (path) => JSON.parse(readText(path));

// A small annex that is whole; `change` makes another of it.
export function annexOf(change = {}) {
  return {
    format: "service-annex/1", id: "mail", version: "1", language: "en", effective: "2026-01-01",
    provider: { name: "Example Hosting", country: "FR" }, service: { name: "Mail" },
    activities: [{ term: "store", answer: "yes" }], dataCategories: [], subjectMatters: [], purposes: [],
    dataSubjects: [], recipients: [], ...change,
  };
}

export const json = (value) => JSON.stringify(value);

// A PDF of one page with these lines, as its own text: enough of ISO 32000 for any reader to find them.
export function pdfOf(lines, { password = false } = {}) {
  const escape = (line) => line.replace(/[\\()]/g, "\\$&");
  const text = lines.map((line) => `(${escape(line)}) Tj T*`).join("\n");
  const stream = Buffer.from(`BT /F1 8 Tf 10 TL 30 2000 Td\n${text}\nET`, "latin1");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 2040] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream.toString("latin1")}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
  ];
  // A key that no empty password opens.
  const key = `<${"41".repeat(32)}>`;
  if (password) objects.push(`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`);
  const locked = password ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : "";
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${locked} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
