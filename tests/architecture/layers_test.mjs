// Includes follow the layers and never point up, and a layer uses only what it may (ARCHITECTURE.md, invariants 1, 2).
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { below, codeOf, findings, isCpp, isScript, linesOf, paths, root } from "./support/tree.mjs";

// What each layer may include beside itself; the lower layers' own are not inherited, so that this list is the truth.
const layers = {
  "core/model": [],
  "core/codec": ["core/model"],
  "core/import": ["core/model", "core/codec"],
  "core/rules": ["core/model", "core/codec"],
  "core/index": ["core/model"],
  "core/query": ["core/model", "core/codec", "core/rules", "core/index"],
  "core/find": ["core/model", "core/codec", "core/rules", "core/index", "core/query"],
  "core/pages": ["core/model", "core/codec", "core/rules", "core/index", "core/query", "core/find"],
  "core/export": ["core/model", "core/codec", "core/rules", "core/index", "core/query", "core/find", "core/pages"],
  "wasm/app": ["core/model", "core/codec", "core/rules", "core/index", "core/query", "core/find", "core/pages", "core/export"],
  "wasm/paint": ["core/model", "core/codec", "core/pages", "wasm/app"],
  "wasm/browser": ["core/model", "core/codec", "core/rules", "core/index", "core/query", "core/find", "core/pages", "core/export", "wasm/app",
    "wasm/paint"],
  "tools/annex": ["core/model", "core/codec", "core/import", "core/rules", "core/index", "core/query", "core/find", "core/pages", "core/export"],
};

const layerOf = (path) => path.split("/").slice(0, 2).join("/");

function includesOf(path) {
  return linesOf(path).flatMap((line, index) => {
    const match = line.match(/^\s*#\s*include\s+(["<])([^">]+)[">]/);
    return match ? [{ at: `${path}:${index + 1}`, own: match[1] === '"', target: match[2] }] : [];
  });
}

const cpp = paths.filter(isCpp);
const production = cpp.filter(below("core", "wasm", "tools"));
const core = cpp.filter(below("core"));

test("there is code to look at", () => {
  assert.ok(core.length > 20);
});

test("every folder of code is a layer", () => {
  assert.deepEqual(production.filter((path) => !layers[layerOf(path)]), []);
});

test("an include names the layer of a file that is there", () => {
  const wrong = cpp.flatMap(includesOf)
    .filter(({ own, target }) => own && /^(core|wasm|tools|tests)\//.test(target) && !existsSync(join(root, target)));
  assert.deepEqual(wrong, []);
  const relative = production.flatMap(includesOf).filter(({ own, target }) => own && !/^(core|wasm|tools)\//.test(target));
  // Dear ImGui's own headers are included as it does itself.
  assert.deepEqual(relative.filter(({ target }) => !/^imgui\w*\.h$/.test(target)), []);
});

test("no include points up", () => {
  const wrong = production.flatMap((path) => includesOf(path)
    .filter(({ own, target }) => own && layers[layerOf(target)])
    .filter(({ target }) => layerOf(target) !== layerOf(path) && !layers[layerOf(path)].includes(layerOf(target))));
  assert.deepEqual(wrong, []);
});

test("the core opens no file, reads no clock, writes nowhere and throws nothing", () => {
  const headers = /^(fstream|filesystem|iostream|ostream|istream|sstream|cstdio|stdio\.h|chrono|ctime|time\.h|thread|mutex|random|locale|stdexcept|exception|format|ranges)$/;
  const wrong = core.flatMap(includesOf).filter(({ own, target }) => !own && headers.test(target));
  assert.deepEqual(wrong, []);
  assert.deepEqual(findings(core, /\b(throw|try|catch|dynamic_cast|typeid|getenv|system|std::cout|std::cerr|printf)\b/, codeOf), []);
});

test("only the codec knows a JSON library", () => {
  const wrong = production.filter((path) => !path.startsWith("core/codec/")).flatMap(includesOf)
    .filter(({ target }) => target.startsWith("nlohmann/"));
  assert.deepEqual(wrong, []);
});

test("Emscripten is known to the browser layer and the renderer alone", () => {
  const others = cpp.filter((path) => !path.startsWith("wasm/browser/") && !/^wasm\/paint\/webgl\w*\./.test(path));
  const wrong = others.flatMap(includesOf).filter(({ target }) => /^(emscripten|GLES\d|webgl)/.test(target));
  assert.deepEqual(wrong, []);
  assert.deepEqual(findings(others.filter(below("core", "wasm", "tools")), /\b(EM_JS|EM_ASM|EMSCRIPTEN\w*|__EMSCRIPTEN__)\b/, codeOf), []);
});

test("only the drawing layers know Dear ImGui", () => {
  const others = production.filter((path) => !below("wasm/paint", "wasm/browser")(path));
  assert.deepEqual(others.flatMap(includesOf).filter(({ target }) => target.startsWith("imgui")), []);
});

test("the widget's modules know no data protection", () => {
  const modules = paths.filter((path) => isScript(path) && below("web")(path) && !below("web/demo")(path));
  assert.ok(modules.length > 0);
  const words = /gdpr|rgpd|dsgvo|\beea\b|recipient|sub-?processor|safeguard|retention|data-?categor|data-?subject|adequacy|third-country|personal data|données personnelles/i;
  // The marks of a page (core/pages/page.h) are names of symbols.
  const lines = (path) => linesOf(path).map((line) => line.replace(/\b(inside|outside)-eea\b/g, ""));
  assert.deepEqual(findings(modules, words, lines), []);
});

test("a page has ten kinds of block", () => {
  const variant = linesOf("core/pages/page.h").join(" ").match(/std::variant<([^>]*)>\s*body/);
  assert.equal(variant[1].split(",").length, 10);
});
