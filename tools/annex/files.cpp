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

#include "core/codec/characters.h"

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

namespace {

std::string write_whole(std::FILE* opened, std::string_view bytes) {
  File file(opened);
  if (!file) return std::strerror(errno);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const int failure = errno;
  // A full disk may be told only when the file is closed.
  const bool closed = std::fclose(file.release()) == 0;
  return written && closed ? "" : std::strerror(written ? errno : failure);
}

// Where a link leads; the path itself where it is none.
std::filesystem::path behind_links(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(path, error);
  return error ? path : real;
}

}  // namespace

std::string write_file(const std::string& path, std::string_view bytes) {
  namespace fs = std::filesystem;
  if (path == "-") {
    const bool written =
        std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
    return written ? "" : std::strerror(errno);
  }
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) return error.message();
  const fs::path target = behind_links(path);
  const fs::file_status there = fs::status(target, error);
  // A pipe or a device is no file that could be replaced.
  if (fs::exists(there) && !fs::is_regular_file(there))
    return write_whole(std::fopen(path.c_str(), "wb"), bytes);
  // Nobody may write what may not be written, though the folder would let a new file take its place.
  if (fs::exists(there))
    if (const File writable(std::fopen(target.c_str(), "ab")); !writable) return std::strerror(errno);
  fs::path next = target;
  next += ".next";
  std::string failure = write_whole(std::fopen(next.c_str(), "wb"), bytes);
  if (failure.empty() && fs::exists(there)) fs::permissions(next, there.permissions(), error);
  if (failure.empty()) fs::rename(next, target, error);
  if (failure.empty() && error) failure = error.message();
  if (!failure.empty()) fs::remove(next, error);
  return failure;
}

namespace {

void look_into(const std::filesystem::path& folder, std::vector<std::string>& paths,
               std::vector<UnreadPath>& unread) {
  namespace fs = std::filesystem;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code unknown;
    if (fs::is_directory(entry->symlink_status(unknown))) {
      look_into(entry->path(), paths, unread);
    } else if (entry->path().extension() == ".json") {
      const fs::file_status status = entry->status(unknown);
      if (fs::is_regular_file(status))
        paths.push_back(entry->path().string());
      else if (unknown || !fs::exists(status))
        unread.push_back({entry->path().string(), unknown ? unknown.message() : std::strerror(ENOENT)});
      else if (!fs::is_directory(status))
        unread.push_back({entry->path().string(), std::strerror(EINVAL)});
    }
  }
  if (error) unread.push_back({folder.string(), error.message()});
}

}  // namespace

std::vector<std::string> json_files_below(const std::filesystem::path& folder,
                                          std::vector<UnreadPath>& unread) {
  std::vector<std::string> paths;
  look_into(folder, paths, unread);
  std::sort(paths.begin(), paths.end());
  return paths;
}

NamedFiles files_named(const std::vector<std::string>& arguments) {
  NamedFiles named;
  std::set<std::string> seen;
  // "./a.json" is "a.json".
  const auto add = [&](const std::string& path) {
    if (seen.insert(std::filesystem::path(path).lexically_normal().string()).second)
      named.paths.push_back(path);
  };
  for (const std::string& argument : arguments) {
    std::error_code error;
    if (argument == "-" || !std::filesystem::is_directory(argument, error)) {
      add(argument);
      continue;
    }
    const std::size_t unread = named.unread.size();
    const std::vector<std::string> paths = json_files_below(argument, named.unread);
    if (paths.empty() && named.unread.size() == unread) named.empty.push_back(argument);
    for (const std::string& path : paths) add(path);
  }
  return named;
}

std::string name_of_file(const std::string& path) {
  return path == "-" ? "standard input" : well_formed(path);
}

}  // namespace annex
