// The text of a PDF, through poppler's pdftotext.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annex {

// Whether the bytes are a PDF's: its header stands within the first 1024 (ISO 32000-2, Annex I.1).
bool is_pdf(std::string_view bytes);

struct PdfText {
  std::vector<std::string> texts;  // the same document read in several ways; none where that failed
  std::string failure;             // then why, in one sentence
};

// In columns as they stand on the page, then in reading order, then in the order of the file: which of them a
// form survives depends on who made it.
PdfText read_pdf(std::string_view bytes);

}  // namespace annex
