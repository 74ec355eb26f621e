// A blank duration within the form's first block is that of the merged cell; elsewhere it is missing.
#include "core/import/inheritance.h"

#include <cstdlib>
#include <utility>

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

// A cell that stands beside a further row is the whole block's where the form's alignment puts it there.
bool spans_block(const std::vector<SubjectMatter*>& block, const std::map<std::string, CellPlace>& beside,
                 const SubjectMatter& row) {
  if (&row == block.front()) return true;
  const auto cell = beside.find(row.term);
  if (cell == beside.end() || !block.front()->lines || !block.back()->lines) return false;
  if (cell->second.alignment == CellAlignment::bottom) return &row == block.back();
  constexpr int kTolerance = 2;  // lines
  const int middle = block.front()->lines->first + block.back()->lines->last;
  const Lines& lines = cell->second.lines;
  return cell->second.alignment == CellAlignment::middle &&
         std::abs(lines.first + lines.last - middle) <= 2 * kTolerance;
}

}  // namespace

std::vector<std::string> inherit_retentions(const Vocabulary& vocabulary,
                                            const std::map<std::string, CellPlace>& beside, Annex& draft) {
  std::vector<std::string> inherited;
  const auto block = block_of(vocabulary, draft);
  std::vector<SubjectMatter*> sources;
  bool lacking = false;
  for (auto* row : block) {
    if (!row->retention.empty()) sources.push_back(row);
    lacking = lacking || (row->retention.empty() && row->answer == Answer::yes);
  }
  if (sources.empty() || !lacking) return inherited;
  std::vector<Retention> cell;
  bool own = false;  // the next row to get the cell is the first of those that it was merged over
  if (sources.size() == 1 && spans_block(block, beside, *sources.front())) {
    cell = std::exchange(sources.front()->retention, {});
    own = true;
  }
  for (auto* row : block) {
    if (!row->retention.empty()) cell = row->retention;
    if (!row->retention.empty() || row->answer == Answer::no || cell.empty()) continue;
    row->retention = cell;
    for (auto& retention : row->retention) retention.inherited = !own;
    if (!own) inherited.push_back(row->term);
    own = false;
  }
  return inherited;
}

}  // namespace annex::importing
