// The six sections of the form, in its order.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace annex {

enum class Section { activities, data_categories, subject_matters, purposes, data_subjects, recipients };

inline constexpr std::array kSections = {Section::activities,      Section::data_categories,
                                         Section::subject_matters, Section::purposes,
                                         Section::data_subjects,   Section::recipients};

// The section's key in the file, which is also the first part of its rows' JSON Pointers: "dataCategories".
std::string_view key_of(Section section);
std::optional<Section> section_of_key(std::string_view key);

}  // namespace annex
