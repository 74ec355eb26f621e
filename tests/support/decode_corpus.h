// The cases of tests/corpus/decode and decode-text. One file a topic; in each, cases of this form:
//
//   == name                     lines that start with # say something about the file
//   replace <text>              exactly once in tests/corpus/decode/base.json; several pairs are applied in
//   turn with <text> input <text>                or the whole input bytes <text>                or the whole
//   input, %XX being a byte why <sentence>              decode-text only: what JSON Schema cannot see expect
//   <code> <path> <line>:<column>    none: the input is an annex; the path of the top is written -
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/problem.h"

namespace annex::test {

struct DecodeCase {
  std::string name;
  std::string input;
  std::string why;
  std::vector<std::string> given;   // its lines, without the expectations
  std::vector<std::string> expect;  // "<code> <path> <line>:<column>"
};

struct DecodeFile {
  std::string path;
  std::vector<std::string> head;  // its lines before the first case
  std::vector<DecodeCase> cases;
};

DecodeFile read_decode_file(const std::string& path);
void write_decode_file(const DecodeFile& file);

// "<code> <path> <line>:<column>".
std::string expectation_of(const Problem& problem);

}  // namespace annex::test
