// What the reader looks at. A plain value: only `update` makes a new one (wasm/app/update.h).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"

namespace widget {

enum class View { list, annex, compare, changes, needs };

// As the element's `view` attribute and the state's JSON name them, in the order of the enumeration.
inline constexpr std::array<std::string_view, 5> kViewNames = {"list", "annex", "compare", "changes",
                                                               "needs"};

struct State {
  View view = View::list;
  std::string service;                // id of the annex that is open, or whose changes are
  std::string version;                // empty: the newest
  std::string older;                  // of changes: the version before; empty: the one before `version`
  std::string query;                  // what is typed into the search
  std::size_t page = 0;               // of the list, or of the services that are compared; from 0
  std::set<std::string> facets;       // chosen: "third-country", "sensitive", …
  std::vector<std::string> compared;  // ids of the services to compare, in that order
  std::string baseline;               // id of the one that the others are told against
  bool only_differences = false;
  std::set<std::string> needs;      // as the command line writes them: "no-suppliers", "retention<=P1Y"
  std::set<std::string> open_rows;  // keys of what is unfolded: rows whose wording is shown
  annex::Date as_of;                // the date of the law
  std::set<std::string> dropped;    // what was asked for and made no sense, until the reader has seen it
  std::string language = "fr";

  friend bool operator==(const State&, const State&) = default;
};

}  // namespace widget
