// Words set in lines.
#include "core/export/wrap.h"

#include <utility>

#include "core/export/printable.h"

namespace annex {
std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool continues = (byte & 0xC0u) == 0x80u;
    const bool combines = at + 1 < text.size() &&
                          (byte == 0xCC || (byte == 0xCD && static_cast<unsigned char>(text[at + 1]) < 0xB0));
    if (!continues && !combines) ++columns;
  }
  return columns;
}

std::vector<std::string> wrap(std::string_view words, std::size_t width) {
  const std::string text = printable(words, LineBreaks::as_blanks);
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t end = text.find(' ', at);
    if (end == std::string::npos) end = text.size();
    const std::string_view word = std::string_view(text).substr(at, end - at);
    const std::size_t columns = columns_of(word);
    if (!word.empty() && !line.empty() && used + 1 + columns > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    if (!word.empty()) {
      if (!line.empty()) line += ' ';
      used += columns + (line.empty() ? 0 : 1);
      line += word;
    }
    at = end + 1;
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

std::vector<std::string> wrap_after(const std::string& label, std::string_view words, std::size_t width) {
  const std::size_t start = columns_of(label);
  std::vector<std::string> lines = wrap(words, width > start ? width - start : 1);
  const std::string blank(start, ' ');
  for (std::string& line : lines) line.insert(0, &line == &lines.front() ? label : blank);
  return lines;
}

}  // namespace annex
