// Four functions of the C library in the small. The library's own strtod and snprintf bring arithmetic of
// 128-bit floating point with them, a tenth of the widget; nlohmann_json's lexer calls both, and nothing else
// in the widget does. Its sinf and cosf are exact for angles of any size; Dear ImGui asks them for points of
// small circles.
#include <cmath>
#include <cstddef>

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Reads digits into `value`; the count of them is what the caller shifts by.
int read_digits(const char*& at, double& value) {
  int count = 0;
  for (; is_digit(*at); ++at, ++count) value = value * 10 + (*at - '0');
  return count;
}

double scaled(double value, int exponent) {
  for (; exponent > 0 && value < 1e300; --exponent) value *= 10;
  double divisor = 1;
  for (; exponent < 0 && divisor < 1e300; ++exponent) divisor *= 10;
  return value / divisor;
}

}  // namespace

extern "C" {

// Within 4e-6: a ten-thousandth of a pixel on the largest circle that is drawn.
float __wrap_sinf(float angle) {
  constexpr float kPi = 3.14159265f;
  const float turns = angle / (2 * kPi);
  float x = (turns - std::floor(turns + 0.5f)) * 2 * kPi;
  if (x > kPi / 2) x = kPi - x;
  if (x < -kPi / 2) x = -kPi - x;
  const float square = x * x;
  return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
}

float __wrap_cosf(float angle) { return __wrap_sinf(angle + 1.57079633f); }

// A number as JSON writes it. Whole numbers below 2^53 are exact, and no other number is told as whole: the
// format has integers only (annex-format).
double __wrap_strtod(const char* text, char** end) {
  const char* at = text;
  const bool negative = *at == '-';
  if (negative) ++at;
  double value = 0;
  read_digits(at, value);
  int exponent = 0;
  if (*at == '.') exponent = -read_digits(++at, value);
  if (*at == 'e' || *at == 'E') {
    const bool below = *++at == '-';
    if (*at == '-' || *at == '+') ++at;
    double written = 0;
    read_digits(at, written);
    const int bounded = written < 1000 ? static_cast<int>(written) : 1000;
    exponent += below ? -bounded : bounded;
  }
  if (end) *end = const_cast<char*>(at);
  value = scaled(value, exponent);
  return negative ? -value : value;
}

// The lexer spells control characters in messages that the decoder does not use: it has its own.
int __wrap_snprintf(char* buffer, std::size_t size, const char*, ...) {
  if (size > 0) *buffer = '\0';
  return 0;
}
}
