// The text of a PDF, through poppler's pdftotext.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annex {

// Whether the bytes are a PDF's: its header stands within the first 1024 (ISO 32000-2, Annex I.1).
bool is_pdf(std::string_view bytes);

struct PdfReading {
  std::string name;  // "layout", "raw" or "plain"
  std::string text;
};

enum class PdfFailure {
  none,
  unreadable,  // `reason` says why
  password,
  no_text,  // it holds pictures of pages
};

struct PdfText {
  std::vector<PdfReading> readings;  // the same document read in several ways; none where that failed
  PdfFailure failure = PdfFailure::none;
  std::string reason;  // in one sentence
};

// In columns as they stand on the page, then in the order of the file, then in reading order, which is the
// first to mix rows: which of them a form survives depends on who made it.
PdfText read_pdf(std::string_view bytes);

}  // namespace annex
