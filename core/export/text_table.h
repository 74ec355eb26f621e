// A table as plain text: in columns where they fit side by side, else every cell behind its column's name.
#pragma once

#include <cstddef>
#include <string>

#include "core/pages/page.h"

namespace annex {

// Lines end in "\n" and are at most `width` columns, where words allow it.
std::string table_text(const Table& table, std::size_t width);

// "✓ ", to stand before words; empty where there is no mark.
std::string mark_text(Mark mark);
std::string marked(Mark mark, const Words& words);
// Title, law and lines, beginning after `indent` columns.
std::string notice_text(const Notice& notice, std::size_t width, std::size_t indent);

}  // namespace annex
