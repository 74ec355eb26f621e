// Values in words: what the blocks of every page say of retentions, safeguards, places and answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/summary.h"

namespace annex {

// "As long as the service runs, then 6 months". `language` is that of the annex, for its own words in it.
Words retention_words(const Retention& retention, std::string_view language, const Reference& reference);
std::string safeguard_words(const Safeguard& safeguard, const Reference& reference);

// "France (FR)"; the code alone where the place has no name.
std::string place_words(std::string_view code, const Reference& reference);
std::string list_words(const std::vector<std::string>& items, const Texts& texts);
std::string service_name(const Service& service);

std::string answer_words(Stated answer, const Texts& texts);
Mark mark_of(Stated answer);
Stated stated(Answer answer);

// Words of the annex: they name their language where it is not the page's.
Words foreign(std::string text, std::string_view language, const Reference& reference);
// The text in the page's language where it has one, else in the annex's, else in any; empty where none.
Words pick(const LocalText& text, std::string_view language, const Reference& reference);

}  // namespace annex
