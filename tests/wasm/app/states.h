// States as readers come to them.
#pragma once

#include <string>
#include <vector>

#include "wasm/app/update.h"

namespace widget {

// After these actions, in English, by the law of 23 November 2026; no catalog has come.
inline State state_of(const std::vector<std::string>& actions) {
  State state;
  state.as_of = {2026, 11, 23};
  state.language = "en";
  for (const std::string& action : actions) state = update(state, parse_action(action), {});
  return state;
}

}  // namespace widget
