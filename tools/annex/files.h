// Reading and writing files for the commands; the core opens none.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annex {

struct ReadFile {
  std::optional<std::string> bytes;
  std::string failure;  // why there are none, in the system's words
};

// "-" is standard input. Stops a little above 64 MiB, which no reader here accepts.
ReadFile read_file(const std::string& path);

// Empty on success, else why not, in the system's words; then what was there stays. "-" is standard output;
// folders on the way are made.
std::string write_file(const std::string& path, std::string_view bytes);

struct UnreadPath {
  std::string path;
  std::string reason;  // in the system's words
};

// Every *.json below a folder, by path; links to folders are not followed. What could not be looked into, and
// what leads to no file, is in `unread`.
std::vector<std::string> json_files_below(const std::filesystem::path& folder,
                                          std::vector<UnreadPath>& unread);

// The files that arguments name: a folder stands for every *.json below it, each file once.
struct NamedFiles {
  std::vector<std::string> paths;
  std::vector<UnreadPath> unread;
  std::vector<std::string> empty;  // folders without any
};
NamedFiles files_named(const std::vector<std::string>& arguments);

// How a message names an argument: the path as it was given, or "standard input".
std::string name_of_file(const std::string& path);

}  // namespace annex
