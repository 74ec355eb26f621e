// A page from its JSON: the contrary of page_json.cpp, in the same order.
#include <iterator>
#include <utility>

#include "core/codec/json_scanner.h"
#include "core/pages/page.h"
#include "core/pages/page_names.h"

namespace annex {
namespace {

class PageReader {
 public:
  explicit PageReader(std::string_view json) : json_(json) {}

  std::optional<Page> read() {
    Page page;
    value(page);
    if (json_.failed() || !json_.at_end()) return std::nullopt;
    return page;
  }

 private:
  void value(std::string& text) { text = json_.string(); }
  void value(bool& flag) { flag = json_.boolean(); }
  void value(double& number) { number = json_.number(); }
  void value(int& number) { number = static_cast<int>(json_.number()); }
  template <typename Value>
  void value(std::optional<Value>& optional) {
    value(optional.emplace());
  }
  template <typename Value>
  void value(std::vector<Value>& values) {
    for (json_.begin_array(); json_.next_element();) value(values.emplace_back());
  }
  // An object with the members that member() knows.
  template <typename Value>
  void value(Value& object) {
    std::string name;
    for (json_.begin_object(); json_.next_member(name);)
      if (!member(object, name)) json_.pass_value();
  }

  template <typename Value>
  bool is(std::string_view name, std::string_view wanted, Value& into) {
    if (name != wanted) return false;
    value(into);
    return true;
  }
  // One of the names, by which the value counts.
  template <typename Enum, std::size_t size>
  bool is(std::string_view name, std::string_view wanted, Enum& into,
          const std::string_view (&values)[size]) {
    if (name != wanted) return false;
    const std::string text = json_.string();
    for (std::size_t each = 0; each < size; ++each)
      if (!text.empty() && values[each] == text) into = static_cast<Enum>(each);
    return true;
  }

  bool member(Words& words, std::string_view name) {
    return is(name, "text", words.text) || is(name, "language", words.language);
  }
  bool member(Fact& fact, std::string_view name) {
    return is(name, "label", fact.label) || is(name, "mark", fact.mark, names::kMarks) ||
           is(name, "value", fact.value) || is(name, "note", fact.note);
  }
  bool member(Button& button, std::string_view name) {
    return is(name, "key", button.key) || is(name, "label", button.label) ||
           is(name, "action", button.action) || is(name, "pressed", button.pressed) ||
           is(name, "expanded", button.expanded);
  }
  bool member(CellLine& line, std::string_view name) {
    return is(name, "mark", line.mark, names::kMarks) || is(name, "words", line.words) ||
           is(name, "secondary", line.secondary);
  }
  bool member(Cell& cell, std::string_view name) { return is(name, "lines", cell.lines); }
  bool member(Column& column, std::string_view name) {
    return is(name, "key", column.key) || is(name, "label", column.label);
  }
  bool member(TableRow& row, std::string_view name) {
    return is(name, "key", row.key) || is(name, "kind", row.kind, names::kRows) ||
           is(name, "cells", row.cells) || is(name, "notices", row.notices) ||
           is(name, "toggle", row.toggle) || is(name, "wording", row.wording);
  }
  bool member(Entry& entry, std::string_view name) {
    return is(name, "key", entry.key) || is(name, "title", entry.title) || is(name, "action", entry.action) ||
           is(name, "subtitle", entry.subtitle) || is(name, "tags", entry.tags) ||
           is(name, "facts", entry.facts) || is(name, "choose", entry.choose);
  }
  bool member(Choice& choice, std::string_view name) {
    return is(name, "key", choice.key) || is(name, "label", choice.label) ||
           is(name, "count", choice.count) || is(name, "chosen", choice.chosen) ||
           is(name, "action", choice.action);
  }
  bool member(Bar& bar, std::string_view name) {
    return is(name, "label", bar.label) || is(name, "length", bar.length) ||
           is(name, "openEnded", bar.open_ended) || is(name, "words", bar.words);
  }
  bool member(Heading& heading, std::string_view name) {
    return is(name, "level", heading.level, names::kLevels) || is(name, "words", heading.words);
  }
  bool member(Paragraph& paragraph, std::string_view name) {
    return is(name, "kind", paragraph.kind, names::kParagraphs) || is(name, "words", paragraph.words);
  }
  bool member(Facts& facts, std::string_view name) {
    return is(name, "label", facts.label) || is(name, "facts", facts.facts);
  }
  bool member(Notice& notice, std::string_view name) {
    return is(name, "kind", notice.kind, names::kNotices) || is(name, "title", notice.title) ||
           is(name, "lines", notice.lines) || is(name, "law", notice.law) ||
           is(name, "buttons", notice.buttons);
  }
  bool member(Table& table, std::string_view name) {
    return is(name, "caption", table.caption) || is(name, "columns", table.columns) ||
           is(name, "rows", table.rows) || is(name, "alike", table.alike);
  }
  bool member(Entries& entries, std::string_view name) {
    return is(name, "label", entries.label) || is(name, "entries", entries.entries);
  }
  bool member(Field& field, std::string_view name) {
    return is(name, "kind", field.kind, names::kFields) || is(name, "label", field.label) ||
           is(name, "hint", field.hint) || is(name, "value", field.value) ||
           is(name, "action", field.action) || is(name, "message", field.message);
  }
  bool member(Choices& choices, std::string_view name) {
    return is(name, "kind", choices.kind, names::kChoices) || is(name, "label", choices.label) ||
           is(name, "choices", choices.choices);
  }
  bool member(Buttons& buttons, std::string_view name) {
    return is(name, "label", buttons.label) || is(name, "buttons", buttons.buttons);
  }
  bool member(Chart& chart, std::string_view name) {
    return is(name, "caption", chart.caption) || is(name, "bars", chart.bars);
  }

  // The kind stands before the body.
  bool member(Block& block, std::string_view name) {
    if (name == "kind") {
      make(block, json_.string());
      return true;
    }
    if (name != "body") return is(name, "key", block.key);
    std::visit([this](auto& body) { value(body); }, block.body);
    return true;
  }
  template <std::size_t index = 0>
  void make(Block& block, std::string_view kind) {
    if constexpr (index < std::size(names::kBlocks)) {
      if (kind == names::kBlocks[index]) {
        block.body.emplace<index>();
      } else {
        make<index + 1>(block, kind);
      }
    }
  }

  bool member(Page& page, std::string_view name) {
    return is(name, "key", page.key) || is(name, "language", page.language) ||
           is(name, "title", page.title) || is(name, "status", page.status) ||
           is(name, "blocks", page.blocks);
  }

  JsonScanner json_;
};

}  // namespace

std::optional<Page> read_page(std::string_view json) { return PageReader(json).read(); }

}  // namespace annex
