// What all exports of a page share; see the header.
#include "core/export/printed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace annex {
namespace {

// In the order of Mark.
constexpr std::array<std::string_view, 10> kSymbols = {"", "✓", "✗", "?", "‼", "!", "i", "◉", "↗", "~"};

Facts one_fact(const std::string& label, const std::string& value) {
  if (value.empty()) return {};
  return {label, {Fact{label, Mark::none, {value, {}}, {}}}};
}

}  // namespace

std::string_view symbol_of(Mark mark) { return kSymbols[static_cast<std::size_t>(mark)]; }

Mark mark_of(NoticeKind kind) {
  if (kind == NoticeKind::error) return Mark::error;
  return kind == NoticeKind::warning ? Mark::warning : Mark::notice;
}

Facts printed(const Field& field) { return one_fact(field.label, field.value); }

Facts printed(const Choices& choices) {
  std::string chosen;
  for (const Choice& choice : choices.choices) {
    if (!choice.chosen) continue;
    if (!chosen.empty()) chosen += ", ";
    chosen += choice.label;
  }
  return one_fact(choices.label, chosen);
}

int thousandths(const Bar& bar) {
  const double length = std::clamp(bar.length.value_or(0), 0.0, 1.0);
  return length > 0 ? std::max(static_cast<int>(std::lround(length * 1000)), 1) : 0;
}

}  // namespace annex
