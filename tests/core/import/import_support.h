// What the importer's tests share: reading a form with the vocabulary and places of data/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/import.h"

namespace annex::test {

ImportResult import_text(std::string_view text, ImportWording wording = ImportWording::keep);

// The lines that are not blank and stand in no fact, not under unrecognised and not under structure.
std::vector<int> lost_lines(std::string_view text, const ImportResult& result);

// "activities/collect=yes" for every answer, sorted.
std::vector<std::string> answers_of(const Annex& annex);
// "supplier-eea: Name (FR)" for every entity, sorted.
std::vector<std::string> entities_of(const Annex& annex);
// "hosting: hosting-term +P30D" for every retention of a subject matter, in order.
std::vector<std::string> retentions_of(const Annex& annex);
// "basis +plus max=… for duration jurisdiction countries law inherited"
std::string describe(const Retention& retention);
std::string describe(const Safeguard& safeguard);

}  // namespace annex::test
