// The terms that annexes use. They live in data/vocabulary, not in code: adding one never needs C++.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/problem.h"
#include "core/model/section.h"

namespace annex {

struct TermWords {
  std::string label;                 // the form's row heading
  std::string sentence;              // one explanatory sentence, in our own words
  std::vector<std::string> aliases;  // how documents write it; for the importer
};

// How well a term of the W3C Data Privacy Vocabulary fits (data/vocabulary, from the DPV mapping).
enum class DpvMatch { none, broad, close, exact };

struct DpvTerm {
  std::string term;  // compact IRI, "dpv:Collect"; empty where nothing fits
  DpvMatch match = DpvMatch::none;
  std::vector<std::string> also;  // further terms that the row's wording covers
};

struct Term {
  std::string id;
  Section section = Section::activities;
  std::string group;  // section 2: "identifiable" or "not-identifiable" by the provider; section 6: none
  bool asked = true;  // the paper form has the row, so a missing answer is missing
  std::map<std::string, TermWords, std::less<>> words;  // by language
  std::string law;                                      // "GDPR Art. 4(2)"
  DpvTerm dpv;
  std::string added_in;  // version of the vocabulary
  std::optional<std::string> deprecated_in;
  std::optional<std::string> replaced_by;
  std::optional<std::string> broader;  // a provider's own term: the core term that it is a case of
};

// Terms in the order of the form.
struct Vocabulary {
  std::string version;
  std::vector<Term> terms;

  const Term* find(Section section, std::string_view id) const;
  // The same, looked for from the term behind `near` on: annexes mostly have their rows in the order of the
  // form. `near` is one of the terms, or null.
  const Term* find(Section section, std::string_view id, const Term* near) const;
  std::vector<const Term*> in(Section section) const;
};

// The core terms, then a provider's own (a file of the same form). Left out and told in `problems`: an id
// that its section has already; told: a `broader` that is no core term of the section. Paths are those of the
// own file.
Vocabulary merge(const Vocabulary& core, const Vocabulary& own, std::vector<Problem>& problems);

// The words in `language`, else in the language's primary subtag, else in English, else in any; null where
// none.
const TermWords* words_of(const Term& term, std::string_view language);

}  // namespace annex
