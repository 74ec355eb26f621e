// Finding rows of an annex by term, and naming them by JSON Pointer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/section.h"

namespace annex {

std::string section_path(Section section);                       // "/activities"
std::string row_path(Section section, std::size_t index);        // "/activities/6", "/recipients/1"
std::string entity_path(std::size_t group, std::size_t entity);  // "/recipients/0/entities/3"

template <typename Rows>
auto find_row(const Rows& rows, std::string_view term) -> decltype(rows.data()) {
  for (const auto& row : rows)
    if (row.term == term) return &row;
  return nullptr;
}

// Nothing where the annex does not answer: absence is never read as no.
template <typename Rows>
std::optional<Answer> answer_in(const Rows& rows, std::string_view term) {
  const auto* row = find_row(rows, term);
  return row ? std::optional<Answer>(row->answer) : std::nullopt;
}

template <typename Rows>
bool any_yes(const Rows& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.answer == Answer::yes; });
}

// The path of the row of `term`; the section's where there is none.
template <typename Rows>
std::string path_of_term(const Rows& rows, Section section, std::string_view term) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].term == term) return row_path(section, i);
  return section_path(section);
}

bool any_entity(const Annex& annex);
// Whether the group that a term of section 6 names ("affiliate-eea") is there, if only as empty.
bool states_group(const Annex& annex, std::string_view term);

inline bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace annex
