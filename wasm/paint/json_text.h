// Writes what JSON texts are made of. (Reading JSON is core/codec's alone.)
#pragma once

#include <string>
#include <string_view>

namespace widget {

// The string in quotation marks, escaped.
void append_string(std::string& json, std::string_view text);
// To hundredths, without a fraction where there is none.
void append_number(std::string& json, float number);

}  // namespace widget
