// Which annex a broken file may be a version of; see the header.
#include "tools/annex/unread_versions.h"

#include <filesystem>
#include <utility>

#include "core/query/version_order.h"
#include "tools/annex/files.h"

namespace annex {
namespace {

// Only a date that can be read shows that it is not, or, where none is dated, a lower number.
bool may_be_newer(const UnreadVersion& unread, const std::string& version,
                  const std::optional<Date>& effective) {
  if (unread.effective && effective) return *effective <= *unread.effective;
  const bool none_dated = !unread.effective && !effective;
  return !none_dated || unread.version.empty() || !is_version_before(unread.version, version);
}

}  // namespace

void add_unread(UnreadVersions& unread, UnreadVersion version) {
  std::string id = version.id;
  if (id.empty()) id = std::filesystem::path(version.path).parent_path().filename().string();
  unread[std::move(id)].push_back(std::move(version));
}

bool tell_perhaps_newer(const Session& session, const UnreadVersions& unread, std::string_view id,
                        const std::string& version, const std::optional<Date>& effective) {
  const auto of_annex = unread.find(id);
  if (of_annex == unread.end()) return false;
  bool told = false;
  for (const UnreadVersion& each : of_annex->second) {
    if (!may_be_newer(each, version, effective)) continue;
    complain(session.texts.say(
        "tools.perhaps-newer",
        {{"file", name_of_file(each.path)}, {"id", std::string(id)}, {"version", version}}));
    told = true;
  }
  return told;
}

}  // namespace annex
