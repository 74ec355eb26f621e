// Values in words: what the blocks of every page say of retentions, safeguards, places and answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/reference.h"
#include "core/model/section.h"
#include "core/pages/page.h"
#include "core/query/summary.h"

namespace annex {

// "As long as the service runs, then 6 months". `language` is that of the annex, for its own words in it.
Words retention_words(const Retention& retention, std::string_view language, const Reference& reference);
std::string safeguard_words(const Safeguard& safeguard, const Reference& reference);

// "GDPR Art. 28(3)" as the language cites it: "RGPD art. 28(3)".
std::string law_words(std::string_view law, const Texts& texts);

// "France (FR)"; the code alone where the place has no name.
std::string place_words(std::string_view code, const Reference& reference);
// The names of the codes, in alphabetical order.
std::string places_words(const std::vector<std::string>& codes, const Reference& reference);
std::string list_words(const std::vector<std::string>& items, const Texts& texts);
// "Mail, Team"; in a sentence or a list "Mail (Team)", so that a comma parts services alone.
std::string service_name(const Service& service);
std::string name_in_list(const Service& service);
// "Version 2, in force since 1 January 2026"; from, where that is after `as_of`.
std::string version_words(const std::string& version, const std::optional<Date>& effective, const Date& as_of,
                          const Texts& texts);

std::string answer_words(Stated answer, const Texts& texts);
Mark mark_of(Stated answer);
Stated stated(Answer answer);

// Words of the annex: they name their language where it is not the page's.
Words foreign(std::string text, std::string_view language, const Reference& reference);
// The text in the page's language where it has one, else in the annex's, else in any; empty where none.
Words pick(const LocalText& text, std::string_view language, const Reference& reference);
// The button that leads to the list.
Buttons way_back(const Texts& texts);
// The form's heading of a term; the id itself where the vocabulary does not have it.
std::string term_words(Section section, std::string_view id, const Reference& reference);

}  // namespace annex
