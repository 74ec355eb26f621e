// What holds for every text: the importer ends, loses no line, and never answers a row other than its source
// does.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>

#include "core/codec/annex_json.h"
#include "tests/core/import/import_support.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back().push_back(c);
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + '\n';
  return text;
}

std::string without_lines(const std::string& text, Random& random) {
  auto lines = lines_in(text);
  for (std::size_t count = 1 + below(random, 2); count > 0; --count)
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(below(random, lines.size())));
  return joined(lines);
}

std::string with_line_twice(const std::string& text, Random& random) {
  auto lines = lines_in(text);
  const std::size_t at = below(random, lines.size());
  const std::string line = lines[at];
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), line);
  return joined(lines);
}

std::string with_other_apostrophes(const std::string& text, Random& random) {
  constexpr std::string_view kApostrophe = "’";
  const std::vector<std::string> others = {"'", "’", "ʼ", "`"};
  std::string changed;
  for (std::size_t at = 0; at < text.size();) {
    const bool curly = text.compare(at, kApostrophe.size(), kApostrophe) == 0;
    if (curly || text[at] == '\'')
      changed += others[below(random, others.size())];
    else
      changed.push_back(text[at]);
    at += curly ? kApostrophe.size() : 1;
  }
  return changed;
}

// Breaks lines at blanks where they are longer than a width.
std::string wrapped(const std::string& text, Random& random) {
  const std::size_t width = 24 + below(random, 80);
  std::string changed;
  std::size_t column = 0;
  for (const char c : text) {
    const bool breaks = c == ' ' && column >= width;
    changed.push_back(breaks ? '\n' : c);
    column = c == '\n' || breaks ? 0 : column + 1;
  }
  return changed;
}

void expect_sound(const std::string& text, const ImportResult& result, const std::string& what) {
  ASSERT_FALSE(result.refused) << what;
  EXPECT_EQ(lost_lines(text, result), std::vector<int>()) << what;
  const auto decoded = decode_annex(encode_annex(result.draft), vocabulary(), places());
  for (const auto& problem : decoded.problems)
    if (problem.path != "/service/name" && problem.path != "/provider/name") {
      ADD_FAILURE() << what << ": " << problem.code << " at " << problem.path;
    }
}

// Of the forms of one document ("telephony.raw.txt", "telephony.tabs.txt"), all answers that any layout
// shows.
std::vector<std::string> answers_of_document(const std::string& path) {
  const std::string document = path.substr(0, path.find('.') + 1);
  std::set<std::string> answers;
  for (const auto& other : files_in("tests/corpus/import", ".txt"))
    if (other.rfind(document, 0) == 0)
      for (const auto& answer : answers_of(import_text(read_file(other)).draft)) answers.insert(answer);
  return {answers.begin(), answers.end()};
}

void expect_no_other_answer(const std::vector<std::string>& allowed, const Annex& part,
                            const std::string& what) {
  for (const auto& answer : answers_of(part)) {
    EXPECT_TRUE(std::binary_search(allowed.begin(), allowed.end(), answer)) << what << ": " << answer;
  }
}

class ImportProperties : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override { text_ = read_file(GetParam()); }

  template <typename Change>
  void check(Change change, const char* name) {
    const char* wanted = std::getenv("ANNEX_MUTATIONS");
    const unsigned runs = wanted != nullptr ? static_cast<unsigned>(std::atoi(wanted)) : 6;
    // A form that contradicts itself answers more with one of its lines gone.
    const bool consistent = GetParam().find("incomplete") == std::string::npos;
    const auto allowed = answers_of_document(GetParam());
    for (unsigned seed = 1; seed <= runs && !HasFailure(); ++seed) {
      Random random(seed);
      const std::string text = change(text_, random);
      const ImportResult result = import_text(text);
      const std::string what = GetParam() + ' ' + name + " seed " + std::to_string(seed);
      expect_sound(text, result, what);
      if (consistent) expect_no_other_answer(allowed, result.draft, what);
    }
  }
  std::string text_;
};

TEST_P(ImportProperties, HoldWithoutSomeLines) { check(without_lines, "without lines"); }
TEST_P(ImportProperties, HoldWithALineTwice) { check(with_line_twice, "line twice"); }
TEST_P(ImportProperties, HoldWithOtherApostrophes) { check(with_other_apostrophes, "apostrophes"); }
TEST_P(ImportProperties, HoldWhereLinesAreWrapped) {
  // A cross is an answer by its place alone, which wrapping takes away.
  if (GetParam().find("crosses") == std::string::npos) check(wrapped, "wrapped");
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name;
  for (const char c : info.param) name.push_back(c == '-' || c == '.' || c == '/' ? '_' : c);
  return name;
}
INSTANTIATE_TEST_SUITE_P(Forms, ImportProperties, testing::ValuesIn(files_in("tests/corpus/import", ".txt")),
                         test_name);

TEST(ImportSafety, HoldsForBytesOfAForm) {
  const std::string form = read_file("tests/corpus/import/dedicated-server.layout.txt");
  Random random(7);
  for (int run = 0; run < 60; ++run) {
    std::string text = form;
    for (int change = 0; change < 40; ++change)
      text[below(random, text.size())] = "\n\t (),;-/x1\r\f"[below(random, 14)];
    const ImportResult result = import_text(text);
    if (result.refused) continue;
    EXPECT_EQ(lost_lines(text, result), std::vector<int>()) << run;
  }
}

TEST(ImportSafety, ReadsEmptyAndBlankTexts) {
  for (const char* text :
       {"", "\n", " \n\t\n", "\f", "\r", "\xEF\xBB\xBF", "Oui", "1.", "(", "☒", "- - -\n"}) {
    const ImportResult result = import_text(text);
    ASSERT_FALSE(result.refused) << text;
    EXPECT_EQ(lost_lines(text, result), std::vector<int>()) << text;
    EXPECT_FALSE(result.complete());
  }
}

// Hostile texts of the largest size: a quadratic step would take hours.
TEST(ImportSafety, TakesTimeInProportion) {
  const std::vector<std::string> pieces = {"Oui ",
                                           "Collecte (",
                                           "Collecte\nOui\n",
                                           "Toute-categorie-",
                                           "1. Activités de traitement\n",
                                           "Objet du traitement\n",
                                           ") ",
                                           "3. Objets et durées\nHébergement Oui 6 mois par défaut ",
                                           "6. Sous-traitants\nFournisseurs de X dans l’UE\nAcme (FR), ",
                                           "Fournisseurs de X dans l’UE NA\n",
                                           "a",
                                           "\t",
                                           "\n\n",
                                           "☒ Oui ",
                                           "Page 1/2\n\f",
                                           "Acme SAS France Aide NA ",
                                           "Acme SAS   France   Aide\n",
                                           "Oui   Pour la durée\n",
                                           "☐ Oui\n☒ Non\n",
                                           "✔\n",
                                           "Oui",
                                           "OuiNon",
                                           ")Oui",
                                           "ab\u2010\n",
                                           "☐\nOui\n☒\nNon\n",
                                           "Non ap-\nplicable\n",
                                           "N/A "};
  const std::string table = "6. Sous-traitants\nFournisseurs de X dans l’UE\nNom   Pays   Objet\n";
  for (const std::string& head :
       {std::string("6. Sous-traitants\n"), std::string("3. Objets et durées\nHébergement Oui "), table,
        std::string("1. Activités de traitement\nObjet   Oui   Non\nCollecte   X\n")})
    for (const auto& piece : pieces) {
      std::string text = head;
      while (text.size() + piece.size() <= kMaxImportBytes / 32) text += piece;
      const auto start = std::chrono::steady_clock::now();
      const ImportResult result = import_text(text);
      const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
      EXPECT_FALSE(result.refused);
      EXPECT_LT(seconds.count(), 5) << head << piece;
    }
}

TEST(ImportRefusal, TellsWhereTextIsNotUtf8) {
  const ImportResult result = import_text("é\nab\xFF");
  ASSERT_TRUE(result.refused);
  EXPECT_EQ(result.refused->reason, ImportRefusal::not_utf8);
  EXPECT_EQ(result.refused->line, 2);
  EXPECT_EQ(result.refused->column, 3);
  EXPECT_TRUE(import_text("\xC0\x80").refused);
  EXPECT_TRUE(import_text("\xED\xA0\x80").refused);
}

TEST(ImportRefusal, RefusesWhatIsTooLarge) {
  const ImportResult result = import_text(std::string(kMaxImportBytes + 1, ' '));
  ASSERT_TRUE(result.refused);
  EXPECT_EQ(result.refused->reason, ImportRefusal::too_large);
  EXPECT_FALSE(import_text(std::string(kMaxImportBytes, ' ')).refused);
}

}  // namespace
}  // namespace annex::test
