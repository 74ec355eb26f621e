// annex compare: services side by side.
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <set>

#include "core/export/comparison.h"
#include "core/pages/compare_page.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/latest.h"
#include "tools/annex/page_text.h"
#include "tools/annex/xlsx.h"

namespace annex {
namespace {

constexpr int kTextWidth = 100;  // of a terminal: three services side by side can be read

struct Arguments {
  std::vector<std::string> files;
  std::optional<std::string> as_of;
  std::string baseline;
  bool only_differences = false;
  std::string format = "text";
  std::string output = "-";
};

std::optional<std::string> written(const Arguments& arguments, const CompareView& view,
                                   const std::vector<AnnexFile>& files, const Session& session) {
  if (arguments.format == "xlsx") return comparison_workbook(session, view, files, arguments.output);
  const auto compared = [&] { return compare(in_order(view), view.reference.vocabulary); };
  if (arguments.format == "csv") return to_csv(compared(), arguments.only_differences, view.reference);
  const Page page = compare_page(view);
  if (arguments.format == "json")
    return to_json(compared(), conclusion_of(page), arguments.only_differences, view.reference);
  return page_text(arguments.format, page, kTextWidth);
}

// Why these cannot be compared so; nothing where they can.
std::optional<std::string> objection_to(const std::vector<const Annex*>& annexes, const std::string& baseline,
                                        const Texts& texts) {
  if (annexes.size() < 2)
    return texts.say_count("tools.compare.too-few", static_cast<long long>(annexes.size()));
  std::set<std::string> ids;
  for (const Annex* annex : annexes) ids.insert(annex->id);
  if (baseline.empty() || ids.count(baseline) > 0) return std::nullopt;
  return texts.say("tools.compare.no-baseline",
                   {{"id", baseline}, {"ids", fmt::format("{}", fmt::join(ids, ", "))}});
}

Status compare_files(const Arguments& arguments, const Session& session) {
  const std::optional<Date> as_of = day_named(session, "--as-of", arguments.as_of);
  if (!as_of) return Status::failed;
  Status status = Status::fine;
  const std::vector<AnnexFile> files = services_named(arguments.files, session, status);
  std::vector<const Annex*> annexes;
  for (const AnnexFile& file : files) annexes.push_back(&file.annex);
  if (const auto objection = objection_to(annexes, arguments.baseline, session.texts)) {
    complain(*objection);
    return Status::failed;
  }
  const Reference reference = session.data.reference(session.texts);
  const std::optional<std::string> result = written(
      arguments, {annexes, reference, *as_of, arguments.baseline, arguments.only_differences, {}, nullptr},
      files, session);
  return result && write_result(session, arguments.output, *result) ? status : Status::failed;
}

}  // namespace

Command compare_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("compare", "Put two or more services side by side");
  command
      ->add_option("files", arguments->files, "Two annexes or more, or folders of them; - for standard input")
      ->required();
  command->add_flag("--only-differences", arguments->only_differences,
                    "Leave out the rows in which all say the same");
  command->add_option("--baseline", arguments->baseline,
                      "Id of the service that the others are told against; it stands first");
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  command->add_option("--format", arguments->format, "text (default), html, markdown, csv, json or xlsx")
      ->check(CLI::IsMember({"text", "html", "markdown", "csv", "json", "xlsx"}));
  command->add_option("-o,--output", arguments->output, "The file to write (default: standard output)");
  return {command, [arguments](const Session& session) { return compare_files(*arguments, session); }};
}

}  // namespace annex
