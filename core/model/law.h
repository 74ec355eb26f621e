// Dated law as data (data/law): who is in the EEA, which adequacy decisions and transfer tools stand, and
// when. A rule asks it as of a date; no date and no country is written in a rule. Beside it, the judgements
// that rules share and that must be open to review: what a subject matter plausibly needs, and which words
// only point elsewhere.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/recipient.h"
#include "core/model/text.h"

namespace annex {

// From and until are both included; nothing means without beginning or end.
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;

  bool holds(const Date& date) const { return (!from || *from <= date) && (!until || date <= *until); }
  friend bool operator==(const Period&, const Period&) = default;
};

// How a place stands to the European Economic Area (GDPR Art. 3, 44; TFEU Art. 349, 355).
enum class Standing {
  inside,   // members, outermost regions, and what counts as inside
  ask,      // overseas countries and territories: which law applies there has to be asked
  outside,  // a third country
};

struct PlaceStanding {
  std::string country;  // ISO 3166-1 alpha-2, as everywhere here
  Standing standing = Standing::inside;
  Period period;
  std::string source;

  friend bool operator==(const PlaceStanding&, const PlaceStanding&) = default;
};

// Whom of a country an adequacy decision reaches.
enum class AdequacyExtent {
  full,
  partial,    // part of its organisations: whether the recipient is one has to be asked
  certified,  // only organisations that certify themselves: nobody, until that is stated
};

// GDPR Art. 45, and what stood in for a decision (the bridge of the trade agreement with the United Kingdom).
struct Adequacy {
  std::string country;
  std::string decision;
  AdequacyExtent extent = AdequacyExtent::full;
  std::string
      covers;  // where the extent is not full: the law or framework that those reached are under, by name
  std::vector<std::string> names;  // other names that the decision goes by as a whole: "Privacy Shield"
  Period period;
  std::string source;

  friend bool operator==(const Adequacy&, const Adequacy&) = default;
};

// A decision that a transfer tool rests on (GDPR Art. 46(2)(c)).
struct ToolDecision {
  SafeguardTool tool = SafeguardTool::standard_contractual_clauses;
  std::string decision;
  std::vector<std::string> names;  // other names that it goes by as a whole: "C(2010)593"
  Period period;                   // until: the last day on which it may be relied on
  std::optional<Date> repealed;    // from this day no longer to be agreed
  int modules = 0;                 // how many it has; 0: none, and none to be named
  std::string source;

  friend bool operator==(const ToolDecision&, const ToolDecision&) = default;
};

// What a subject matter plausibly needs, and why we think so.
struct Affinity {
  std::string subject_matter;
  std::vector<std::string> activities;
  std::vector<std::string> data_categories;
  std::vector<std::string> requirements;  // categories that it cannot do without
  bool usually_controller = false;        // pursued for the provider's own ends (GDPR Art. 28(10))
  LocalText reason;

  friend bool operator==(const Affinity&, const Affinity&) = default;
};

// Content: the only subject matters through which such data reaches the provider.
struct Carrier {
  std::string data_category;
  std::vector<std::string> subject_matters;

  friend bool operator==(const Carrier&, const Carrier&) = default;
};

// What the rules look for in words.
struct Wordings {
  std::vector<std::string> legal_forms;  // left out when the names of entities are compared
  std::map<std::string, std::vector<std::string>, std::less<>>
      pointers;                                // language -> phrases that only point elsewhere
  std::vector<std::string> placeholder_words;  // anywhere as a word, as they are
  std::vector<std::string> placeholder_texts;  // as the whole text, case folded

  friend bool operator==(const Wordings&, const Wordings&) = default;
};

struct Law {
  std::vector<PlaceStanding> standings;
  std::vector<Adequacy> adequacy;
  std::vector<ToolDecision> tool_decisions;
  std::vector<Affinity> affinity;
  std::vector<Carrier> carriers;
  Wordings wordings;

  // A place that the data does not name for the date is outside.
  Standing standing_of(std::string_view country, const Date& date) const;
  // The decision of a country in force on the date; null where there is none.
  const Adequacy* adequacy_of(std::string_view country, const Date& date) const;
  // By its number. Null where the data does not know the tool's decision. Spelling is free: "2010/87/EU",
  // "(EU) 2010/87", "2010/87", "32010D0087".
  const ToolDecision* tool_decision(SafeguardTool tool, std::string_view decision) const;
  const Affinity* affinity_of(std::string_view subject_matter) const;
  const Carrier* carrier_of(std::string_view data_category) const;

  friend bool operator==(const Law&, const Law&) = default;
};

// The numbers of the decisions that words name ("2010/87" of "2010/87/EU" and of its CELEX number
// "32010D0087"), by which two spellings are the same; in the order of the words.
std::vector<std::string> decision_numbers(std::string_view words);
// The first of them; empty where there is none.
std::string decision_number(std::string_view decision);

}  // namespace annex
