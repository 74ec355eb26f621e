// Words set in lines of a given width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace annex {

// Columns that the text takes: code points, combining marks aside.
std::size_t columns_of(std::string_view text);

// Breaks at blanks that are no no-break spaces; a word longer than `width` has a line of its own. Control
// characters are U+FFFD, so that no annex gives orders to a terminal.
std::vector<std::string> wrap(std::string_view words, std::size_t width);

// The words behind a label, all lines beginning below the first; `width` is that of label and words together.
std::vector<std::string> wrap_after(const std::string& label, std::string_view words, std::size_t width);

}  // namespace annex
