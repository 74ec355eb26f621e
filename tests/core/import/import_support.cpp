// Facts of a draft as short lines, for comparing.
#include "tests/core/import/import_support.h"

#include <algorithm>

#include "core/import/document.h"
#include "core/model/names.h"
#include "core/model/section.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

void mark(std::vector<bool>& told, const std::optional<Lines>& lines) {
  if (!lines) return;
  for (int line = lines->first; line <= lines->last && line < static_cast<int>(told.size()); ++line)
    told[static_cast<std::size_t>(line)] = true;
}

template <typename Rows>
void mark_rows(std::vector<bool>& told, const Rows& rows) {
  for (const auto& row : rows) mark(told, row.lines);
}

template <typename Rows>
void add_answers(std::vector<std::string>& all, Section section, const Rows& rows) {
  for (const auto& row : rows)
    all.push_back(std::string(key_of(section)) + '/' + row.term + '=' + std::string(name_of(row.answer)));
}

}  // namespace

ImportResult import_text(std::string_view text, ImportWording wording) {
  ImportOptions options;
  options.wording = wording;
  return import_form(text, vocabulary(), places(), options);
}

std::vector<int> lost_lines(std::string_view text, const ImportResult& result) {
  const importing::Document document(text);
  std::vector<bool> told(static_cast<std::size_t>(document.rows().back().line) + 1);
  const Annex& draft = result.draft;
  mark_rows(told, draft.activities);
  mark_rows(told, draft.data_categories);
  mark_rows(told, draft.subject_matters);
  mark_rows(told, draft.purposes);
  mark_rows(told, draft.data_subjects);
  mark_rows(told, draft.recipients);
  mark_rows(told, result.report.unrecognised);
  mark_rows(told, result.report.structure);
  std::vector<int> lost;
  for (const auto& row : document.rows())
    if (!row.blank() && !told[static_cast<std::size_t>(row.line)]) lost.push_back(row.line);
  return lost;
}

std::vector<std::string> answers_of(const Annex& annex) {
  std::vector<std::string> all;
  add_answers(all, Section::activities, annex.activities);
  add_answers(all, Section::data_categories, annex.data_categories);
  add_answers(all, Section::subject_matters, annex.subject_matters);
  add_answers(all, Section::data_subjects, annex.data_subjects);
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> entities_of(const Annex& annex) {
  std::vector<std::string> all;
  for (const auto& group : annex.recipients)
    for (const auto& entity : group.entities)
      all.push_back(std::string(name_of(group.relation)) + '-' + std::string(name_of(group.region)) + ": " +
                    entity.name + " (" + entity.country.value_or(entity.location.value_or("")) + ')');
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> retentions_of(const Annex& annex) {
  std::vector<std::string> all;
  for (const auto& row : annex.subject_matters)
    for (const auto& retention : row.retention) all.push_back(row.term + ": " + describe(retention));
  return all;
}

std::string describe(const Retention& retention) {
  std::string words(name_of(retention.basis));
  if (retention.duration) words += ' ' + to_string(*retention.duration);
  if (retention.plus) words += " +" + to_string(*retention.plus);
  if (retention.max) words += " max " + to_string(*retention.max);
  if (retention.jurisdiction) words += ' ' + std::string(name_of(*retention.jurisdiction));
  for (const auto& country : retention.countries) words += ' ' + country;
  if (retention.law) words += " (" + *retention.law + ')';
  if (retention.inherited) words += " inherited";
  return words;
}

std::string describe(const Safeguard& safeguard) {
  std::string words(name_of(safeguard.tool));
  if (safeguard.decision) words += ' ' + *safeguard.decision;
  if (safeguard.module) words += " module " + std::to_string(*safeguard.module);
  if (safeguard.status) words += ' ' + std::string(name_of(*safeguard.status));
  if (safeguard.scope) words += ' ' + std::string(name_of(*safeguard.scope));
  return words;
}

}  // namespace annex::test
