// Taking an action apart.
#include "wasm/app/action.h"

namespace widget {

Action parse_action(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return {std::string(text), {}};
  return {std::string(text.substr(0, space)), std::string(text.substr(space + 1))};
}

}  // namespace widget
