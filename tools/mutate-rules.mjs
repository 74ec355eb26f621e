#!/usr/bin/env node
// Breaks every condition of core/rules and moves every date of data/law by a day, one at a time, and tells which of
// these mutants no test of the rules notices. All conditions are compiled once, each with a switch; a mutant is a run.
//
//   tools/mutate-rules.mjs [--only PATTERN]     PATTERN: part of a file name ("transfers")
//
// Exit status: 0 nothing survives, 1 something does, 2 the work could not be done.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = join(root, 'build', 'mutants');
const only = process.argv[2] === '--only' ? process.argv[3] : '';
const mutants = [];

// The index behind the bracket that closes the one at `open`.
function closing(text, open) {
  let depth = 0;
  for (let i = open; i < text.length; ++i) {
    if (text[i] === '"') i = text.indexOf('"', i + 1);
    else if (text[i] === "'") i = text.indexOf("'", text[i + 1] === '\\' ? i + 3 : i + 2);
    else if ('([{'.includes(text[i])) ++depth;
    else if (')]}'.includes(text[i]) && --depth === 0) return i + 1;
  }
  return text.length;
}

// The operands of && and || at the top of a condition, with what joins them.
function operands(text) {
  const parts = [];
  let start = 0;
  for (let i = 0; i < text.length; ++i) {
    if (text[i] === '"') i = text.indexOf('"', i + 1);
    else if (text[i] === "'") i = text.indexOf("'", text[i + 1] === '\\' ? i + 3 : i + 2);
    else if ('([{'.includes(text[i])) i = closing(text, i) - 1;
    else if (text.startsWith('&&', i) || text.startsWith('||', i)) {
      parts.push(text.slice(start, i), text.slice(i, i + 2));
      start = i + 2;
      ++i;
    }
  }
  return [...parts, text.slice(start)];
}

function note(file, line, what) {
  mutants.push({ file, line, what });
  return mutants.length;
}

// Each operand can be negated; each order can be made to hold, or not, for equal values too.
function switched(condition, file, line) {
  if (/^\s*(const )?auto&?\b|^\s*const \w+/.test(condition) || condition.includes('?')) return condition;
  return operands(condition).map((part, index) => {
    if (index % 2 === 1) return part;
    const words = part.trim();
    const order = words.match(/^([^<>=?()]*(?:\([^()]*\)[^<>=?()]*)*) (<|>|<=|>=) ([^<>=?]*)$/);
    let value = `static_cast<bool>(${words})`;
    if (order && !/,/.test(words)) {
      const other = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }[order[2]];
      const id = note(file, line, `${words}  ->  ${order[1]} ${other} ${order[3]}`);
      value = `(mutant(${id}) ? static_cast<bool>(${order[1]} ${other} ${order[3]}) : ${value})`;
    }
    const id = note(file, line, `not (${words})`);
    return ` (mutant(${id}) != ${value}) `;
  }).join('');
}

function mutated(text, file) {
  let out = '';
  let from = 0;
  const starts = /\bif \(|\breturn (?=[^;{}]*(?:==|!=|&&|\|\|)[^;{}]*;)/g;
  for (let found; (found = starts.exec(text)); ) {
    const line = text.slice(0, found.index).split('\n').length;
    const begin = found.index + found[0].length;
    const isIf = found[0].startsWith('if');
    const end = isIf ? closing(text, begin - 1) - 1 : text.indexOf(';', begin);
    let condition = text.slice(begin, end);
    if (!isIf && /^\s*(std::any_of|std::none_of|std::count_if|\[)/.test(condition)) continue;
    let head = '';
    if (isIf && /^[^{;]*;/.test(condition)) {
      head = condition.slice(0, condition.indexOf(';') + 1);
      condition = condition.slice(head.length);
    }
    out += text.slice(from, begin) + head + switched(condition, file, line);
    from = end;
    starts.lastIndex = end;
  }
  return out + text.slice(from);
}

function build() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'core/rules'), { recursive: true });
  mkdirSync(join(work, 'tree'));
  cpSync(join(root, 'data'), join(work, 'tree/data'), { recursive: true });
  symlinkSync(join(root, 'tests'), join(work, 'tree/tests'));
  writeFileSync(join(work, 'mutant.h'), '#pragma once\n#include <cstdlib>\ninline bool mutant(int id) {\n' +
    '  static const char* wanted = std::getenv("MUTANT");\n  static const int chosen = wanted ? std::atoi(wanted) : 0;\n' +
    '  return id == chosen;\n}\n');
  const files = [];
  for (const name of readdirSync(join(root, 'core/rules')).filter((each) => each.endsWith('.cpp'))) {
    const text = readFileSync(join(root, 'core/rules', name), 'utf8');
    const skipped = /finding_text|folding|report|rows\.cpp/.test(name) && !name.startsWith('version') || !name.includes(only);
    writeFileSync(join(work, 'core/rules', name), skipped ? text : mutated(text, name));
    files.push(join(work, 'core/rules', name));
  }
  const sources = ['core/model', 'core/codec', 'tests/core/rules', 'tests/support'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((each) => each.endsWith('.cpp')).map((each) => join(root, folder, each)));
  writeFileSync(join(work, 'CMakeLists.txt'), `cmake_minimum_required(VERSION 3.25)
project(mutants CXX)
find_package(nlohmann_json REQUIRED)
find_package(GTest REQUIRED)
add_executable(mutants ${[...files, ...sources].join('\n  ')})
target_compile_features(mutants PRIVATE cxx_std_20)
target_compile_options(mutants PRIVATE -O1 -w -include ${join(work, 'mutant.h')})
target_include_directories(mutants PRIVATE ${root})
target_compile_definitions(mutants PRIVATE ANNEX_SOURCE_DIR="${join(work, 'tree')}")
target_link_libraries(mutants PRIVATE nlohmann_json::nlohmann_json GTest::gmock_main GTest::gtest)
`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('cmake', ['-G', 'Ninja', '-S', work, '-B', join(work, 'build'), '-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'], options);
  execFileSync('cmake', ['--build', join(work, 'build'), '-j', '2'], { stdio: ['ignore', 'inherit', 'inherit'] });
}

function isCaught(id) {
  const result = spawnSync(join(work, 'build/mutants'), ['--gtest_fail_fast', '--gtest_brief=1'],
    { env: { ...process.env, MUTANT: String(id) }, timeout: 60000 });
  return result.status !== 0;
}

const day = 24 * 60 * 60 * 1000;
const moved = (date, by) => new Date(Date.parse(date) + by * day).toISOString().slice(0, 10);

function dateMutants() {
  const folder = join(work, 'tree/data/law');
  const survivors = [];
  let count = 0;
  for (const name of readdirSync(folder).filter((each) => `data/law/${each}`.includes(only))) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const found of text.matchAll(/"(from|until|repealed)": "(\d{4}-\d\d-\d\d)"/g))
      for (const by of [-1, 1]) {
        const date = moved(found[2], by);
        writeFileSync(join(folder, name), text.slice(0, found.index) + `"${found[1]}": "${date}"` +
          text.slice(found.index + found[0].length));
        ++count;
        const line = text.slice(0, found.index).split('\n').length;
        if (!isCaught(0)) survivors.push(`data/law/${name}:${line}: ${found[1]} ${found[2]} -> ${date}`);
      }
    writeFileSync(join(folder, name), text);
  }
  return { count, survivors };
}

try {
  build();
} catch (error) {
  console.error(`mutate-rules: the mutants do not build: ${error.message}`);
  process.exit(2);
}
if (isCaught(0)) {
  console.error('mutate-rules: the tests fail without any mutant; run tools/test core first');
  process.exit(2);
}
const survivors = mutants.filter((_, index) => !isCaught(index + 1))
  .map((each) => `core/rules/${each.file}:${each.line}: ${each.what}`);
const dates = dateMutants();
const all = [...survivors, ...dates.survivors];
all.forEach((line) => console.log(line));
console.log(`${mutants.length + dates.count} mutants, ${all.length} survive`);
process.exit(all.length > 0 ? 1 : 0);
