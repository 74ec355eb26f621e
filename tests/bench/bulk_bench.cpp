// Goals 14 to 16 as the benchmark calls them in a browser: annexes kept in memory as packed facts, compared
// two by two, and ranked. Not part of the product.
#include <malloc.h>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/codec/annex_json.h"
#include "core/index/facts_table.h"
#include "core/query/pack_facts.h"
#include "tests/bench/bench_reference.h"

namespace {

annex::FactsTable& kept() {
  static annex::FactsTable table;
  return table;
}

// The tables of a packed catalog, in its order.
std::vector<annex::FactsTable>& catalog() {
  static std::vector<annex::FactsTable> tables;
  return tables;
}

}  // namespace

extern "C" {

// Decodes an annex and keeps its facts; how many problems it has.
int bench_keep(const char* bytes, std::size_t size) {
  const annex::Reference& reference = bench::reference();
  const auto decoded = annex::decode_annex({bytes, size}, reference.vocabulary, reference.places);
  kept().add(annex::pack_facts(decoded.value, reference.vocabulary));
  return static_cast<int>(decoded.problems.size());
}

// Bytes that are allocated now.
std::size_t bench_used() { return static_cast<std::size_t>(mallinfo().uordblks); }

// How many rows differ between two of those kept.
int bench_compare(std::size_t one, std::size_t other) {
  if (one >= kept().services() || other >= kept().services()) return -1;
  return static_cast<int>(kept().differences(one, other));
}

// Keeps a catalog's table of facts as it was packed; how many services it has.
int bench_facts(const char* bytes, std::size_t size) {
  std::optional<annex::FactsTable> table = annex::FactsTable::read({bytes, size});
  if (!table) return -1;
  catalog().push_back(std::move(*table));
  return static_cast<int>(catalog().back().services());
}

// The number of the service of the whole catalog that is closest to one of the first table.
int bench_rank(std::size_t service) {
  const annex::PackedFacts facts = catalog().front().at(service);
  annex::Closest closest(5);
  annex::ServiceNumber first = 0;
  for (const annex::FactsTable& table : catalog()) {
    table.rank(facts, first, static_cast<annex::ServiceNumber>(service), closest);
    first += static_cast<annex::ServiceNumber>(table.services());
  }
  return closest.best().empty() ? -1 : static_cast<int>(closest.best().front().service);
}

}  // extern "C"
