// A page as plain text.
#include "core/export/text.h"

#include <gtest/gtest.h>

#include "core/export/markdown.h"
#include "core/export/wrap.h"
#include "core/pages/annex_page.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

Page page_with(Block block) {
  Page page;
  page.blocks.push_back(std::move(block));
  return page;
}

TEST(Wrap, BreaksAtBlanksButNotAtNoBreakSpaces) {
  EXPECT_EQ(wrap("one two three", 7), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(wrap("a\u00a0: b", 4), (std::vector<std::string>{"a\u00a0:", "b"}));
  EXPECT_EQ(wrap("unbreakable", 4), std::vector<std::string>{"unbreakable"});
  EXPECT_EQ(wrap("", 4), std::vector<std::string>{""});
}

TEST(Wrap, GivesNoOrdersToATerminal) {
  EXPECT_EQ(wrap("a\x1B[2Jb\u009Bc\x7F", 20), std::vector<std::string>{"a\uFFFD[2Jb\uFFFDc\uFFFD"});
  EXPECT_EQ(wrap("a\tb\r\nc\u00a0é", 20), std::vector<std::string>{"a b c\u00a0é"});
}

TEST(Wrap, CountsLettersNotBytes) {
  EXPECT_EQ(columns_of("été"), 3u);
  EXPECT_EQ(columns_of("e\u0301te\u0301"), 3u) << "combining accents take no column";
}

Table table_of_two() {
  TableRow row{"r", TableRowKind::row, {}, {}, {}, {}};
  row.cells = {Cell{{{Mark::none, {"Collecte", {}}, false}}},
               Cell{{{Mark::no, {"Non", {}}, false}, {Mark::none, {"jamais", {}}, true}}}};
  row.notices = {{NoticeKind::warning, "À demander", {}, "RGPD art. 5", {}}};
  return {"", {{"a", "Activité"}, {"b", "Réponse"}}, {row}};
}

TEST(Text, AnswersStandBesideTheirRows) {
  EXPECT_EQ(to_text(page_with({"t", table_of_two()})),
            "  Activité  Réponse\n"
            "  ────────  ────────\n"
            "  Collecte  ✗ Non\n"
            "              jamais\n"
            "    ! À demander (RGPD art. 5)\n");
}

// Columns that do not fit side by side: no answer stands without the name of its column.
TEST(Text, WhereColumnsDoNotFitEveryAnswerIsNamed) {
  Table table = table_of_two();
  for (const char* label : {"Lieu", "Garanties"}) {
    table.columns.push_back({label, label});
    table.rows[0].cells.push_back(Cell{{{Mark::unstated, {"Non précisé", {}}, false}}});
  }
  EXPECT_EQ(to_text(page_with({"t", table})),
            "  Collecte\n"
            "    Réponse    ✗ Non\n"
            "                 jamais\n"
            "    Lieu       ? Non précisé\n"
            "    Garanties  ? Non précisé\n"
            "    ! À demander (RGPD art. 5)\n");
}

// Services are named by annexes: their names are wrapped and give no orders, as all words.
TEST(Text, ALongNameOfAColumnStandsAboveItsCells) {
  Table table = table_of_two();
  table.columns[1].label = "The hosting of everything that a customer may want to place anywhere\x1B[2J";
  for (const char* label : {"Lieu", "Garanties"}) {
    table.columns.push_back({label, label});
    table.rows[0].cells.push_back(Cell{{{Mark::unstated, {"Non précisé", {}}, false}}});
  }
  EXPECT_EQ(to_text(page_with({"t", table}), 40),
            "  Collecte\n"
            "    The hosting of everything that a\n"
            "    customer may want to place\n"
            "    anywhere\uFFFD[2J\n"
            "      ✗ Non\n"
            "        jamais\n"
            "    Lieu\n"
            "      ? Non précisé\n"
            "    Garanties\n"
            "      ? Non précisé\n"
            "    ! À demander (RGPD art. 5)\n");
}

TEST(Text, ManyColumnsStandSideBySideWhereEachCanBeRead) {
  Table table = table_of_two();
  table.rows[0].notices.clear();
  for (const char* label : {"Lieu", "Garanties"}) {
    table.columns.push_back({label, label});
    table.rows[0].cells.push_back(Cell{{{Mark::unstated, {"Non précisé", {}}, false}}});
  }
  const std::string head = "  Activité  Réponse   Lieu           Garanties\n";
  EXPECT_EQ(to_text(page_with({"t", table}), 88).substr(0, head.size()), head) << "20 columns each";
  EXPECT_EQ(to_text(page_with({"t", table}), 87).find(head), std::string::npos);
}

TEST(Text, TheNameOfAColumnIsWrappedAsItsCellsAre) {
  Table table = table_of_two();
  table.rows[0].notices.clear();
  table.columns[1].label = "Base de données gérée, PostgreSQL et MariaDB";
  EXPECT_EQ(to_text(page_with({"t", table}), 40),
            "  Activité  Base de données gérée,\n"
            "            PostgreSQL et MariaDB\n"
            "  ────────  ────────────────────────────\n"
            "  Collecte  ✗ Non\n"
            "              jamais\n");
}

TEST(Text, ALongWordDoesNotPushAColumnOutOfThePage) {
  Table table = table_of_two();
  table.rows[0].cells[1].lines[1].words.text = std::string(60, 'x');
  const std::string text = to_text(page_with({"t", table}), 60);
  EXPECT_NE(text.find("    Réponse  ✗ Non\n"), std::string::npos) << text;
}

TEST(Text, ControlsSayWhatTheyAreSetTo) {
  Choices choices{ChoicesKind::any_of, "Filtrer", {}};
  choices.choices = {{"a", "Données sensibles", "3", true, "facet a"},
                     {"b", "Localisation", "2", false, "facet b"}};
  EXPECT_EQ(to_text(page_with({"c", choices})), "Filtrer  Données sensibles\n");
  EXPECT_EQ(to_text(page_with({"s", Field{FieldKind::search, "Rechercher", "", "", "search", ""}})), "");
}

TEST(Text, AShortBarIsNotNothing) {
  const Chart chart{"Durées", {{"A", 1.0, false, {"10 ans", {}}}, {"B", 0.001, true, {"3 jours", {}}}}};
  EXPECT_EQ(to_text(page_with({"c", chart})),
            "Durées\n  A\n    ████████████████████ 10 ans\n  B\n    ▏… 3 jours\n");
}

TEST(Text, FactsAreAligned) {
  const Facts facts{
      "",
      {{"Où", Mark::unstated, {"Non précisé", {}}, {}}, {"Données", Mark::none, {"7", {}}, {"dont 1", {}}}}};
  EXPECT_EQ(to_text(page_with({"f", facts})),
            "Où       ? Non précisé\n"
            "Données  7 (dont 1)\n");
}

TEST(Text, NoLineIsWiderThanAskedWhereWordsAllowIt) {
  const Paragraph paragraph{
      ParagraphKind::body,
      {"Ce sont des questions à poser au prestataire, non un jugement sur ce qu’il fait.", {}}};
  const std::string text = to_text(page_with({"p", paragraph}), 40);
  std::size_t start = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos;
       start = end + 1, end = text.find('\n', start))
    EXPECT_LE(columns_of(text.substr(start, end - start)), 40u);
}

// Whatever an annex says: no order to a terminal, no line that ends in blanks, and every recipient's name.
TEST(Text, EveryAnnexIsSafeToPrint) {
  const Reference reference = test::reference("fr");
  test::AnnexGenerator generator(42, reference.vocabulary, reference.places);
  for (int count = 0; count < 100; ++count) {
    const Annex annex = generator.next();
    const Page page = annex_page({annex, reference, {}, {2026, 11, 23}, nullptr, {}});
    const std::string text = to_text(page, 40 + count);
    for (const char character : text)
      ASSERT_TRUE(character == '\n' || static_cast<unsigned char>(character) >= 0x20) << count;
    ASSERT_EQ(text.find(" \n"), std::string::npos) << count;
    for (const RecipientGroup& group : annex.recipients)
      for (const Entity& entity : group.entities)
        ASSERT_NE(text.find(wrap(entity.name, 1).front()), std::string::npos) << count;
    ASSERT_EQ(to_markdown(page).find('\t'), std::string::npos) << count;
  }
}

}  // namespace
}  // namespace annex
