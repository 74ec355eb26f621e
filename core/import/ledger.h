// What has become of every word of the document, so that nothing is lost in silence.
#pragma once

#include <vector>

#include "core/import/document.h"
#include "core/import/import.h"

namespace annex::importing {

enum class Use : unsigned char {
  unused,     // told as unrecognised
  fact,       // read into the draft
  structure,  // a heading, a table head, a page number
};

class Ledger {
 public:
  explicit Ledger(const Document& document)
      : document_(document), uses_(document.words().size(), Use::unused) {}

  Use use(int word) const { return uses_[static_cast<std::size_t>(word)]; }
  bool unused(int word) const { return use(word) == Use::unused; }
  void put(int word, Use use) { uses_[static_cast<std::size_t>(word)] = use; }
  void put(const std::vector<int>& words, Use use);
  void put_row(int row, Use use);

  // Fills `unrecognised` and `structure`. Runs of rows with words of that use become one piece each.
  void report(ImportReport& report) const;

 private:
  std::vector<SourceText> pieces(Use use) const;

  const Document& document_;
  std::vector<Use> uses_;
};

// First and last line of the words; they are not empty.
Lines lines_of(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
