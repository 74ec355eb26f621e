// Finding terms, and adding a provider's own to the core vocabulary.
#include "core/model/vocabulary.h"

#include <algorithm>
#include <cstddef>

#include "core/model/language.h"
#include "core/model/same_word.h"

namespace annex {
namespace {

Problem problem_of(std::string_view code, std::size_t term, std::string_view key, std::string found) {
  Problem problem;
  problem.code = code;
  problem.path = "/terms/" + std::to_string(term) + "/";
  problem.path += key;
  problem.found = std::move(found);
  return problem;
}

}  // namespace

const Term* Vocabulary::find(Section section, std::string_view id) const {
  return find(section, id, nullptr);
}

const Term* Vocabulary::find(Section section, std::string_view id, const Term* near) const {
  const auto is_wanted = [&](const Term& term) { return term.section == section && same_word(term.id, id); };
  const auto start = near == nullptr ? terms.begin() : terms.begin() + (near - terms.data()) + 1;
  auto found = std::find_if(start, terms.end(), is_wanted);
  if (found != terms.end()) return &*found;
  found = std::find_if(terms.begin(), start, is_wanted);
  return found == start ? nullptr : &*found;
}

std::vector<const Term*> Vocabulary::in(Section section) const {
  std::vector<const Term*> found;
  for (const Term& term : terms)
    if (term.section == section) found.push_back(&term);
  return found;
}

Vocabulary merge(const Vocabulary& core, const Vocabulary& own, std::vector<Problem>& problems) {
  Vocabulary merged = core;
  for (std::size_t index = 0; index < own.terms.size(); ++index) {
    const Term& term = own.terms[index];
    if (merged.find(term.section, term.id) != nullptr) {
      problems.push_back(problem_of("duplicate-term", index, "id", term.id));
      continue;
    }
    if (term.broader && core.find(term.section, *term.broader) == nullptr)
      problems.push_back(problem_of("unknown-term", index, "broader", *term.broader));
    merged.terms.push_back(term);
  }
  return merged;
}

const TermWords* words_of(const Term& term, std::string_view language) {
  return in_language(term.words, language);
}

}  // namespace annex
