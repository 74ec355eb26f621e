// annex texts: all areas of one language in one file, for the page before any catalog is there. Used by tools/site.
#include "core/codec/json_writer.h"
#include "core/codec/reference_parts.h"
#include "tools/annex/commands.h"

namespace annex {
namespace {

Status print_texts(const Session& session) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", kTextsFormat);
  write_texts(writer, session.texts);
  writer.end_object();
  return write_result(session, "-", writer.take(JsonLayout::compact) + "\n") ? Status::fine : Status::failed;
}

}  // namespace

Command texts_command(CLI::App& app) {
  CLI::App* command = app.add_subcommand("texts", "");
  command->group("");  // not for people: left out of --help
  return {command, print_texts};
}

}  // namespace annex
