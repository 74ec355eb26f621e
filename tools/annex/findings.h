// The rules' findings of files, each with the annex that it is about; consecutive versions of one id are
// compared.
#pragma once

#include <string>
#include <vector>

#include "core/model/date.h"
#include "core/model/finding.h"
#include "core/rules/rules.h"
#include "tools/annex/session.h"

namespace annex {

struct JudgedFile {
  AnnexFile file;
  std::vector<Finding> findings;  // of a file with problems of form: none, since nobody knows what it says
};

// In the order of the files. What a version changes is told of the newer one, after its own findings.
std::vector<JudgedFile> judge(std::vector<AnnexFile> files, const Context& context);

std::string_view name_of(Severity severity);

// The row that a path names, in words: its term's label, a recipient's name; the path itself for what is no
// row.
std::string row_words(const Annex& annex, const std::string& path, const Reference& reference);
// Where in the imported document the row stands; nothing where the annex does not say.
std::optional<Lines> row_lines(const Annex& annex, const std::string& path);

}  // namespace annex
