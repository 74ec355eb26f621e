// Facts as numbers; see the header.
#include "core/query/pack_facts.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/names.h"
#include "core/query/compare.h"
#include "core/query/form_rows.h"
#include "core/query/term_rows.h"

namespace annex {
namespace {

// FNV-1a; 0 is left for what is not stated.
std::uint32_t number_of(std::string_view words) {
  std::uint32_t number = 2166136261u;
  for (const char letter : words) number = (number ^ static_cast<unsigned char>(letter)) * 16777619u;
  return number == 0 ? 1 : number;
}

std::uint32_t value_of(const std::string& value) { return value == kUnstated ? 0 : number_of(value); }

class Packer {
 public:
  Packer(const Annex& annex, const Vocabulary& vocabulary) : annex_(annex), vocabulary_(vocabulary) {}

  PackedFacts pack() {
    add_rows(Section::activities, &Annex::activities);
    add_rows(Section::data_categories, &Annex::data_categories);
    add_rows(Section::subject_matters, &Annex::subject_matters);
    add_rows(Section::purposes, &Annex::purposes);
    add_rows(Section::data_subjects, &Annex::data_subjects);
    add_recipients();
    std::sort(facts_.added.begin(), facts_.added.end());
    return std::move(facts_);
  }

 private:
  template <typename Rows>
  void add_rows(Section section, Rows Annex::*member) {
    const Rows& rows = annex_.*member;
    std::set<std::string_view> asked;
    for (const Term* term : vocabulary_.in(section)) {
      if (!term->asked) continue;
      asked.insert(term->id);
      const std::size_t index = index_of(rows, vocabulary_, section, term->id);
      add_asked(index < rows.size() ? &rows[index] : nullptr);
    }
    add_others(section, rows, asked);
  }

  // What only some annexes are asked: a row for each such term, and for each broader one in whose row it
  // stands.
  template <typename Rows>
  void add_others(Section section, const Rows& rows, const std::set<std::string_view>& asked) {
    std::set<std::string_view> done;
    for (const auto& row : rows) {
      const std::string& place = row_term(rows, vocabulary_, section, row.term);
      if (asked.count(place) == 0 && done.insert(place).second)
        add_other(section, place, rows[index_of(rows, vocabulary_, section, place)], false);
      if (place != row.term && asked.count(row.term) == 0 && done.insert(row.term).second)
        add_other(section, row.term, row, true);
    }
  }

  void add_bit(bool stated, bool yes) {
    const std::size_t bit = rows_++ % 64;
    if (bit == 0) {
      facts_.stated.push_back(0);
      facts_.yes.push_back(0);
    }
    facts_.stated.back() |= std::uint64_t{stated} << bit;
    facts_.yes.back() |= std::uint64_t{yes} << bit;
  }

  void add_asked(const Row* row) { add_bit(row != nullptr, row != nullptr); }
  void add_asked(const AnsweredRow* row) { add_bit(row != nullptr, row && row->answer == Answer::yes); }
  void add_asked(const DataCategory* row) { add_answer(row); }
  void add_asked(const SubjectMatter* row) {
    add_answer(row);
    facts_.values.push_back(row ? value_of(canonical(*row)) : 0);
  }

  // An answer that may say more than yes or no. Most do not: small numbers are compressed.
  template <typename AnswerRow>
  void add_answer(const AnswerRow* row) {
    constexpr std::uint32_t kNo = 1, kYes = 2;
    const std::string beside = row ? said_beside(*row) : std::string();
    const std::uint32_t plain = !row ? 0 : row->answer == Answer::yes ? kYes : kNo;
    facts_.values.push_back(beside.empty() ? plain : number_of(beside));
  }

  void add_other(Section section, std::string_view term, std::string_view kind, const std::string& value,
                 bool stands_in_broader) {
    const std::string row = std::string(key_of(section)).append(" ").append(term).append(" ").append(kind);
    facts_.added.push_back({number_of(row), value_of(value), stands_in_broader});
  }
  void add_other(Section section, std::string_view term, const Row&, bool stands_in_broader) {
    add_other(section, term, "", "listed", stands_in_broader);
  }
  template <typename AnswerRow>
  void add_other_answer(Section section, std::string_view term, const AnswerRow& row,
                        bool stands_in_broader) {
    const std::string answer = std::string(name_of(row.answer)).append(" ").append(said_beside(row));
    add_other(section, term, "", answer, stands_in_broader);
  }
  void add_other(Section section, std::string_view term, const AnsweredRow& row, bool stands_in_broader) {
    add_other_answer(section, term, row, stands_in_broader);
  }
  void add_other(Section section, std::string_view term, const DataCategory& row, bool stands_in_broader) {
    add_other_answer(section, term, row, stands_in_broader);
  }
  void add_other(Section section, std::string_view term, const SubjectMatter& row, bool stands_in_broader) {
    add_other_answer(section, term, row, stands_in_broader);
    add_other(section, term, "kept", canonical(row), stands_in_broader);
  }

  void add_recipients() {
    for (const auto& relation : kRelationNames)
      for (const auto& region : kRegionNames) {
        const RecipientGroup* group = group_of(annex_, relation.value, region.value);
        facts_.values.push_back(group ? number_of(canonical(*group)) : 0);
      }
  }

  const Annex& annex_;
  const Vocabulary& vocabulary_;
  PackedFacts facts_;
  std::size_t rows_ = 0;
};

}  // namespace

PackedFacts pack_facts(const Annex& annex, const Vocabulary& vocabulary) {
  return Packer(annex, vocabulary).pack();
}

}  // namespace annex
