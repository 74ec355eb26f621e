// What is not the same in two versions although no change tells it: so that none is ever passed over in
// silence.
#pragma once

#include <string>
#include <vector>

#include "core/query/changes.h"

namespace annex {

// The paths, in the newer version, of rows, groups and recipients that both versions have, otherwise. Order,
// the version's name and date, and where in its document a row stands are no content.
std::vector<std::string> untold_differences(const Annex& older, const Annex& newer, const Context& context,
                                            const std::vector<Change>& changes);

}  // namespace annex
