// A comparison for scripts and spreadsheets: one row for each thing compared, its values canonical.
#pragma once

#include <string>
#include <vector>

#include "core/model/reference.h"
#include "core/query/compare.h"

namespace annex {

// `section` and `term` name a row together with `kind`: how long something is kept is a row of its own beside
// whether it is done. Labels and texts are in the language of the reference's texts, all else is the same in
// every language. What is compared of an annex is told by its place: the order is the comparison's.

// {"services": [{id, name, edition, version}], "conclusion": ["…"], "rows": [{section, term, kind, label,
// same, cells: [{value, text, also, path}]}]}; an edition that there is not is null; `also` is told in rows
// that differ by it, and a path that there is not is left out. `conclusion` is what the comparison comes to,
// in words.
std::string to_json(const Comparison& comparison, const std::vector<std::string>& conclusion,
                    bool only_differences, const Reference& reference);

// The columns section, term, kind, label, same ("yes" or "no"), then one for each annex, named by its id;
// where that is not enough to tell columns apart, by id and version; last for each annex "<name> text", which
// says its values to a person.
std::string to_csv(const Comparison& comparison, bool only_differences, const Reference& reference);
// The same before it is text, without the columns for persons: the names of the columns, then the rows.
std::vector<std::vector<std::string>> csv_rows(const Comparison& comparison, bool only_differences,
                                               const Reference& reference);

}  // namespace annex
