// A page as Markdown with tables (GitHub Flavored Markdown), for tickets, wikis and version control.
#pragma once

#include <string>
#include <string_view>

#include "core/pages/page.h"

namespace annex {

std::string to_markdown(const Page& page);

// Words that are read as they are: no character of them is markup, and line breaks are blanks.
std::string markdown_escaped(std::string_view words);

}  // namespace annex
