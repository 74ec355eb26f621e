// A page as Markdown: no word of it is markup.
#include "core/export/markdown.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

Page page_with(Block block) {
  Page page;
  page.blocks.push_back(std::move(block));
  return page;
}

TEST(Markdown, NoWordIsMarkup) {
  EXPECT_EQ(markdown_escaped("*a* _b_ `c` [d](e) <f> | # & ~"),
            "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\| \\# \\& \\~");
  EXPECT_EQ(markdown_escaped("- a"), "\\- a");
  EXPECT_EQ(markdown_escaped("12. a"), "12\\. a") << "not a list";
  EXPECT_EQ(markdown_escaped("art. 5 (a)"), "art. 5 (a)") << "not at the start of a line";
  EXPECT_EQ(markdown_escaped("    a\nb"), "a b") << "neither code nor another line";
}

TEST(Markdown, NoWordTurnsTheLineAround) {
  EXPECT_EQ(markdown_escaped("a\u202Eb\u2066c\x1B\u0085"), "a\uFFFDb\uFFFDc\uFFFD\uFFFD");
}

TEST(Markdown, ARowIsOneLineWithAsManyCellsAsColumns) {
  TableRow group{"g", TableRowKind::group, {Cell{{{Mark::none, {"Groupe", {}}, false}}}}, {}, {}, {}};
  TableRow row{"r", TableRowKind::row, {}, {}, {}, {}};
  row.cells = {Cell{{{Mark::none, {"a | b", {}}, false}}},
               Cell{{{Mark::no, {"Non", {}}, false}, {Mark::none, {"jamais", {}}, true}}}};
  row.notices = {{NoticeKind::warning, "À demander", {}, "RGPD art. 5", {}}};
  const Table table{"", {{"a", "Activité"}, {"b", "Réponse"}}, {group, row}};
  EXPECT_EQ(to_markdown(page_with({"t", table})),
            "| Activité | Réponse |\n"
            "| --- | --- |\n"
            "| **Groupe** | |\n"
            "| a \\| b<br>! À demander (RGPD art. 5) | ✗ Non<br>jamais |\n");
}

TEST(Markdown, BlocksArePartedByOneEmptyLine) {
  Page page = page_with({"h", Heading{HeadingLevel::section, {"1. Activités", {}}}});
  page.blocks.push_back({"b", Buttons{"Navigation", {{"back", "Retour", "back", {}, {}}}}});
  page.blocks.push_back({"f", Facts{"", {{"Où", Mark::unstated, {"Non précisé", {}}, {"France", {}}}}}});
  EXPECT_EQ(to_markdown(page), "## 1\\. Activités\n\n- **Où** ? Non précisé (France)\n");
}

}  // namespace
}  // namespace annex
