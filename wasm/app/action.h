// What a press, a typed text or the portal asks for: "verb argument".
#pragma once

#include <string>
#include <string_view>

namespace widget {

struct Action {
  // "open", "back", "view", "search", "facet", "page", "clear", "wording", "version", "older", "retry",
  // "language", "as-of"; "choose", "compare", "compare-this", "baseline", "only-differences"; "need",
  // "need-country"; "dropped": a part of the portal's state that cannot be read; "dismiss": the reader has
  // seen such parts.
  std::string verb;
  std::string argument;  // the rest of the text, as it is
};

Action parse_action(std::string_view text);

}  // namespace widget
