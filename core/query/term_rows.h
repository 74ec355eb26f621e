// Which row of an annex stands in which row of a comparison: the term's own, else that of a provider's own
// term that is a case of it (Term::broader).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/model/row.h"
#include "core/model/vocabulary.h"

namespace annex {

// A case of a term that is answered yes says yes to the term itself; one that is answered no does not say no
// to it.
inline bool says_broader(const AnsweredRow& row) { return row.answer == Answer::yes; }
inline bool says_broader(const Row&) { return true; }

// How a row of the comparison finds its place in one annex: the term itself, else a term that is a case of
// it.
template <typename Rows>
std::size_t index_of(const Rows& rows, const Vocabulary& vocabulary, Section section, std::string_view term) {
  const auto by_term = [&](const auto& row) { return row.term == term; };
  auto found = std::find_if(rows.begin(), rows.end(), by_term);
  if (found == rows.end()) {
    found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
      const Term* own = vocabulary.find(section, row.term);
      return own && own->broader == term && says_broader(row);
    });
  }
  return static_cast<std::size_t>(found - rows.begin());
}

// The term in whose row this one stands: the broader one, where the annex does not answer that and no other
// case of it stands there.
template <typename Rows>
const std::string& row_term(const Rows& rows, const Vocabulary& vocabulary, Section section,
                            const std::string& own) {
  const Term* term = vocabulary.find(section, own);
  if (!term || !term->broader) return own;
  const std::size_t index = index_of(rows, vocabulary, section, *term->broader);
  return index < rows.size() && rows[index].term == own ? *term->broader : own;
}

}  // namespace annex
