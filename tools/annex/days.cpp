// Today, and the days that arguments name.
#include "tools/annex/days.h"

#include <ctime>

namespace annex {
namespace {

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace

std::optional<Date> day_named(const Session& session, const std::string& option,
                              const std::optional<std::string>& words) {
  if (!words) return today();
  const std::optional<Date> date = parse_date(*words);
  if (!date) complain(session.texts.say("tools.not-a-date", {{"option", option}, {"found", *words}}));
  return date;
}

}  // namespace annex
