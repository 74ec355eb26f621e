// annex check: problems of form, and findings of the rules.
#include <algorithm>
#include <memory>
#include <optional>

#include "core/rules/rule_table.h"
#include "tools/annex/check_output.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/explain.h"
#include "tools/annex/files.h"

namespace annex {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::optional<std::string> as_of;
  std::string fail_on = "error";
  std::optional<std::string> waivers;
  std::string format = "text";
  std::string explain;
};

Severity severity_named(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::notice;
}

// A waiver that has to be told weighs as much as a warning.
bool falls_short(const CheckResult& result, Severity level) {
  if (!result.waivers.empty() && level <= Severity::warning) return true;
  return std::any_of(result.files.begin(), result.files.end(), [&](const JudgedFile& judged) {
    return std::any_of(judged.findings.begin(), judged.findings.end(),
                       [&](const Finding& finding) { return finding.severity >= level; });
  });
}

Status explain(const Arguments& arguments, const Session& session) {
  const std::string text = explanation_of(arguments.explain, session.data.reference(session.texts));
  if (!text.empty()) return write_result(session, "-", text) ? Status::fine : Status::failed;
  std::string rules;
  for (const Rule& rule : rule_table()) rules.append(rules.empty() ? "" : ", ").append(rule.id);
  complain(session.texts.say("tools.check.no-such-rule", {{"rule", arguments.explain}, {"rules", rules}}));
  return Status::failed;
}

std::string written(const Arguments& arguments, const CheckResult& result, const Session& session,
                    const Reference& reference) {
  if (arguments.format == "json") return check_as_json(result, reference);
  if (arguments.format == "sarif") return check_as_sarif(result, reference);
  return check_as_text(result, session, reference);
}

Status check_files(const Arguments& arguments, const Session& session) {
  const std::optional<Date> as_of = day_named(session, "--as-of", arguments.as_of);
  if (!as_of) return Status::failed;
  std::optional<std::vector<Waiver>> waivers = std::vector<Waiver>();
  if (arguments.waivers) waivers = read_waivers(session, *arguments.waivers);
  if (!waivers) return Status::failed;
  Status status = Status::fine;
  std::vector<AnnexFile> files;
  for (const std::string& path : files_to_read(session, arguments.files, status)) {
    std::optional<AnnexFile> file = read_annex_file(session, path);
    if (!file || !file->problems.empty()) status = Status::failed;
    if (file) files.push_back(std::move(*file));
  }
  const Reference reference = session.data.reference(session.texts);
  CheckResult result{*as_of,
                     judge(std::move(files), {reference.law, reference.vocabulary, *as_of}),
                     arguments.waivers.value_or(""),
                     {}};
  result.waivers = waive(result.files, *waivers, *as_of);
  if (falls_short(result, severity_named(arguments.fail_on))) status = worst_of(status, Status::falls_short);
  return write_result(session, "-", written(arguments, result, session, reference)) ? status : Status::failed;
}

}  // namespace

Command check_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("check", "Tell what is wrong with annexes, and where");
  CLI::Option* files =
      command->add_option("files", arguments->files, "Annexes, or folders of them; - for standard input");
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  command
      ->add_option("--fail-on", arguments->fail_on,
                   "Exit with 1 from this severity on: error (default), warning or notice")
      ->check(CLI::IsMember({"error", "warning", "notice"}));
  command->add_option("--waivers", arguments->waivers,
                      "A file of findings that are accepted until a review date");
  command->add_option("--format", arguments->format, "text (default), json or sarif")
      ->check(CLI::IsMember({"text", "json", "sarif"}));
  CLI::Option* explained = command->add_option("--explain", arguments->explain,
                                               "Say why this rule fires, and on which facts it rests");
  explained->excludes(files);
  return {command, [arguments, command](const Session& session) {
            if (!arguments->explain.empty()) return explain(*arguments, session);
            if (!arguments->files.empty()) return check_files(*arguments, session);
            complain(command->help());
            return Status::failed;
          }};
}

}  // namespace annex
