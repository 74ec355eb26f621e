// Services side by side; see the header.
#include "core/query/compare.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/model/law.h"
#include "core/model/names.h"
#include "core/query/form_rows.h"
#include "core/query/term_rows.h"

namespace annex {
namespace {

// The terms that the comparison has a row for: those the form asks, then what some annex adds, whichever of
// them comes first.
template <typename Rows>
std::vector<std::string> terms_of(const std::vector<const Annex*>& annexes, const Vocabulary& vocabulary,
                                  Section section, Rows Annex::*rows) {
  std::set<std::string> added;
  for (const Annex* annex : annexes)
    for (const auto& row : annex->*rows) added.insert(row_term(annex->*rows, vocabulary, section, row.term));
  std::vector<std::string> terms;
  for (const bool asked : {true, false})
    for (const Term* term : vocabulary.in(section))
      if (term->asked == asked && (added.erase(term->id) > 0 || asked)) terms.push_back(term->id);
  terms.insert(terms.end(), added.begin(), added.end());
  return terms;
}

void finish(ComparedRow& row, std::vector<ComparedRow>& rows) {
  const ComparedCell& first = row.cells.front();
  row.same = std::all_of(row.cells.begin(), row.cells.end(), [&](const ComparedCell& cell) {
    return cell.value == first.value && cell.also == first.also;
  });
  rows.push_back(std::move(row));
}

// One row for each term of a section; `read` turns the annex's row into a cell's value.
template <typename Rows, typename Read>
void add_rows(Comparison& comparison, const Vocabulary& vocabulary, Section section, Rows Annex::*rows,
              ComparedKind kind, const std::vector<std::string>& terms, const Read& read) {
  for (const std::string& term : terms) {
    ComparedRow compared{section, term, kind, {}, false};
    for (const Annex* annex : comparison.annexes) {
      const std::size_t index = index_of(annex->*rows, vocabulary, section, term);
      ComparedCell cell;
      cell.value = kUnstated;
      if (index < (annex->*rows).size()) {
        cell.path = row_path(section, index);
        cell.row = &(annex->*rows)[index];
        read((annex->*rows)[index], cell);
      }
      compared.cells.push_back(std::move(cell));
    }
    finish(compared, comparison.rows);
  }
}

template <typename Rows>
void add_answers(Comparison& comparison, const Vocabulary& vocabulary, Section section, Rows Annex::*rows) {
  add_rows(comparison, vocabulary, section, rows, ComparedKind::answer,
           terms_of(comparison.annexes, vocabulary, section, rows), [](const auto& row, ComparedCell& cell) {
             cell.value = name_of(row.answer);
             cell.also = said_beside(row);
           });
}

void add_retentions(Comparison& comparison, const Vocabulary& vocabulary) {
  add_rows(comparison, vocabulary, Section::subject_matters, &Annex::subject_matters, ComparedKind::retention,
           terms_of(comparison.annexes, vocabulary, Section::subject_matters, &Annex::subject_matters),
           [](const SubjectMatter& row, ComparedCell& cell) {
             cell.subject = &row;
             cell.path += "/retention";
             cell.value = canonical(row);
             if (cell.value == kUnstated) cell.path.clear();
           });
}

void add_purposes(Comparison& comparison, const Vocabulary& vocabulary) {
  add_rows(comparison, vocabulary, Section::purposes, &Annex::purposes, ComparedKind::listed,
           terms_of(comparison.annexes, vocabulary, Section::purposes, &Annex::purposes),
           [](const Purpose&, ComparedCell& cell) { cell.value = "listed"; });
}

void add_recipients(Comparison& comparison) {
  for (const auto& relation : kRelationNames) {
    for (const auto& region : kRegionNames) {
      ComparedRow row{Section::recipients,
                      std::string(relation.name) + "-" + std::string(region.name),
                      ComparedKind::recipients,
                      {},
                      false};
      bool stated = region.value != Region::unstated;
      for (const Annex* annex : comparison.annexes) {
        const RecipientGroup* group = group_of(*annex, relation.value, region.value);
        stated = stated || group;
        ComparedCell cell;
        cell.value = group ? canonical(*group) : std::string(kUnstated);
        if (group) cell.path = row_path(Section::recipients, index_of(*annex, *group));
        cell.group = group;
        row.cells.push_back(std::move(cell));
      }
      if (stated) finish(row, comparison.rows);
    }
  }
}

// Years and months as months, weeks and days as days, the rest as seconds: equal lengths are written alike.
std::string canonical(const Duration& duration) {
  std::string text;
  const auto add = [&](long long amount, std::string_view unit) {
    if (amount != 0) text.append(std::to_string(amount)).append(unit);
  };
  const long long seconds = (duration.hours * 60LL + duration.minutes) * 60LL + duration.seconds;
  add(duration.years * 12LL + duration.months, "M");
  add(duration.weeks * 7LL + duration.days + seconds / 86400, "D");
  if (seconds % 86400 != 0) add(seconds % 86400, "S");
  return "P" + text;
}

std::string canonical(const Retention& retention) {
  std::string text{name_of(retention.basis)};
  if (retention.duration) text += " " + canonical(*retention.duration);
  if (retention.plus) text += "+" + canonical(*retention.plus);
  if (retention.max) text += "<=" + canonical(*retention.max);
  if (retention.jurisdiction) text += " " + std::string(name_of(*retention.jurisdiction));
  std::vector<std::string> countries = retention.countries;
  std::sort(countries.begin(), countries.end());
  for (const std::string& country : countries) text += " " + country;
  if (retention.law) text += " [" + *retention.law + "]";
  if (retention.basis == RetentionBasis::other)
    for (const auto& [language, words] : retention.text) text += " " + language + ":" + words;
  return text;
}

std::string place_in_brackets(const Entity& entity) {
  const auto& place = entity.country ? entity.country : entity.location;
  return place ? " (" + *place + ")" : std::string();
}

// A decision is known by its number, however it is written.
std::string tools_in_brackets(const std::vector<Safeguard>& safeguards) {
  std::vector<std::string> tools;
  for (Safeguard tool : safeguards) {
    const std::string number = tool.decision ? decision_number(*tool.decision) : std::string();
    if (!number.empty()) tool.decision = number;
    tools.push_back(canonical(tool));
  }
  std::sort(tools.begin(), tools.end());
  std::string text;
  for (const std::string& tool : tools) text += (text.empty() ? " [" : ", ") + tool;
  return text.empty() ? text : text + "]";
}

}  // namespace

std::string canonical(const std::vector<Retention>& retention) {
  if (retention.empty()) return std::string(kUnstated);
  std::vector<std::string> parts;
  for (const Retention& one : retention) parts.push_back(canonical(one));
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  std::string text = parts.front();
  for (std::size_t index = 1; index < parts.size(); ++index) text += "; " + parts[index];
  return text;
}

std::string canonical(const SubjectMatter& row) {
  return row.answer == Answer::yes ? canonical(row.retention) : std::string(kUnstated);
}

std::string canonical(const Safeguard& safeguard) {
  std::string text(name_of(safeguard.tool));
  if (safeguard.decision) text += " " + *safeguard.decision;
  if (safeguard.module) text += " module " + std::to_string(*safeguard.module);
  if (safeguard.scope) text += " " + std::string(name_of(*safeguard.scope));
  if (safeguard.since) text += " since " + to_string(*safeguard.since);
  if (safeguard.status == SafeguardStatus::applied_for) text += " applied-for";
  return text;
}

std::string said_beside(const AnsweredRow&) { return {}; }

std::string said_beside(const DataCategory& row) {
  if (row.answer != Answer::yes) return {};
  std::vector<std::string> kinds = row.kinds;
  std::sort(kinds.begin(), kinds.end());
  std::string text = row.condition.value_or("");
  for (const std::string& kind : kinds) text += (text.empty() ? "" : " ") + kind;
  return text;
}

std::string said_beside(const SubjectMatter& row) {
  return row.answer == Answer::yes && row.role ? std::string(name_of(*row.role)) : std::string();
}

std::string canonical(const RecipientGroup& group) {
  std::vector<std::string> parts;
  for (const Entity& entity : group.entities)
    parts.push_back(entity.name + place_in_brackets(entity) +
                    tools_in_brackets(safeguards_of(entity, group)));
  if (parts.empty()) return "none" + tools_in_brackets(group.safeguards);
  std::sort(parts.begin(), parts.end());
  std::string text = parts.front();
  for (std::size_t index = 1; index < parts.size(); ++index) text += "; " + parts[index];
  return text;
}

Comparison compare(const std::vector<const Annex*>& annexes, const Vocabulary& vocabulary) {
  Comparison comparison{annexes, {}};
  if (annexes.empty()) return comparison;
  add_answers(comparison, vocabulary, Section::activities, &Annex::activities);
  add_answers(comparison, vocabulary, Section::data_categories, &Annex::data_categories);
  add_answers(comparison, vocabulary, Section::subject_matters, &Annex::subject_matters);
  add_retentions(comparison, vocabulary);
  add_purposes(comparison, vocabulary);
  add_answers(comparison, vocabulary, Section::data_subjects, &Annex::data_subjects);
  add_recipients(comparison);
  return comparison;
}

const ComparedRow* retention_of(const Comparison& comparison, const ComparedRow& row) {
  if (row.section != Section::subject_matters || row.kind == ComparedKind::retention) return nullptr;
  const auto found =
      std::find_if(comparison.rows.begin(), comparison.rows.end(), [&](const ComparedRow& other) {
        return other.kind == ComparedKind::retention && other.term == row.term;
      });
  return found == comparison.rows.end() ? nullptr : &*found;
}

bool also_differs(const ComparedRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const ComparedCell& cell) { return cell.also != row.cells.front().also; });
}

std::vector<const ComparedRow*> differences(const Comparison& comparison) {
  std::vector<const ComparedRow*> different;
  for (const ComparedRow& row : comparison.rows)
    if (!row.same) different.push_back(&row);
  return different;
}

}  // namespace annex
