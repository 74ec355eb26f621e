// What a newer version of an annex changes: the version rules' findings, with what was there before and
// after, and whether the customer has to be told beforehand (GDPR Art. 28(2), 28(3)(a)).
#pragma once

#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/finding.h"
#include "core/rules/rules.h"

namespace annex {

enum class Telling { not_required, before };

struct Change {
  Finding finding;  // of the version rule that is the change's kind
  Telling telling = Telling::not_required;
  std::string path;    // in the newer version; in the older where it is gone from the newer
  std::string before;  // "yes", "service-term+P6M", "Acme (FR)", or words; empty where there was nothing
  std::string after;
};

// Those that the customer has to be told of first, else in the order of the rules.
std::vector<Change> changes_between(const Annex& older, const Annex& newer, const Context& context);

}  // namespace annex
