// Names of the Data Privacy Vocabulary; see the header.
#include "tests/support/dpv_terms.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using Terms = std::map<std::string, std::vector<std::string>, std::less<>>;

const Terms& terms() {
  static const Terms kTerms = [] {
    Terms terms;
    std::istringstream file(read_file("tests/support/dpv_terms.txt"));
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line.front() == '#') continue;
      std::istringstream words(line);
      std::string name;
      words >> name;
      std::vector<std::string>& broader = terms[name];
      for (std::string word; words >> word;) broader.push_back(word);
    }
    return terms;
  }();
  return kTerms;
}

}  // namespace

bool is_dpv_term(std::string_view name) { return terms().count(name) > 0; }

bool dpv_implies(std::string_view name, std::string_view other) {
  if (name == other) return true;
  const auto found = terms().find(name);
  return found != terms().end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const std::string& broader) { return dpv_implies(broader, other); });
}

}  // namespace annex::test
