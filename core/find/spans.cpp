// Keys that hold for a time; see the header.
#include "core/find/spans.h"

#include "core/index/postings.h"

namespace annex {
namespace {

// Days as they are written sort as they follow each other.
bool holds_on(std::string_view span, std::string_view day) {
  const std::size_t slash = span.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view from = span.substr(0, slash), until = span.substr(slash + 1);
  return from <= day && (until.empty() || day < until);
}

}  // namespace

std::vector<std::string> span_keys(std::string_view what, const std::vector<Date>& begins,
                                   const std::vector<bool>& has) {
  std::vector<std::string> keys;
  const auto day_of = [&](std::size_t period) {
    return period == 0 ? std::string() : to_string(begins[period]);
  };
  for (std::size_t period = 0; period < begins.size(); ++period) {
    if (!has[period]) continue;
    std::string key = std::string(what).append("@").append(day_of(period)).append("/");
    while (period < begins.size() && has[period]) ++period;
    keys.push_back(period < begins.size() ? key + day_of(period) : key);
  }
  return keys;
}

Bits holding_on(const KeySet& keys, std::string_view what, const Date& day) {
  Bits bits(keys.services());
  const std::string start = std::string(what).append("@");
  const std::string today = to_string(day);
  for (KeyWalk walk(keys, start); walk.next();)
    if (holds_on(walk.key().substr(start.size()), today)) add_postings(walk.postings(), bits);
  return bits;
}

}  // namespace annex
