// What every command is given: the data, the words, and where to complain.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/problem.h"
#include "core/model/texts.h"
#include "tools/annex/data.h"
#include "tools/annex/status.h"

namespace annex {

struct Session {
  Data data;
  Texts texts;  // of the language asked for
};

// A line on standard error.
void complain(std::string_view line);

// The files that arguments name (files.h). What could not be looked into, and folders without annexes, are
// complained of; `status` then says that something failed.
std::vector<std::string> files_to_read(const Session& session, const std::vector<std::string>& arguments,
                                       Status& status);

// Writes a result where it belongs ("-": standard output); complains and gives false where that fails.
bool write_result(const Session& session, const std::string& path, std::string_view bytes);

// "file:line:column: message"
std::string problem_line(const Session& session, const std::string& file, const Problem& problem);

// A file that has been read as an annex.
struct AnnexFile {
  std::string path;
  std::string name;  // for messages
  std::string bytes;
  Annex annex;
  std::vector<Problem> problems;  // empty: the annex is whole
};

// Nothing where the file cannot be read, which is complained of; problems of form are the caller's to tell.
std::optional<AnnexFile> read_annex_file(const Session& session, const std::string& path);

// The same, where only a whole annex will do: problems are complained of too.
std::optional<AnnexFile> read_whole_annex(const Session& session, const std::string& path);

}  // namespace annex
