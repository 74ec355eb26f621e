// JSON strings and numbers.
#include "wasm/paint/json_text.h"

#include <cmath>
#include <cstdlib>

namespace widget {

void append_string(std::string& json, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  json += '"';
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') json += '\\';
    if (value >= 0x20) {
      json += byte;
    } else {
      json += "\\u00";
      json += kDigits[value >> 4];
      json += kDigits[value & 15];
    }
  }
  json += '"';
}

void append_number(std::string& json, float number) {
  const long hundredths = std::lround(number * 100.0f);
  if (hundredths < 0) json += '-';
  const long whole = std::labs(hundredths);
  json += std::to_string(whole / 100);
  if (const long rest = whole % 100) {
    json += '.';
    json += static_cast<char>('0' + rest / 10);
    if (rest % 10) json += static_cast<char>('0' + rest % 10);
  }
}

}  // namespace widget
