// Searching in the page: the core, FlexSearch and SQLite's FTS5 are asked the same questions of the same words.
import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import { Index } from "flexsearch";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const parameters = new URL(location.href).searchParams;
const texts = async (name) => (await fetch(name)).json();

const engines = {
  async core({ keys }) {
    const { default: factory } = await import(new URL("annex_bench.js", location.href).href);
    const core = await factory();
    const encoder = new TextEncoder();
    const lend = (bytes, call) => {
      const pointer = core._bench_alloc(bytes.length || 1);
      core.HEAPU8.set(bytes, pointer);
      const answer = call(pointer, bytes.length);
      core._bench_free(pointer);
      return answer;
    };
    const index = await texts("annex/catalog/index.json");
    const bytes = async (name) => new Uint8Array(await (await fetch(`annex/catalog/${name}`)).arrayBuffer());
    lend(await bytes(index.references.fr), core._bench_reference);
    const files = await Promise.all(keys.map(bytes));
    const begun = performance.now();
    const before = core.HEAPU8.length;
    for (const file of files) if (!lend(file, core._bench_keys)) throw new Error("a file of keys is damaged");
    return {
      built: 0, opened: performance.now() - begun, memory: () => core.HEAPU8.length - before + 0,
      search(query) {
        const count = lend(encoder.encode(query), core._bench_search);
        const at = core._bench_found() / 4;
        return [count, Array.from(core.HEAPU32.subarray(at, at + Math.min(50, count)))];
      },
      core, lend,
    };
  },
  async flexsearch({ documents }) {
    const begun = performance.now();
    const index = new Index({ tokenize: "forward", encode: (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean) });
    documents.forEach((text, number) => index.add(number, text));
    return { built: performance.now() - begun, search: (query) => { const found = index.search(query, { limit: 50 }); return [found.length, found]; } };
  },
  async sqlite({ documents }) {
    const sqlite3 = await sqlite3InitModule({ print: () => {}, printErr: () => {}, locateFile: (name) => `/${name}` });
    const begun = performance.now();
    const before = sqlite3.wasm.heap8().length;
    const db = new sqlite3.oo1.DB();
    db.exec("create virtual table annex using fts5(words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')");
    db.exec("begin");
    const insert = db.prepare("insert into annex(rowid, words) values(?, ?)");
    documents.forEach((text, number) => insert.bind([number + 1, text]).stepReset());
    db.exec("commit");
    insert.finalize();
    const ask = db.prepare("select rowid from annex where annex match ? limit 50");
    return {
      built: performance.now() - begun, memory: () => sqlite3.wasm.heap8().length - before,
      search(query) {
        ask.bind(query.split(" ").map((word) => `"${word}"*`).join(" "));
        const found = [];
        while (ask.step()) found.push(ask.get(0) - 1);
        ask.reset();
        return [found.length, found];
      },
    };
  },
};

const engine = await engines[parameters.get("engine")]({
  keys: await texts("keys.json"),
  documents: parameters.get("engine") === "core" ? [] : await texts("documents.json"),
});
const queries = await texts("queries.json");
window.engine = engine;
// Each question again and again until a fifth of a millisecond has passed: the clock of a page is coarse.
window.measure = () => {
  for (const query of queries.slice(0, 20)) engine.search(query);
  const times = [];
  let hits = 0;
  for (const query of queries) {
    let runs = 0;
    const begun = performance.now();
    let now = begun;
    do {
      hits += engine.search(query)[0] > 0 ? 1 : 0;
      runs += 1;
      now = performance.now();
    } while (now - begun < 1);
    times.push(((now - begun) / runs) * 1000);
  }
  return { times, hits, built: engine.built, memory: engine.memory?.() ?? 0 };
};
// Milliseconds to decode and check annexes for form: JSON.parse with ajv's own code, and the core.
window.decode = async (validateUrl) => {
  const bytes = (await texts("annexes.json")).map((annex) => new TextEncoder().encode(JSON.stringify(annex)));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const timed = (work) => {
    work();
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  const { default: validate } = await import(validateUrl);
  const core = timed(() => { for (const each of bytes) if (engine.lend(each, engine.core._bench_decode) !== 0) throw new Error("a problem that is none"); });
  const ajv = timed(() => { for (const each of bytes) if (!validate(JSON.parse(decoder.decode(each)))) throw new Error(JSON.stringify(validate.errors)); });
  return { core, ajv, count: bytes.length };
};
window.presented = performance.now();
