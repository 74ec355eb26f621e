// From rows of tables to rows of the annex.
#include "core/import/draft_rows.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/import/inheritance.h"
#include "core/import/retention_words.h"
#include "core/import/row_cells.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

using Words = std::vector<int>;

std::string trimmed_details(std::string text) {
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (const std::string_view mark : {" ", ":", "-", "–", "—", ",", ";", "*"}) {
      if (text.rfind(mark, 0) != 0) continue;
      text.erase(0, mark.size());
      again = true;
    }
  }
  return text;
}

class RowDrafter {
 public:
  RowDrafter(const DraftContext& context, Ledger& ledger, Annex& draft)
      : context_(context), ledger_(ledger), draft_(draft) {}

  // `mixed`: a cell of the table holds the times of several rows, so that only what stands on an answer's own
  // line is that row's for certain.
  void add(const TableRow& source, const Table& table, bool mixed) {
    RowCells cells = read_row_cells(context_.document, source, table.shape);
    if (mixed && !cells.retention.empty() && !starts_beside(source, cells.retention)) cells.retention.clear();
    Words label = source.label;
    label.insert(label.end(), cells.label.begin(), cells.label.end());
    if (asks_for_details(*source.term) && *source.answer == Answer::yes && cells.details.empty())
      cells.details = details_in_label(label, source.matched);
    Words used = label;
    for (const Words* more :
         std::initializer_list<const Words*>{&source.mark, &cells.details, &cells.retention})
      used.insert(used.end(), more->begin(), more->end());
    std::sort(used.begin(), used.end());
    AnsweredRow row;
    row.term = source.term->id;
    row.answer = *source.answer;
    put_words(row, label, cells.details);
    row.lines = lines_of(context_.document, used);
    ledger_.put(used, Use::fact);
    ledger_.put(source.numbering, Use::structure);
    if (table.shape == TableShape::columns && !cells.retention.empty())
      beside_.emplace(row.term, CellPlace{lines_of(context_.document, cells.retention), table.alignment});
    put(source.term->section, row, cells.retention);
  }

  // Whether some row's cell of time holds two statements, one below the other, with nothing between.
  bool is_mixed(const Table& table) const {
    return table.shape == TableShape::stream &&
           std::any_of(table.rows.begin(), table.rows.end(), [this, &table](const TableRow& row) {
             return row.answer && row.term->section == Section::subject_matters &&
                    holds_two(read_row_cells(context_.document, row, table.shape).retention);
           });
  }

  // Of tables in columns, where each row's cell of time stands.
  const std::map<std::string, CellPlace>& beside() const { return beside_; }

 private:
  bool starts_beside(const TableRow& row, const Words& retention) const {
    const Word& first = context_.document.word(retention.front());
    return first.row == context_.document.word(row.mark.back()).row;
  }

  bool holds_two(const Words& retention) const {
    constexpr std::string_view kEnds = ".;,:";
    const Document& document = context_.document;
    for (std::size_t at = 1; at < retention.size(); ++at) {
      const int word = retention[at];
      const int before = retention[at - 1];
      if (!document.first_of_row(word) || !document.word(word).capital || is_open_end(document, before) ||
          kEnds.find(document.text(before).back()) != std::string_view::npos)
        continue;
      const std::size_t end = std::min(retention.size(), at + 8);
      if (starts_as_retention(document, Words(retention.begin() + static_cast<std::ptrdiff_t>(at),
                                              retention.begin() + static_cast<std::ptrdiff_t>(end))))
        return true;
    }
    return false;
  }

  // "Autre (à préciser) : statistiques   Oui": what stands between the label's bracket and the answer.
  Words details_in_label(const Words& label, std::size_t matched) const {
    Words details;
    int balance = 0;
    for (std::size_t index = 0; index < label.size(); ++index) {
      const std::string_view text = context_.document.text(label[index]);
      const int here = bracket_balance(text);
      const bool bracketed = balance > 0 || text.find('(') != std::string_view::npos;
      balance += here;
      if (index >= matched && !bracketed && !is_decoration(context_.document, label[index]))
        details.push_back(label[index]);
    }
    return details;
  }

  void put_words(AnsweredRow& row, const Words& label, const Words& details) const {
    if (context_.wording == ImportWording::keep)
      row.text[context_.language] = context_.document.joined(label);
    const bool said = !details.empty() &&
                      not_applicable_words(context_.document, details, 0) < static_cast<int>(details.size());
    const std::string words = said ? trimmed_details(context_.document.joined(details)) : std::string();
    if (!words.empty()) row.details[context_.language] = words;
  }

  void put(Section section, const AnsweredRow& row, const Words& retention) {
    switch (section) {
      case Section::activities:
        draft_.activities.push_back(row);
        break;
      case Section::data_subjects:
        draft_.data_subjects.push_back(row);
        break;
      case Section::data_categories: {
        DataCategory category;
        static_cast<AnsweredRow&>(category) = row;
        draft_.data_categories.push_back(std::move(category));
        break;
      }
      case Section::subject_matters: {
        SubjectMatter subject;
        static_cast<AnsweredRow&>(subject) = row;
        if (!retention.empty())
          subject.retention =
              read_retention(context_.document, retention, context_.countries, context_.language);
        draft_.subject_matters.push_back(std::move(subject));
        break;
      }
      case Section::purposes:
      case Section::recipients:
        break;
    }
  }

  const DraftContext& context_;
  Ledger& ledger_;
  Annex& draft_;
  std::map<std::string, CellPlace> beside_;
};

// "Fourniture du service, amélioration des produits": what follows is another purpose, not this one's words.
bool lists_on(const Document& document, int before, int word) {
  constexpr std::string_view kEnds = ",;.";
  const std::string_view folded = document.folded(word);
  return kEnds.find(document.text(before).back()) != std::string_view::npos ||
         is_decoration(document, word) || folded == "et" || folded == "and" || folded == "ainsi" ||
         folded == "plus";
}

void leave_out_wording(Annex& draft) {
  for (auto& subject : draft.subject_matters)
    for (auto& retention : subject.retention)
      if (retention.basis != RetentionBasis::other) retention.text.clear();
}

}  // namespace

void draft_rows(const DraftContext& context, const std::vector<Table>& tables, Ledger& ledger, Annex& draft,
                ImportReport& report) {
  struct Found {
    const TableRow* row;
    const Table* table;
    bool certain;
  };
  std::map<const Term*, Found> by_term;
  for (const auto& table : tables)
    for (const auto& row : table.rows) {
      if (!row.answer) continue;
      const auto [entry, fresh] = by_term.emplace(row.term, Found{&row, &table, true});
      if (!fresh && entry->second.row->answer != row.answer) entry->second.certain = false;
    }
  RowDrafter drafter(context, ledger, draft);
  std::set<const Table*> mixed;
  for (const auto& table : tables)
    if (drafter.is_mixed(table)) mixed.insert(&table);
  for (const Section section : kSections)
    for (const Term* term : context.vocabulary.in(section)) {
      const auto found = by_term.find(term);
      if (found != by_term.end() && found->second.certain)
        drafter.add(*found->second.row, *found->second.table, mixed.count(found->second.table) > 0);
    }
  report.inherited = inherit_retentions(context.vocabulary, drafter.beside(), draft);
  if (context.wording == ImportWording::leave_out) leave_out_wording(draft);
}

void draft_purposes(const DraftContext& context, const std::vector<int>& words, Ledger& ledger,
                    Annex& draft) {
  const FoldedText text(context.document, words);
  std::vector<LabelStart> starts(words.size(), LabelStart::no);
  for (std::size_t index = 0; index < words.size(); ++index)
    if (starts_line(context.document, words, index)) starts[index] = LabelStart::anywhere;
  const auto hits =
      find_labels(context.document, text, label_phrases(context.vocabulary, Section::purposes), starts);
  for (std::size_t index = 0; index < hits.size(); ++index) {
    const auto end = index + 1 < hits.size() ? static_cast<std::size_t>(hits[index + 1].first) : words.size();
    Words used;
    for (auto at = static_cast<std::size_t>(hits[index].first); at < end; ++at) {
      const bool new_row =
          !used.empty() && context.document.word(words[at]).row != context.document.word(used.back()).row;
      const bool next_row =
          new_row && context.document.word(words[at]).row == context.document.word(used.back()).row + 1;
      const bool goes_on = next_row && (is_open_end(context.document, used.back()) ||
                                        bracket_balance(context.document, used) > 0);
      const bool behind = static_cast<int>(at) >= hits[index].last;
      if (behind && ((new_row && !goes_on) || lists_on(context.document, used.back(), words[at]))) break;
      used.push_back(words[at]);
    }
    const std::string_view last = context.document.folded(used.back());
    const bool known = std::any_of(draft.purposes.begin(), draft.purposes.end(),
                                   [&](const Purpose& other) { return other.term == hits[index].term->id; });
    if (known || last == "non" || last == "no") continue;
    Purpose purpose;
    purpose.term = hits[index].term->id;
    if (context.wording == ImportWording::keep)
      purpose.text[context.language] = context.document.joined(used);
    purpose.lines = lines_of(context.document, used);
    ledger.put(used, Use::fact);
    draft.purposes.push_back(std::move(purpose));
  }
}

}  // namespace annex::importing
