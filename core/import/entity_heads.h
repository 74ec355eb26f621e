// The heads of a table that lists sub-processors one a row: name, country, task, safeguards, in any order.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/import/document.h"

namespace annex::importing {

// `other` is a column that the format has no place for: its cells are told as unrecognised.
enum class EntityColumn { name, country, established, task, safeguards, contact, address, other };

struct EntityHeads {
  std::vector<EntityColumn> columns;  // from left to right, each once
  std::vector<int> starts;            // where their heads start
  std::size_t words = 0;              // so many of the words given are heads
};

// The heads with which the words begin, on up to three rows of text; nothing unless all of those rows are
// heads, of a name and something else. One head may be unknown beside a name and a country.
std::optional<EntityHeads> read_entity_heads(const Document& document, const std::vector<int>& words,
                                             std::size_t from);

// The column whose head the words are as a whole.
std::optional<EntityColumn> entity_head(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
