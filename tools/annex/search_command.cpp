// annex search: annexes and rows that match words and conditions.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "core/codec/characters.h"
#include "core/codec/json_writer.h"
#include "core/export/printable.h"
#include "core/find/search.h"
#include "tools/annex/commands.h"
#include "tools/annex/days.h"
#include "tools/annex/latest.h"

namespace annex {
namespace {

struct Arguments {
  std::string query;
  std::vector<std::string> files;
  std::optional<std::string> as_of;
  std::string format = "text";
};

std::string as_json(const std::string& query, const std::vector<SearchHit>& hits) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("query", well_formed(query));
  writer.key("hits");
  writer.begin_array();
  for (const SearchHit& hit : hits) {
    writer.begin_object();
    writer.string_member("id", hit.annex->id);
    writer.key("paths");
    writer.begin_array();
    for (const FoundPlace& place : hit.places)
      if (!place.path.empty()) writer.string(place.path);
    writer.end_array();
    writer.integer_member("score", hit.score);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

std::string as_text(const std::vector<SearchHit>& hits, const Texts& texts) {
  if (hits.empty()) return texts.say("search.nothing") + "\n";
  std::string text = texts.say_count("search.hits", static_cast<long long>(hits.size())) + "\n";
  for (const SearchHit& hit : hits) {
    text +=
        fmt::format("{} ({})\n", printable(hit.annex->service.name, LineBreaks::as_blanks), hit.annex->id);
    for (const FoundPlace& place : hit.places)
      if (!place.path.empty())
        text += fmt::format("  {}: {}\n", place.path, printable(place.words, LineBreaks::as_blanks));
  }
  return printable(text, LineBreaks::kept);
}

// Characters are counted from 1, as editors do; bytes are of no use to who typed the query.
std::size_t column_of(const std::string& query, std::size_t byte) {
  std::size_t column = 1;
  for (std::size_t at = 0; at < byte && at < query.size(); ++at)
    if ((static_cast<unsigned char>(query[at]) & 0xC0u) != 0x80u) ++column;
  return column;
}

// What is wrong with the query; the rest of it works.
Status tell_problems(const Arguments& arguments, const Query& query, const Texts& texts) {
  for (const QueryProblem& problem : query.problems)
    complain(texts.say("search.at", {{"from", std::to_string(column_of(arguments.query, problem.begin))},
                                     {"to", std::to_string(column_of(arguments.query, problem.end) - 1)},
                                     {"message", message_of(problem, texts)}}));
  return query.problems.empty() ? Status::fine : Status::falls_short;
}

Status search_files(Arguments arguments, const Session& session) {
  arguments.query.erase(0, std::min(arguments.query.find_first_not_of(' '), arguments.query.size()));
  const std::optional<Date> as_of = day_named(session, "--as-of", arguments.as_of);
  if (!as_of) return Status::failed;
  const Reference reference = session.data.reference(session.texts);
  const Query query = parse_query(arguments.query, reference.vocabulary, reference.places);
  Status status = tell_problems(arguments, query, session.texts);
  Status read = Status::fine;
  const std::vector<AnnexFile> files = services_named(arguments.files, session, read);
  std::vector<const Annex*> annexes;
  for (const AnnexFile& file : files) annexes.push_back(&file.annex);
  const std::vector<SearchHit> hits = search(annexes, query, reference, *as_of);
  const std::string result =
      arguments.format == "json" ? as_json(arguments.query, hits) : as_text(hits, session.texts);
  return write_result(session, "-", result) ? worst_of(status, read) : Status::failed;
}

}  // namespace

Command search_command(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("search", "Find annexes and rows by words and conditions");
  command
      ->add_option("query", arguments->query,
                   "Words, and country:US, data:TERM, activity:TERM, subject:TERM, supplier:\"NAME\", "
                   "provider:NAME, family:NAME, retention>P1Y, retention<=P6M, finding:RULE or "
                   "finding:warning, is:illustrative; a hyphen before a condition turns it around")
      ->required();
  command->add_option("files", arguments->files, "Annexes, or folders of them; - for standard input")
      ->required();
  command->add_option("--as-of", arguments->as_of, "The day whose law counts, YYYY-MM-DD (default: today)");
  command->add_option("--format", arguments->format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}));
  return {command, [arguments](const Session& session) { return search_files(*arguments, session); }};
}

}  // namespace annex
