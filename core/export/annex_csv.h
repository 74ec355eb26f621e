// An annex as comma-separated values: one row for each fact, for spreadsheets and scripts.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/reference.h"

namespace annex {

// The same in every language; those that the annex format has too are named as its keys are. `answer` is
// "yes", "no" or "unstated"; of a purpose "listed" or "unstated"; of a group of recipients "none" or
// "unstated"; of a recipient "listed"; empty in rows that answer nothing. `retention` is canonical, as in a
// comparison; `retentionWords` says the same to a person. `path` is the JSON Pointer of the fact, empty where
// it is not stated.
inline constexpr std::array<std::string_view, 23> kAnnexCsvColumns = {
    "section",   "term",      "label",          "answer",  "value",         "role",           "kinds",
    "condition", "retention", "retentionWords", "country", "establishedIn", "location",       "address",
    "contact",   "task",      "dataCategories", "since",   "safeguards",    "safeguardWords", "details",
    "text",      "path"};

// Who, which service and version; then every row that the form asks, answered or not, and those that the
// annex adds; a row for each recipient. Labels and words are in the language of the reference's texts.
std::string to_csv(const Annex& annex, const Reference& reference);
// The same before it is text: the names of the columns, then the rows.
std::vector<std::vector<std::string>> csv_rows(const Annex& annex, const Reference& reference);

}  // namespace annex
