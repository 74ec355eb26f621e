// annex match: which services meet a customer's needs, and what stands against each.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "core/codec/json_writer.h"
#include "core/export/csv.h"
#include "core/export/printable.h"
#include "core/query/need_words.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/latest.h"

namespace annex {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::vector<std::string> needs;
  std::optional<std::string> as_of;
  std::string format = "text";
};

struct Matched {
  AnnexFile file;
  std::vector<Unmet> unmet;
};

std::string as_json(const std::vector<Matched>& services, const Reference& reference) {
  JsonWriter writer;
  writer.begin_object();
  writer.key("services");
  writer.begin_array();
  for (const Matched& service : services) {
    writer.begin_object();
    writer.string_member("id", service.file.annex.id);
    writer.boolean_member("met", service.unmet.empty());
    writer.key("unmet");
    writer.begin_array();
    for (const Unmet& unmet : service.unmet) {
      writer.begin_object();
      writer.string_member("need", unmet.need.text);
      writer.key("paths");
      writer.begin_array();
      for (const std::string& path : paths_of(unmet)) writer.string(path);
      writer.end_array();
      writer.string_member("message", message_of(unmet, reference));
      writer.end_object();
    }
    writer.end_array();
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

std::string as_text(const std::vector<Matched>& services, const Reference& reference) {
  std::string text;
  for (const Matched& service : services) {
    const Annex& annex = service.file.annex;
    const char* key = service.unmet.empty() ? "need.met" : "need.unmet";
    const std::string head = reference.texts.say(key, {{"service", annex.service.name}, {"id", annex.id}});
    text += printable(head, LineBreaks::as_blanks) + "\n";
    for (const Unmet& unmet : service.unmet) {
      const std::string message = message_of(unmet, reference);
      text += fmt::format("  {}: {}\n", unmet.need.text, printable(message, LineBreaks::as_blanks));
    }
  }
  return text;
}

std::string as_csv(const std::vector<Matched>& services, const Reference& reference) {
  CsvWriter writer({"id", "service", "met", "need", "paths", "message"});
  for (const Matched& service : services) {
    const Annex& annex = service.file.annex;
    if (service.unmet.empty()) writer.row({annex.id, annex.service.name, "yes"});
    for (const Unmet& unmet : service.unmet) {
      std::string paths;
      for (const std::string& path : paths_of(unmet)) paths += (paths.empty() ? "" : " ") + path;
      writer.row({annex.id, annex.service.name, "no", unmet.need.text, paths, message_of(unmet, reference)});
    }
  }
  return writer.text();
}

bool are_countries(const std::vector<std::string>& codes, const Places& places) {
  return std::all_of(codes.begin(), codes.end(),
                     [&](const std::string& code) { return places.find(code) != nullptr; });
}

// Complains of every one that is no need; gives nothing where there is such a one.
std::optional<std::vector<Need>> needs_of(const std::vector<std::string>& texts, const Session& session,
                                          const Reference& reference) {
  std::vector<Need> needs;
  for (const std::string& text : texts) {
    const std::optional<Need> need = parse_need(text, reference.vocabulary);
    if (need && are_countries(need->countries, reference.places))
      needs.push_back(*need);
    else
      complain(session.texts.say("need.unknown", {{"need", text}}));
  }
  if (needs.size() < texts.size()) return std::nullopt;
  return needs;
}

Status match_files(const Arguments& arguments, const Session& session) {
  const Reference reference = session.data.reference(session.texts);
  const std::optional<Date> as_of = day_named(session, "--as-of", arguments.as_of);
  if (!as_of) return Status::failed;
  const auto needs = needs_of(arguments.needs, session, reference);
  if (!needs) return Status::failed;
  Status status = Status::fine;
  const Context context{reference.law, reference.vocabulary, *as_of};
  std::vector<Matched> services;
  for (AnnexFile& file : services_named(arguments.files, session, status)) {
    std::vector<Unmet> unmet = unmet_needs(file.annex, *needs, context);
    services.push_back({std::move(file), std::move(unmet)});
  }
  const std::string text = arguments.format == "json"  ? as_json(services, reference)
                           : arguments.format == "csv" ? as_csv(services, reference)
                                                       : as_text(services, reference);
  return write_result(session, "-", text) ? status : Status::failed;
}

}  // namespace

Command match_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command =
      app.add_subcommand("match", "Tell which services meet needs, and what stands against each");
  command->add_option("files", arguments->files, "Annexes, or folders of them; - for standard input")
      ->required();
  command
      ->add_option(
          "--need", arguments->needs,
          "no-third-country, countries=FR,DE, no-suppliers, no-data:TERM, no-activity:TERM, activity:TERM, "
          "retention<=P1Y, no-findings>=warning; may be given again")
      ->required()
      // One each: the words that follow are files.
      ->allow_extra_args(false);
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  command->add_option("--format", arguments->format, "text (default), json or csv")
      ->check(CLI::IsMember({"text", "json", "csv"}));
  return {command, [arguments](const Session& session) { return match_files(*arguments, session); }};
}

}  // namespace annex
