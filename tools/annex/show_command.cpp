// annex show: one annex, for a person or a machine.
#include <memory>
#include <optional>

#include "core/codec/annex_json.h"
#include "core/export/annex_csv.h"
#include "core/export/jsonld.h"
#include "core/pages/annex_page.h"
#include "core/rules/rules.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/page_text.h"
#include "tools/annex/xlsx.h"

namespace annex {
namespace {

struct Arguments {
  std::string file;
  std::string format = "text";
  std::string output = "-";
  std::optional<std::string> as_of;
};

Page page_of(const Annex& annex, const Reference& reference, const Date& as_of) {
  const std::vector<Finding> findings = check(annex, {reference.law, reference.vocabulary, as_of});
  return annex_page({annex, reference, findings, as_of, nullptr, {}});
}

std::optional<std::string> written(const Arguments& arguments, const AnnexFile& file, const Date& as_of,
                                   const Session& session) {
  const Annex& annex = file.annex;
  const std::string& format = arguments.format;
  if (format == "json") return encode_annex(annex);
  const Reference reference = session.data.reference(session.texts);
  if (format == "csv") return to_csv(annex, reference);
  if (format == "jsonld") return to_jsonld(annex, reference);
  const Page page = page_of(annex, reference, as_of);
  if (format == "xlsx") return annex_workbook(session, page, file, reference, as_of, arguments.output);
  return page_text(format, page);
}

Status show_file(const Arguments& arguments, const Session& session) {
  const std::optional<Date> as_of = day_named(session, "--as-of", arguments.as_of);
  if (!as_of) return Status::failed;
  const std::optional<AnnexFile> file = read_whole_annex(session, arguments.file);
  if (!file) return Status::failed;
  const std::optional<std::string> result = written(arguments, *file, *as_of, session);
  return result && write_result(session, arguments.output, *result) ? Status::fine : Status::failed;
}

}  // namespace

Command show_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("show", "Show one annex, for a person or a machine");
  command->add_option("file", arguments->file, "The annex; - for standard input")->required();
  command
      ->add_option("--format", arguments->format, "text (default), html, markdown, json, csv, jsonld or xlsx")
      ->check(CLI::IsMember({"text", "html", "markdown", "json", "csv", "jsonld", "xlsx"}));
  command->add_option("-o,--output", arguments->output, "The file to write (default: standard output)");
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  return {command, [arguments](const Session& session) { return show_file(*arguments, session); }};
}

}  // namespace annex
