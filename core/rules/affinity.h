// What a subject matter plausibly needs (data/law/affinity.json), asked for a provider's own terms through
// the core term that they are a case of.
#pragma once

#include <string>
#include <vector>

#include "core/rules/rules.h"

namespace annex {

// Which list of the table is asked.
enum class AffinityList { activity, data_category };

// The core term of `term`: itself, or what the vocabulary says that it is broader than, all the way up.
std::string core_term(const Vocabulary& vocabulary, Section section, const std::string& term);

struct PlausibleNeed {
  bool known = false;               // the table speaks of the term at all
  bool met = false;                 // a subject matter answered yes plausibly needs it, or may need anything
  bool open = false;                // one that plausibly needs it is not answered: not to be decided
  std::vector<std::size_t> denied;  // subject matters of the annex that plausibly need it and are answered no
};

PlausibleNeed plausible_need_of(const Annex& annex, const Context& context, AffinityList needed,
                                const std::string& term);

}  // namespace annex
