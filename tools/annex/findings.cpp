// Running the rules over files, and saying where a finding stands.
#include "tools/annex/findings.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/model/names.h"
#include "core/rules/finding_text.h"
#include "tools/annex/latest.h"

namespace annex {
namespace {

// The parts of a JSON Pointer, unescaped.
std::vector<std::string> tokens_of(const std::string& path) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '/')
      tokens.emplace_back();
    else if (tokens.empty())
      break;
    else if (path[i] == '~' && i + 1 < path.size())
      tokens.back() += path[++i] == '0' ? '~' : '/';
    else
      tokens.back() += path[i];
  }
  return tokens;
}

std::optional<std::size_t> index_of(const std::string& token) {
  std::size_t index = 0;
  const char* end = token.data() + token.size();
  const auto [stop, error] = std::from_chars(token.data(), end, index);
  if (error != std::errc() || stop != end) return std::nullopt;
  return index;
}

struct RowOfPath {
  std::string words;  // an argument as of a finding
  std::optional<Lines> lines;
};

template <typename Rows>
std::optional<RowOfPath> row_in(const Rows& rows, Section section, std::size_t index) {
  if (index >= rows.size()) return std::nullopt;
  return RowOfPath{std::string("term:").append(key_of(section)).append("/").append(rows[index].term),
                   rows[index].lines};
}

std::optional<RowOfPath> recipient_of(const Annex& annex, const std::vector<std::string>& tokens,
                                      std::size_t index) {
  if (index >= annex.recipients.size()) return std::nullopt;
  const RecipientGroup& group = annex.recipients[index];
  const auto entity = tokens.size() > 3 ? index_of(tokens[3]) : std::nullopt;
  if (entity && *entity < group.entities.size()) return RowOfPath{group.entities[*entity].name, group.lines};
  return RowOfPath{std::string("term:recipients/")
                       .append(name_of(group.relation))
                       .append("-")
                       .append(name_of(group.region)),
                   group.lines};
}

std::optional<RowOfPath> row_of(const Annex& annex, const std::string& path) {
  const std::vector<std::string> tokens = tokens_of(path);
  const auto section = tokens.empty() ? std::nullopt : section_of_key(tokens[0]);
  const auto index = tokens.size() > 1 ? index_of(tokens[1]) : std::nullopt;
  if (!section || !index) return std::nullopt;
  switch (*section) {
    case Section::activities:
      return row_in(annex.activities, *section, *index);
    case Section::data_categories:
      return row_in(annex.data_categories, *section, *index);
    case Section::subject_matters:
      return row_in(annex.subject_matters, *section, *index);
    case Section::purposes:
      return row_in(annex.purposes, *section, *index);
    case Section::data_subjects:
      return row_in(annex.data_subjects, *section, *index);
    case Section::recipients:
      return recipient_of(annex, tokens, *index);
  }
  return std::nullopt;
}

// Versions of one id, oldest first, as of the catalog.
std::map<std::string, std::vector<JudgedFile*>> versions_of(std::vector<JudgedFile>& judged) {
  std::map<std::string, std::vector<JudgedFile*>> versions;
  for (JudgedFile& one : judged)
    if (one.file.problems.empty()) versions[one.file.annex.id].push_back(&one);
  for (auto& [id, list] : versions)
    std::stable_sort(list.begin(), list.end(), [](const JudgedFile* left, const JudgedFile* right) {
      return is_before(left->file.annex, right->file.annex);
    });
  return versions;
}

}  // namespace

std::vector<JudgedFile> judge(std::vector<AnnexFile> files, const Context& context) {
  std::vector<JudgedFile> judged;
  for (AnnexFile& file : files) {
    judged.push_back({std::move(file), {}});
    if (judged.back().file.problems.empty())
      judged.back().findings = check(judged.back().file.annex, context);
  }
  for (const auto& [id, list] : versions_of(judged))
    for (std::size_t i = 1; i < list.size(); ++i) {
      auto changes = check_versions(list[i - 1]->file.annex, list[i]->file.annex, context);
      auto& findings = list[i]->findings;
      findings.insert(findings.end(), std::make_move_iterator(changes.begin()),
                      std::make_move_iterator(changes.end()));
    }
  return judged;
}

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

std::string row_words(const Annex& annex, const std::string& path, const Reference& reference) {
  const auto row = row_of(annex, path);
  return row ? argument_words(row->words, reference, reference.texts.language) : path;
}

std::optional<Lines> row_lines(const Annex& annex, const std::string& path) {
  const auto row = row_of(annex, path);
  return row ? row->lines : std::nullopt;
}

}  // namespace annex
