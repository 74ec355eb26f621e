// All words that a page shows, in no order; for asking whether a layout paints them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/pages/page.h"

namespace widget {

// Labels that only name a list for those who do not see it are not among them.
class PageWords {
 public:
  static std::vector<std::string> of(const annex::Page& page) {
    PageWords words;
    for (const annex::Block& block : page.blocks)
      std::visit([&](const auto& body) { words.add(body); }, block.body);
    return words.texts_;
  }

 private:
  void add(const std::string& text) {
    if (!text.empty()) texts_.push_back(text);
  }
  void add(const annex::Words& words) { add(words.text); }
  void add(const annex::Heading& heading) { add(heading.words); }
  void add(const annex::Paragraph& paragraph) { add(paragraph.words); }
  void add(const annex::Button& button) { add(button.label); }
  void add(const annex::Fact& fact) {
    add(fact.label);
    add(fact.value);
    add(fact.note);
  }
  void add(const annex::Facts& facts) { all(facts.facts); }
  void add(const annex::Notice& notice) {
    add(notice.title);
    all(notice.lines);
    add(notice.law);
    all(notice.buttons);
  }
  void add(const annex::CellLine& line) { add(line.words); }
  void add(const annex::Cell& cell) { all(cell.lines); }
  void add(const annex::TableRow& row) {
    all(row.cells);
    all(row.notices);
    if (row.toggle) add(*row.toggle);
    all(row.wording);
  }
  void add(const annex::Table& table) {
    add(table.caption);
    all(table.rows);
    bool spoken = false;
    for (const annex::TableRow& row : table.rows) spoken |= row.kind == annex::TableRowKind::row;
    // Where rows are stacked the first column's label is not needed, nor are those that no cell is under.
    if (spoken && table.columns.size() == 3) add(table.columns[1].label);
  }
  void add(const annex::Entry& entry) {
    add(entry.title);
    add(entry.subtitle);
    all(entry.tags);
    all(entry.facts);
    if (entry.choose) add(*entry.choose);
  }
  void add(const annex::Entries& entries) { all(entries.entries); }
  void add(const annex::Field& field) {
    add(field.label);
    add(field.hint);
    add(field.message);
  }
  void add(const annex::Choice& choice) {
    add(choice.label);
    if (!choice.count.empty()) add(choice.count);
  }
  void add(const annex::Choices& choices) {
    add(choices.label);
    all(choices.choices);
  }
  void add(const annex::Buttons& buttons) { all(buttons.buttons); }
  void add(const annex::Bar& bar) {
    add(bar.label);
    add(bar.words);
  }
  void add(const annex::Chart& chart) {
    add(chart.caption);
    all(chart.bars);
  }
  template <typename Part>
  void all(const std::vector<Part>& parts) {
    for (const Part& part : parts) add(part);
  }

  std::vector<std::string> texts_;
};

}  // namespace widget
