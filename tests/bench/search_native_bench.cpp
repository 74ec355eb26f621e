// Goal 10, natively: what a question costs the core over a packed catalog (Google Benchmark).
//   annex_search_bench --catalog=FOLDER --queries=FILE (one question a line) [Google Benchmark's own options]
// `search` asks all questions in turn; its counters are the time of one, in microseconds, by the median and
// by the hundredth that takes longest. `parse` is the part of it that takes the question apart.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/codec/reference_json.h"
#include "core/find/search_catalog.h"
#include "core/query/catalog_json.h"
#include "tests/bench/options.h"

namespace {

constexpr annex::Date kDay{2026, 11, 23};

struct Input {
  annex::Reference reference;
  annex::KeySet keys;
  std::vector<std::string> questions;
};

[[noreturn]] void fail(const std::string& why) { bench::fail("annex_search_bench", why); }

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Input input_of(const std::string& catalog, const std::string& questions) {
  Input input;
  const auto index = annex::decode_catalog_index(read(catalog + "/index.json"));
  if (!index.ok()) fail("not a catalog: " + catalog);
  auto reference = annex::decode_reference(read(catalog + "/" + index.value.references.at("fr")));
  if (!reference.ok()) fail("not a catalog's reference: " + index.value.references.at("fr"));
  input.reference = std::move(reference.value);
  for (const annex::KeyShard& shard : index.value.words) {
    auto file = annex::KeyFile::read(read(catalog + "/" + shard.file));
    if (!file) fail("not a file of keys: " + shard.file);
    input.keys.add(std::make_shared<const annex::KeyFile>(std::move(*file)));
  }
  std::ifstream lines(questions);
  for (std::string line; std::getline(lines, line);) input.questions.push_back(line);
  if (input.questions.empty()) fail("no questions in " + questions);
  return input;
}

std::size_t answer(const Input& input, const std::string& question) {
  const annex::Query query = annex::parse_query(question, input.reference.vocabulary, input.reference.places);
  const annex::Matches matches = annex::search_catalog(input.keys, query, kDay);
  benchmark::DoNotOptimize(matches.scores.best(matches.services, 0, 50));
  return matches.services.count();
}

void parse(benchmark::State& state, const Input& input) {
  for (auto _ : state)
    for (const std::string& question : input.questions)
      benchmark::DoNotOptimize(
          annex::parse_query(question, input.reference.vocabulary, input.reference.places));
}

// The least of some runs: what the question itself costs, whatever else the machine does.
double microseconds_of(const Input& input, const std::string& question) {
  using Clock = std::chrono::steady_clock;
  double least = 1e9;
  for (int run = 0; run < 5; ++run) {
    const auto begun = Clock::now();
    benchmark::DoNotOptimize(answer(input, question));
    least = std::min(least, std::chrono::duration<double, std::micro>(Clock::now() - begun).count());
  }
  return least;
}

void search(benchmark::State& state, const Input& input) {
  for (auto _ : state)
    for (const std::string& question : input.questions) benchmark::DoNotOptimize(answer(input, question));
  std::vector<double> times;
  for (const std::string& question : input.questions) times.push_back(microseconds_of(input, question));
  std::sort(times.begin(), times.end());
  state.counters["p50"] = times[times.size() / 2];
  state.counters["p99"] = times[times.size() * 99 / 100];
}

}  // namespace

int main(int count, char** words) {
  const std::string catalog = bench::option(count, words, "catalog");
  const Input input = input_of(catalog, bench::option(count, words, "queries"));
  benchmark::RegisterBenchmark("parse", [&](benchmark::State& state) { parse(state, input); });
  benchmark::RegisterBenchmark("search", [&](benchmark::State& state) { search(state, input); });
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
