// Pages for persons; see the header.
#include "tools/annex/page_text.h"

#include <unistd.h>

#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/export/sheets.h"
#include "core/export/text.h"
#include "tools/annex/workbook.h"

namespace annex {

std::string page_text(const std::string& format, const Page& page, int width) {
  if (format == "html") return to_html(page);
  return format == "markdown" ? to_markdown(page) : to_text(page, width);
}

std::optional<std::string> page_workbook(const Session& session, const Page& page, const std::string& path) {
  if (path == "-" && isatty(STDOUT_FILENO)) {
    complain(session.texts.say("tools.xlsx.terminal"));
    return std::nullopt;
  }
  std::optional<Workbook> workbook = to_xlsx(sheets_of(page), page.title);
  if (!workbook) {
    complain(session.texts.say("tools.xlsx.no-scratch"));
    return std::nullopt;
  }
  if (workbook->cut_cells > 0)
    complain(session.texts.say_count("tools.xlsx.cut", static_cast<long long>(workbook->cut_cells)));
  return std::move(workbook->bytes);
}

}  // namespace annex
