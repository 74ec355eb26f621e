// annex pack: a catalog for the web, content-hashed files behind one index.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>

#include "core/codec/annex_json.h"
#include "core/codec/reference_json.h"
#include "core/find/catalog_files.h"
#include "core/find/condition_keys.h"
#include "core/find/word_keys.h"
#include "core/query/catalog_json.h"
#include "core/rules/rule_table.h"
#include "tools/annex/commands.h"
#include "tools/annex/files.h"
#include "tools/annex/sha256.h"

namespace annex {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string folder;
};

struct Packed {
  AnnexFile source;
  std::string bytes;  // canonical
  std::string file;   // relative to the index
};

// For a file's name: an id or a language as it is, whatever else is in it made harmless.
std::string harmless(std::string name) {
  for (char& letter : name) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
    if (!plain) letter = '-';
  }
  return name.substr(0, 80);
}

// The name says what is in the file, so that a copy never needs to be asked for again.
std::string hashed_name(const std::string& name, std::string_view bytes, std::string_view extension = "json") {
  return fmt::format("{}.{}.{}", harmless(name), sha256(bytes).substr(0, 12), extension);
}

bool newer(const Packed& one, const Packed& other) {
  // The latest by `effective`; undated ones are oldest.
  if (one.source.annex.effective != other.source.annex.effective)
    return other.source.annex.effective < one.source.annex.effective;
  return other.source.annex.version < one.source.annex.version;
}

using Services = std::map<std::string, std::vector<Packed>>;

// Adds the file, unless the same version of the same annex is there.
bool add(const Session& session, Services& services, AnnexFile file) {
  std::vector<Packed>& versions = services[file.annex.id];
  for (const Packed& there : versions) {
    if (there.source.annex.version != file.annex.version) continue;
    complain(session.texts.say("tools.pack.twice", {{"file", file.name},
                                                    {"other", there.source.name},
                                                    {"id", file.annex.id},
                                                    {"version", file.annex.version}}));
    return false;
  }
  std::string bytes = encode_annex(file.annex);
  std::string name = "annexes/" + hashed_name(file.annex.id, bytes);
  versions.push_back({std::move(file), std::move(bytes), std::move(name)});
  return true;
}

class Folder {
 public:
  Folder(const Session& session, std::string path) : session_(session), path_(std::move(path)) {}

  void write(const std::string& name, std::string_view bytes) {
    if (!write_result(session_, (std::filesystem::path(path_) / name).string(), bytes))
      status_ = Status::failed;
  }
  Status status() const { return status_; }

 private:
  const Session& session_;
  std::string path_;
  Status status_ = Status::fine;
};

// What a search asks of the newest version, in the words of every language.
void add_search_keys(KeyFiles& keys, const Session& session, const Annex& annex,
                     const std::vector<FindingPeriod>& findings, ServiceNumber service) {
  for (const auto& [language, texts] : session.data.texts)
    add_word_keys(keys, annex, session.data.reference(texts), service);
  add_condition_keys(keys, annex, session.data.vocabulary, findings, service);
}

// Gives the new place of each.
std::vector<std::optional<ServiceNumber>> sort_by_name(std::vector<CatalogEntry>& entries) {
  std::vector<ServiceNumber> order(entries.size());
  std::iota(order.begin(), order.end(), ServiceNumber{0});
  std::stable_sort(order.begin(), order.end(), [&](ServiceNumber one, ServiceNumber other) {
    return entries[one].service.name < entries[other].service.name;
  });
  std::vector<CatalogEntry> sorted;
  std::vector<std::optional<ServiceNumber>> places(entries.size());
  for (const ServiceNumber from : order) {
    places[from] = static_cast<ServiceNumber>(sorted.size());
    sorted.push_back(std::move(entries[from]));
  }
  entries = std::move(sorted);
  return places;
}

CatalogIndex write_services(const Session& session, Services& services, Folder& folder) {
  CatalogIndex index;
  KeyFiles search;
  for (auto& [id, versions] : services) {
    std::sort(versions.begin(), versions.end(), newer);
    std::vector<const Annex*> annexes;
    std::vector<std::string> files;
    for (const Packed& version : versions) {
      folder.write(version.file, version.bytes);
      annexes.push_back(&version.source.annex);
      files.push_back(version.file);
    }
    const Annex& newest = *annexes[newest_of(annexes)];
    const auto findings = finding_periods(newest, session.data.law, session.data.vocabulary);
    add_search_keys(search, session, newest, findings, static_cast<ServiceNumber>(index.entries.size()));
    index.entries.push_back(entry_of(annexes, files, findings));
  }
  search.renumber(sort_by_name(index.entries));
  put_catalog_files(index, search, [&](std::string_view stem, std::string_view extension, std::string_view bytes) {
    std::string name = hashed_name(std::string(stem), bytes, extension);
    folder.write(name, bytes);
    return name;
  });
  return index;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// When the widget says a text: never is for the command line's own.
enum class Said { first, later, never };

// The list and an annex are what a reader sees first; what only the other views say follows when one of them
// opens.
Said when_said(const std::string& key) {
  if (begins_with(key, "tools.")) return Said::never;
  for (const char* start : {"changes.", "compare.", "conclusion.", "need.", "needs.", "rule.fact.", "search."})
    if (begins_with(key, start)) return Said::later;
  const std::size_t end = key.find('.', 5);
  const Rule* rule = begins_with(key, "rule.") ? find_rule(key.substr(5, end - 5)) : nullptr;
  return rule && rule->ask_versions ? Said::later : Said::first;
}

Texts texts_said(const Texts& texts, Said when) {
  Texts said;
  said.language = texts.language;
  said.plurals = texts.plurals;
  for (const auto& [key, words] : texts.strings)
    if (when_said(key) == when) said.strings.emplace(key, words);
  return said;
}

void write_references(const Session& session, CatalogIndex& index, Folder& folder) {
  const auto add = [&](auto& files, const char* start, const std::string& language,
                       const std::string& bytes) {
    const std::string name = hashed_name(start + language, bytes);
    folder.write(name, bytes);
    files.emplace(language, name);
  };
  for (const auto& [language, texts] : session.data.texts) {
    add(index.references, "reference-", language,
        encode_reference(session.data.reference(texts_said(texts, Said::first))));
    add(index.views, "views-", language, encode_texts(texts_said(texts, Said::later)));
  }
}

Status pack_files(const Arguments& arguments, const Session& session) {
  Status status = Status::fine;
  Services services;
  for (const std::string& path : files_named(arguments.files)) {
    std::optional<AnnexFile> file = read_whole_annex(session, path);
    if (!file || !add(session, services, std::move(*file))) status = Status::failed;
  }
  Folder folder(session, arguments.folder);
  CatalogIndex index = write_services(session, services, folder);
  write_references(session, index, folder);
  // Last, so that an index never names a file that is not there.
  folder.write("index.json", encode_catalog_index(index));
  return worst_of(status, folder.status());
}

}  // namespace

Command pack_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("pack", "Make a catalog for the web of annexes");
  command->add_option("files", arguments->files, "Annexes, or folders of them")->required();
  command->add_option("-o,--output", arguments->folder, "The catalog's folder")->required();
  return {command, [arguments](const Session& session) { return pack_files(*arguments, session); }};
}

}  // namespace annex
