// The core's search and decoding as the benchmark calls them in a browser: keys as `annex pack` wrote them,
// and annexes as JSON. Not part of the product.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "core/codec/annex_json.h"
#include "core/codec/reference_json.h"
#include "core/find/search_catalog.h"
#include "tests/bench/bench_reference.h"

namespace {

annex::KeySet& keys() {
  static annex::KeySet only;
  return only;
}

std::uint32_t found[50];

}  // namespace

annex::Reference& bench::reference() {
  static annex::Reference only;
  return only;
}

using bench::reference;

extern "C" {

void* bench_alloc(std::size_t bytes) { return std::malloc(bytes); }
void bench_free(void* memory) { std::free(memory); }

int bench_reference(const char* bytes, std::size_t size) {
  auto decoded = annex::decode_reference({bytes, size});
  reference() = std::move(decoded.value);
  return decoded.problems.empty() ? 1 : 0;
}

int bench_keys(const char* bytes, std::size_t size) {
  auto file = annex::KeyFile::read({bytes, size});
  if (!file) return 0;
  keys().add(std::make_shared<const annex::KeyFile>(std::move(*file)));
  return 1;
}

// How many services are found; the best of them are at bench_found().
unsigned bench_search(const char* text, std::size_t size) {
  const annex::Query query = annex::parse_query({text, size}, reference().vocabulary, reference().places);
  const annex::Matches matches = annex::search_catalog(keys(), query, {2026, 11, 23});
  std::size_t place = 0;
  for (const annex::Scored& each : matches.scores.best(matches.services, 0, 50))
    found[place++] = each.service;
  return static_cast<unsigned>(matches.services.count());
}
const std::uint32_t* bench_found() { return found; }

// One annex decoded and checked for form, every problem with its place; how many there are.
int bench_decode(const char* bytes, std::size_t size) {
  const auto decoded = annex::decode_annex({bytes, size}, reference().vocabulary, reference().places);
  return static_cast<int>(decoded.problems.size());
}

}  // extern "C"
