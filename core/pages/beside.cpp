// Quiet lines below an answer; see the header.
#include "core/pages/beside.h"

#include <string>
#include <vector>

#include "core/model/names.h"
#include "core/pages/words.h"

namespace annex {

namespace {

void add_quiet(Cell& cell, std::string words) {
  cell.lines.push_back({Mark::none, {std::move(words), {}}, true});
}

}  // namespace

void add_beside(Cell& cell, const DataCategory& row, const Texts& texts) {
  if (!row.kinds.empty()) {
    std::vector<std::string> kinds;
    for (const std::string& kind : row.kinds) kinds.push_back(texts.say("kind." + kind));
    add_quiet(cell, texts.say("page.kinds", {{"kinds", list_words(kinds, texts)}}));
  }
  if (row.condition)
    add_quiet(cell, texts.say("page.condition", {{"letter", *row.condition},
                                                 {"condition", texts.say("condition." + *row.condition)}}));
}

void add_beside(Cell& cell, const SubjectMatter& row, const Texts& texts) {
  if (row.role) add_quiet(cell, texts.say("role." + std::string(name_of(*row.role))));
}

}  // namespace annex
