// The row labels of section 6: whose entities, and inside or outside the European Economic Area.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/document.h"
#include "core/import/folded_text.h"
#include "core/model/recipient.h"

namespace annex::importing {

struct GroupLabel {
  std::optional<Relation> relation;  // nothing: a label of which only the rest is there
  std::optional<Region> region;      // nothing: a label that breaks off
  std::string_view language;
  std::string provider;   // as the label names it; may be empty
  std::size_t first = 0;  // of the words searched, [first, last) from its first word to its last
  std::size_t last = 0;
  std::vector<int> words;      // the label's own, as words of the document
  std::vector<int> between;    // other cells' words that interrupt it
  std::vector<int> numbering;  // before it: "6.1"
};

std::vector<GroupLabel> find_group_labels(const Document& document, const std::vector<int>& words);

// Whether the words say inside or outside the European Economic Area, or the Union.
bool names_region(const FoldedText& text);

}  // namespace annex::importing
