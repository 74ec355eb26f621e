// A table as plain text; see the header.
#include "core/export/text_table.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/export/printable.h"
#include "core/export/printed.h"
#include "core/export/wrap.h"

namespace annex {
namespace {

constexpr std::size_t kIndent = 2;          // of rows: those that head a group begin before them
constexpr std::size_t kGap = 2;             // between columns
constexpr std::size_t kLeast = 16;          // of a column, where there is room: short answers stay whole
constexpr std::size_t kLabel = 24;          // up to here the name of a column stays whole
constexpr std::size_t kMostSideBySide = 3;  // more columns would be too narrow to read,
constexpr std::size_t kReadable = 20;       // unless each has this much

using Lines = std::vector<std::string>;
using Widths = std::vector<std::size_t>;

void append(std::string& text, const Lines& lines, std::size_t indent) {
  for (const std::string& line : lines)
    if (line.empty())
      text += '\n';
    else
      text.append(indent, ' ').append(line).append("\n");
}

// A cell's lines; what says more about the line above is set in.
Lines cell_lines(const Cell& cell, std::size_t width) {
  Lines lines;
  for (const CellLine& each : cell.lines) {
    const std::string before = (each.secondary && !lines.empty() ? "  " : "") + mark_text(each.mark);
    for (std::string& line : wrap_after(before, each.words.text, width)) lines.push_back(std::move(line));
  }
  return lines;
}

std::size_t widest(const Lines& lines) {
  std::size_t columns = 0;
  for (const std::string& line : lines) columns = std::max(columns, columns_of(line));
  return columns;
}

// How wide each column is when its cells are set in `width` columns.
Widths widths_at(const Table& table, std::size_t width) {
  Widths widths;
  for (const Column& column : table.columns)
    widths.push_back(widest(wrap(column.label, std::max(width, kLabel))));
  for (const TableRow& row : table.rows)
    for (std::size_t at = 0; row.kind == TableRowKind::row && at < row.cells.size() && at < widths.size();
         ++at)
      widths[at] = std::max(widths[at], widest(cell_lines(row.cells[at], width)));
  return widths;
}

std::size_t total(const Widths& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

// Widths that fit `room` together: what each column must have for its longest word, and its part of what is
// left. Empty where they do not fit.
Widths fitting(const Table& table, std::size_t room) {
  const std::size_t count = table.columns.size();
  if (count == 0 || room <= kGap * (count - 1)) return {};
  room -= kGap * (count - 1);
  if (count > kMostSideBySide && room / count < kReadable) return {};
  Widths most = widths_at(table, room);
  Widths widths = widths_at(table, kLeast);
  if (total(widths) > room) widths = widths_at(table, 1);
  if (total(widths) > room) return {};
  if (total(most) <= room) return most;
  const std::size_t spare = room - total(widths);
  const std::size_t wanted = total(most) - total(widths);
  for (std::size_t at = 0; at < count; ++at)
    if (most[at] > widths[at]) widths[at] += (most[at] - widths[at]) * spare / wanted;
  return widths;
}

void append_beside(std::string& text, const std::vector<Lines>& cells, const Widths& widths) {
  std::size_t height = 0;
  for (const Lines& lines : cells) height = std::max(height, lines.size());
  for (std::size_t line = 0; line < height; ++line) {
    std::string set(kIndent, ' ');
    for (std::size_t at = 0; at < cells.size() && at < widths.size(); ++at) {
      const std::string words = line < cells[at].size() ? cells[at][line] : std::string();
      set += words;
      const std::size_t used = columns_of(words);
      set.append((widths[at] > used ? widths[at] - used : 0) + kGap, ' ');
    }
    set.erase(set.find_last_not_of(' ') + 1);
    text += set + "\n";
  }
}

void append_head(std::string& text, const Table& table, const Widths& widths) {
  std::vector<Lines> labels, rules;
  for (std::size_t at = 0; at < widths.size(); ++at) {
    labels.push_back(wrap(table.columns[at].label, widths[at]));
    std::string rule;
    for (std::size_t column = 0; column < widths[at]; ++column) rule += "─";
    rules.push_back({rule});
  }
  append_beside(text, labels, widths);
  append_beside(text, rules, widths);
}

// Every cell after the first behind the name of its column; where names are too long for that, below it.
void append_named(std::string& text, const Table& table, const TableRow& row, std::size_t width) {
  std::vector<std::string> names;
  std::size_t label = 0;
  for (const Column& column : table.columns) {
    names.push_back(printable(column.label, LineBreaks::as_blanks));
    if (names.size() > 1) label = std::max(label, columns_of(names.back()));
  }
  const std::size_t start = kIndent + 2 + label + kGap;
  const bool beside = start + kLeast <= width;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    if (at == 0 || at >= names.size()) {
      append(text, cell_lines(row.cells[at], width - kIndent), kIndent);
      continue;
    }
    Lines lines = cell_lines(row.cells[at], width - (beside ? start : 2 * kIndent + 2));
    if (lines.empty()) continue;
    const std::size_t pad = beside ? label + kGap - columns_of(names[at]) : 0;
    if (!beside) append(text, wrap(names[at], width - kIndent - 2), kIndent + 2);
    for (std::string& line : lines)
      if (beside)
        line.insert(
            0, &line == &lines.front() ? names[at] + std::string(pad, ' ') : std::string(label + kGap, ' '));
    append(text, lines, beside ? kIndent + 2 : 2 * kIndent + 2);
  }
}

void append_group(std::string& text, const TableRow& row, std::size_t width) {
  for (const Cell& cell : row.cells) append(text, cell_lines(cell, width), 0);
}

}  // namespace

std::string mark_text(Mark mark) {
  const std::string symbol(symbol_of(mark));
  return symbol.empty() ? symbol : symbol + " ";
}

std::string marked(Mark mark, const Words& words) { return mark_text(mark) + words.text; }

std::string notice_text(const Notice& notice, std::size_t width, std::size_t indent) {
  const std::size_t room = width > indent ? width - indent : 1;
  const std::string law = notice.law.empty() ? std::string() : " (" + notice.law + ")";
  std::string text;
  append(text, wrap_after(mark_text(mark_of(notice.kind)), notice.title + law, room), indent);
  for (const Words& words : notice.lines) append(text, wrap_after("  ", words.text, room), indent);
  return text;
}

std::string table_text(const Table& table, std::size_t width) {
  const Widths widths = fitting(table, width > kIndent ? width - kIndent : 0);
  std::string text;
  if (!widths.empty()) append_head(text, table, widths);
  for (const TableRow& row : table.rows) {
    if (row.kind == TableRowKind::group) {
      if (&row != &table.rows.front()) text += '\n';
      append_group(text, row, width);
    } else if (widths.empty()) {
      append_named(text, table, row, width);
    } else {
      std::vector<Lines> cells;
      for (std::size_t at = 0; at < row.cells.size() && at < widths.size(); ++at)
        cells.push_back(cell_lines(row.cells[at], widths[at]));
      append_beside(text, cells, widths);
    }
    for (const Notice& notice : row.notices) text += notice_text(notice, width, kIndent + 2);
    for (const Words& words : row.wording)
      append(text, wrap_after("“", words.text + "”", width - kIndent - 2), kIndent + 2);
  }
  return text;
}

}  // namespace annex
