// annex import: the text of the paper form, or its PDF, into a draft annex.
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <utility>

#include "core/codec/annex_json.h"
#include "core/codec/characters.h"
#include "core/import/import.h"
#include "tools/annex/best_reading.h"
#include "tools/annex/commands.h"
#include "tools/annex/encodings.h"
#include "tools/annex/files.h"
#include "tools/annex/pdf.h"
#include "tools/annex/sha256.h"

namespace annex {
namespace {

struct Arguments {
  std::string file;
  std::string output = "-";
  std::string report;
  bool without_text = false;
};

// A text is read as it is; a PDF's readings are all tried, and the report says which was taken.
ImportResult best_import(const std::vector<PdfReading>& readings, const Session& session,
                         const ImportOptions& options) {
  std::vector<ImportResult> results;
  for (const PdfReading& reading : readings)
    results.push_back(import_form(reading.text, session.data.vocabulary, session.data.places, options));
  const std::size_t best = best_reading(results);
  results[best].report.reading = readings[best].name;
  return std::move(results[best]);
}

void tell(const Session& session, const std::string& name, const ImportReport& report) {
  for (const SourceText& text : report.unrecognised)
    complain(
        session.texts.say("tools.import.unrecognised",
                          {{"file", name}, {"line", std::to_string(text.lines.first)}, {"text", text.text}}));
  for (const UnansweredTerm& row : report.unanswered)
    complain(session.texts.say("tools.import.unanswered",
                               {{"file", name}, {"section", row.section}, {"term", row.term}}));
}

const char* key_of(const ImportRefused& refused, Encoding encoding) {
  if (refused.reason == ImportRefusal::too_large) return "tools.import.too-large";
  switch (encoding) {
    case Encoding::utf16:
      return "tools.import.utf16";
    case Encoding::windows_1252:
      return "tools.import.windows-1252";
    case Encoding::no_text:
      return "tools.import.other-format";
    case Encoding::unknown:
      break;
  }
  return "tools.import.not-utf8";
}

void tell_refusal(const Session& session, const std::string& name, const ImportRefused& refused,
                  Encoding encoding) {
  complain(session.texts.say(
      key_of(refused, encoding),
      {{"file", name}, {"line", std::to_string(refused.line)}, {"column", std::to_string(refused.column)}}));
}

void tell_failure(const Session& session, const std::string& name, const PdfText& pdf) {
  switch (pdf.failure) {
    case PdfFailure::password:
      return complain(session.texts.say("tools.import.password", {{"file", name}}));
    case PdfFailure::no_text:
      return complain(session.texts.say("tools.import.no-text", {{"file", name}}));
    case PdfFailure::none:
    case PdfFailure::unreadable:
      return complain(session.texts.say("tools.not-read", {{"file", name}, {"reason", pdf.reason}}));
  }
}

// The text or, of a PDF, its readings; nothing where there are none, which is complained of.
std::optional<std::vector<PdfReading>> readings_of(const Session& session, const std::string& name,
                                                   std::string bytes) {
  if (!is_pdf(bytes)) {
    // Both can be valid UTF-8, of which nothing would be understood.
    auto text = utf8_of_utf16(bytes);
    if (!text && (is_other_format(bytes) || guess_encoding(bytes) == Encoding::utf16)) {
      tell_refusal(session, name, ImportRefused{}, guess_encoding(bytes));
      return std::nullopt;
    }
    return std::vector<PdfReading>{{"", text ? std::move(*text) : std::move(bytes)}};
  }
  PdfText pdf = read_pdf(bytes);
  if (pdf.readings.empty()) {
    tell_failure(session, name, pdf);
    return std::nullopt;
  }
  return std::move(pdf.readings);
}

Status import_file(const Arguments& arguments, const Session& session) {
  if (!arguments.report.empty() && arguments.report == arguments.output) {
    complain(session.texts.say("tools.import.one-file", {{"file", name_of_file(arguments.output)}}));
    return Status::failed;
  }
  const std::string name = name_of_file(arguments.file);
  ReadFile read = read_file(arguments.file);
  if (!read.bytes) {
    complain(session.texts.say("tools.not-read", {{"file", name}, {"reason", read.failure}}));
    return Status::failed;
  }
  ImportOptions options;
  if (arguments.without_text) options.wording = ImportWording::leave_out;
  if (arguments.file != "-")
    options.source.document = well_formed(std::filesystem::path(arguments.file).filename().string());
  options.source.sha256 = sha256(*read.bytes);

  const auto readings = readings_of(session, name, std::move(*read.bytes));
  if (!readings) return Status::failed;
  const ImportResult result = best_import(*readings, session, options);
  if (result.refused) {
    tell_refusal(session, name, *result.refused, guess_encoding(readings->front().text));
    return Status::failed;
  }
  tell(session, name, result.report);
  bool written = write_result(session, arguments.output, encode_annex(result.draft));
  if (!arguments.report.empty())
    written = write_result(session, arguments.report, report_to_json(result.report)) && written;
  if (!written) return Status::failed;
  return result.complete() ? Status::fine : Status::falls_short;
}

}  // namespace

Command import_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("import", "Read the paper form (text or PDF) into a draft annex");
  command->add_option("file", arguments->file, "The form: a text, a PDF, or - for standard input")
      ->required();
  command->add_option("-o,--output", arguments->output, "Where the draft goes (default: standard output)");
  command->add_option("--report", arguments->report,
                      "Where the report goes, as JSON: what was left over or missing");
  command->add_flag("--without-text", arguments->without_text,
                    "Leave the document's own words out of the draft");
  return {command, [arguments](const Session& session) { return import_file(*arguments, session); }};
}

}  // namespace annex
