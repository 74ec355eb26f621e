// annex check: problems of form, and findings of the rules.
#include <fmt/format.h>

#include <ctime>
#include <memory>

#include "core/codec/json_writer.h"
#include "core/codec/problem_text.h"
#include "core/model/date.h"
#include "tools/annex/commands.h"
#include "tools/annex/files.h"

namespace annex {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string as_of;
  std::string format = "text";
};

// The rules read no clock: the day is the command line's to know.
Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

void write_problem(JsonWriter& writer, const Problem& problem, const Texts& texts) {
  writer.begin_object();
  writer.string_member("code", problem.code);
  writer.string_member("path", problem.path);
  writer.integer_member("line", problem.line);
  writer.integer_member("column", problem.column);
  writer.string_member("expected", problem.expected);
  writer.string_member("found", problem.found);
  writer.string_member("message", message_of(problem, texts));
  writer.end_object();
}

std::string as_json(const std::vector<AnnexFile>& files, const Date& as_of, const Texts& texts) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("asOf", to_string(as_of));
  writer.key("annexes");
  writer.begin_array();
  for (const AnnexFile& file : files) {
    writer.begin_object();
    writer.string_member("file", file.path);
    writer.string_member("id", file.annex.id);
    writer.key("problems");
    writer.begin_array();
    for (const Problem& problem : file.problems) write_problem(writer, problem, texts);
    writer.end_array();
    writer.key("findings");
    writer.begin_array();
    writer.end_array();
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

std::string as_text(const Session& session, const std::vector<AnnexFile>& files) {
  std::string text;
  for (const AnnexFile& file : files) {
    for (const Problem& problem : file.problems) text += problem_line(session, file.name, problem) + "\n";
    const long long count = static_cast<long long>(file.problems.size());
    text += count == 0 ? session.texts.say("tools.check.no-problem", {{"file", file.name}})
                       : session.texts.say_count("tools.check.problems", count, {{"file", file.name}});
    text += "\n";
  }
  return text;
}

Status check_files(const Arguments& arguments, const Session& session) {
  const std::optional<Date> as_of = arguments.as_of.empty() ? today() : parse_date(arguments.as_of);
  if (!as_of) {
    complain(session.texts.say("tools.not-a-date", {{"option", "--as-of"}, {"found", arguments.as_of}}));
    return Status::failed;
  }
  Status status = Status::fine;
  std::vector<AnnexFile> files;
  for (const std::string& path : files_named(arguments.files)) {
    std::optional<AnnexFile> file = read_annex_file(session, path);
    if (!file || !file->problems.empty()) status = Status::failed;
    if (file) files.push_back(std::move(*file));
  }
  const std::string result =
      arguments.format == "json" ? as_json(files, *as_of, session.texts) : as_text(session, files);
  return write_result(session, "-", result) ? status : Status::failed;
}

}  // namespace

Command check_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("check", "Tell what is wrong with annexes, and where");
  command->add_option("files", arguments->files, "Annexes, or folders of them; - for standard input")
      ->required();
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  command->add_option("--format", arguments->format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}));
  return {command, [arguments](const Session& session) { return check_files(*arguments, session); }};
}

}  // namespace annex
