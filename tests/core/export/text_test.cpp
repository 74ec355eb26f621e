// A page as plain text.
#include "core/export/text.h"

#include <gtest/gtest.h>

#include "core/export/wrap.h"

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

TEST(Wrap, CountsLettersNotBytes) {
  EXPECT_EQ(columns_of("été"), 3u);
  EXPECT_EQ(columns_of("e\u0301te\u0301"), 3u) << "combining accents take no column";
}

TEST(Text, ARowNamesItsAnswersByTheirColumn) {
  TableRow row{"r", TableRowKind::row, {}, {}, {}, {}};
  row.cells = {Cell{{{Mark::none, {"Collecte", {}}, false}}},
               Cell{{{Mark::no, {"Non", {}}, false}, {Mark::none, {"jamais", {}}, true}}}};
  row.notices = {{NoticeKind::warning, "À demander", {}, "GDPR Art. 5", {}}};
  const Table table{"", {{"a", "Activité"}, {"b", "Réponse"}}, {row}};
  EXPECT_EQ(to_text(page_with({"t", table})),
            "  Collecte\n"
            "    Réponse: ✗ Non\n"
            "      jamais\n"
            "      ! À demander (GDPR Art. 5)\n");
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

}  // namespace
}  // namespace annex
