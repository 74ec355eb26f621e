// Where the values of a JSON file stand: read once, asked for every finding.
#pragma once

#include <map>
#include <string>

namespace annex {

class PathLines {
 public:
  explicit PathLines(const std::string& bytes);

  // The line of the value at a JSON Pointer, or of the nearest one around it that is there; from 1.
  int of(std::string path) const;

 private:
  std::map<std::string, int> lines_;
};

}  // namespace annex
