// Finds the sections of the form in the document.
#include "core/import/form_parts.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/import/furniture.h"
#include "core/import/headings.h"
#include "core/import/page_furniture.h"

namespace annex::importing {
namespace {

bool is_furniture(const Document& document, const Ledger& ledger, int row) {
  return !document.row(row).blank() && ledger.use(document.row(row).first) == Use::structure;
}

// All headings by the row on which they start.
std::map<int, Heading> find_headings(const Document& document, const Ledger& ledger) {
  std::map<int, Heading> headings;
  const auto count = static_cast<int>(document.rows().size());
  for (int row = 0; row < count; ++row) {
    if (document.row(row).blank() || is_furniture(document, ledger, row)) continue;
    if (const auto heading = heading_at(document, row)) {
      headings.emplace(row, *heading);
      row = heading->last_row;
    }
  }
  return headings;
}

// Where the form numbers its headings, a line without number is none, save for a section that has no other.
void drop_unnumbered(std::map<int, Heading>& headings) {
  std::set<Section> numbered;
  for (const auto& [row, heading] : headings)
    if (heading.numbered) numbered.insert(heading.section);
  if (numbered.size() < 3) return;
  for (auto entry = headings.begin(); entry != headings.end();) {
    const Heading& heading = entry->second;
    const bool drop = !heading.numbered && numbered.count(heading.section) > 0;
    entry = drop ? headings.erase(entry) : std::next(entry);
  }
}

class PartBuilder {
 public:
  PartBuilder(const Document& document, Ledger& ledger, const std::map<int, Heading>& headings)
      : document_(document), ledger_(ledger), headings_(headings) {
    for (const auto& [row, heading] : headings) present_.insert(heading.section);
  }

  FormParts build() {
    const auto count = static_cast<int>(document_.rows().size());
    if (headings_.empty()) open({kSections.begin(), kSections.end()});
    for (int row = 0; row < count; ++row) {
      const auto heading = headings_.find(row);
      if (heading != headings_.end()) {
        start(heading->second, row);
        row = heading->second.last_row;
      } else if (!document_.row(row).blank()) {
        row = take(row);
      }
    }
    return std::move(parts_);
  }

 private:
  void open(std::vector<Section> sections) {
    FormPart part;
    part.sections = std::move(sections);
    parts_.parts.push_back(std::move(part));
    rows_come_ = duration_head_ = false;
    heads_.clear();
  }

  void start(const Heading& heading, int row) {
    for (int used = row; used <= heading.last_row; ++used) ledger_.put_row(used, Use::structure);
    parts_.languages.push_back(heading.language);
    std::vector<Section> sections = {heading.section};
    for (const Section section : kSections)
      if (section > sections.back() && present_.count(section) == 0)
        sections.push_back(section);
      else if (section > sections.back())
        break;
    // The same section again is a heading repeated on the next page.
    if (parts_.parts.empty() || parts_.parts.back().sections != sections) open(std::move(sections));
  }

  // Takes a row into the region, with what belongs to it; returns the last row taken.
  int take(int row) {
    if (parts_.parts.empty()) {
      put_words(row, parts_.preamble);
      return row;
    }
    FormPart& part = parts_.parts.back();
    const int subheading = part.has(Section::data_categories) ? subheading_rows(document_, row) : 0;
    const int heads = subheading > 0 ? subheading : is_head(part, row) ? 1 : 0;
    for (int used = row; used < row + heads; ++used) ledger_.put_row(used, Use::structure);
    rows_come_ = rows_come_ || heads == 0;
    if (subheading == 0 && heads > 0) heads_.push_back(row);
    duration_head_ = duration_head_ || (heads > 0 && has_duration_head(document_, row));
    const int last = row + std::max(heads, 1) - 1;
    for (int taken = row; taken <= last; ++taken) put_words(taken, part.words);
    return last;
  }

  bool is_head(const FormPart& part, int row) const {
    // Behind the first row, as at the top of a page, one short word is not enough: a cell may end in it.
    constexpr int kLongHead = 15;
    if (table_head_letters(document_, row) >= (rows_come_ ? kLongHead : 1)) return true;
    if (rows_come_ || part.sections.front() == Section::recipients) return false;
    if (duration_head_ && starts_as_duration(document_, row)) return false;
    return is_head_line(document_, row) && !is_head_again(row);
  }

  // No head says the same on two lines: "Durée du" a second time is the first row's cell.
  bool is_head_again(int row) const {
    const auto same = [&](int other) {
      const TextRow& one = document_.row(row);
      const TextRow& two = document_.row(other);
      bool equal = one.last - one.first == two.last - two.first;
      for (int word = 0; equal && word < one.last - one.first; ++word)
        equal = document_.folded(one.first + word) == document_.folded(two.first + word);
      return equal && one.page == two.page;
    };
    return std::any_of(heads_.begin(), heads_.end(), same);
  }

  void put_words(int row, std::vector<int>& words) const {
    for (int word = document_.row(row).first; word < document_.row(row).last; ++word) words.push_back(word);
  }

  const Document& document_;
  Ledger& ledger_;
  const std::map<int, Heading>& headings_;
  std::set<Section> present_;
  bool rows_come_ = false;      // the part has a row that is no head
  bool duration_head_ = false;  // the head of its times is whole
  std::vector<int> heads_;      // rows of heads in the part
  FormParts parts_;
};

}  // namespace

bool FormPart::has(Section section) const {
  return std::find(sections.begin(), sections.end(), section) != sections.end();
}

FormParts find_form_parts(const Document& document, Ledger& ledger) {
  mark_page_furniture(document, ledger);
  auto headings = find_headings(document, ledger);
  drop_unnumbered(headings);
  return PartBuilder(document, ledger, headings).build();
}

}  // namespace annex::importing
