// What a press, a typed text or the portal asks for: "verb argument".
#pragma once

#include <string>
#include <string_view>

namespace widget {

struct Action {
  std::string verb;  // "open", "back", "search", "facet", "wording", "version", "retry", "language", "as-of"
  std::string argument;  // the rest of the text, as it is
};

Action parse_action(std::string_view text);

}  // namespace widget
