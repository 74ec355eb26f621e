// Files that are no whole annex, and may yet be the newest version of one: what is shown in their place must
// not pass for the newest.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "tools/annex/session.h"

namespace annex {

struct UnreadVersion {
  std::string path;
  std::string id = {};       // as far as it could be read; empty where it could not
  std::string version = {};  // the same
  std::optional<Date> effective = {};
};

// By the id of the annex that each is of: its own, else its folder's name, as data/annexes has it.
using UnreadVersions = std::map<std::string, std::vector<UnreadVersion>, std::less<>>;
void add_unread(UnreadVersions& unread, UnreadVersion version);

// Complains of each that may be newer than the version that is shown; whether there is one.
bool tell_perhaps_newer(const Session& session, const UnreadVersions& unread, std::string_view id,
                        const std::string& version, const std::optional<Date>& effective);

}  // namespace annex
