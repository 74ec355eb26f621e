// Reading and writing the decoder's corpus; see the header.
#include "tests/support/decode_corpus.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/test_data.h"

namespace annex::test {
namespace {

constexpr std::string_view kBase = "tests/corpus/decode/base.json";

// The rest of a line that starts with the word; nothing where it starts with another.
bool takes(std::string_view line, std::string_view word, std::string& rest) {
  if (line.substr(0, word.size()) != word) return false;
  if (line.size() == word.size()) {
    rest.clear();
    return true;
  }
  if (line[word.size()] != ' ') return false;
  rest = line.substr(word.size() + 1);
  return true;
}

std::string unescape(const std::string& text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      bytes += text[at];
      continue;
    }
    bytes += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
    at += 2;
  }
  return bytes;
}

void replace_once(DecodeCase& one, const std::string& old_text, const std::string& new_text) {
  const std::size_t at = one.input.find(old_text);
  ASSERT_NE(at, std::string::npos) << one.name << ": the base has no " << old_text;
  ASSERT_EQ(one.input.find(old_text, at + 1), std::string::npos)
      << one.name << ": more than one " << old_text;
  one.input.replace(at, old_text.size(), new_text);
}

void read_line(const std::string& line, DecodeCase& one, std::string& old_text) {
  std::string rest;
  if (takes(line, "expect", rest)) {
    one.expect.push_back(rest);
    return;
  }
  one.given.push_back(line);
  if (takes(line, "replace", rest)) {
    old_text = rest;
  } else if (takes(line, "with", rest)) {
    replace_once(one, old_text, rest);
  } else if (takes(line, "input", rest)) {
    one.input = rest;
  } else if (takes(line, "bytes", rest)) {
    one.input = unescape(rest);
  } else if (takes(line, "why", rest)) {
    one.why = rest;
  } else {
    ADD_FAILURE() << one.name << ": what is this line? " << line;
  }
}

}  // namespace

DecodeFile read_decode_file(const std::string& path) {
  DecodeFile file;
  file.path = path;
  const std::string base = read_file(kBase);
  std::istringstream lines(read_file(path));
  std::string old_text;
  for (std::string line; std::getline(lines, line);) {
    std::string name;
    if (takes(line, "==", name)) {
      file.cases.push_back({name, base, "", {}, {}});
    } else if (file.cases.empty()) {
      file.head.push_back(line);
    } else if (!line.empty()) {
      read_line(line, file.cases.back(), old_text);
    }
  }
  while (!file.head.empty() && file.head.back().empty()) file.head.pop_back();
  return file;
}

void write_decode_file(const DecodeFile& file) {
  std::string text;
  for (const std::string& line : file.head) text += line + "\n";
  for (const DecodeCase& one : file.cases) {
    if (!text.empty()) text += "\n";
    text += "== " + one.name + "\n";
    for (const std::string& line : one.given) text += line + "\n";
    for (const std::string& line : one.expect) text += "expect " + line + "\n";
  }
  write_file(file.path, text);
}

std::string expectation_of(const Problem& problem) {
  const std::string path = problem.path.empty() ? "-" : problem.path;
  return problem.code + " " + path + " " + std::to_string(problem.line) + ":" +
         std::to_string(problem.column);
}

}  // namespace annex::test
