// A page in the formats for persons that commands have in common.
#pragma once

#include <string>

#include "core/pages/page.h"

namespace annex {

constexpr int kTerminalWidth = 80;

// As "html" or "markdown"; as plain text of so many columns in every other format.
std::string page_text(const std::string& format, const Page& page, int width = kTerminalWidth);

}  // namespace annex
