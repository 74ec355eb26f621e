// A finding as a person reads it: title, message and one sentence of advice, from the texts of a language.
// Keys are "rule.<id>.title", ".message" and ".advice"; where a finding has an argument "case",
// "rule.<id>.message.<case>" goes before ".message", and so with ".advice".
#pragma once

#include <string>
#include <string_view>

#include "core/model/date.h"
#include "core/model/duration.h"
#include "core/model/finding.h"
#include "core/model/reference.h"

namespace annex {

// `reference.texts` are those of `language`. Names of places and terms fall back as the vocabulary does.
std::string message_of(const Finding& finding, const Reference& reference, std::string_view language);
std::string title_of(const Finding& finding, const Reference& reference);
std::string advice_of(const Finding& finding, const Reference& reference);

// One argument in words: "country:US", "term:activities/store,term:activities/erase", "tool:derogation",
// "date:2020-12-31", "duration:P6M", "answer:yes", "fact:contact"; what has none of these prefixes is itself.
std::string argument_words(const std::string& value, const Reference& reference, std::string_view language);

// "31 December 2020"; "18 months".
std::string date_words(const Date& date, const Texts& texts);
std::string duration_words(const Duration& duration, const Texts& texts);

}  // namespace annex
