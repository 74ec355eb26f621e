// What a rule reports: never prose. Texts make prose of it, in every language.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace annex {

enum class Severity {
  notice,   // worth knowing
  warning,  // a contradiction or gap that the customer should ask about
  error,    // the annex cannot stand as it is
};

struct Finding {
  std::string rule;  // "tool-without-transfer"
  Severity severity = Severity::notice;
  std::string law;                 // "GDPR Art. 46"
  std::vector<std::string> paths;  // JSON Pointers of every row involved, the row it speaks of first
  // For the message: name -> value. A value is an id that the texts resolve by its prefix ("country:US",
  // "term:activities/transmit", "tool:derogation", "date:2020-12-31", "duration:P6M") or plain words.
  std::map<std::string, std::string> arguments;

  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace annex
