// The reader's state as JSON, for the element's `state` property.
#pragma once

#include <string>

#include "wasm/app/state.h"

namespace widget {

std::string to_json(const State& state);

}  // namespace widget
