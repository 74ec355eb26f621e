// Files, folders, standard input and output.
#include "tools/annex/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <set>
#include <system_error>

namespace annex {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} * 1024 * 1024;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

ReadFile read_all(std::FILE* file) {
  std::string bytes;
  std::array<char, 65536> part;
  while (bytes.size() <= kMaxBytes) {
    const std::size_t count = std::fread(part.data(), 1, part.size(), file);
    bytes.append(part.data(), count);
    if (count < part.size()) break;
  }
  if (std::ferror(file) != 0) return {std::nullopt, std::strerror(errno)};
  return {std::move(bytes), ""};
}

}  // namespace

ReadFile read_file(const std::string& path) {
  if (path == "-") return read_all(stdin);
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return {std::nullopt, std::strerror(EISDIR)};
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return {std::nullopt, std::strerror(errno)};
  return read_all(file.get());
}

std::string write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    const bool written =
        std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
    return written ? "" : std::strerror(errno);
  }
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) return error.message();
  File file(std::fopen(path.c_str(), "wb"));
  if (!file) return std::strerror(errno);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  // A full disk may be told only when the file is closed.
  const bool closed = std::fclose(file.release()) == 0;
  return written && closed ? "" : std::strerror(errno);
}

std::vector<std::string> json_files_below(const std::filesystem::path& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  const auto options = std::filesystem::directory_options::skip_permission_denied;
  for (std::filesystem::recursive_directory_iterator entry(folder, options, error), end;
       !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".json" && entry->is_regular_file(error))
      paths.push_back(entry->path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> files_named(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  std::set<std::string> seen;
  // "./a.json" is "a.json".
  const auto add = [&](const std::string& path) {
    if (seen.insert(std::filesystem::path(path).lexically_normal().string()).second) files.push_back(path);
  };
  for (const std::string& argument : arguments) {
    std::error_code error;
    if (argument != "-" && std::filesystem::is_directory(argument, error)) {
      for (const std::string& path : json_files_below(argument)) add(path);
    } else {
      add(argument);
    }
  }
  return files;
}

std::string name_of_file(const std::string& path) { return path == "-" ? "standard input" : path; }

}  // namespace annex
