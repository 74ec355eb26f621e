// Reads the text of the paper form into a draft annex, with the lines that each fact came from. Nothing is
// guessed: what is not there is reported as unanswered, what is not understood as unrecognised.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/lines.h"
#include "core/model/places.h"
#include "core/model/vocabulary.h"

namespace annex {

inline constexpr std::size_t kMaxImportBytes = std::size_t{4} * 1024 * 1024;

enum class ImportWording {
  keep,       // rows and retentions carry the document's words
  leave_out,  // facts and line numbers only; a retention of basis `other` keeps its words, which it must have
};

struct ImportOptions {
  ImportWording wording = ImportWording::keep;
  Source source;  // copied into the draft: the document's name, and its hash where the caller has computed it
};

// A piece of the document: its lines, counted from 1 by newline alone, and its words, blanks made single.
struct SourceText {
  Lines lines;
  std::string text;

  friend bool operator==(const SourceText&, const SourceText&) = default;
};

// What the form asks and the document does not answer. `section` is a key of the annex ("activities", for a
// group of section 6 "recipients" with a term such as "affiliate-eea"; "provider" or "service" with "name").
struct UnansweredTerm {
  std::string section;
  std::string term;

  friend bool operator==(const UnansweredTerm&, const UnansweredTerm&) = default;
};

// Every line that is not blank is in some fact's `lines`, under `unrecognised` or under `structure`.
struct ImportReport {
  std::vector<SourceText> unrecognised;    // in the document's order
  std::vector<UnansweredTerm> unanswered;  // in the form's order
  std::vector<std::string> inherited;      // subject matters whose retention is that of a merged cell
  std::vector<SourceText> structure;       // headings, table heads, page numbers, running headers and footers
  std::string
      reading;  // of a document that can be read in several ways, which was taken; lines are that one's
};

enum class ImportRefusal { not_utf8, too_large };

// Where the text cannot be read. Line and column as in Problem; both 0 where the whole is too large.
struct ImportRefused {
  ImportRefusal reason = ImportRefusal::not_utf8;
  int line = 0;
  int column = 0;  // from 1, in code points
};

struct ImportResult {
  std::optional<ImportRefused> refused;  // then there is no draft
  Annex draft;                           // version "draft"; its id is made from the service's name
  ImportReport report;

  // Nothing was left over and nothing is missing.
  bool complete() const { return !refused && report.unrecognised.empty() && report.unanswered.empty(); }
};

// `text` is what pdftotext (plain, -layout or -raw) or a copy from a viewer gives, UTF-8, at most
// kMaxImportBytes. Rows are recognised by the labels and aliases of `vocabulary`, countries by those of
// `places`; the draft's language is that of the labels found. Takes time in proportion to the text's length.
ImportResult import_form(std::string_view text, const Vocabulary& vocabulary, const Places& places,
                         const ImportOptions& options = {});

// {"unrecognised", "unanswered", "inherited", "structure"}, and "reading" where there is one: what scripts
// rely on; ends in a newline.
std::string report_to_json(const ImportReport& report);

}  // namespace annex
