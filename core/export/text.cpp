// A page as plain text; see the header.
#include "core/export/text.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "core/export/printed.h"
#include "core/export/text_table.h"
#include "core/export/wrap.h"

namespace annex {
namespace {

constexpr int kNarrowest = 40;
constexpr int kLongestBar = 20;  // columns

// Eighths of a column, so that short lengths are not nothing.
std::string drawn(const Bar& bar) {
  constexpr std::string_view kParts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const int thousand = thousandths(bar);
  const int eighths = thousand == 0 ? 0 : std::max(thousand * kLongestBar * 8 / 1000, 1);
  std::string bars;
  for (int full = 0; full < eighths / 8; ++full) bars += "█";
  bars += kParts[eighths % 8];
  if (bar.open_ended) bars += "…";
  return bars;
}

class TextWriter {
 public:
  explicit TextWriter(std::size_t width) : width_(width) {}

  std::string write(const Page& page) {
    for (const Block& block : page.blocks) {
      const std::size_t before = text_.size();
      std::visit([this](const auto& body) { add(body); }, block.body);
      if (text_.size() > before) text_ += '\n';
    }
    while (text_.size() > 1 && text_[text_.size() - 2] == '\n') text_.pop_back();
    return std::move(text_);
  }

 private:
  // Wrapped words behind a label, all lines beginning below the first.
  void line_after(const std::string& label, std::string_view words, std::size_t indent) {
    for (const std::string& each : wrap_after(std::string(indent, ' ') + label, words, width_))
      text_.append(each).append("\n");
  }
  void line(std::string_view words, std::size_t indent = 0) { line_after({}, words, indent); }

  void add(const Heading& heading) {
    line(heading.words.text);
    const char under = heading.level == HeadingLevel::page ? '=' : '-';
    text_.append(std::min(columns_of(heading.words.text), width_), under).append("\n");
  }
  void add(const Paragraph& paragraph) { line(paragraph.words.text); }

  // Values begin in one column.
  void add_facts(const std::vector<Fact>& facts, std::size_t indent) {
    std::size_t widest = 0;
    for (const Fact& fact : facts) widest = std::max(widest, columns_of(fact.label));
    for (const Fact& fact : facts) {
      const std::string pad(widest - columns_of(fact.label) + 2, ' ');
      const std::string note = fact.note.text.empty() ? std::string() : " (" + fact.note.text + ")";
      line_after(fact.label + pad, marked(fact.mark, fact.value) + note, indent);
    }
  }
  void add(const Facts& facts) { add_facts(facts.facts, 0); }
  void add(const Notice& notice) { text_ += notice_text(notice, width_, 0); }

  void add(const Table& table) {
    if (!table.caption.empty()) line(table.caption);
    if (!table.caption.empty()) text_ += '\n';
    text_ += table_text(table, width_);
  }

  void add(const Entries& entries) {
    for (const Entry& entry : entries.entries) {
      if (&entry != &entries.entries.front()) text_ += '\n';
      line(entry.title.text + " (" + entry.subtitle.text + ")");
      for (const CellLine& tag : entry.tags) line_after(mark_text(tag.mark), tag.words.text, 2);
      add_facts(entry.facts, 2);
    }
  }

  void add(const Chart& chart) {
    line(chart.caption);
    for (const Bar& bar : chart.bars) {
      const std::string bars = drawn(bar);
      line(bar.label, 2);
      line(bars.empty() ? bar.words.text : bars + " " + bar.words.text, 4);
    }
  }

  void add(const Field& field) { add(printed(field)); }
  void add(const Choices& choices) { add(printed(choices)); }
  void add(const Buttons&) {}

  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string to_text(const Page& page, int width) {
  return TextWriter(static_cast<std::size_t>(std::max(width, kNarrowest))).write(page);
}

}  // namespace annex
