// annex show: one annex, for a person or a machine.
#include <memory>

#include "core/codec/annex_json.h"
#include "core/export/text.h"
#include "core/pages/annex_page.h"
#include "tools/annex/commands.h"

namespace annex {
namespace {

struct Arguments {
  std::string file;
  std::string format = "text";
};

Status show_file(const Arguments& arguments, const Session& session) {
  const std::optional<AnnexFile> file = read_whole_annex(session, arguments.file);
  if (!file) return Status::failed;
  const std::string result = arguments.format == "json"
                                 ? encode_annex(file->annex)
                                 : to_text(annex_page(file->annex, session.data.reference(session.texts)));
  return write_result(session, "-", result) ? Status::fine : Status::failed;
}

}  // namespace

Command show_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("show", "Show one annex, for a person or a machine");
  command->add_option("file", arguments->file, "The annex; - for standard input")->required();
  command->add_option("--format", arguments->format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}));
  return {command, [arguments](const Session& session) { return show_file(*arguments, session); }};
}

}  // namespace annex
