// annex changes: what changed between two versions, and which changes the customer must be told of.
#include <algorithm>
#include <memory>

#include "core/export/text.h"
#include "core/pages/changes_page.h"
#include "tools/annex/changes_output.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/files.h"

namespace annex {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string as_of;
  std::string format = "text";
};

// The versions that arguments name, as they are named; those of a folder oldest first.
std::optional<std::vector<AnnexFile>> versions_named(const Arguments& arguments, const Session& session) {
  std::vector<AnnexFile> versions;
  for (const std::string& argument : arguments.files) {
    std::vector<AnnexFile> of_argument;
    for (const std::string& path : files_named({argument})) {
      std::optional<AnnexFile> file = read_whole_annex(session, path);
      if (!file) return std::nullopt;
      of_argument.push_back(std::move(*file));
    }
    std::stable_sort(of_argument.begin(), of_argument.end(),
                     [](const AnnexFile& left, const AnnexFile& right) {
                       return left.annex.effective < right.annex.effective;
                     });
    std::move(of_argument.begin(), of_argument.end(), std::back_inserter(versions));
  }
  return versions;
}

// Each version against the one before it, newest first.
std::vector<ChangesResult> steps_of(const std::vector<AnnexFile>& versions, const Context& context) {
  std::vector<ChangesResult> steps;
  for (std::size_t i = versions.size(); i-- > 1;)
    steps.push_back({versions[i - 1].annex, versions[i].annex,
                     changes_between(versions[i - 1].annex, versions[i].annex, context)});
  return steps;
}

std::string written(const std::string& format, const std::vector<ChangesResult>& steps,
                    const Reference& reference) {
  if (format == "atom") return changes_as_atom(steps, reference);
  std::string text;
  for (const ChangesResult& step : steps)
    text += format == "json" ? changes_as_json(step, reference)
                             : to_text(changes_page({step.older, step.newer, reference, step.changes}));
  return text;
}

Status tell_changes(const Arguments& arguments, const Session& session) {
  const std::optional<Date> as_of = day_named(session, "--as-of", arguments.as_of);
  if (!as_of) return Status::failed;
  const auto versions = versions_named(arguments, session);
  if (!versions) return Status::failed;
  const bool only_feed = versions->size() > 2 && arguments.format == "json";
  if (versions->size() < 2 || only_feed) {
    complain(session.texts.say("changes.two-versions", {{"count", std::to_string(versions->size())}}));
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
      ->add_option("files", arguments->files,
                   "The older and the newer version; or a folder of a service's versions")
      ->required();
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  command->add_option("--format", arguments->format, "text (default), json or atom")
      ->check(CLI::IsMember({"text", "json", "atom"}));
  return {command, [arguments](const Session& session) { return tell_changes(*arguments, session); }};
}

}  // namespace annex
