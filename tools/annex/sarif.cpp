// The result of a check as SARIF 2.1.0 (OASIS, 2020): one run, every rule described, every result at its
// line.
#include <algorithm>
#include <map>

#include "core/codec/json_writer.h"
#include "core/codec/problem_text.h"
#include "core/rules/finding_text.h"
#include "core/rules/rule_table.h"
#include "tools/annex/check_output.h"
#include "tools/annex/path_lines.h"

namespace annex {
namespace {

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

// SARIF section 3.27.10: "note", "warning", "error".
std::string_view level_of(Severity severity) {
  return severity == Severity::notice ? "note" : name_of(severity);
}

// A path as a URI reference (RFC 3986): what is not unreserved is percent-encoded, but for the slashes.
std::string uri_of(const std::string& path) {
  if (path == "-") return "stdin";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = path.front() == '/' ? "file://" : "";
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') ||
                       std::string_view("-._~/").find(character) != std::string_view::npos;
    if (plain) {
      uri += character;
    } else {
      uri += '%';
      uri += kHex[byte >> 4];
      uri += kHex[byte & 15];
    }
  }
  return uri;
}

class Sarif {
 public:
  Sarif(const CheckResult& result, const Reference& reference) : result_(result), reference_(reference) {}

  std::string text() {
    writer_.begin_object();
    writer_.string_member("$schema", kSchema);
    writer_.string_member("version", "2.1.0");
    writer_.key("runs");
    writer_.begin_array();
    writer_.begin_object();
    tool();
    writer_.string_member("columnKind", "unicodeCodePoints");
    writer_.key("results");
    writer_.begin_array();
    for (const JudgedFile& judged : result_.files) results_of(judged);
    for (const FaultyWaiver& faulty : result_.waivers)
      result(std::string(id_of(faulty.fault)), "warning", message_of(faulty, reference_),
             result_.waivers_file, faulty.waiver.line, 0, {});
    writer_.end_array();
    writer_.end_object();
    writer_.end_array();
    writer_.end_object();
    return writer_.take(JsonLayout::pretty);
  }

 private:
  void text_member(std::string_view key, std::string_view words) {
    writer_.key(key);
    writer_.begin_object();
    writer_.string_member("text", words);
    writer_.end_object();
  }

  void rule(const std::string& id, std::string_view level, const std::string& title,
            const std::string& advice, std::string_view law) {
    const int index = static_cast<int>(indexes_.size());
    if (!indexes_.emplace(id, index).second) return;
    writer_.begin_object();
    writer_.string_member("id", id);
    text_member("shortDescription", title);
    if (!advice.empty()) text_member("help", advice);
    writer_.key("defaultConfiguration");
    writer_.begin_object();
    writer_.string_member("level", level);
    writer_.end_object();
    if (!law.empty()) {
      writer_.key("properties");
      writer_.begin_object();
      writer_.string_member("law", law);
      writer_.end_object();
    }
    writer_.end_object();
  }

  void tool() {
    writer_.key("tool");
    writer_.begin_object();
    writer_.key("driver");
    writer_.begin_object();
    writer_.string_member("name", "annex");
    writer_.string_member("version", ANNEX_VERSION);
    writer_.key("rules");
    writer_.begin_array();
    const Texts& texts = reference_.texts;
    for (const Rule& one : rule_table()) {
      const std::string key = "rule." + std::string(one.id);
      rule(std::string(one.id), level_of(one.severity), texts.say(key + ".title"), texts.say(key + ".advice"),
           one.law);
    }
    for (const WaiverFault fault : {WaiverFault::unused, WaiverFault::overdue}) {
      const std::string id(id_of(fault));
      rule(id, "warning", texts.say("rule." + id + ".title"), texts.say("rule." + id + ".advice"), "");
    }
    for (const JudgedFile& judged : result_.files)
      for (const Problem& problem : judged.file.problems)
        rule("form-" + problem.code, "error", problem.code, "", "");
    writer_.end_array();
    writer_.end_object();
    writer_.end_object();
  }

  void location(const std::string& path, int line, int column, const std::string& pointer) {
    writer_.begin_object();
    writer_.key("physicalLocation");
    writer_.begin_object();
    writer_.key("artifactLocation");
    writer_.begin_object();
    writer_.string_member("uri", uri_of(path));
    writer_.end_object();
    writer_.key("region");
    writer_.begin_object();
    writer_.integer_member("startLine", std::max(line, 1));
    if (column > 0) writer_.integer_member("startColumn", column);
    writer_.end_object();
    writer_.end_object();
    if (!pointer.empty()) {
      writer_.key("logicalLocations");
      writer_.begin_array();
      writer_.begin_object();
      writer_.string_member("fullyQualifiedName", pointer);
      writer_.end_object();
      writer_.end_array();
    }
    writer_.end_object();
  }

  void begin_result(const std::string& id, std::string_view level, const std::string& message) {
    writer_.begin_object();
    writer_.string_member("ruleId", id);
    writer_.integer_member("ruleIndex", indexes_.at(id));
    writer_.string_member("level", level);
    text_member("message", message);
    writer_.key("locations");
    writer_.begin_array();
  }

  void result(const std::string& id, std::string_view level, const std::string& message,
              const std::string& path, int line, int column, const std::string& pointer) {
    begin_result(id, level, message);
    location(path, line, column, pointer);
    writer_.end_array();
    writer_.end_object();
  }

  void results_of(const JudgedFile& judged) {
    const AnnexFile& file = judged.file;
    for (const Problem& problem : file.problems)
      result("form-" + problem.code, "error", message_of(problem, reference_.texts), file.path, problem.line,
             problem.column, problem.path);
    if (judged.findings.empty()) return;
    const PathLines places(file.bytes);
    for (const Finding& finding : judged.findings) {
      begin_result(finding.rule, level_of(finding.severity),
                   message_of(finding, reference_, reference_.texts.language));
      location(file.path, places.of(finding.paths.front()), 0, finding.paths.front());
      writer_.end_array();
      // The other rows of a contradiction; SARIF keeps "locations" for places that all have to be changed.
      if (finding.paths.size() > 1) {
        writer_.key("relatedLocations");
        writer_.begin_array();
        for (std::size_t i = 1; i < finding.paths.size(); ++i)
          location(file.path, places.of(finding.paths[i]), 0, finding.paths[i]);
        writer_.end_array();
      }
      writer_.end_object();
    }
  }

  const CheckResult& result_;
  const Reference& reference_;
  JsonWriter writer_;
  std::map<std::string, int> indexes_;  // of the rules, as the tool lists them
};

}  // namespace

std::string check_as_sarif(const CheckResult& result, const Reference& reference) {
  return Sarif(result, reference).text();
}

}  // namespace annex
