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

// Empty on success, else why not, in the system's words. "-" is standard output; folders on the way are made.
std::string write_file(const std::string& path, std::string_view bytes);

// Every *.json below a folder, by path.
std::vector<std::string> json_files_below(const std::filesystem::path& folder);

// The files that arguments name: a folder stands for every *.json below it, each file once.
std::vector<std::string> files_named(const std::vector<std::string>& arguments);

// How a message names an argument: the path as it was given, or "standard input".
std::string name_of_file(const std::string& path);

}  // namespace annex
