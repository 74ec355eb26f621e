#!/usr/bin/env node
// Parts the widget's WebAssembly, so that nobody waits for code that they do not need yet:
// tools/split-widget.mjs WHOLE.wasm FOLDER writes there annex_widget.wasm, which paints a page that was made ready,
// annex_core.wasm, which makes the list, annex_one.wasm, which reads an annex, checks it and makes its page,
// annex_later.wasm, which makes the pages of all other views, annex_similar.wasm, which ranks services,
// annex_export.wasm, which makes files of what is shown, and annex_typeface.wasm, which draws glyphs where the browser's
// cannot be read.
//
// A function goes into another file than the first where only that file's roots below lead to it. In which it is changes
// nothing that it does: the first file calls those of the others through the table, where web/annex/core.js puts them
// before a page needs them. WHOLE has to have its functions' names (--profiling-funcs); the outputs have none. Where
// Binaryen's wasm-split cannot be had, or the names are not those expected, all stays in one file, which works as well.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// In the order in which they come.
const roots = {
  core: [
    // What wasm/browser/exports.cpp has of the session.
    /^widget_(start|reference|index|supply|wanted|foresee|act|page|revision|state)$/,
    /^widget::(Session::|page_of\(|update\(|parse_action\()/,
    // What is done with each kind of block to write it as JSON (std::visit).
    /annex::\(anonymous namespace\)::PageWriter/,
    // The list has no ready page.
    /^widget::lay_entries\(/,
  ],
  one: [
    /^annex::(decode_annex|check|annex_page)\(/,
    // The rules, and what they hand to others: called through core/rules/rule_table.cpp.
    /^annex::\w+\(annex::Annex const&, annex::Context const&, annex::Report&\)$/,
    /^std::__2::__function::__func<annex::/,
  ],
  later: [
    /^widget::later_page\(/, // wasm/app/page_parts.h
    /^widget::search_list\(/, // wasm/app/list_search.h
    // What only a catalog in parts, or a search of all words, needs: keys, parts, facets of keys.
    /^annex::(KeyFile::read|KeyWalk::next|KeySet::of|loaded_keys|file_to_find_in_parts|decode_entries|facet_in_keys|kind_in_keys|holding_on|shards_for)\(/,
    // The functions of core/rules/rule_table.cpp that ask about two versions, known by what they take.
    /^annex::\w+\(annex::Annex const&, annex::Annex const&, annex::Context const&, annex::Report&\)$/,
  ],
  similar: [
    /^annex::FactsTable::read\(/,
    /^widget::(files_of_similar|add_similar_services)\(/, // wasm/app/similar.h
  ],
  export: [
    /^widget_export$/,
    /^widget::export_state\(/, // wasm/app/export_state.h
    // What the exporters of core/export do with each kind of block: called through tables (std::visit).
    /annex::\(anonymous namespace\)::(Html|Markdown|Text)Writer::write\(/,
    // Parts of Dear ImGui that a page never comes to: its window has no scroll bar, no frame to resize, no popup, no
    // tooltip, no settings, no mending of unclosed items and no navigation of its own (the mirror's controls have the
    // keyboard's focus). Nobody has to wait for them; the browser tests would meet the first call.
    /^(ImGui::)?(Scrollbar|Selectable|SetTooltip|BeginTooltip|EndTooltip|FindBestWindowPosForPopup\w*|GetPopupAllowedExtentRect|WindowSettingsHandler_\w+|CreateNewWindowSettings|SaveIniSettingsToDisk|LoadIniSettingsFromMemory|ErrorRecoveryTryToRecover\w+|NavScoreItem|NavCalcPreferredRefPos|NavRestoreLastChildNavWindow|RenderDimmedBackground\w*|ArrowButtonEx|LogRenderedText|CalcResizePosSizeFromAnyCorner|ScrollToRectEx|CollapseButton|CloseButton)\(/,
  ],
  typeface: [
    /^widget_typeface$/,
    /^widget::typeface_glyphs\(/, // wasm/paint/typeface_glyphs.h
    /^widget::\(anonymous namespace\)::(TypefaceGlyphs|Face)::/, // virtual
  ],
};
const names = Object.keys(roots);
// These come without the parts just before them: what they share with those lies in a part that always comes sooner, or
// in the first file where none does.
const apart = { typeface: undefined, similar: "one" };
// What Emscripten's code may use, and every browser with WebGL 2 has.
const features = ["mutable-globals", "sign-ext", "bulk-memory", "nontrapping-float-to-int", "multivalue"].map((feature) => `--enable-${feature}`);

const [whole, folder] = process.argv.slice(2);
if (!folder) fail("it takes the whole program and a folder: WHOLE.wasm FOLDER");
const first = join(folder, "annex_widget.wasm");
const fileOf = (part) => join(folder, `annex_${part}.wasm`);
for (const part of names) rmSync(fileOf(part), { force: true });

copyFileSync(whole, first);
const graph = callGraph();
const parts = partsOf(graph);
if (names.every((part) => parts[part].length) && splitAll()) {
  for (const part of names) shrink(fileOf(part), ["core", "one", "later"].includes(part) ? ["--reorder-functions"] : []);
  console.log(`${graph.calls.size} functions; ${names.map((part) => `${part}: ${parts[part].length}`).join(", ")}`);
} else {
  for (const part of names) rmSync(fileOf(part), { force: true });
  copyFileSync(whole, first);
  console.log("The widget stays in one file: wasm-split or the functions' names cannot be had.");
}
shrink(first);

// What a part alone leads to: those that are reached with it and not without.
function partsOf({ calls, imports }) {
  for (const [part, keeper] of Object.entries(apart))
    for (const name of sharedBy(part, keeper, calls)) {
      graph.roots.add(name);
      if (keeper) roots[keeper].push(exactly(name));
    }
  const own = [...calls.keys()].filter((name) => !imports.has(name));
  const reachedBefore = (count) => reached(names.slice(count).flatMap((part) => roots[part]));
  return Object.fromEntries(names.map((part, index) => {
    const [without, within] = [reachedBefore(index), index + 1 < names.length ? reachedBefore(index + 1) : new Set(own)];
    return [part, own.filter((name) => within.has(name) && !without.has(name))];
  }));
}

// What a part calls that others need as well, and that does not lie in its keeper or before.
function sharedBy(part, keeper, calls) {
  const byOthers = reached(roots[part]);
  const sooner = keeper ? reached(names.slice(names.indexOf(keeper)).flatMap((each) => roots[each])) : new Set();
  const shared = new Set();
  for (const [name, callees] of calls)
    if (!byOthers.has(name)) for (const callee of callees) if (byOthers.has(callee) && !sooner.has(callee)) shared.add(callee);
  return shared;
}

function exactly(name) {
  return { test: (other) => other === name };
}

// All functions that something leads to without these.
function reached(without) {
  const is = (name) => without.some((root) => root.test(name));
  const needed = new Set([...graph.roots].filter((name) => !is(name)));
  for (const name of needed) // grows while it is walked
    for (const callee of graph.calls.get(name) ?? []) if (!is(callee)) needed.add(callee);
  return needed;
}

// Who calls whom, from what wasm-opt draws: imports are turquoise, exports gray, functions whose address somebody has
// are rounded.
function callGraph() {
  const graph = { calls: new Map(), roots: new Set(), imports: new Set() };
  const drawing = binaryen("wasm-opt", [whole, "--print-call-graph", "-o", "/dev/null"]) ?? "";
  for (const line of drawing.slice(drawing.indexOf("}") + 1).split("\n")) {
    const edge = /^ *"(.*)" -> "(.*)";/.exec(line);
    const node = edge ? null : /^ *"(.*)" \[style="([^"]*)"(?:, fillcolor="(\w+)")?\]/.exec(line);
    const name = unescaped((edge ?? node)?.[1] ?? "");
    if (name && !graph.calls.has(name)) graph.calls.set(name, new Set());
    if (edge) graph.calls.get(name).add(unescaped(edge[2]));
    if (node?.[3] === "turquoise") graph.imports.add(name);
    if (node?.[3] === "gray" || node?.[2].includes("rounded")) graph.roots.add(name);
  }
  return graph;
}

// Takes the parts out of the first file, the last one first; each asks the first for all that it needs. Names would be
// written into all files, as those of exports: so the functions are told by number, which a twin with names knows.
function splitAll() {
  const scratch = mkdtempSync(join(tmpdir(), "annex-split-"));
  const [twin, nextTwin, next, list, unwanted] = ["twin", "next-twin", "next", "list", "unwanted"].map((name) => join(scratch, name));
  const split = (from, to, part, wanted, ...options) => {
    writeFileSync(list, wanted.join("\n"));
    return binaryen("wasm-split", [from, `--split-funcs=@${list}`, "-o1", to, "-o2", options.length ? unwanted : fileOf(part), "--import-namespace=first", `--placeholder-namespace=${part}`, ...options]) !== undefined;
  };
  try {
    copyFileSync(whole, twin);
    let numbers = new Map();
    for (const part of [...names].reverse()) {
      const wanted = parts[part].map(escaped);
      if (!split(first, next, part, wanted.map((name) => numbers.get(name) ?? name)) || !split(twin, nextTwin, part, wanted, "--debuginfo")) return false;
      copyFileSync(next, first);
      copyFileSync(nextTwin, twin);
      numbers = numbersIn(twin);
    }
    return true;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

// Functions without names are known by their number; imports are counted by themselves.
function numbersIn(file) {
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file))).filter(({ kind }) => kind === "function").length;
  const lines = binaryen("wasm-opt", [file, "--print-function-map", "-o", "/dev/null"]).split("\n");
  return new Map(lines.map((line) => /^(\d+):(.*)$/.exec(line)).filter(Boolean).map(([, index, name]) => [name, String(index - imported)]));
}

// Control flow taken apart and put together anew is some hundredths shorter, a second time some thousandths. What pages are
// made of compresses better with the functions that are called most in front, the painter does not.
function shrink(file, order = []) {
  const anew = ["--flatten", "--rereloop", "-Oz", "-Oz"];
  binaryen("wasm-opt", [file, "--strip-debug", "--strip-producers", ...anew, ...order, ...anew, "-o", file]);
}

// Its output; nothing where the program is not there.
function binaryen(program, options) {
  const beside = join(process.env.BINARYEN_ROOT ?? "/usr", "bin", program);
  const path = existsSync(beside) ? beside : program;
  try {
    return execFileSync(path, [...options, ...features], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
  } catch (problem) {
    if (problem.code === "ENOENT") return undefined;
    return fail(`${program} could not do its work: ${problem.message}`);
  }
}

// Binaryen writes "(" as "\28", and so for all that WebAssembly's text format does not allow in a name.
function unescaped(name) {
  return name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

function escaped(name) {
  return name.replace(/[^\w!#$%&'*+\-./:<=>?@^`|~]/g, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function fail(message) {
  console.error(`tools/split-widget.mjs: ${message}`);
  process.exit(1);
}
