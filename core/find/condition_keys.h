// What the conditions of a query ask (find/query_language.h), as keys of the same files as the words; they
// begin with a colon, which no word does.
//
//   :country:US       :country         every recipient's country is stated
//   :data:term=yes    :data:term=no    and so for :activity: and :subject:
//   :supplier:words   :supplier        the groups of suppliers are stated
//   :provider:words
//   :family:words     :family          there is one
//   :retention:…      :retention?      something does not say how long
//   :finding:what@…   (find/spans.h)   a rule's id or a severity
//   :is:illustrative
#pragma once

#include <string>
#include <vector>

#include "core/find/query_language.h"
#include "core/index/bits.h"
#include "core/index/key_file.h"
#include "core/index/key_files.h"
#include "core/query/finding_counts.h"

namespace annex {

void add_condition_keys(KeyFiles& keys, const Annex& annex, const Vocabulary& vocabulary,
                        const std::vector<FindingPeriod>& findings, ServiceNumber service);

// The start of the keys that are read for the condition.
std::string keys_asked(const Condition& condition);

// The services of which the condition holds; as `holds` (find/query_language.h) says of each.
Bits holding(const Condition& condition, const KeySet& keys, const Date& as_of);

}  // namespace annex
