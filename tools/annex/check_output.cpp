// The result of a check as text and as JSON.
#include "tools/annex/check_output.h"

#include <fmt/format.h>

#include "core/codec/characters.h"
#include "core/codec/json_writer.h"
#include "core/codec/problem_text.h"
#include "core/export/printable.h"
#include "core/pages/words.h"
#include "core/rules/finding_text.h"
#include "tools/annex/path_lines.h"

namespace annex {
namespace {

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

void write_finding(JsonWriter& writer, const Finding& finding, const Reference& reference) {
  writer.begin_object();
  writer.string_member("rule", finding.rule);
  writer.string_member("severity", name_of(finding.severity));
  writer.string_member("law", finding.law);
  writer.key("paths");
  writer.begin_array();
  for (const std::string& path : finding.paths) writer.string(path);
  writer.end_array();
  writer.string_member("message", message_of(finding, reference, reference.texts.language));
  writer.end_object();
}

void write_waiver(JsonWriter& writer, const FaultyWaiver& faulty, const Reference& reference) {
  writer.begin_object();
  writer.string_member("fault", id_of(faulty.fault));
  writer.string_member("annex", faulty.waiver.annex);
  writer.string_member("rule", faulty.waiver.rule);
  writer.string_member("path", faulty.waiver.path);
  writer.integer_member("line", faulty.waiver.line);
  writer.string_member("message", message_of(faulty, reference));
  writer.end_object();
}

// "Hosting (/subjectMatters/9, line 47; lines 90-91 of the document)"
std::string where(const JudgedFile& judged, const PathLines& places, const std::string& path,
                  const Reference& reference) {
  const Texts& texts = reference.texts;
  const std::string row = row_words(judged.file.annex, path, reference);
  const std::string line = std::to_string(places.of(path));
  if (row == path) return texts.say("tools.check.place", {{"path", path}, {"line", line}});
  const auto lines = row_lines(judged.file.annex, path);
  if (!lines) return texts.say("tools.check.where", {{"row", row}, {"path", path}, {"line", line}});
  return texts.say("tools.check.where-in-document", {{"row", row},
                                                     {"path", path},
                                                     {"line", line},
                                                     {"first", std::to_string(lines->first)},
                                                     {"last", std::to_string(lines->last)}});
}

// One line: nothing that an annex says begins another.
std::string line_of(const std::string& words) { return printable(words, LineBreaks::as_blanks) + "\n"; }

std::string finding_text(const JudgedFile& judged, const PathLines& places, const Finding& finding,
                         const Reference& reference) {
  const Texts& texts = reference.texts;
  std::string text = fmt::format(
      "  {} [{}{}{}]\n",
      texts.say("tools.check.said",
                {{"severity", texts.say("rule.severity." + std::string(name_of(finding.severity)))},
                 {"words", title_of(finding, reference)}}),
      finding.rule, finding.law.empty() ? "" : ", ", law_words(finding.law, texts));
  text += line_of("    " + message_of(finding, reference, texts.language));
  text += line_of("    " + advice_of(finding, reference));
  for (const std::string& path : finding.paths)
    text += line_of("    - " + where(judged, places, path, reference));
  return text;
}

std::string file_text(const JudgedFile& judged, const Date& as_of, const Session& session,
                      const Reference& reference) {
  const AnnexFile& file = judged.file;
  const Texts& texts = reference.texts;
  std::string text;
  for (const Problem& problem : file.problems) text += line_of(problem_line(session, file.name, problem));
  const auto problems = static_cast<long long>(file.problems.size());
  if (problems > 0)
    return text + texts.say_count("tools.check.problems", problems, {{"file", file.name}}) + "\n";
  const auto findings = static_cast<long long>(judged.findings.size());
  text += line_of(texts.say_count("tools.check.findings", findings,
                                  {{"file", file.name},
                                   {"service", file.annex.service.name},
                                   {"version", file.annex.version},
                                   {"date", date_words(as_of, texts)}}));
  const PathLines places(file.bytes);
  for (const Finding& finding : judged.findings) text += finding_text(judged, places, finding, reference);
  return text;
}

}  // namespace

std::string check_as_text(const CheckResult& result, const Session& session, const Reference& reference) {
  std::string text;
  for (const JudgedFile& judged : result.files) text += file_text(judged, result.as_of, session, reference);
  for (const FaultyWaiver& faulty : result.waivers)
    text +=
        fmt::format("{}:{}: {}\n", result.waivers_file, faulty.waiver.line, message_of(faulty, reference));
  return printable(well_formed(text), LineBreaks::kept);
}

std::string check_as_json(const CheckResult& result, const Reference& reference) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("asOf", to_string(result.as_of));
  writer.key("annexes");
  writer.begin_array();
  for (const JudgedFile& judged : result.files) {
    writer.begin_object();
    writer.string_member("file", well_formed(judged.file.path));
    writer.string_member("id", judged.file.annex.id);
    writer.key("problems");
    writer.begin_array();
    for (const Problem& problem : judged.file.problems) write_problem(writer, problem, reference.texts);
    writer.end_array();
    writer.key("findings");
    writer.begin_array();
    for (const Finding& finding : judged.findings) write_finding(writer, finding, reference);
    writer.end_array();
    writer.end_object();
  }
  writer.end_array();
  if (!result.waivers_file.empty()) {
    writer.key("waivers");
    writer.begin_array();
    for (const FaultyWaiver& faulty : result.waivers) write_waiver(writer, faulty, reference);
    writer.end_array();
  }
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

}  // namespace annex
