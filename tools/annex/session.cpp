// Reading annex files and telling what is wrong with them.
#include "tools/annex/session.h"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "core/codec/annex_json.h"
#include "core/codec/characters.h"
#include "core/codec/problem_text.h"
#include "core/export/printable.h"
#include "tools/annex/files.h"

namespace annex {

// What cannot be told is not told: the exit status says so all the same.
void complain(std::string_view line) {
  const std::string told = printable(well_formed(line), LineBreaks::kept) + '\n';
  std::fwrite(told.data(), 1, told.size(), stderr);
}

std::vector<std::string> files_to_read(const Session& session, const std::vector<std::string>& arguments,
                                       Status& status) {
  const NamedFiles named = files_named(arguments);
  for (const UnreadPath& each : named.unread)
    complain(session.texts.say("tools.not-read", {{"file", each.path}, {"reason", each.reason}}));
  for (const std::string& folder : named.empty)
    complain(session.texts.say("tools.no-annexes", {{"folder", folder}}));
  if (!named.unread.empty() || !named.empty.empty()) status = Status::failed;
  return named.paths;
}

bool write_result(const Session& session, const std::string& path, std::string_view bytes) {
  const std::string failure = write_file(path, bytes);
  if (failure.empty()) return true;
  const std::string name = path == "-" ? "standard output" : path;
  complain(session.texts.say("tools.not-written", {{"file", name}, {"reason", failure}}));
  return false;
}

std::string problem_line(const Session& session, const std::string& file, const Problem& problem) {
  const std::string message = message_of(problem, session.texts);
  if (problem.line == 0) return fmt::format("{}: {}", file, message);
  return fmt::format("{}:{}:{}: {}", file, problem.line, problem.column, message);
}

std::optional<AnnexFile> read_annex_file(const Session& session, const std::string& path) {
  ReadFile read = read_file(path);
  if (!read.bytes) {
    complain(session.texts.say("tools.not-read", {{"file", name_of_file(path)}, {"reason", read.failure}}));
    return std::nullopt;
  }
  Decoded<Annex> decoded = decode_annex(*read.bytes, session.data.vocabulary, session.data.places);
  return AnnexFile{path, name_of_file(path), std::move(*read.bytes), std::move(decoded.value),
                   std::move(decoded.problems)};
}

std::optional<AnnexFile> read_whole_annex(const Session& session, const std::string& path) {
  std::optional<AnnexFile> file = read_annex_file(session, path);
  if (!file || file->problems.empty()) return file;
  for (const Problem& problem : file->problems) complain(problem_line(session, file->name, problem));
  return std::nullopt;
}

}  // namespace annex
