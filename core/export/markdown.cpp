// A page as Markdown; see the header.
#include "core/export/markdown.h"

#include <utility>
#include <variant>

#include "core/export/orders.h"
#include "core/export/printed.h"

namespace annex {
namespace {

std::string marked(Mark mark, const Words& words) {
  const std::string symbol(symbol_of(mark));
  return (symbol.empty() ? symbol : symbol + " ") + markdown_escaped(words.text);
}

// What stands in one cell: Markdown's cells have no lines of their own, but HTML's break.
std::string cell_text(const Cell& cell) {
  std::string text;
  for (const CellLine& line : cell.lines) {
    if (!text.empty()) text += "<br>";
    text += marked(line.mark, line.words);
  }
  return text;
}

std::string title_of(const Notice& notice) {
  const std::string law = notice.law.empty() ? std::string() : " (" + markdown_escaped(notice.law) + ")";
  return marked(mark_of(notice.kind), {notice.title, {}}) + law;
}

class MarkdownWriter {
 public:
  std::string write(const Page& page) {
    for (const Block& block : page.blocks) {
      const std::size_t before = text_.size();
      std::visit([this](const auto& body) { add(body); }, block.body);
      if (text_.size() > before) text_ += '\n';
    }
    if (!text_.empty()) text_.pop_back();
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_.append(words).append("\n"); }

  void add(const Heading& heading) {
    line(std::string(static_cast<std::size_t>(heading.level), '#') + " " +
         markdown_escaped(heading.words.text));
  }
  void add(const Paragraph& paragraph) { line(markdown_escaped(paragraph.words.text)); }

  void add(const Facts& facts) {
    for (const Fact& fact : facts.facts) {
      const std::string note =
          fact.note.text.empty() ? std::string() : " (" + markdown_escaped(fact.note.text) + ")";
      line("- **" + markdown_escaped(fact.label) + "** " + marked(fact.mark, fact.value) + note);
    }
  }

  void add(const Notice& notice) {
    line("> **" + title_of(notice) + "**");
    for (const Words& words : notice.lines) {
      line(">");
      line("> " + markdown_escaped(words.text));
    }
  }

  // A row of as many cells as there are columns; what has fewer is filled up.
  void add_row(const std::vector<std::string>& cells, std::size_t columns) {
    std::string row = "|";
    for (std::size_t at = 0; at < columns || at < cells.size(); ++at)
      row += at < cells.size() && !cells[at].empty() ? " " + cells[at] + " |" : " |";
    line(row);
  }

  void add(const Table& table) {
    if (!table.caption.empty()) line(markdown_escaped(table.caption) + "\n");
    std::vector<std::string> labels, rules;
    for (const Column& column : table.columns) {
      labels.push_back(markdown_escaped(column.label));
      rules.emplace_back("---");
    }
    add_row(labels, labels.size());
    add_row(rules, rules.size());
    for (const TableRow& row : table.rows) add_row(row_cells(row), labels.size());
  }

  // Findings and wording stand in the row's first cell.
  static std::vector<std::string> row_cells(const TableRow& row) {
    std::vector<std::string> cells;
    for (const Cell& cell : row.cells) cells.push_back(cell_text(cell));
    if (cells.empty()) return cells;
    if (row.kind == TableRowKind::group) cells.front() = "**" + cells.front() + "**";
    for (const Notice& notice : row.notices) {
      cells.front() += "<br>" + title_of(notice);
      for (const Words& words : notice.lines) cells.front() += "<br>" + markdown_escaped(words.text);
    }
    for (const Words& words : row.wording) cells.front() += "<br>“" + markdown_escaped(words.text) + "”";
    return cells;
  }

  void add(const Entries& entries) {
    for (const Entry& entry : entries.entries) {
      line("## " + markdown_escaped(entry.title.text) + "\n");
      line(markdown_escaped(entry.subtitle.text) + "\n");
      for (const CellLine& tag : entry.tags) line("- " + marked(tag.mark, tag.words));
      add(Facts{{}, entry.facts});
      if (&entry != &entries.entries.back()) text_ += '\n';
    }
  }

  void add(const Chart& chart) {
    line("**" + markdown_escaped(chart.caption) + "**\n");
    for (const Bar& bar : chart.bars)
      line("- " + markdown_escaped(bar.label) + " – " + markdown_escaped(bar.words.text));
  }

  void add(const Field& field) { add(printed(field)); }
  void add(const Choices& choices) { add(printed(choices)); }
  void add(const Buttons&) {}

  std::string text_;
};

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Where a line begins with these, it would be a list, a heading or a rule.
bool begins_block(std::string_view text, std::size_t at) {
  const char character = text[at];
  if (at == 0) return character == '-' || character == '+' || character == '=';
  if (character != '.' && character != ')') return false;
  for (std::size_t index = 0; index < at; ++index)
    if (!is_digit(text[index])) return false;
  return true;
}

}  // namespace

std::string markdown_escaped(std::string_view words) {
  constexpr std::string_view kMarkup = "\\`*_[]<>|#~&";
  const std::string safe = without_orders(words, "\t\n\v\f\r", Isolates::kept);
  std::string_view text = safe;
  // Blanks at the start would make it code.
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char character = text[at];
    if (character >= '\t' && character <= '\r') {
      escaped += ' ';
      continue;
    }
    if (kMarkup.find(character) != std::string_view::npos || begins_block(text, at)) escaped += '\\';
    escaped += character;
  }
  return escaped;
}

std::string to_markdown(const Page& page) { return MarkdownWriter().write(page); }

}  // namespace annex
