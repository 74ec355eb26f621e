// Searching in the page: the core, FlexSearch and SQLite's FTS5 are asked the same questions of the same words.
import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import { Index } from "flexsearch";
import { documents } from "../documents.mjs";
import { bytesOf, json, loadCore } from "./core.mjs";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const parameters = new URL(location.href).searchParams;

// Calls `add` with every document and its number; the milliseconds that it takes, making them not counted.
async function addAll(add) {
  let built = 0, number = 0, some = [];
  const addSome = () => {
    const begun = performance.now();
    for (const text of some) add(text, number++);
    built += performance.now() - begun;
    some = [];
  };
  for (const text of documents(Number(parameters.get("count")), await json("vocabulary.json"))) if (some.push(text) === 500) addSome();
  addSome();
  return built;
}

const engines = {
  async core({ keys }) {
    const encoder = new TextEncoder();
    const { core, lend } = await loadCore(await json("annex/catalog/index.json"));
    const files = await Promise.all(keys.map(bytesOf));
    const begun = performance.now();
    const before = core._bench_used();
    for (const file of files) if (!lend(file, core._bench_keys)) throw new Error("a file of keys is damaged");
    return {
      built: performance.now() - begun, memory: () => core._bench_used() - before,
      search(query) {
        const count = lend(encoder.encode(query), core._bench_search);
        const at = core._bench_found() / 4;
        return [count, core.HEAPU32.slice(at, at + Math.min(50, count))];
      },
    };
  },
  async flexsearch() {
    const index = new Index({ tokenize: "forward", encode: (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean) });
    const built = await addAll((text, number) => index.add(number, text));
    return { built, search: (query) => { const found = index.search(query, { limit: 50 }); return [found.length, found]; } };
  },
  async sqlite() {
    const sqlite3 = await sqlite3InitModule({ print: () => {}, printErr: () => {}, locateFile: (name) => `/${name}` });
    const before = sqlite3.wasm.heap8().length;
    const db = new sqlite3.oo1.DB();
    db.exec("create virtual table annex using fts5(words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')");
    db.exec("begin");
    const insert = db.prepare("insert into annex(rowid, words) values(?, ?)");
    const added = await addAll((text, number) => insert.bind([number + 1, text]).stepReset());
    const begun = performance.now();
    db.exec("commit");
    const built = added + performance.now() - begun;
    insert.finalize();
    const ask = db.prepare("select rowid from annex where annex match ? limit 50");
    return {
      built, memory: () => sqlite3.wasm.heap8().length - before,
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

const engine = await engines[parameters.get("engine")]({ keys: await json("keys.json") });
const queries = await json("queries.json");
window.engine = engine;
// The least of five turns: whatever else the machine does meanwhile is nobody's. In each turn the question is asked again
// and again until a fifth of a millisecond has passed, since the clock of a page is coarse.
function microsecondsOf(query) {
  let least = Infinity;
  for (let turn = 0; turn < 5; turn += 1) {
    let runs = 0;
    const begun = performance.now();
    let now = begun;
    do {
      engine.search(query);
      runs += 1;
      now = performance.now();
    } while (now - begun < 0.2);
    least = Math.min(least, ((now - begun) / runs) * 1000);
  }
  return least;
}
window.measure = () => {
  for (const query of queries.slice(0, 20)) engine.search(query);
  const hits = queries.filter((query) => engine.search(query)[0] > 0).length;
  return { times: queries.map(microsecondsOf), hits, built: engine.built, memory: engine.memory?.() ?? 0 };
};
window.presented = performance.now();
