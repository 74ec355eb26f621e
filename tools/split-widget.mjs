#!/usr/bin/env node
// Parts the widget's WebAssembly in two, so that a reader of the list or of an annex does not wait for the code of the
// other views: tools/split-widget.mjs WHOLE.wasm FOLDER writes annex_widget.wasm and annex_later.wasm there.
//
// A function goes into the second file where only the roots below lead to it. In which of the two it is changes nothing
// that it does: the first file calls those of the second through the table, where web/annex/core.js puts them before a
// page needs them. WHOLE has to have its functions' names (--profiling-funcs); the outputs have none. Where Binaryen's
// wasm-split cannot be had, or the names are not those expected, all stays in one file, which works as well.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const laterRoots = [
  /^widget::later_page\(/, // wasm/app/page_parts.h
  /^widget::export_state\(/, // wasm/app/export_state.h
  /^widget::search_list\(/, // wasm/app/list_search.h
  // What only a catalog in parts, or a search of all words, needs: keys, parts, facets of keys.
  /^annex::(KeyFile::read|KeyWalk::next|KeySet::of|loaded_keys|file_to_find_in_parts|decode_entries|facet_in_keys|kind_in_keys|holding_on|shards_for)\(/,
  // The functions of core/rules/rule_table.cpp that ask about two versions, known by what they take.
  /^annex::\w+\(annex::Annex const&, annex::Annex const&, annex::Context const&, annex::Report&\)$/,
  // What the exporters of core/export do with each kind of block: called through tables (std::visit).
  /annex::\(anonymous namespace\)::(Html|Markdown|Text)Writer::write\(/,
  // Parts of Dear ImGui that a page never comes to: its window has no scroll bar, no frame to resize, no popup, no
  // tooltip, no settings, no mending of unclosed items and no navigation of its own (the mirror's controls have the
  // keyboard's focus). Nobody has to wait for them; the browser tests would meet the first call.
  /^(ImGui::)?(Scrollbar|Selectable|SetTooltip|BeginTooltip|EndTooltip|FindBestWindowPosForPopup\w*|GetPopupAllowedExtentRect|WindowSettingsHandler_\w+|CreateNewWindowSettings|SaveIniSettingsToDisk|LoadIniSettingsFromMemory|ErrorRecoveryTryToRecover\w+|NavScoreItem|NavCalcPreferredRefPos|NavRestoreLastChildNavWindow|RenderDimmedBackground\w*|ArrowButtonEx|LogRenderedText|CalcResizePosSizeFromAnyCorner|ScrollToRectEx|CollapseButton|CloseButton)\(/,
];
// What Emscripten's code may use, and every browser with WebGL 2 has.
const features = ["mutable-globals", "sign-ext", "bulk-memory", "nontrapping-float-to-int", "multivalue"].map((feature) => `--enable-${feature}`);
const isLaterRoot = (name) => laterRoots.some((root) => root.test(name));

const [whole, folder] = process.argv.slice(2);
if (!folder) fail("it takes the whole program and a folder: WHOLE.wasm FOLDER");
const first = join(folder, "annex_widget.wasm");
const later = join(folder, "annex_later.wasm");
rmSync(later, { force: true });

const graph = callGraph();
const parted = functionsThatOpenLater();
if (parted.length && split(parted)) {
  shrink(first);
  shrink(later);
  console.log(`${parted.length} of ${graph.calls.size} functions open later`);
} else {
  copyFileSync(whole, first);
  shrink(first);
  console.log("The widget stays in one file: wasm-split or the functions' names cannot be had.");
}

function functionsThatOpenLater() {
  if (![...graph.calls.keys()].some((name) => laterRoots[0].test(name))) return [];
  const needed = new Set([...graph.roots].filter((name) => !isLaterRoot(name)));
  for (const name of needed) // grows while it is walked
    for (const callee of graph.calls.get(name) ?? []) if (!isLaterRoot(callee)) needed.add(callee);
  return [...graph.calls.keys()].filter((name) => !needed.has(name) && !graph.imports.has(name));
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

function split(names) {
  const scratch = mkdtempSync(join(tmpdir(), "annex-split-"));
  try {
    const list = join(scratch, "functions");
    writeFileSync(list, names.map(escaped).join("\n"));
    return binaryen("wasm-split", [whole, `--split-funcs=@${list}`, "-o1", first, "-o2", later, "--import-namespace=first", "--placeholder-namespace=later"]) !== undefined;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function shrink(file) {
  // Control flow taken apart and put together anew is some hundredths shorter.
  binaryen("wasm-opt", [file, "--strip-debug", "--strip-producers", "--flatten", "--rereloop", "-Oz", "-Oz", "-o", file]);
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
