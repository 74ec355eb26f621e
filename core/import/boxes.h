// Boxes that are ticked or not, of all kinds.
#pragma once

#include <string_view>

namespace annex::importing {

// A bare cross is a tick beside an empty box, and none beside a tick.
enum class Box { none, ticked, empty, crossed };

struct BoxInWord {
  Box box = Box::none;
  bool first = true;  // of a word and its box written as one
};
BoxInWord box_in(std::string_view word);

// "X" beside "Oui" and "Non": a cross only where both are there.
bool is_cross_letter(std::string_view word);

}  // namespace annex::importing
