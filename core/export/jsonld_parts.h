// The parts of an annex's JSON-LD, each in its file; jsonld.cpp puts them in order.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/codec/json_writer.h"
#include "core/model/annex.h"
#include "core/model/reference.h"
#include "core/query/form_rows.h"

namespace annex {

// Words by language; nothing where there are none.
void write_words(JsonWriter& writer, std::string_view key, const LocalText& words);
void write_words(JsonWriter& writer, std::string_view key, const std::optional<std::string>& words,
                 std::string_view language);
// "@type" of a node, where the term's match allows one.
void write_type(JsonWriter& writer, const Term* term);

// Where somebody is: DPV's name of the country, and its code.
void write_country(JsonWriter& writer, const std::optional<std::string>& country);

// dpv:hasStorageCondition of a subject matter; annex:unstated where it does not say how long.
void write_retention(JsonWriter& writer, const SubjectMatter& row, const Annex& annex,
                     const Reference& reference);

// dpv:hasRecipient: every entity of every group.
void write_recipients(JsonWriter& writer, const Annex& annex, const Vocabulary& vocabulary);
// What is said of the groups themselves: those with recipients and those without, apart.
void write_groups(JsonWriter& writer, const Annex& annex);

}  // namespace annex
