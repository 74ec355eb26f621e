// Why something did not come, where exactly, and what to do about it.
#pragma once

#include <string>
#include <vector>

#include "core/model/problem.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"

namespace annex {

enum class Wanted { catalog, annex };

// `file` is named as the reader's support would look for it. Has a button to try again.
Notice load_notice(Wanted wanted, const std::string& file, LoadFailure failure, int status,
                   const std::vector<Problem>& problems, const Reference& reference);

// What could not be read of something that is shown all the same.
Notice problems_notice(const std::string& title, const std::vector<Problem>& problems,
                       const Reference& reference);

}  // namespace annex
