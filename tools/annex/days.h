// The day whose law counts. The rules read no clock: the day is the command line's to know.
#pragma once

#include <optional>
#include <string>

#include "core/model/date.h"
#include "tools/annex/session.h"

namespace annex {

// Today, where no words are given; nothing where they are no date, which is complained of.
std::optional<Date> day_named(const Session& session, const std::string& option,
                              const std::optional<std::string>& words);

}  // namespace annex
