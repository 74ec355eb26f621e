// Goals 14 and 15 as the benchmark calls them in a browser: annexes kept in memory, and compared two by two.
// Not part of the product.
#include <malloc.h>

#include <cstddef>
#include <vector>

#include "core/codec/annex_json.h"
#include "core/query/compare.h"
#include "tests/bench/bench_reference.h"

namespace {

std::vector<annex::Annex>& kept() {
  static std::vector<annex::Annex> all;
  return all;
}

}  // namespace

extern "C" {

// Decodes an annex and keeps it; how many problems it has.
int bench_keep(const char* bytes, std::size_t size) {
  const annex::Reference& reference = bench::reference();
  auto decoded = annex::decode_annex({bytes, size}, reference.vocabulary, reference.places);
  kept().push_back(std::move(decoded.value));
  return static_cast<int>(decoded.problems.size());
}

// Bytes that are allocated now.
std::size_t bench_used() { return static_cast<std::size_t>(mallinfo().uordblks); }

// How many rows differ between two of those kept.
int bench_compare(std::size_t one, std::size_t other) {
  if (one >= kept().size() || other >= kept().size()) return -1;
  const annex::Comparison comparison =
      annex::compare({&kept()[one], &kept()[other]}, bench::reference().vocabulary);
  return static_cast<int>(annex::differences(comparison).size());
}

}  // extern "C"
