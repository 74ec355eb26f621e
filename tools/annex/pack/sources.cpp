// Finding the sources, and telling whether they are what they were; see the header.
#include "tools/annex/pack/sources.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "core/codec/reference_json.h"
#include "tools/annex/files.h"
#include "tools/annex/pack/workers.h"
#include "tools/annex/sha256.h"

namespace annex {
namespace {

namespace fs = std::filesystem;

// "a/b" of "a/./b/" and of links that lead there.
fs::path real(const fs::path& path) {
  std::error_code error;
  const fs::path found = fs::weakly_canonical(fs::absolute(path, error), error);
  return found.has_filename() ? found : found.parent_path();
}

bool is_below(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

// Not standard input, nor a pipe that has a name.
bool can_be_read_again(const std::string& path) {
  std::error_code error;
  return path != "-" && fs::is_regular_file(path, error);
}

}  // namespace

std::optional<std::vector<std::string>> sources_of(const Session& session,
                                                   const std::vector<std::string>& arguments,
                                                   const std::string& folder) {
  const fs::path output = real(folder);
  std::vector<fs::path> own;  // as the arguments name it
  for (const std::string& argument : arguments) {
    if (argument == "-") continue;
    const fs::path input = real(argument);
    if (is_below(input, output)) {
      complain(session.texts.say("tools.pack.own", {{"file", argument}, {"folder", folder}}));
      return std::nullopt;
    }
    if (is_below(output, input)) own.push_back(fs::path(argument) / output.lexically_relative(input));
  }
  Status status = Status::fine;
  std::vector<std::string> paths = files_to_read(session, arguments, status);
  // Services that only this run does not see must not go from the catalog.
  if (status != Status::fine) {
    complain(session.texts.say("tools.pack.kept"));
    return std::nullopt;
  }
  const auto is_own = [&](const std::string& path) {
    return std::any_of(own.begin(), own.end(), [&](const fs::path& each) { return is_below(path, each); });
  };
  if (!own.empty()) paths.erase(std::remove_if(paths.begin(), paths.end(), is_own), paths.end());
  return paths;
}

std::string digest_of(const Session& session, const std::vector<std::string>& paths, unsigned workers,
                      const std::string& options) {
  const ReadFile program = read_file("/proc/self/exe");
  if (!program.bytes || !std::all_of(paths.begin(), paths.end(), can_be_read_again)) return {};
  std::string all = sha256(*program.bytes) + sha256(options);
  for (const auto& [language, texts] : session.data.texts)
    all += sha256(encode_reference(session.data.reference(texts)));
  std::vector<std::string> hashes(paths.size());
  for_all(paths.size(), workers, [&](std::size_t item, unsigned) {
    if (const ReadFile file = read_file(paths[item]); file.bytes) hashes[item] = sha256(*file.bytes);
  });
  std::sort(hashes.begin(), hashes.end());
  if (!hashes.empty() && hashes.front().empty()) return {};  // one that cannot be read
  for (const std::string& hash : hashes) all += hash;
  return sha256(all);
}

}  // namespace annex
