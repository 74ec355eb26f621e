// Reads the files of data/ one by one and puts them together.
#include "tools/annex/data.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/codec/law_json.h"
#include "core/codec/reference_json.h"
#include "core/model/language.h"
#include "tools/annex/builtin_data.h"
#include "tools/annex/files.h"

namespace annex {
namespace {

struct NamedFile {
  std::string path;
  std::string bytes;
};

class Loader {
 public:
  explicit Loader(std::vector<std::string>& complaints) : complaints_(complaints) {}

  void read(const NamedFile& file) {
    const std::string_view area = std::string_view(file.path).substr(0, file.path.find('/'));
    if (area == "vocabulary") return read_vocabulary(file);
    if (area == "places") data_.places = whole(file, decode_places(file.bytes));
    if (area == "law") append_law(data_.law, whole(file, decode_law(file.bytes)));
    if (area == "texts") read_texts(file);
  }

  Data take() { return std::move(data_); }

 private:
  template <typename Value>
  Value whole(const NamedFile& file, Decoded<Value> decoded) {
    complain(file, decoded.problems);
    return std::move(decoded.value);
  }

  void complain(const NamedFile& file, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems)
      complaints_.push_back(fmt::format("{}:{}:{}: {}: expected {}, found {}", file.path, problem.line,
                                        problem.column, problem.code, problem.expected, problem.found));
  }

  // Files come by path; the core terms have to be there before a provider's own.
  void read_vocabulary(const NamedFile& file) {
    Vocabulary read = whole(file, decode_vocabulary(file.bytes));
    if (file.path == "vocabulary/core.json") {
      data_.vocabulary = std::move(read);
      return;
    }
    std::vector<Problem> problems;
    data_.vocabulary = merge(data_.vocabulary, read, problems);
    complain(file, problems);
  }

  void read_texts(const NamedFile& file) {
    Texts area = whole(file, decode_texts(file.bytes));
    Texts& texts = data_.texts[area.language];
    if (texts.language.empty()) texts.language = area.language;
    if (!merge(texts, area)) complaints_.push_back(fmt::format("{}: a key that another file has", file.path));
  }

  std::vector<std::string>& complaints_;
  Data data_;
};

std::vector<NamedFile> files_of(const std::string& folder, std::vector<std::string>& complaints) {
  std::vector<NamedFile> files;
  if (folder.empty()) {
    for (const DataFile& file : builtin_data())
      files.push_back({std::string(file.path), std::string(file.bytes)});
    return files;
  }
  for (const char* area : {"vocabulary", "places", "law", "texts"}) {
    std::vector<UnreadPath> unread;
    const std::vector<std::string> paths = json_files_below(std::filesystem::path(folder) / area, unread);
    for (const UnreadPath& each : unread) complaints.push_back(fmt::format("{}: {}", each.path, each.reason));
    for (const std::string& path : paths) {
      const ReadFile read = read_file(path);
      if (!read.bytes) complaints.push_back(fmt::format("{}: {}", path, read.failure));
      const std::string name = std::filesystem::path(path).lexically_relative(folder).generic_string();
      files.push_back({name, read.bytes.value_or("")});
    }
  }
  return files;
}

// RFC 5646, section 2.1.1: "FR" is "fr".
bool is_same_tag(std::string_view one, std::string_view other) {
  const auto lower = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](char left, char right) { return lower(left) == lower(right); });
}

// Law, places and terms that are not there would be taken for a law that does not exist.
void tell_missing(const std::string& folder, const std::vector<NamedFile>& files,
                  std::vector<std::string>& complaints) {
  for (const DataFile& needed : builtin_data()) {
    const std::string_view path = needed.path;
    const bool is_needed =
        path == "vocabulary/core.json" || path.rfind("places/", 0) == 0 || path.rfind("law/", 0) == 0;
    const bool is_there =
        std::any_of(files.begin(), files.end(), [&](const NamedFile& file) { return file.path == path; });
    if (is_needed && !is_there) complaints.push_back(fmt::format("{}/{}: is missing", folder, path));
  }
}

}  // namespace

const Texts* Data::texts_in(std::string_view language) const {
  for (const std::string_view tag : {language, primary_subtag(language)})
    for (const auto& [known, words] : texts)
      if (is_same_tag(known, tag)) return &words;
  return nullptr;
}

Reference Data::reference(const Texts& words) const { return {vocabulary, places, law, words}; }

std::optional<Data> load_data(const std::string& folder, std::vector<std::string>& complaints) {
  std::vector<NamedFile> files = files_of(folder, complaints);
  if (files.empty())
    complaints.push_back(fmt::format("{}: no vocabulary, places, law or texts in it", folder));
  else if (!folder.empty())
    tell_missing(folder, files, complaints);
  Loader loader(complaints);
  for (const NamedFile& file : files)
    if (file.path == "vocabulary/core.json") loader.read(file);
  for (const NamedFile& file : files)
    if (file.path != "vocabulary/core.json") loader.read(file);
  if (!complaints.empty()) return std::nullopt;
  return loader.take();
}

}  // namespace annex
