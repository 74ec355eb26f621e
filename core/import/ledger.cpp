// Words that are in no fact and no structure become what the report calls unrecognised.
#include "core/import/ledger.h"

#include <algorithm>

#include "core/import/wording.h"

namespace annex::importing {

void Ledger::put(const std::vector<int>& words, Use use) {
  for (const int word : words) put(word, use);
}

void Ledger::put_row(int row, Use use) {
  for (int word = document_.row(row).first; word < document_.row(row).last; ++word) put(word, use);
}

std::vector<SourceText> Ledger::pieces(Use use) const {
  std::vector<SourceText> found;
  for (const TextRow& row : document_.rows()) {
    std::vector<int> words;
    bool only_decoration = true;
    for (int word = row.first; word < row.last; ++word) {
      if (this->use(word) != use) continue;
      words.push_back(word);
      only_decoration = only_decoration && is_decoration(document_, word);
    }
    const bool whole_row = static_cast<int>(words.size()) == row.last - row.first;
    // A bullet or an ellipsis beside a fact is no loss; a row of nothing else is still told.
    if (words.empty() || (only_decoration && !whole_row)) continue;
    const std::string text = document_.joined(words);
    if (!found.empty() && found.back().lines.last >= row.line - 1) {
      found.back().lines.last = row.line;
      found.back().text += ' ' + text;
    } else {
      found.push_back({{row.line, row.line}, text});
    }
  }
  return found;
}

void Ledger::report(ImportReport& report) const {
  report.unrecognised = pieces(Use::unused);
  report.structure = pieces(Use::structure);
}

Lines lines_of(const Document& document, const std::vector<int>& words) {
  Lines lines{document.word(words.front()).line, document.word(words.front()).line};
  for (const int word : words) {
    lines.first = std::min(lines.first, document.word(word).line);
    lines.last = std::max(lines.last, document.word(word).line);
  }
  return lines;
}

}  // namespace annex::importing
