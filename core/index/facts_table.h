// What annexes answer, as numbers, so that a hundred thousand services are compared without being read.
// `annex pack` writes such tables (query/pack_facts.h makes what is in them); nothing in them can be read by
// a person.
//
// Equal words have equal numbers of 32 bits; that different words have the same happens once in 4 billion
// pairs. What a reader is shown as compared is therefore always compared anew from the annexes
// (query/compare.h); a table says how many rows that is about.
//
//   "SAFA1"  services, rows, values, added: 32 bits each  the table's columns, one after the other
//
// Numbers have their lowest byte first.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/bits.h"

namespace annex {

// A row that not every annex is asked. It counts where it is compared at all: one that also stands in the row
// of a broader term (query/compare.h) is compared only with its like.
struct AddedFact {
  std::uint32_t row = 0;
  std::uint32_t value = 0;  // 0 where nothing is stated
  bool stands_in_broader = false;

  friend auto operator<=>(const AddedFact&, const AddedFact&) = default;
};

// Of one annex. Two can be compared where they were made by one vocabulary.
struct PackedFacts {
  std::vector<std::uint64_t> stated;  // a bit for each row that every annex is asked
  std::vector<std::uint64_t> yes;     // likewise; only where stated
  std::vector<std::uint32_t> values;  // of each row that has one: 0 where nothing is stated
  std::vector<AddedFact> added;       // ascending by row

  friend bool operator==(const PackedFacts&, const PackedFacts&) = default;
};

// Rows in which two annexes say the same, of those in which either says anything.
struct Agreement {
  std::uint32_t same = 0;
  std::uint32_t stated = 0;

  friend bool operator==(const Agreement&, const Agreement&) = default;
};

struct Similar {
  ServiceNumber service = 0;
  Agreement agreement;

  friend bool operator==(const Similar&, const Similar&) = default;
};

// The closest so far: the larger share of `stated` that is `same` first, of equal ones the lower number.
class Closest {
 public:
  explicit Closest(std::size_t most) : most_(most) {}

  void offer(const Similar& similar) {
    if (best_.size() < most_ || is_closer(similar, best_.back())) insert(similar);
  }
  const std::vector<Similar>& best() const { return best_; }

 private:
  static bool is_closer(const Similar& one, const Similar& other);
  void insert(const Similar& similar);

  std::size_t most_;
  std::vector<Similar> best_;
};

class FactsTable {
 public:
  FactsTable() = default;

  // Nothing where the bytes are no such table, whole and right.
  static std::optional<FactsTable> read(std::string_view bytes);
  std::string encode() const;
  std::size_t encoded_size() const;

  // All have the shape of the first.
  void add(const PackedFacts& facts);

  std::size_t services() const { return ends_.size(); }
  PackedFacts at(std::size_t place) const;

  // How many rows a comparison of the two shows to differ.
  std::size_t differences(std::size_t one, std::size_t other) const;
  // Offers each but `left_out`; the first has the number `first`. Nothing where the shapes are not the same.
  void rank(const PackedFacts& to, ServiceNumber first, ServiceNumber left_out, Closest& closest) const;

 private:
  struct View;
  View view(std::size_t place) const;
  static View view(const PackedFacts& facts);
  static Agreement agreement(const View& one, const View& other);

  std::size_t words_ = 0;            // of 64 rows
  std::size_t values_ = 0;           // of each service
  std::vector<std::uint64_t> bits_;  // of each service: `stated`, then `yes`
  std::vector<std::uint32_t> coded_;
  std::vector<AddedFact> added_;
  std::vector<std::uint32_t> ends_;  // in `added_`
};

}  // namespace annex
