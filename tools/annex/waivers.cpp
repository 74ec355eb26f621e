// Reading waivers and applying them.
#include "tools/annex/waivers.h"

#include <algorithm>

#include "core/codec/reference_parts.h"
#include "core/rules/finding_text.h"
#include "core/rules/rule_table.h"
#include "tools/annex/files.h"

namespace annex {
namespace {

Waiver read_waiver(ValueReader& reader, const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"annex", "rule", "path", "reason", "review"};
  ObjectReader object(reader, &value, kKeys);
  Waiver waiver;
  waiver.annex = object.required_string("annex");
  waiver.rule = object.required_string("rule");
  if (!waiver.rule.empty() && find_rule(waiver.rule) == nullptr) {
    std::vector<std::string_view> possible;
    for (const Rule& rule : rule_table()) possible.push_back(rule.id);
    reader.tell_unknown("unknown-value", *object.find("rule"), possible);
  }
  waiver.path = object.required_string("path");
  if (!waiver.path.empty() && waiver.path.front() != '/')
    reader.tell("wrong-form", *object.find("path"), "json-pointer");
  waiver.reason = object.required_string("reason");
  waiver.review = reader.date(object.require("review", "date")).value_or(Date{});
  const std::string_view source = reader.document().source;
  waiver.line = 1 + static_cast<int>(std::count(
                        source.begin(), source.begin() + static_cast<std::ptrdiff_t>(value.offset), '\n'));
  return waiver;
}

bool hides(const Waiver& waiver, const Annex& annex, const Finding& finding) {
  return waiver.annex == annex.id && waiver.rule == finding.rule &&
         std::find(finding.paths.begin(), finding.paths.end(), waiver.path) != finding.paths.end();
}

// Whether it took any finding away.
bool apply(const Waiver& waiver, std::vector<JudgedFile>& files) {
  bool used = false;
  for (JudgedFile& judged : files) {
    auto& findings = judged.findings;
    const auto kept = std::remove_if(findings.begin(), findings.end(), [&](const Finding& finding) {
      return hides(waiver, judged.file.annex, finding);
    });
    used = used || kept != findings.end();
    findings.erase(kept, findings.end());
  }
  return used;
}

}  // namespace

std::optional<std::vector<Waiver>> read_waivers(const Session& session, const std::string& path) {
  const ReadFile file = read_file(path);
  if (!file.bytes) {
    complain(session.texts.say("tools.not-read", {{"file", name_of_file(path)}, {"reason", file.failure}}));
    return std::nullopt;
  }
  JsonDocument document = parse_json(*file.bytes, kReferenceLimits, read_by_nlohmann);
  std::vector<Waiver> waivers;
  if (document.whole) {
    ValueReader reader(document);
    static constexpr std::string_view kKeys[] = {"format", "about", "waivers"};
    ObjectReader object(reader, &document.root(), kKeys);
    read_format(reader, object, "service-annex-waivers/1");
    if (const JsonValue* list = reader.array(object.require("waivers", "list")))
      for (const JsonValue& item : list->items()) waivers.push_back(read_waiver(reader, item));
  }
  const std::vector<Problem> problems = document.problems.take(document.source);
  for (const Problem& problem : problems) complain(problem_line(session, name_of_file(path), problem));
  if (!problems.empty()) return std::nullopt;
  return waivers;
}

std::vector<FaultyWaiver> waive(std::vector<JudgedFile>& files, const std::vector<Waiver>& waivers,
                                const Date& as_of) {
  std::vector<FaultyWaiver> faulty;
  for (const Waiver& waiver : waivers) {
    if (waiver.review < as_of)
      faulty.push_back({waiver, WaiverFault::overdue});
    else if (!apply(waiver, files))
      faulty.push_back({waiver, WaiverFault::unused});
  }
  return faulty;
}

std::string_view id_of(WaiverFault fault) {
  return fault == WaiverFault::unused ? "waiver-unused" : "waiver-overdue";
}

std::string message_of(const FaultyWaiver& faulty, const Reference& reference) {
  return reference.texts.say("rule." + std::string(id_of(faulty.fault)) + ".message",
                             {{"annex", faulty.waiver.annex},
                              {"rule", faulty.waiver.rule},
                              {"path", faulty.waiver.path},
                              {"date", date_words(faulty.waiver.review, reference.texts)}});
}

}  // namespace annex
