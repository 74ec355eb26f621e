// The sections' keys in the file.
#include "core/model/section.h"

#include <cstddef>

namespace annex {
namespace {

constexpr std::array<std::string_view, kSections.size()> kKeys = {
    "activities", "dataCategories", "subjectMatters", "purposes", "dataSubjects", "recipients"};

}  // namespace

std::string_view key_of(Section section) { return kKeys[static_cast<std::size_t>(section)]; }

std::optional<Section> section_of_key(std::string_view key) {
  for (const Section section : kSections)
    if (key_of(section) == key) return section;
  return std::nullopt;
}

}  // namespace annex
