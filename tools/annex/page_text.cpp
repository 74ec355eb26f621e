// Pages for persons; see the header.
#include "tools/annex/page_text.h"

#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/export/text.h"

namespace annex {

std::string page_text(const std::string& format, const Page& page, int width) {
  if (format == "html") return to_html(page);
  return format == "markdown" ? to_markdown(page) : to_text(page, width);
}

}  // namespace annex
