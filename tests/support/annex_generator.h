// Random annexes that are valid, from a seed: the same ones on every machine. For properties that hold of
// all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/places.h"
#include "core/model/vocabulary.h"

namespace annex::test {

// SplitMix64: small, and specified to the bit, as those of the standard library's distributions are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  // From 0 to count - 1; count is more than 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  int between(int smallest, int largest);
  bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
  template <typename List>
  auto one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

class AnnexGenerator {
 public:
  AnnexGenerator(std::uint64_t seed, const Vocabulary& vocabulary, const Places& places)
      : random_(seed), vocabulary_(vocabulary), places_(places) {}

  Annex next();

  // Words with something to see in them: letters of many scripts, quotes, markup, formulas, control
  // characters.
  std::string words();

 private:
  std::optional<std::string> maybe_words(int percent = 30);
  std::string country() { return random_.one_of(places_.places).code; }
  std::optional<std::string> maybe_country(int percent = 50);
  Date date();
  std::optional<Date> maybe_date();
  Duration duration();
  std::optional<Duration> maybe_duration(int percent = 50);
  LocalText local_text();
  std::optional<Lines> maybe_lines();
  std::vector<std::string> terms(Section section, int percent);

  void fill(Row& row, const std::string& term);
  void fill_head(Annex& annex);
  std::vector<AnsweredRow> answered_rows(Section section);
  std::vector<DataCategory> data_categories();
  std::vector<SubjectMatter> subject_matters();
  Retention retention();
  Safeguard safeguard();
  std::vector<Safeguard> safeguards();
  Entity entity();
  std::vector<RecipientGroup> recipients();

  Random random_;
  const Vocabulary& vocabulary_;
  const Places& places_;
};

}  // namespace annex::test
