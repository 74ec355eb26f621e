// annex changes: what changed between two versions, and which changes the customer must be told of.
#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "core/pages/changes_page.h"
#include "core/query/untold.h"
#include "tools/annex/changes_output.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/latest.h"
#include "tools/annex/page_text.h"

namespace annex {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::optional<std::string> as_of;
  std::string format = "text";
};

// The versions that arguments name, as they are named; those of a folder oldest first.
std::optional<std::vector<AnnexFile>> versions_named(const Arguments& arguments, const Session& session) {
  std::vector<AnnexFile> versions;
  for (const std::string& argument : arguments.files) {
    std::vector<AnnexFile> of_argument;
    Status status = Status::fine;
    const std::vector<std::string> paths = files_to_read(session, {argument}, status);
    if (status != Status::fine) return std::nullopt;
    for (const std::string& path : paths) {
      std::optional<AnnexFile> file = read_whole_annex(session, path);
      if (!file) return std::nullopt;
      of_argument.push_back(std::move(*file));
    }
    std::stable_sort(
        of_argument.begin(), of_argument.end(),
        [](const AnnexFile& left, const AnnexFile& right) { return is_before(left.annex, right.annex); });
    std::move(of_argument.begin(), of_argument.end(), std::back_inserter(versions));
  }
  return versions;
}

// Each version against the one before it, newest first.
std::vector<ChangesResult> steps_of(const std::vector<AnnexFile>& versions, const Context& context) {
  std::vector<ChangesResult> steps;
  for (std::size_t i = versions.size(); i-- > 1;) {
    const Annex& older = versions[i - 1].annex;
    const Annex& newer = versions[i].annex;
    ChangesResult step{older, newer, changes_between(older, newer, context), {}};
    step.untold = untold_differences(older, newer, context, step.changes);
    steps.push_back(std::move(step));
  }
  return steps;
}

std::string written(const std::string& format, const std::vector<ChangesResult>& steps,
                    const Reference& reference) {
  if (format == "atom") return changes_as_atom(steps, reference);
  if (format == "json") return changes_as_json(steps.front(), reference);
  std::string text;
  for (const ChangesResult& step : steps)
    text += (text.empty() ? "" : "\n") +
            page_text(format, changes_page({step.older, step.newer, reference, step.changes}));
  return text;
}

// One document is about two versions.
bool is_one_document(const std::string& format) { return format == "json" || format == "html"; }

// Two entries of a feed that have one id are one entry to its readers.
std::optional<std::string> version_given_twice(const std::vector<AnnexFile>& versions) {
  std::set<std::string> seen;
  for (const AnnexFile& file : versions)
    if (!seen.insert(file.annex.version).second) return file.annex.version;
  return std::nullopt;
}

// Why these cannot be told as versions of one annex; nothing where they can.
std::optional<std::string> objection_to(const std::vector<AnnexFile>& versions, const std::string& format,
                                        const Texts& texts) {
  if (versions.size() < 2 || (versions.size() > 2 && is_one_document(format)))
    return texts.say("changes.two-versions", {{"count", std::to_string(versions.size())}});
  const std::string& id = versions.front().annex.id;
  for (const AnnexFile& file : versions)
    if (file.annex.id != id)
      return texts.say("changes.other-annex", {{"file", file.name}, {"found", file.annex.id}, {"id", id}});
  const auto twice = format == "atom" ? version_given_twice(versions) : std::nullopt;
  if (twice) return texts.say("changes.version-twice", {{"version", *twice}});
  return std::nullopt;
}

Status tell_changes(const Arguments& arguments, const Session& session) {
  const std::optional<Date> as_of = day_named(session, "--as-of", arguments.as_of);
  if (!as_of) return Status::failed;
  const auto versions = versions_named(arguments, session);
  if (!versions) return Status::failed;
  if (const auto objection = objection_to(*versions, arguments.format, session.texts)) {
    complain(*objection);
    return Status::failed;
  }
  const Reference reference = session.data.reference(session.texts);
  const auto steps = steps_of(*versions, {reference.law, reference.vocabulary, *as_of});
  return write_result(session, "-", written(arguments.format, steps, reference)) ? Status::fine
                                                                                 : Status::failed;
}

}  // namespace

Command changes_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "changes", "Tell what changed between two versions, and what to tell customers before");
  command
      ->add_option(
          "files", arguments->files,
          "The older and the newer version, or a folder of a service's versions; - for standard input")
      ->required();
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  command->add_option("--format", arguments->format, "text (default), html, markdown, json or atom")
      ->check(CLI::IsMember({"text", "html", "markdown", "json", "atom"}));
  return {command, [arguments](const Session& session) { return tell_changes(*arguments, session); }};
}

}  // namespace annex
