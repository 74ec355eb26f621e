// Counts cells off by the heads before them.
#include "core/import/entity_paragraphs.h"

#include <algorithm>
#include <utility>

#include "core/import/entity_places.h"

namespace annex::importing {
namespace {

using Words = std::vector<int>;

std::vector<Words> paragraphs_of(const Document& document, const Words& words) {
  std::vector<Words> paragraphs;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool apart = at == 0 || document.word(words[at]).row - document.word(words[at - 1]).row > 1;
    if (apart) paragraphs.emplace_back();
    paragraphs.back().push_back(words[at]);
  }
  return paragraphs;
}

// The heads that the paragraphs begin with.
std::vector<EntityColumn> heads_of(const Document& document, const std::vector<Words>& paragraphs) {
  std::vector<EntityColumn> columns;
  for (const Words& paragraph : paragraphs) {
    const auto column = entity_head(document, paragraph);
    if (!column || std::find(columns.begin(), columns.end(), *column) != columns.end()) break;
    columns.push_back(*column);
  }
  return columns;
}

bool holds(const std::vector<EntityColumn>& columns, EntityColumn column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

}  // namespace

bool starts_paragraph_table(const Document& document, const Words& words) {
  const auto columns = heads_of(document, paragraphs_of(document, words));
  return columns.size() > 1 && holds(columns, EntityColumn::name);
}

std::optional<EntityTable> read_paragraph_table(const Document& document, const Words& words,
                                                const CountryNames& countries) {
  auto paragraphs = paragraphs_of(document, words);
  const auto columns = heads_of(document, paragraphs);
  if (!holds(columns, EntityColumn::name) || !holds(columns, EntityColumn::country)) return std::nullopt;
  if (paragraphs.size() % columns.size() != 0) return std::nullopt;
  EntityTable table;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const EntityColumn column = columns[at % columns.size()];
    if (at < columns.size()) {
      table.heads.insert(table.heads.end(), paragraphs[at].begin(), paragraphs[at].end());
      continue;
    }
    const bool country = !read_where(document.joined(paragraphs[at]), countries).countries.empty();
    if (country != (column == EntityColumn::country) || entity_head(document, paragraphs[at]))
      return std::nullopt;
    if (at % columns.size() == 0) table.rows.emplace_back();
    table.rows.back()[column] = std::move(paragraphs[at]);
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace annex::importing
