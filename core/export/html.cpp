// A page as HTML; see the header.
#include "core/export/html.h"

#include <string_view>
#include <utility>
#include <variant>

#include "core/export/html_escape.h"
#include "core/export/html_style.h"
#include "core/export/printed.h"

namespace annex {
namespace {

// " lang=…" where the words are in another language than the page.
std::string lang(const Words& words) {
  return words.language.empty() ? std::string() : " lang=\"" + html_escaped(words.language) + "\"";
}

std::string symbol(Mark mark) {
  if (mark == Mark::none) return {};
  return std::string("<span class=\"mark\" aria-hidden=\"true\">").append(symbol_of(mark)).append("</span> ");
}

std::string paragraph(std::string_view kind, Mark mark, const Words& words) {
  const std::string named = kind.empty() ? "" : " class=\"" + std::string(kind) + "\"";
  return "<p" + named + lang(words) + ">" + symbol(mark) + html_escaped(words.text) + "</p>";
}

std::string_view name_of(NoticeKind kind) {
  if (kind == NoticeKind::error) return "error";
  return kind == NoticeKind::warning ? "warning" : "information";
}

std::string notice_html(const Notice& notice) {
  std::string html = "<div class=\"notice " + std::string(name_of(notice.kind)) + "\">";
  html += "<p><strong><span class=\"mark\">" + std::string(symbol_of(mark_of(notice.kind))) + "</span> " +
          html_escaped(notice.title) + "</strong>";
  if (!notice.law.empty()) html += " <span class=\"law\">" + html_escaped(notice.law) + "</span>";
  html += "</p>";
  for (const Words& words : notice.lines) html += paragraph("", Mark::none, words);
  return html + "</div>";
}

std::string facts_html(const std::vector<Fact>& facts) {
  if (facts.empty()) return {};
  std::string html = "<dl>\n";
  for (const Fact& fact : facts) {
    html += "<div><dt>" + html_escaped(fact.label) + "</dt><dd>" + paragraph("", fact.mark, fact.value);
    if (!fact.note.text.empty()) html += paragraph("note", Mark::none, fact.note);
    html += "</dd></div>\n";
  }
  return html + "</dl>\n";
}

std::string cell_html(const Cell& cell) {
  std::string html;
  for (const CellLine& line : cell.lines)
    html += paragraph(line.secondary ? "secondary" : "", line.mark, line.words);
  return html;
}

std::string across(const Table& table) {
  return " colspan=\"" + std::to_string(table.columns.empty() ? 1 : table.columns.size()) + "\"";
}

std::string row_html(const Table& table, const TableRow& row) {
  std::string html = "<tr>";
  for (const Cell& cell : row.cells) {
    if (&cell != &row.cells.front())
      html += "<td>" + cell_html(cell) + "</td>";
    else if (row.kind == TableRowKind::group)
      html += "<th scope=\"rowgroup\"" + across(table) + ">" + cell_html(cell) + "</th>";
    else
      html += "<th scope=\"row\">" + cell_html(cell) + "</th>";
  }
  html += "</tr>\n";
  if (row.notices.empty() && row.wording.empty()) return html;
  html += "<tr class=\"more\"><td" + across(table) + ">";
  for (const Notice& notice : row.notices) html += notice_html(notice);
  for (const Words& words : row.wording)
    html += "<blockquote" + lang(words) + ">" + html_escaped(words.text) + "</blockquote>";
  return html + "</td></tr>\n";
}

// A length to scale; what goes on after it is dashed.
std::string bar_html(const Bar& bar) {
  const int end = thousandths(bar);
  if (end == 0) return {};
  const std::string length = std::to_string(end);
  std::string html =
      "<svg viewBox=\"0 0 1000 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"" +
      length + "\" height=\"6\" stroke=\"none\"/>";
  if (bar.open_ended && end < 1000)
    html += "<line x1=\"" + length + "\" x2=\"1000\" y1=\"3\" y2=\"3\" stroke-dasharray=\"8 8\"/>";
  return html + "</svg>";
}

class HtmlWriter {
 public:
  std::string write(const Page& page) {
    html_ = "<!doctype html>\n<html lang=\"" + html_escaped(page.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            html_escaped(page.title) + "</title>\n<style>";
    html_.append(kHtmlStyle).append("</style>\n</head>\n<body>\n<main>\n");
    for (const Block& block : page.blocks) std::visit([this](const auto& body) { add(body); }, block.body);
    return std::move(html_) + "</main>\n</body>\n</html>\n";
  }

 private:
  void add(const Heading& heading) {
    const std::string tag = "h" + std::to_string(static_cast<int>(heading.level));
    html_ += "<" + tag + lang(heading.words) + ">" + html_escaped(heading.words.text) + "</" + tag + ">\n";
  }
  void add(const Paragraph& body) {
    html_ += paragraph(body.kind == ParagraphKind::note ? "note" : "", Mark::none, body.words) + "\n";
  }
  void add(const Facts& facts) { html_ += facts_html(facts.facts); }
  void add(const Notice& notice) { html_ += notice_html(notice) + "\n"; }

  void add(const Table& table) {
    html_ += "<table>\n";
    if (!table.caption.empty()) html_ += "<caption>" + html_escaped(table.caption) + "</caption>\n";
    html_ += "<thead><tr>";
    for (const Column& column : table.columns)
      html_ += "<th scope=\"col\">" + html_escaped(column.label) + "</th>";
    html_ += "</tr></thead>\n<tbody>\n";
    for (const TableRow& row : table.rows) {
      if (row.kind == TableRowKind::group && &row != &table.rows.front()) html_ += "</tbody>\n<tbody>\n";
      html_ += row_html(table, row);
    }
    html_ += "</tbody>\n</table>\n";
  }

  void add(const Entries& entries) {
    html_ += "<ul>\n";
    for (const Entry& entry : entries.entries) {
      html_ += "<li><h2" + lang(entry.title) + ">" + html_escaped(entry.title.text) + "</h2>" +
               paragraph("note", Mark::none, entry.subtitle);
      if (!entry.tags.empty()) html_ += "<div class=\"tags\">" + cell_html({entry.tags}) + "</div>";
      html_ += facts_html(entry.facts) + "</li>\n";
    }
    html_ += "</ul>\n";
  }

  void add(const Chart& chart) {
    html_ += "<figure><figcaption>" + html_escaped(chart.caption) + "</figcaption>\n<dl>\n";
    for (const Bar& bar : chart.bars)
      html_ += "<div><dt>" + html_escaped(bar.label) + "</dt><dd>" + bar_html(bar) +
               paragraph("", Mark::none, bar.words) + "</dd></div>\n";
    html_ += "</dl></figure>\n";
  }

  void add(const Field& field) { add(printed(field)); }
  void add(const Choices& choices) { add(printed(choices)); }
  void add(const Buttons&) {}

  std::string html_;
};

}  // namespace

std::string to_html(const Page& page) { return HtmlWriter().write(page); }

}  // namespace annex
