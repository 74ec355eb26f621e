// Pairing rows by term and groups by kind.
#include "core/rules/version_rows.h"

#include "core/rules/rows.h"

namespace annex {

namespace {

std::optional<Answer> answer_of(const AnsweredRow& row) { return row.answer; }
std::optional<Answer> answer_of(const Row&) { return Answer::yes; }

template <typename Rows>
RowPair pair_of(const Rows& older, const Rows& newer, Section section, const std::string& term) {
  RowPair pair;
  pair.section = section;
  pair.term = term;
  pair.path = path_of_term(newer, section, term);
  if (const auto* row = find_row(older, term)) {
    pair.older = row;
    pair.older_answer = answer_of(*row);
    pair.older_path = path_of_term(older, section, term);
  }
  if (const auto* row = find_row(newer, term)) {
    pair.newer = row;
    pair.newer_answer = answer_of(*row);
  }
  return pair;
}

template <typename Rows>
void append_pairs(const Rows& older, const Rows& newer, Section section, std::vector<RowPair>& pairs) {
  for (const auto& row : newer) pairs.push_back(pair_of(older, newer, section, row.term));
  for (const auto& row : older)
    if (!find_row(newer, row.term)) pairs.push_back(pair_of(older, newer, section, row.term));
}

bool same_kind(const RecipientGroup& left, const RecipientGroup& right) {
  return left.relation == right.relation && left.region == right.region;
}

// The index of the group of `wanted`'s kind; the size where there is none.
std::size_t index_of(const std::vector<RecipientGroup>& groups, const RecipientGroup& wanted) {
  std::size_t index = 0;
  while (index < groups.size() && !same_kind(groups[index], wanted)) ++index;
  return index;
}

}  // namespace

std::vector<RowPair> row_pairs(const Annex& older, const Annex& newer) {
  std::vector<RowPair> pairs;
  append_pairs(older.activities, newer.activities, Section::activities, pairs);
  append_pairs(older.data_categories, newer.data_categories, Section::data_categories, pairs);
  append_pairs(older.subject_matters, newer.subject_matters, Section::subject_matters, pairs);
  append_pairs(older.purposes, newer.purposes, Section::purposes, pairs);
  append_pairs(older.data_subjects, newer.data_subjects, Section::data_subjects, pairs);
  return pairs;
}

std::vector<GroupPair> group_pairs(const Annex& older, const Annex& newer) {
  std::vector<GroupPair> pairs;
  for (std::size_t i = 0; i < newer.recipients.size(); ++i) {
    const std::size_t j = index_of(older.recipients, newer.recipients[i]);
    const bool known = j < older.recipients.size();
    pairs.push_back({known ? &older.recipients[j] : nullptr, &newer.recipients[i],
                     row_path(Section::recipients, i), known ? row_path(Section::recipients, j) : ""});
  }
  for (std::size_t j = 0; j < older.recipients.size(); ++j)
    if (index_of(newer.recipients, older.recipients[j]) == newer.recipients.size())
      pairs.push_back({&older.recipients[j], nullptr, section_path(Section::recipients),
                       row_path(Section::recipients, j)});
  return pairs;
}

}  // namespace annex
