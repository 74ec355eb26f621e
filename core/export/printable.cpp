// What a terminal would take for an order; see the header.
#include "core/export/printable.h"

namespace annex {

std::string printable(std::string_view text, LineBreaks breaks, Isolates isolates) {
  std::string safe = without_orders(text, "\t\n\v\f\r", isolates);
  for (char& character : safe)
    if (character >= '\t' && character <= '\r' && !(character == '\n' && breaks == LineBreaks::kept))
      character = ' ';
  return safe;
}

}  // namespace annex
