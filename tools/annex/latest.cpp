// The latest version of each annex; see the header.
#include "tools/annex/latest.h"

#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "core/query/version_order.h"

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
    for (const std::string& path : files_to_read(session, {argument}, status)) {
      std::optional<AnnexFile> file = read_whole_annex(session, path);
      if (file)
        files.push_back(std::move(*file));
      else
        status = Status::failed;
    }
    files = latest_of(std::move(files));
    std::move(files.begin(), files.end(), std::back_inserter(services));
  }
  return services;
}

}  // namespace annex
