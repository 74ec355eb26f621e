// Needs in words; see the header.
#include "core/query/need_words.h"

#include <algorithm>

#include "core/rules/finding_text.h"

namespace annex {
namespace {

std::string words_of(const Objection& objection, const Reference& reference) {
  constexpr std::string_view kRule = "rule:";
  if (objection.what.compare(0, kRule.size(), kRule) == 0)
    return reference.texts.say("rule." + objection.what.substr(kRule.size()) + ".title");
  return argument_words(objection.what, reference, reference.texts.language);
}

const char* key_of(Against against) {
  switch (against) {
    case Against::stated:
      return "need.stated";
    case Against::not_stated:
      return "need.not-stated";
    case Against::incomparable:
      return "need.incomparable";
  }
  return "";
}

std::string term_words(const char* section, const Need& need, const Reference& reference) {
  return argument_words(std::string("term:") + section + "/" + need.term, reference,
                        reference.texts.language);
}

std::string country_words(const Need& need, const Reference& reference) {
  std::string words;
  for (const std::string& country : need.countries)
    words += (words.empty() ? "" : reference.texts.say("list.separator")) +
             argument_words("country:" + country, reference, reference.texts.language);
  return words;
}

const char* key_of(Severity severity) {
  return severity == Severity::error     ? "need.no-findings.error"
         : severity == Severity::warning ? "need.no-findings.warning"
                                         : "need.no-findings.notice";
}

}  // namespace

std::string words_of(const Need& need, const Reference& reference) {
  const Texts& texts = reference.texts;
  switch (need.kind) {
    case NeedKind::no_third_country:
      return texts.say("need.no-third-country");
    case NeedKind::countries:
      return texts.say("need.countries", {{"countries", country_words(need, reference)}});
    case NeedKind::no_suppliers:
      return texts.say("need.no-suppliers");
    case NeedKind::no_data:
      return texts.say("need.no-data", {{"term", term_words("dataCategories", need, reference)}});
    case NeedKind::no_activity:
      return texts.say("need.no-activity", {{"term", term_words("activities", need, reference)}});
    case NeedKind::activity:
      return texts.say("need.activity", {{"term", term_words("activities", need, reference)}});
    case NeedKind::retention:
      return texts.say("need.retention", {{"duration", duration_words(need.limit, texts)}});
    case NeedKind::no_findings:
      return texts.say(key_of(need.severity));
  }
  return need.text;
}

std::string message_of(const Unmet& unmet, const Reference& reference) {
  std::string message;
  for (const Against against : {Against::stated, Against::not_stated, Against::incomparable}) {
    std::string rows;
    for (const Objection& objection : unmet.objections)
      if (objection.against == against)
        rows += (rows.empty() ? "" : reference.texts.say("list.separator")) + words_of(objection, reference);
    if (rows.empty()) continue;
    message += (message.empty() ? "" : " ") + reference.texts.say(key_of(against), {{"rows", rows}});
  }
  return message;
}

std::vector<std::string> paths_of(const Unmet& unmet) {
  std::vector<std::string> paths;
  for (const Objection& objection : unmet.objections)
    if (std::find(paths.begin(), paths.end(), objection.path) == paths.end()) paths.push_back(objection.path);
  return paths;
}

}  // namespace annex
