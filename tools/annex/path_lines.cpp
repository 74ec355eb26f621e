// Walking a JSON document; see the header.
#include "tools/annex/path_lines.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/codec/annex_json.h"
#include "core/codec/json_tree.h"

namespace annex {
namespace {

std::string escaped(std::string_view key) {
  std::string text;
  for (const char character : key)
    text += character == '~' ? "~0" : character == '/' ? "~1" : std::string(1, character);
  return text;
}

class Walk {
 public:
  Walk(std::string_view source, std::map<std::string, int>& lines) : lines_(lines) {
    for (std::size_t at = 0; (at = source.find('\n', at)) != std::string_view::npos; ++at)
      ends_.push_back(at);
  }

  // Of a key that is there twice the first counts.
  void add(const JsonValue& value, const std::string& path) {
    const auto ends_before = std::lower_bound(ends_.begin(), ends_.end(), value.offset) - ends_.begin();
    lines_.emplace(path, 1 + static_cast<int>(ends_before));
    if (!value.is(JsonKind::array) && !value.is(JsonKind::object)) return;
    std::size_t index = 0;
    for (const JsonValue& item : value.items()) {
      add(item, path + "/" + (value.is(JsonKind::array) ? std::to_string(index) : escaped(item.key)));
      ++index;
    }
  }

 private:
  std::map<std::string, int>& lines_;
  std::vector<std::size_t> ends_;  // of lines
};

}  // namespace

PathLines::PathLines(const std::string& bytes) {
  const JsonDocument document = parse_json(bytes, {kMaxAnnexBytes, kMaxDepth});
  Walk(document.source, lines_).add(document.root(), "");
}

int PathLines::of(std::string path) const {
  for (;;) {
    if (const auto found = lines_.find(path); found != lines_.end()) return found->second;
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return 1;
    path.resize(slash);
  }
}

}  // namespace annex
