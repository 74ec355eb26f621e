// Which files a catalog is packed from, and what all of it hangs on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/annex/session.h"

namespace annex {

// The files that arguments name, without those of the catalog's folder where it lies below one of them.
// Nothing, and a complaint, where an argument is in that folder itself, since a catalog is not packed from
// itself, and where one cannot be looked into.
std::optional<std::vector<std::string>> sources_of(const Session& session,
                                                   const std::vector<std::string>& arguments,
                                                   const std::string& folder);

// A digest of this program, its words and law, `options`, and what is in the files: not of where they lie,
// when they were written, or the order in which they are named. Empty where it cannot be told.
std::string digest_of(const Session& session, const std::vector<std::string>& paths, unsigned workers,
                      const std::string& options);

}  // namespace annex
