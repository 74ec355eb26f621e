// Waivers: findings that their owner knows of and accepts for now, in a file of
//   { "format": "service-annex-waivers/1",
//     "waivers": [ { "annex": "mail", "rule": "undated", "path": "/effective", "reason": "…", "review":
//     "2027-01-31" } ] }
// They cannot rot: one that hides nothing is told, and so is one whose review date has passed, which hides
// nothing any more.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/annex/findings.h"

namespace annex {

struct Waiver {
  std::string annex;
  std::string rule;
  std::string path;  // one of the finding's
  std::string reason;
  Date review;   // the last day on which it holds
  int line = 0;  // in the waivers file
};

enum class WaiverFault { unused, overdue };

struct FaultyWaiver {
  Waiver waiver;
  WaiverFault fault = WaiverFault::unused;
};

// Nothing where the file cannot be read or has a problem, which is complained of.
std::optional<std::vector<Waiver>> read_waivers(const Session& session, const std::string& path);

// Takes the findings that are waived out of the files; gives back the waivers that are to be told.
std::vector<FaultyWaiver> waive(std::vector<JudgedFile>& files, const std::vector<Waiver>& waivers,
                                const Date& as_of);

// "waiver-unused", "waiver-overdue": as a rule's id in reports.
std::string_view id_of(WaiverFault fault);
std::string message_of(const FaultyWaiver& faulty, const Reference& reference);

}  // namespace annex
