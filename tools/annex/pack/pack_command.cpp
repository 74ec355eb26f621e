// annex pack: a catalog for the web, content-hashed files behind one index.
#include <algorithm>
#include <memory>
#include <thread>

#include "core/find/catalog_files.h"
#include "core/query/catalog_json.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/pack/catalog_folder.h"
#include "tools/annex/pack/catalog_words.h"
#include "tools/annex/pack/packed_annexes.h"
#include "tools/annex/pack/progress.h"
#include "tools/annex/pack/ready_pages.h"
#include "tools/annex/pack/services.h"
#include "tools/annex/pack/sources.h"

namespace annex {
namespace {

// Of brotli: where there are many annexes, the best takes thirty times as long for a tenth less. Those
// between make large tables for every file, however small: 9 takes longer than the best, for more bytes.
constexpr std::size_t kMany = 2000;
constexpr int kBestQuality = 11, kQuickQuality = 6;

struct Arguments {
  std::vector<std::string> files;
  std::string folder;
  unsigned jobs = 0;                 // 0: as many as there are processors
  std::optional<std::string> pages;  // a day; none: none are made
};

struct Work {
  const Session& session;
  std::vector<std::string> paths;
  unsigned workers;
  std::optional<Date> pages;
};

std::optional<Work> work_of(const Arguments& arguments, const Session& session) {
  std::optional<Date> pages;
  if (arguments.pages) {
    pages = day_named(session, "--pages", arguments.pages);
    if (!pages) return std::nullopt;
  }
  std::optional<std::vector<std::string>> paths = sources_of(session, arguments.files, arguments.folder);
  if (!paths) return std::nullopt;
  const unsigned workers =
      arguments.jobs > 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  return Work{session, std::move(*paths), workers, pages};
}

Status tell_failure(const Session& session, const CatalogFolder& folder) {
  complain(session.texts.say("tools.pack.not-written", {{"reason", folder.failure()}}));
  return Status::failed;
}

Status pack_into(CatalogFolder& folder, const Work& work, const std::string& made_from) {
  Status status = Status::fine;
  PackedAnnexes packed;
  {
    Progress progress(work.session, "tools.pack.progress", work.paths.size());
    packed = pack_annexes(work.session, work.paths, work.workers, folder, progress.done());
  }
  Services services = services_of(work.session, packed, folder, status);
  if (services.empty()) {
    complain(work.session.texts.say("tools.pack.kept"));
    return Status::failed;
  }
  std::vector<PackedFacts> facts;
  CatalogIndex index = index_of(services, packed, facts);
  mark_unread(work.session, packed, index);
  if (work.pages) {
    Progress progress(work.session, "tools.pack.pages-progress", index.entries.size());
    put_pages(work.session, index, folder, work.workers, *work.pages, progress.done());
  }
  put_catalog_files(index, std::move(packed.search), facts,
                    [&](std::string_view stem, std::string_view extension, std::string_view bytes) {
                      return folder.put("", stem, extension, bytes);
                    });
  put_references(work.session, index, folder);
  // What was told now has to be told again by the next run.
  folder.finish(encode_catalog_index(index), status == Status::fine ? made_from : std::string());
  return folder.has_failed() ? tell_failure(work.session, folder) : status;
}

Status pack_files(const Arguments& arguments, const Session& session) {
  const std::optional<Work> work = work_of(arguments, session);
  if (!work) return Status::failed;
  CatalogFolder folder(arguments.folder, work->paths.size() > kMany ? kQuickQuality : kBestQuality);
  switch (folder.open()) {
    case WholeFiles::Opened::failed:
      return tell_failure(session, folder);
    case WholeFiles::Opened::busy:
      complain(session.texts.say("tools.pack.busy", {{"folder", arguments.folder}}));
      return Status::failed;
    case WholeFiles::Opened::fine:
      break;
  }
  const std::string made_from =
      digest_of(session, work->paths, work->workers, work->pages ? to_string(*work->pages) : "");
  return folder.is_packed(made_from) ? Status::fine : pack_into(folder, *work, made_from);
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
  command->add_option("--pages", arguments->pages,
                      "Make the page of each service ready too, by the law of this day, YYYY-MM-DD");
  return {command, [arguments](const Session& session) { return pack_files(*arguments, session); }};
}

}  // namespace annex
