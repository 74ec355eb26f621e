// Goal 13, natively: the product's reader and simdjson with the same checks read the same annexes (Google
// Benchmark).
//   annex_read_bench --reference=FILE --annexes=FILE (one annex a line) [Google Benchmark's own options]
// Before anything is timed both have to accept every annex and to refuse every broken one.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/codec/annex_json.h"
#include "core/codec/reference_json.h"
#include "tests/bench/form_checks.h"
#include "tests/bench/options.h"

namespace {

struct Input {
  annex::Reference reference;
  std::vector<simdjson::padded_string> annexes;
  std::size_t bytes = 0;
};

[[noreturn]] void fail(const std::string& why) { bench::fail("annex_read_bench", why); }

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

int problems_of_core(const Input& input, std::string_view bytes) {
  const auto decoded = annex::decode_annex(bytes, input.reference.vocabulary, input.reference.places);
  return static_cast<int>(decoded.problems.size());
}

int problems_of_floor(simdjson::dom::parser& parser, bench::FormChecks& checks,
                      const simdjson::padded_string& bytes) {
  simdjson::dom::element document;
  if (parser.parse(bytes).get(document) != simdjson::SUCCESS) return 1;
  return checks.problems_in(document);
}

void read_by_core(benchmark::State& state, const Input& input) {
  for (auto _ : state)
    for (const simdjson::padded_string& each : input.annexes)
      benchmark::DoNotOptimize(
          annex::decode_annex(std::string_view(each), input.reference.vocabulary, input.reference.places));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * input.bytes));
}

void read_by_floor(benchmark::State& state, const Input& input) {
  simdjson::dom::parser parser;
  bench::FormChecks checks(input.reference);
  for (auto _ : state)
    for (const simdjson::padded_string& each : input.annexes)
      benchmark::DoNotOptimize(problems_of_floor(parser, checks, each));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * input.bytes));
}

// What breaks an annex, as a change of its text where it first stands.
constexpr std::pair<std::string_view, std::string_view> kBreaks[] = {
    {"\"format\":\"service-annex/1\"", "\"format\":\"service-annex/2\""},
    {"\"version\":", "\"edition\":"},
    {"\"language\":\"", "\"language\":\"?"},
    {"\"effective\":\"20", "\"effective\":\"x"},
    {"\"illustrative\":true", "\"illustrative\":1"},
    {"\"illustrative\":true", "\"illustrative\":true,\"illustrative\":true"},
    {"\"term\":\"collect\"", "\"term\":\"collects\""},
    {"\"term\":\"collect\"", "\"term\":\"record\""},
    {"\"answer\":\"yes\"", "\"answer\":\"maybe\""},
    {"\"answer\":\"no\"", "\"answer\":null"},
    {"\"basis\":\"fixed\",\"duration\"", "\"basis\":\"fixed\",\"plus\""},
    {"\"basis\":\"service-term\",\"plus\"", "\"basis\":\"unlimited\",\"plus\""},
    {"\"duration\":\"P", "\"duration\":\"P0.5"},
    {"\"region\":\"third-country\"", "\"region\":\"eea\""},
    {"\"country\":\"", "\"country\":\"?"},
    {"\"tool\":\"binding-corporate-rules\"", "\"tool\":\"binding-corporate-rules\",\"module\":1"},
    {"\"entities\":", "\"entity\":"},
    {"\"purposes\":[{", "\"purposes\":[{\"answer\":\"yes\","},
    {"\"name\":\"", "\"name\":\" \",\"other\":\""},
    {"}],", "},],"},
};

void agree_on_broken(const Input& input, simdjson::dom::parser& parser, bench::FormChecks& checks) {
  for (const auto& [from, to] : kBreaks) {
    bool found = false;
    for (const simdjson::padded_string& each : input.annexes) {
      std::string broken{std::string_view(each)};
      const std::size_t at = broken.find(from);
      if (at == std::string::npos) continue;
      broken.replace(at, from.size(), to);
      const int core = problems_of_core(input, broken);
      const int floor = problems_of_floor(parser, checks, simdjson::padded_string(broken));
      // A term or a group that is there only once is not doubled by taking another's name.
      const bool may_pass = from == "\"region\":\"third-country\"" || to == "\"term\":\"record\"";
      if ((core == 0) != (floor == 0)) fail("the two do not agree on " + std::string(to));
      if (core == 0 && !may_pass) fail("nobody refuses " + std::string(to));
      found = found || core != 0;
      if (found) break;
    }
    if (!found) fail("no annex has " + std::string(from));
  }
}

void agree(const Input& input) {
  simdjson::dom::parser parser;
  bench::FormChecks checks(input.reference);
  for (const simdjson::padded_string& each : input.annexes)
    if (problems_of_core(input, std::string_view(each)) != 0 || problems_of_floor(parser, checks, each) != 0)
      fail("refused: " + std::string(std::string_view(each).substr(0, 160)));
  agree_on_broken(input, parser, checks);
}

Input input_of(const std::string& reference, const std::string& annexes) {
  Input input;
  auto decoded = annex::decode_reference(read(reference));
  if (!decoded.ok()) fail("not a reference: " + reference);
  input.reference = std::move(decoded.value);
  std::ifstream lines(annexes);
  for (std::string line; std::getline(lines, line); input.bytes += line.size())
    input.annexes.emplace_back(line);
  if (input.annexes.empty()) fail("no annexes in " + annexes);
  return input;
}

}  // namespace

int main(int count, char** words) {
  const std::string reference = bench::option(count, words, "reference");
  const Input input = input_of(reference, bench::option(count, words, "annexes"));
  agree(input);
  benchmark::RegisterBenchmark("core", [&](benchmark::State& state) { read_by_core(state, input); });
  benchmark::RegisterBenchmark("floor", [&](benchmark::State& state) { read_by_floor(state, input); });
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
