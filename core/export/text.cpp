// A page as plain text; see the header.
#include "core/export/text.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <variant>

#include "core/export/wrap.h"

namespace annex {
namespace {

constexpr std::string_view kMarks[] = {"", "✓ ", "✗ ", "? ", "‼ ", "! ", "i ", "◉ ", "↗ ", "~ "};

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
  void line(std::string_view words, std::size_t indent = 0, std::size_t hang = 0) {
    const std::size_t room = std::max<std::size_t>(width_ - indent - hang, 20);
    std::size_t start = indent;
    for (const std::string& each : wrap(words, room)) {
      text_.append(start, ' ').append(each).append("\n");
      start = indent + hang;
    }
  }

  static std::string marked(Mark mark, const Words& words) {
    return std::string(kMarks[static_cast<std::size_t>(mark)]).append(words.text);
  }

  void add(const Heading& heading) {
    line(heading.words.text);
    const char under = heading.level == HeadingLevel::page ? '=' : '-';
    text_.append(std::min(columns_of(heading.words.text), width_), under).append("\n");
  }
  void add(const Paragraph& paragraph) { line(paragraph.words.text); }

  void add(const Facts& facts) {
    std::size_t widest = 0;
    for (const Fact& fact : facts.facts) widest = std::max(widest, columns_of(fact.label));
    for (const Fact& fact : facts.facts) {
      const std::string pad(widest - columns_of(fact.label) + 2, ' ');
      const std::string note = fact.note.text.empty() ? std::string() : " (" + fact.note.text + ")";
      line_after(fact.label + pad, marked(fact.mark, fact.value) + note);
    }
  }

  // Wrapped words behind a label, all lines beginning below the first.
  void line_after(const std::string& label, const std::string& words, std::size_t indent = 0) {
    const std::size_t start = indent + columns_of(label);
    const std::size_t room = std::max<std::size_t>(width_ > start ? width_ - start : 0, 20);
    bool first = true;
    for (const std::string& each : wrap(words, room)) {
      if (first) text_.append(indent, ' ').append(label);
      if (!first) text_.append(start, ' ');
      text_.append(each).append("\n");
      first = false;
    }
  }

  void add_notice(const Notice& notice, std::size_t indent) {
    const Mark mark = notice.kind == NoticeKind::error     ? Mark::error
                      : notice.kind == NoticeKind::warning ? Mark::warning
                                                           : Mark::notice;
    const std::string law = notice.law.empty() ? std::string() : " (" + notice.law + ")";
    line_after(std::string(kMarks[static_cast<std::size_t>(mark)]), notice.title + law, indent);
    for (const Words& words : notice.lines) line(words.text, indent + 2);
  }
  void add(const Notice& notice) { add_notice(notice, 0); }

  // Every cell after the first is named by its column, so that no row needs to be as wide as the page.
  void add_row(const Table& table, const TableRow& row) {
    const std::size_t indent = row.kind == TableRowKind::group ? 0 : 2;
    for (std::size_t at = 0; at < row.cells.size(); ++at)
      for (const CellLine& each : row.cells[at].lines) add_cell_line(table, row, at, each, indent);
    for (const Notice& notice : row.notices) add_notice(notice, indent + 4);
    for (const Words& words : row.wording) line("“" + words.text + "”", indent + 4);
  }

  void add_cell_line(const Table& table, const TableRow& row, std::size_t column, const CellLine& each,
                     std::size_t indent) {
    const std::string words = marked(each.mark, each.words);
    if (column == 0) return line(words, indent + (each.secondary ? 2 : 0));
    const bool named =
        !each.secondary && &each == &row.cells[column].lines.front() && column < table.columns.size();
    if (named) return line_after(table.columns[column].label + ": ", words, indent + 2);
    line(words, indent + 4);
  }

  void add(const Table& table) {
    for (const TableRow& row : table.rows) add_row(table, row);
  }

  void add(const Entries& entries) {
    for (const Entry& entry : entries.entries) {
      line(entry.title.text + " (" + entry.subtitle.text + ")");
      for (const CellLine& tag : entry.tags) line(marked(tag.mark, tag.words), 2);
      for (const Fact& fact : entry.facts) {
        const std::string note = fact.note.text.empty() ? std::string() : " (" + fact.note.text + ")";
        line_after(fact.label + ": ", marked(fact.mark, fact.value) + note, 2);
      }
    }
  }

  void add(const Chart& chart) {
    line(chart.caption);
    for (const Bar& bar : chart.bars) {
      const auto length = static_cast<std::size_t>(std::lround(bar.length.value_or(0) * 20));
      std::string drawn;
      for (std::size_t at = 0; at < length; ++at) drawn += "█";
      if (bar.open_ended) drawn += "…";
      line(bar.label, 2);
      line(drawn.empty() ? bar.words.text : drawn + " " + bar.words.text, 4);
    }
  }

  // Controls do nothing on paper.
  void add(const Field&) {}
  void add(const Choices&) {}
  void add(const Buttons&) {}

  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string to_text(const Page& page, int width) {
  return TextWriter(static_cast<std::size_t>(std::max(width, 40))).write(page);
}

}  // namespace annex
