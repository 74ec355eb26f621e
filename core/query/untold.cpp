// Comparing whole rows, pair by pair; see the header.
#include "core/query/untold.h"

#include <algorithm>
#include <set>

#include "core/rules/version_content.h"
#include "core/rules/version_entities.h"
#include "core/rules/version_rows.h"

namespace annex {

namespace {

std::vector<std::string> differing_paths(const Annex& older, const Annex& newer, const Context& context) {
  std::vector<std::string> paths;
  const auto note = [&](bool is_same, const std::string& path) {
    if (!is_same) paths.push_back(path);
  };
  note(older.language == newer.language, "/language");
  note(older.illustrative.value_or(false) == newer.illustrative.value_or(false), "/illustrative");
  note(older.provider == newer.provider, "/provider");
  note(older.service == newer.service, "/service");
  note(older.source == newer.source, "/source");
  for (const RowPair& pair : row_pairs(older, newer))
    if (pair.older && pair.newer) note(same_row(pair), pair.path);
  for (const GroupPair& pair : group_pairs(older, newer))
    if (pair.older && pair.newer) note(same_group(*pair.older, *pair.newer), pair.path);
  for (const EntityPair& pair : entity_changes(older, newer, context).kept)
    note(pair.older.entity == pair.newer.entity, pair.newer.path);
  return paths;
}

}  // namespace

std::vector<std::string> untold_differences(const Annex& older, const Annex& newer, const Context& context,
                                            const std::vector<Change>& changes) {
  std::set<std::string> told;
  for (const Change& change : changes) told.insert(change.finding.paths.front());
  std::vector<std::string> paths = differing_paths(older, newer, context);
  const auto is_told = [&](const std::string& path) { return told.count(path) > 0; };
  paths.erase(std::remove_if(paths.begin(), paths.end(), is_told), paths.end());
  return paths;
}

}  // namespace annex
