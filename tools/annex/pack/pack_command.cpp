// annex pack: a catalog for the web, content-hashed files behind one index.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <numeric>

#include "core/codec/reference_json.h"
#include "core/find/catalog_files.h"
#include "core/query/catalog_json.h"
#include "tools/annex/commands.h"
#include "tools/annex/files.h"
#include "tools/annex/pack/catalog_folder.h"
#include "tools/annex/pack/catalog_words.h"
#include "tools/annex/pack/packed_annexes.h"
#include "tools/annex/pack/progress.h"
#include "tools/annex/sha256.h"

namespace annex {
namespace {

namespace fs = std::filesystem;

// Of brotli for the annexes: where there are many, the best would take the day for a tenth less.
constexpr std::size_t kMany = 2000;
constexpr int kBestQuality = 11, kQuickQuality = 9;

struct Arguments {
  std::vector<std::string> files;
  std::string folder;
  unsigned jobs = 0;  // 0: as many as there are processors
};

// The catalog may lie below the annexes: its own files are none of them.
std::vector<std::string> sources_of(const Arguments& arguments) {
  std::vector<std::string> paths = files_named(arguments.files);
  std::error_code error;
  const std::string below = (fs::weakly_canonical(arguments.folder, error) / "").string();
  paths.erase(
      std::remove_if(paths.begin(), paths.end(),
                     [&](const std::string& path) {
                       return path != "-" &&
                              fs::weakly_canonical(path, error).string().compare(0, below.size(), below) == 0;
                     }),
      paths.end());
  return paths;
}

// All that the catalog is made of: this program, its words and law, and the sources as the file system tells
// of them. Empty where that cannot be told, and so nothing can be known to be unchanged.
std::string digest_of(const Session& session, const std::vector<std::string>& paths) {
  const ReadFile program = read_file("/proc/self/exe");
  if (!program.bytes) return {};
  std::string all = sha256(*program.bytes);
  for (const auto& [language, texts] : session.data.texts)
    all += sha256(encode_reference(session.data.reference(texts)));
  for (const std::string& path : paths) {
    std::error_code error;
    const auto time = fs::last_write_time(path, error).time_since_epoch().count();
    const auto size = error ? 0 : fs::file_size(path, error);
    if (error) return {};
    all += fmt::format("{} {} {}\n", path, size, time);
  }
  return sha256(all);
}

struct Version {
  std::size_t place;  // among the packed annexes
  const PackedAnnex* packed;
};
using Services = std::map<std::string, std::vector<Version>>;

// The latest by `effective` first; undated ones are oldest.
bool is_newer(const Version& one, const Version& other) {
  const CatalogVersion &left = one.packed->entry->versions[0], &right = other.packed->entry->versions[0];
  if (left.effective != right.effective) return right.effective < left.effective;
  return right.version < left.version;
}

// By id; the same version of one annex twice is told.
Services services_of(const Session& session, const PackedAnnexes& packed, Status& status) {
  Services services;
  for (std::size_t place = 0; place < packed.annexes.size(); ++place) {
    const PackedAnnex& one = packed.annexes[place];
    for (const std::string& line : one.complaints) complain(line);
    if (!one.entry) {
      status = Status::failed;
      continue;
    }
    std::vector<Version>& versions = services[one.entry->id];
    const auto there = std::find_if(versions.begin(), versions.end(), [&](const Version& each) {
      return each.packed->entry->versions[0].version == one.entry->versions[0].version;
    });
    if (there == versions.end()) {
      versions.push_back({place, &one});
      continue;
    }
    status = Status::failed;
    complain(session.texts.say("tools.pack.twice", {{"file", one.name},
                                                    {"other", there->packed->name},
                                                    {"id", one.entry->id},
                                                    {"version", one.entry->versions[0].version}}));
  }
  return services;
}

// The entries by name, each with all its versions, and the search's keys with their numbers.
CatalogIndex index_of(Services& services, PackedAnnexes& packed) {
  CatalogIndex index;
  std::vector<std::size_t> places;
  for (auto& [id, versions] : services) {
    std::sort(versions.begin(), versions.end(), is_newer);
    index.entries.push_back(*versions.front().packed->entry);
    places.push_back(versions.front().place);
    for (std::size_t older = 1; older < versions.size(); ++older)
      index.entries.back().versions.push_back(versions[older].packed->entry->versions[0]);
  }
  std::vector<std::size_t> order(index.entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return index.entries[one].service.name < index.entries[other].service.name;
  });
  std::vector<CatalogEntry> sorted;
  std::vector<std::optional<ServiceNumber>> numbers(packed.annexes.size());
  for (const std::size_t from : order) {
    numbers[places[from]] = static_cast<ServiceNumber>(sorted.size());
    sorted.push_back(std::move(index.entries[from]));
  }
  index.entries = std::move(sorted);
  packed.search.renumber(numbers);
  return index;
}

Status pack_files(const Arguments& arguments, const Session& session) {
  const std::vector<std::string> paths = sources_of(arguments);
  const std::string digest = digest_of(session, paths);
  if (!digest.empty() && CatalogFolder::is_packed(arguments.folder, digest)) return Status::fine;
  CatalogFolder folder(arguments.folder, paths.size() > kMany ? kQuickQuality : kBestQuality);
  const unsigned workers =
      arguments.jobs > 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  Status status = Status::fine;
  PackedAnnexes packed;
  {
    Progress progress(session, paths.size());
    packed = pack_annexes(session, paths, workers, folder, progress.done());
  }
  Services services = services_of(session, packed, status);
  CatalogIndex index = index_of(services, packed);
  put_catalog_files(index, std::move(packed.search),
                    [&](std::string_view stem, std::string_view extension, std::string_view bytes) {
                      return folder.put("", stem, extension, bytes);
                    });
  put_references(session, index, folder);
  // What was told now has to be told again by the next run.
  folder.finish(encode_catalog_index(index), status == Status::fine ? digest : std::string());
  if (folder.failure().empty()) return status;
  complain(session.texts.say("tools.pack.not-written", {{"reason", folder.failure()}}));
  return Status::failed;
}

}  // namespace

Command pack_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("pack", "Make a catalog for the web of annexes");
  command->add_option("files", arguments->files, "Annexes, or folders of them")->required();
  command->add_option("-o,--output", arguments->folder, "The catalog's folder")->required();
  command
      ->add_option("--jobs", arguments->jobs,
                   "How much is done at once (default: as many as there are processors)")
      ->check(CLI::Range(1, 256));
  return {command, [arguments](const Session& session) { return pack_files(*arguments, session); }};
}

}  // namespace annex
