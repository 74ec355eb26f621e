// Words of an annex that would give orders where they are shown: to a terminal, or to the order of writing of
// what stands beside them.
#pragma once

#include <string>
#include <string_view>

namespace annex {

// Texts in which languages of both directions meet set one apart by isolates: U+2066 to U+2068 begin what
// U+2069 ends. A pair within one line touches nothing outside it (Unicode Standard Annex 9); one that is left
// open, or ends nothing, may.
enum class Isolates { kept, left_out };

// The text with U+FFFD in place of each character that gives orders (order_length), but for control
// characters that are `kept`, and for pairs of isolates, which are kept or left out. With the pairs the marks
// that direct their neighbours unseen (U+061C, U+200E, U+200F) are left out too.
std::string without_orders(std::string_view text, std::string_view kept, Isolates isolates);

// How many bytes at the beginning of the text are an isolate or such a mark; 0 where it begins with none.
std::size_t direction_length(std::string_view text);

}  // namespace annex
