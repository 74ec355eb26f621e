// A page as HTML: every word is text, every element is closed, nothing is asked of the network.
#include "core/export/html.h"

#include <gtest/gtest.h>

#include "core/export/html_escape.h"
#include "core/pages/annex_page.h"
#include "core/rules/rules.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

Page page_with(Block block) {
  Page page;
  page.language = "fr";
  page.title = "A & B";
  page.blocks.push_back(std::move(block));
  return page;
}

// The name of the first element that is not closed, or closed and not open; empty where all is well.
std::string unbalanced(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string::npos) return "<";
    const bool closing = html[at + 1] == '/';
    const bool alone = html[at + 1] == '!' || html[end - 1] == '/' || html.compare(at, 5, "<meta") == 0;
    const std::size_t start = at + (closing ? 2 : 1);
    const std::string name = html.substr(start, html.find_first_of(" >", start) - start);
    at = end;
    if (closing && (open.empty() || open.back() != name)) return "/" + name;
    if (closing) open.pop_back();
    if (!closing && !alone) open.push_back(name);
  }
  return open.empty() ? "" : open.back();
}

TEST(Html, NothingOfThePageIsMarkup) {
  EXPECT_EQ(html_escaped("<b> & \"x\" 'y'"), "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;");
  EXPECT_EQ(html_escaped("a\x01\x7F\r\n"), "a\uFFFD\uFFFD\uFFFD\n") << "what HTML cannot have";
  EXPECT_EQ(html_escaped("a\u0085\u202Eb\u2066"), "a\uFFFD\uFFFDb\uFFFD") << "no word turns a line around";
  const std::string html =
      to_html(page_with({"p", Paragraph{ParagraphKind::body, {"<script>alert(1)</script>", "x\"y"}}}));
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(html.find("<p lang=\"x&quot;y\">&lt;script&gt;"), std::string::npos);
  EXPECT_NE(html.find("<title>A &amp; B</title>"), std::string::npos);
}

TEST(Html, TablesNameTheirRowsColumnsAndGroups) {
  TableRow group{"g", TableRowKind::group, {Cell{{{Mark::none, {"Groupe", {}}, false}}}}, {}, {}, {}};
  TableRow row{"r", TableRowKind::row, {}, {}, {}, {{"mot à mot", "de"}}};
  row.cells = {Cell{{{Mark::none, {"Collecte", {}}, false}}}, Cell{{{Mark::no, {"Non", {}}, false}}}};
  const Table table{"1 Non", {{"a", "Activité"}, {"b", "Réponse"}}, {group, row}};
  const std::string html = to_html(page_with({"t", table}));
  EXPECT_NE(html.find("<caption>1 Non</caption>"), std::string::npos);
  EXPECT_NE(html.find("<th scope=\"col\">Réponse</th>"), std::string::npos);
  EXPECT_NE(html.find("<th scope=\"rowgroup\" colspan=\"2\"><p>Groupe</p></th>"), std::string::npos);
  EXPECT_NE(
      html.find("<th scope=\"row\"><p>Collecte</p></th><td><p><span class=\"mark\" aria-hidden=\"true\">"
                "✗</span> Non</p></td>"),
      std::string::npos);
  EXPECT_NE(html.find("<blockquote lang=\"de\">mot à mot</blockquote>"), std::string::npos);
}

// Whatever an annex says, its page is whole, and neither runs nor loads anything.
TEST(Html, EveryAnnexMakesADocumentThatIsWhole) {
  const Reference reference = test::reference("fr");
  test::AnnexGenerator generator(20261123, reference.vocabulary, reference.places);
  for (int count = 0; count < 200; ++count) {
    const Annex annex = generator.next();
    const auto findings = check(annex, {reference.law, reference.vocabulary, {2026, 11, 23}});
    const std::string html = to_html(annex_page({annex, reference, findings, {2026, 11, 23}, nullptr, {}}));
    ASSERT_EQ(unbalanced(html), "") << count;
    for (const char* active : {"<script", "<img", "<a ", "<link", "url(", "@import"})
      ASSERT_EQ(html.find(active), std::string::npos) << active << " in " << count;
  }
}

}  // namespace
}  // namespace annex
