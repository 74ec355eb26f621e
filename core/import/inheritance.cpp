// A blank duration within the form's first block is that of the merged cell; elsewhere it is missing.
#include "core/import/inheritance.h"

#include <algorithm>

namespace annex::importing {
namespace {

constexpr std::string_view kFirstOfBlock = "service-activation";
constexpr std::string_view kLastOfBlock = "service-quality";

std::vector<SubjectMatter*> block_of(const Vocabulary& vocabulary, Annex& draft) {
  std::vector<SubjectMatter*> block;
  bool inside = false;
  for (const Term* term : vocabulary.in(Section::subject_matters)) {
    inside = inside || term->id == kFirstOfBlock;
    for (auto& row : draft.subject_matters)
      if (inside && row.term == term->id) block.push_back(&row);
    if (term->id == kLastOfBlock) break;
  }
  return block;
}

}  // namespace

std::vector<std::string> inherit_retentions(const Vocabulary& vocabulary, Annex& draft) {
  std::vector<std::string> inherited;
  const auto block = block_of(vocabulary, draft);
  std::vector<SubjectMatter*> sources;
  bool lacking = false;
  for (auto* row : block) {
    if (!row->retention.empty()) sources.push_back(row);
    lacking = lacking || (row->retention.empty() && row->answer == Answer::yes);
  }
  // Of several cells it is certain which rows they span only where the first row has one of its own.
  if (sources.empty() || !lacking || (sources.size() > 1 && sources.front() != block.front()))
    return inherited;
  std::vector<Retention> cell = sources.front()->retention;
  const bool merged = sources.size() == 1;
  if (merged) sources.front()->retention.clear();  // the cell stood beside this row, but is the whole block's
  bool first = merged;
  for (auto* row : block) {
    if (!row->retention.empty()) cell = row->retention;
    if (!row->retention.empty() || row->answer == Answer::no) continue;
    row->retention = cell;
    for (auto& retention : row->retention) retention.inherited = !first;
    if (!first) inherited.push_back(row->term);
    first = false;
  }
  return inherited;
}

}  // namespace annex::importing
