// The latest version of each annex; see the header.
#include "tools/annex/latest.h"

#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "core/query/version_order.h"
#include "tools/annex/unread_versions.h"

namespace annex {
namespace {

// The latest stands in the place of the first.
std::vector<AnnexFile> latest_of(std::vector<AnnexFile> files) {
  std::vector<AnnexFile> kept;
  std::map<std::string, std::size_t> places;
  for (AnnexFile& file : files) {
    const auto [place, is_new] = places.emplace(file.annex.id, kept.size());
    if (is_new)
      kept.push_back(std::move(file));
    else if (!is_before(file.annex, kept[place->second].annex))
      kept[place->second] = std::move(file);
  }
  return kept;
}

}  // namespace

bool is_before(const Annex& one, const Annex& other) {
  if (one.effective != other.effective) return one.effective < other.effective;
  return is_version_before(one.version, other.version);
}

std::vector<AnnexFile> services_named(const std::vector<std::string>& arguments, const Session& session,
                                      Status& status) {
  std::vector<AnnexFile> services;
  for (const std::string& argument : arguments) {
    std::vector<AnnexFile> files;
    UnreadVersions unread;
    for (const std::string& path : files_to_read(session, {argument}, status)) {
      std::optional<AnnexFile> file = read_annex_file(session, path);
      if (file && file->problems.empty()) {
        files.push_back(std::move(*file));
        continue;
      }
      status = Status::failed;
      add_unread(unread, file
                             ? UnreadVersion{path, file->annex.id, file->annex.version, file->annex.effective}
                             : UnreadVersion{path});
      for (std::size_t at = 0; file && at < file->problems.size(); ++at)
        complain(problem_line(session, file->name, file->problems[at]));
    }
    files = latest_of(std::move(files));
    for (const AnnexFile& file : files)
      tell_perhaps_newer(session, unread, file.annex.id, file.annex.version, file.annex.effective);
    std::move(files.begin(), files.end(), std::back_inserter(services));
  }
  return services;
}

}  // namespace annex
