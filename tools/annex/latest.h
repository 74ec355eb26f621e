// The services that arguments name: files as they are, of folders the latest version of each annex.
#pragma once

#include <string>
#include <vector>

#include "tools/annex/session.h"
#include "tools/annex/status.h"

namespace annex {

// Of two versions, which came first: by `effective`, where that does not tell by the version.
bool is_before(const Annex& one, const Annex& other);

// In the order named. Of several versions of one id in a folder the latest counts, while a file named itself
// is taken as it is. What cannot be read is complained of and makes `status` that of a failure.
std::vector<AnnexFile> services_named(const std::vector<std::string>& arguments, const Session& session,
                                      Status& status);

}  // namespace annex
