// Reading data/ for tests.
#include "tests/support/test_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "core/codec/law_json.h"
#include "core/codec/reference_json.h"

namespace annex::test {
namespace {

std::filesystem::path absolute(std::string_view path) {
  return std::filesystem::path(ANNEX_SOURCE_DIR) / std::filesystem::path(path);
}

template <typename Value>
Value checked(std::string_view path, Decoded<Value> decoded) {
  for (const Problem& problem : decoded.problems)
    ADD_FAILURE() << path << ":" << problem.line << ":" << problem.column << ": " << problem.code << " "
                  << problem.path << " expected " << problem.expected << " found " << problem.found;
  return std::move(decoded.value);
}

Texts read_texts_of(std::string_view language) {
  Texts texts;
  for (const std::string& path : files_in("data/texts/" + std::string(language), ".json"))
    EXPECT_TRUE(merge(texts, checked(path, decode_texts(read_file(path)))))
        << path << " has a key of another area";
  return texts;
}

Law read_law_files() {
  Law law;
  for (const std::string& path : files_in("data/law", ".json"))
    append_law(law, checked(path, decode_law(read_file(path))));
  return law;
}

}  // namespace

std::string read_file(std::string_view path) {
  const std::ifstream file(absolute(path), std::ios::binary);
  EXPECT_TRUE(file) << "cannot read " << absolute(path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

bool has_file(std::string_view path) { return std::filesystem::exists(absolute(path)); }

void write_file(std::string_view path, std::string_view content) {
  std::ofstream file(absolute(path), std::ios::binary);
  file << content;
  EXPECT_TRUE(file) << "cannot write " << absolute(path);
}

std::vector<std::string> files_in(std::string_view folder, std::string_view ending) {
  std::vector<std::string> found;
  const std::filesystem::path root(ANNEX_SOURCE_DIR);
  if (!std::filesystem::is_directory(absolute(folder))) return found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(absolute(folder))) {
    const std::string name = entry.path().filename().string();
    const bool ends = name.size() >= ending.size() && name.substr(name.size() - ending.size()) == ending;
    if (entry.is_regular_file() && ends)
      found.push_back(entry.path().lexically_relative(root).generic_string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary =
      checked("data/vocabulary/core.json", decode_vocabulary(read_file("data/vocabulary/core.json")));
  return kVocabulary;
}

const Places& places() {
  static const Places kPlaces =
      checked("data/places/places.json", decode_places(read_file("data/places/places.json")));
  return kPlaces;
}

const Law& law() {
  static const Law kLaw = read_law_files();
  return kLaw;
}

const Texts& texts(std::string_view language) {
  static std::map<std::string, Texts, std::less<>> known;
  const auto found = known.find(language);
  return found != known.end() ? found->second
                              : known.emplace(language, read_texts_of(language)).first->second;
}

Reference reference(std::string_view language) { return {vocabulary(), places(), law(), texts(language)}; }

bool rebaseline() {
  const char* wanted = std::getenv("ANNEX_REBASELINE");
  if (wanted == nullptr || std::string_view(wanted) != "1") return false;
  const bool allowed = std::getenv("CI") == nullptr;
  EXPECT_TRUE(allowed) << "expectations are not written anew where CI is set";
  return allowed;
}

}  // namespace annex::test
