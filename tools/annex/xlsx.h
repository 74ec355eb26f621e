// What the workbooks of commands have in them: the page as sheets, where it comes from, and its CSV.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/pages/compare_page.h"
#include "core/pages/page.h"
#include "tools/annex/session.h"

namespace annex {

// A workbook (.xlsx) for the file `path` ("-": standard output). Nothing, and a complaint, where there can be
// none: a terminal does not show one, and a spreadsheet has room for so many rows and columns only.

// The comparison; what it comes to; the date of the law, versions and files; the values of its CSV.
std::optional<std::string> comparison_workbook(const Session& session, const CompareView& view,
                                               const std::vector<AnnexFile>& files, const std::string& path);

// The page, with a sheet for each table; the date of the law, version and file; the facts of its CSV.
std::optional<std::string> annex_workbook(const Session& session, const Page& page, const AnnexFile& file,
                                          const Reference& reference, const Date& as_of,
                                          const std::string& path);

}  // namespace annex
