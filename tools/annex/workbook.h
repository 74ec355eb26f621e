// Sheets as an Office Open XML workbook (.xlsx).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/export/sheets.h"

namespace annex {

struct Workbook {
  std::string bytes;          // the same for the same sheets, whenever they are made
  std::size_t cut_cells = 0;  // that were longer than a spreadsheet's cell can be (32,767 characters)
};

// Nothing where no file can be made in the system's folder for such.
std::optional<Workbook> to_xlsx(const std::vector<Sheet>& sheets, const std::string& title);

}  // namespace annex
