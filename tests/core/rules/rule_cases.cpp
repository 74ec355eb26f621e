// Reading and running the text cases of the rules.
#include "tests/core/rules/rule_cases.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/codec/annex_json.h"
#include "core/codec/law_json.h"
#include "core/codec/reference_json.h"
#include "core/rules/rules.h"

namespace annex::test {

namespace {

using Json = nlohmann::json;

constexpr const char* kCorpus = "tests/corpus/rules/";

std::vector<std::string> files_in(const std::string& folder, const std::string& extension) {
  std::vector<std::string> files;
  std::error_code failed;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(ANNEX_SOURCE_DIR) + "/" + folder, failed))
    if (entry.path().extension() == extension)
      files.push_back(folder + "/" + entry.path().filename().string());
  std::sort(files.begin(), files.end());
  return files;
}

Reference read_reference(const std::string& language) {
  Reference reference;
  for (const std::string& file : files_in("data/vocabulary", ".json")) {
    Vocabulary vocabulary = decode_vocabulary(read_source_file(file)).value;
    auto& terms = reference.vocabulary.terms;
    terms.insert(terms.end(), vocabulary.terms.begin(), vocabulary.terms.end());
  }
  for (const std::string& file : files_in("data/places", ".json"))
    reference.places = decode_places(read_source_file(file)).value;
  for (const std::string& file : files_in("data/law", ".json"))
    append_law(reference.law, decode_law(read_source_file(file)).value);
  for (const std::string& file : files_in("data/texts/" + language, ".json")) {
    const Texts texts = decode_texts(read_source_file(file)).value;
    reference.texts.language = texts.language;
    if (!texts.plurals.empty()) reference.texts.plurals = texts.plurals;
    reference.texts.strings.insert(texts.strings.begin(), texts.strings.end());
  }
  return reference;
}

bool change(Json& annex, const std::string& line) {
  std::istringstream stream(line);
  std::string verb;
  std::string path;
  std::string value;
  stream >> verb >> path;
  std::getline(stream, value);
  const Json::json_pointer pointer(path);
  if (verb == "remove") {
    Json& parent = annex[pointer.parent_pointer()];
    if (parent.is_array())
      parent.erase(static_cast<std::size_t>(std::stoi(pointer.back())));
    else
      parent.erase(pointer.back());
    return true;
  }
  Json parsed = Json::parse(value, nullptr, false);
  if (parsed.is_discarded()) return false;
  if (verb == "set") annex[pointer] = std::move(parsed);
  if (verb == "add") annex[pointer].push_back(std::move(parsed));
  return verb == "set" || verb == "add";
}

Annex decode(const Json& json, const Reference& reference, std::vector<std::string>& problems) {
  Decoded<Annex> decoded = decode_annex(json.dump(), reference.vocabulary, reference.places);
  for (const Problem& problem : decoded.problems)
    problems.push_back(problem.code + " " + problem.path + " " + problem.found);
  return std::move(decoded.value);
}

}  // namespace

std::string read_source_file(const std::string& path) {
  std::ifstream file(std::string(ANNEX_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

const Reference& reference_in(const std::string& language) {
  static std::map<std::string, Reference> references;
  const auto found = references.find(language);
  return found != references.end() ? found->second
                                   : references.emplace(language, read_reference(language)).first->second;
}

std::vector<std::string> rule_case_files() {
  std::vector<std::string> rules;
  for (const std::string& file : files_in("tests/corpus/rules", ".txt"))
    rules.push_back(std::filesystem::path(file).stem().string());
  return rules;
}

std::vector<RuleCase> read_rule_cases(const std::string& rule) {
  std::vector<RuleCase> cases;
  std::istringstream file(read_source_file(kCorpus + rule + ".txt"));
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("== ", 0) == 0) {
      const std::size_t colon = line.find(": ");
      cases.push_back({rule, line.substr(3, colon - 3), line.substr(colon + 2), {}, {}});
    } else if (!cases.empty() && line.rfind("expect ", 0) == 0) {
      cases.back().expected.push_back(line.substr(7));
    } else if (!cases.empty() && !line.empty()) {
      cases.back().lines.push_back(line);
    }
  }
  return cases;
}

void write_rule_cases(const std::string& rule, const std::vector<RuleCase>& cases) {
  std::ofstream file(std::string(ANNEX_SOURCE_DIR) + "/" + kCorpus + rule + ".txt", std::ios::binary);
  for (const RuleCase& one : cases) {
    file << (&one == cases.data() ? "" : "\n") << "== " << one.kind << ": " << one.title << '\n';
    for (const std::string& line : one.lines) file << line << '\n';
    for (const std::string& line : one.expected) file << "expect " << line << '\n';
  }
}

RuleCaseRun run(const RuleCase& rule_case) {
  RuleCaseRun result;
  const Reference& reference = reference_in("en");
  Date as_of{2026, 11, 23};
  Json older = Json::parse(read_source_file(std::string(kCorpus) + "base.json"), nullptr, false);
  Json newer;
  for (const std::string& line : rule_case.lines) {
    if (line.rfind("as-of ", 0) == 0) {
      as_of = parse_date(line.substr(6)).value_or(as_of);
    } else if (line == "newer") {
      newer = older;
      newer["version"] = "2";
      newer["effective"] = "2026-10-01";
    } else if (!change(newer.is_null() ? older : newer, line)) {
      result.problems.push_back("cannot be read: " + line);
    }
  }
  const Context context{reference.law, reference.vocabulary, as_of};
  const Annex annex = decode(older, reference, result.problems);
  if (newer.is_null()) {
    result.findings = check(annex, context);
  } else {
    result.findings = check_versions(annex, decode(newer, reference, result.problems), context);
  }
  return result;
}

std::string line_of(const Finding& finding) {
  const char* severity = finding.severity == Severity::error     ? "error"
                         : finding.severity == Severity::warning ? "warning"
                                                                 : "notice";
  std::string line = finding.rule + " " + severity;
  for (const std::string& path : finding.paths) line += " " + path;
  return line;
}

}  // namespace annex::test
