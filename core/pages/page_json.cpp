// A page as JSON, for the DOM mirror.
#include <string_view>

#include "core/codec/json_writer.h"
#include "core/pages/page.h"
#include "core/pages/page_names.h"

namespace annex {
namespace {

class PageWriter {
 public:
  std::string write(const Page& page) {
    json_.begin_object();
    text("key", page.key);
    text("language", page.language);
    text("title", page.title);
    text("status", page.status);
    list("blocks", page.blocks);
    json_.end_object();
    return json_.take(JsonLayout::compact);
  }

 private:
  // Members that say nothing are left out.
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) json_.string_member(name, value);
  }
  void flag(std::string_view name, bool value) {
    if (value) json_.boolean_member(name, value);
  }
  void toggle(std::string_view name, const std::optional<bool>& value) {
    if (value) json_.boolean_member(name, *value);
  }
  void mark(Mark value) {
    if (value != Mark::none) json_.string_member("mark", names::kMarks[static_cast<std::size_t>(value)]);
  }
  template <typename Value>
  void member(std::string_view name, const Value& value) {
    json_.key(name);
    element(value);
  }
  void words(std::string_view name, const Words& value) {
    if (!value.text.empty()) member(name, value);
  }
  template <typename Value>
  void list(std::string_view name, const std::vector<Value>& values) {
    if (values.empty()) return;
    json_.key(name);
    json_.begin_array();
    for (const Value& value : values) element(value);
    json_.end_array();
  }

  // An element of a list is an object with the members that body() writes.
  template <typename Value>
  void element(const Value& value) {
    json_.begin_object();
    body(value);
    json_.end_object();
  }

  void body(const Words& value) {
    text("text", value.text);
    text("language", value.language);
  }
  void body(const Fact& value) {
    text("label", value.label);
    mark(value.mark);
    words("value", value.value);
    words("note", value.note);
  }
  void body(const Button& value) {
    text("key", value.key);
    text("label", value.label);
    text("action", value.action);
    toggle("pressed", value.pressed);
    toggle("expanded", value.expanded);
  }
  void body(const CellLine& value) {
    mark(value.mark);
    words("words", value.words);
    flag("secondary", value.secondary);
  }
  void body(const Cell& value) { list("lines", value.lines); }
  void body(const Column& value) {
    text("key", value.key);
    text("label", value.label);
  }
  void body(const TableRow& value) {
    text("key", value.key);
    json_.string_member("kind", names::kRows[static_cast<std::size_t>(value.kind)]);
    list("cells", value.cells);
    list("notices", value.notices);
    if (value.toggle) member("toggle", *value.toggle);
    list("wording", value.wording);
  }
  void body(const Entry& value) {
    text("key", value.key);
    words("title", value.title);
    text("action", value.action);
    words("subtitle", value.subtitle);
    list("tags", value.tags);
    list("facts", value.facts);
    if (value.choose) member("choose", *value.choose);
  }
  void body(const Choice& value) {
    text("key", value.key);
    text("label", value.label);
    text("count", value.count);
    flag("chosen", value.chosen);
    text("action", value.action);
  }
  void body(const Bar& value) {
    text("label", value.label);
    if (value.length) {
      json_.key("length");
      json_.number(*value.length);
    }
    flag("openEnded", value.open_ended);
    words("words", value.words);
  }
  void body(const Heading& value) {
    json_.string_member("level", names::kLevels[static_cast<std::size_t>(value.level)]);
    words("words", value.words);
  }
  void body(const Paragraph& value) {
    json_.string_member("kind", names::kParagraphs[static_cast<std::size_t>(value.kind)]);
    words("words", value.words);
  }
  void body(const Facts& value) {
    text("label", value.label);
    list("facts", value.facts);
  }
  void body(const Notice& value) {
    json_.string_member("kind", names::kNotices[static_cast<std::size_t>(value.kind)]);
    text("title", value.title);
    list("lines", value.lines);
    text("law", value.law);
    list("buttons", value.buttons);
  }
  void body(const Table& value) {
    text("caption", value.caption);
    list("columns", value.columns);
    list("rows", value.rows);
    flag("alike", value.alike);
  }
  void body(const Entries& value) {
    text("label", value.label);
    list("entries", value.entries);
  }
  void body(const Field& value) {
    json_.string_member("kind", names::kFields[static_cast<std::size_t>(value.kind)]);
    text("label", value.label);
    text("hint", value.hint);
    text("value", value.value);
    text("action", value.action);
    text("message", value.message);
  }
  void body(const Choices& value) {
    json_.string_member("kind", names::kChoices[static_cast<std::size_t>(value.kind)]);
    text("label", value.label);
    list("choices", value.choices);
  }
  void body(const Buttons& value) {
    text("label", value.label);
    list("buttons", value.buttons);
  }
  void body(const Chart& value) {
    text("caption", value.caption);
    list("bars", value.bars);
  }
  void body(const Block& value) {
    text("key", value.key);
    json_.string_member("kind", names::kBlocks[value.body.index()]);
    std::visit([this](const auto& block) { member("body", block); }, value.body);
  }

  JsonWriter json_;
};

}  // namespace

std::string to_json(const Page& page) { return PageWriter().write(page); }

}  // namespace annex
