// Lengths of time in words and digits: "six mois", "12 months", "1 an", "six (6) mois", "2 ans et 6 mois".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/import/document.h"
#include "core/model/duration.h"

namespace annex::importing {

struct TimePhrase {
  Duration duration;
  std::size_t first = 0;  // of the words searched, [first, last)
  std::size_t last = 0;
};

// All that can be read for certain, in order. `doubtful` is set where a number stands with a unit of time but
// cannot be: a fraction, a range, more than 9999.
struct TimePhrases {
  std::vector<TimePhrase> found;
  bool doubtful = false;
};
// "mois", "days": a folded word.
bool is_unit_of_time(std::string_view folded);
TimePhrases find_times(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
