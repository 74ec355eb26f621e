// A page in the formats that commands have in common.
#pragma once

#include <optional>
#include <string>

#include "core/pages/page.h"
#include "tools/annex/session.h"

namespace annex {

constexpr int kTerminalWidth = 80;

// As "html" or "markdown"; as plain text of so many columns in every other format.
std::string page_text(const std::string& format, const Page& page, int width = kTerminalWidth);

// As a workbook (.xlsx) for the file `path` ("-": standard output). Nothing, and a complaint, where there can
// be none: a terminal does not show one.
std::optional<std::string> page_workbook(const Session& session, const Page& page, const std::string& path);

}  // namespace annex
