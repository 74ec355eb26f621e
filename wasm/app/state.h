// What the reader looks at. A plain value: only `update` makes a new one (wasm/app/update.h).
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/model/date.h"

namespace widget {

enum class View { list, annex };

struct State {
  View view = View::list;
  std::string service;              // id of the annex that is open
  std::string version;              // empty: the newest
  std::string query;                // what is typed into the search
  std::set<std::string> facets;     // chosen: "third-country", "sensitive", …
  std::set<std::string> open_rows;  // keys of the rows whose wording is shown
  annex::Date as_of;                // the date of the law
  std::set<std::string> dropped;    // what was asked for and made no sense, until the reader has seen it
  std::string language = "fr";

  friend bool operator==(const State&, const State&) = default;
};

}  // namespace widget
