// The phrases by which documents say how long data is kept.
#pragma once

#include <vector>

#include "core/import/folded_text.h"
#include "core/model/retention.h"

namespace annex::importing {

struct BasisWords {
  RetentionBasis basis;
  std::vector<Pattern> phrases;
};

// For every basis that is known by its words; a fixed time is known by its number.
const std::vector<BasisWords>& basis_words();
// "the law of each country where…"
const std::vector<Pattern>& each_country_words();
// Behind or before a time: it is added to a basis, or bounds one. A link adds only where a basis stands
// before it.
const std::vector<Pattern>& plus_words();
const std::vector<Pattern>& link_words();
const std::vector<Pattern>& after_words();
// Between two bases: one of them, not both.
const std::vector<Pattern>& either_words();
const std::vector<Pattern>& at_most_words();
const std::vector<Pattern>& default_words();
// A time with these is none that could be compared: "quelques mois", "less than", "business days", "unless".
const std::vector<Pattern>& inexact_words();
// Behind a time, what it runs from: an event, and the events with which the keeping itself begins.
const std::vector<Pattern>& event_words();
const std::vector<Pattern>& beginning_words();
// With these the name of a law begins.
const std::vector<Pattern>& law_words();
// With these a statement of time begins.
const std::vector<Pattern>& starter_words();

}  // namespace annex::importing
