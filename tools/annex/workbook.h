// Sheets as an Office Open XML workbook (.xlsx).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/export/sheets.h"

namespace annex {

// Of one sheet, as every spreadsheet program has them.
constexpr std::size_t kMostColumns = 16'384;
constexpr std::size_t kMostRows = 1'048'576;

// A cell that was longer than a spreadsheet's can be (32,767 characters, as UTF-16 counts them).
struct CutCell {
  std::string sheet;
  std::string cell;  // "B4"
};

struct Workbook {
  std::string bytes;  // the same for the same sheets, whenever they are made: all dates in it are 1980-01-01
  std::vector<CutCell> cut;
};

// Whether all rows and columns find their place.
bool fits(const Sheet& sheet);

// Words are text as everywhere: a control character, one that turns the direction of writing and one that XML
// does not have are U+FFFD. Nothing where no file can be made in the system's folder for such; every sheet
// has to fit.
std::optional<Workbook> to_xlsx(const std::vector<Sheet>& sheets, const std::string& title);

}  // namespace annex
