// A page as JSON: the names that the DOM mirror reads, for every kind of block.
#include <gtest/gtest.h>

#include "core/pages/page.h"

namespace annex {
namespace {

std::string json_of(Block block) {
  Page page;
  page.key = "k";
  page.language = "fr";
  page.blocks.push_back(std::move(block));
  const std::string json = to_json(page);
  const std::size_t start = json.find("\"blocks\":[") + 10;
  return json.substr(start, json.size() - start - 2);
}

TEST(PageJson, SaysWhichPage) {
  Page page;
  page.key = "annex x 1";
  page.language = "fr";
  page.title = "\"X\" \n";
  page.status = "7 services";
  EXPECT_EQ(to_json(page), R"({"key":"annex x 1","language":"fr","title":"\"X\" \n","status":"7 services"})");
}

TEST(PageJson, Words) {
  EXPECT_EQ(
      json_of({"h", Heading{HeadingLevel::section, {"A", "de"}}}),
      R"({"key":"h","kind":"heading","body":{"level":"section","words":{"text":"A","language":"de"}}})");
  EXPECT_EQ(json_of({"p", Paragraph{ParagraphKind::lead, {"A", {}}}}),
            R"({"key":"p","kind":"paragraph","body":{"kind":"lead","words":{"text":"A"}}})");
  EXPECT_EQ(json_of({"f", Facts{"L", {{"A", Mark::inside_eea, {"B", {}}, {"C", {}}}}}}),
            R"({"key":"f","kind":"facts","body":{"label":"L","facts":[{"label":"A","mark":"inside-eea",)"
            R"("value":{"text":"B"},"note":{"text":"C"}}]}})");
}

TEST(PageJson, TablesAndNotices) {
  TableRow row{"r", TableRowKind::row, {Cell{{{Mark::no, {"Non", {}}, true}}}}, {}, {}, {{"w", {}}}};
  row.notices = {{NoticeKind::error, "T", {{"l", {}}}, "GDPR Art. 5", {{"b", "B", "retry", false, {}}}}};
  row.toggle = Button{"t", "T", "wording r", {}, true};
  EXPECT_EQ(
      json_of({"t", Table{"C", {{"a", "A"}}, {row}, true}}),
      R"({"key":"t","kind":"table","body":{"caption":"C","columns":[{"key":"a","label":"A"}],"rows":[)"
      R"({"key":"r","kind":"row","cells":[{"lines":[{"mark":"no","words":{"text":"Non"},"secondary":true}]}],)"
      R"("notices":[{"kind":"error","title":"T","lines":[{"text":"l"}],"law":"GDPR Art. 5","buttons":[)"
      R"({"key":"b","label":"B","action":"retry","pressed":false}]}],)"
      R"("toggle":{"key":"t","label":"T","action":"wording r","expanded":true},"wording":[{"text":"w"}]}],"alike":true}})");
}

TEST(PageJson, Controls) {
  EXPECT_EQ(json_of({"s", Field{FieldKind::date, "L", "H", "V", "as-of", "M"}}),
            R"({"key":"s","kind":"field","body":{"kind":"date","label":"L","hint":"H","value":"V",)"
            R"("action":"as-of","message":"M"}})");
  EXPECT_EQ(json_of({"c", Choices{ChoicesKind::one_of, "L", {{"k", "A", "1,204", true, "version 1"}}}}),
            R"({"key":"c","kind":"choices","body":{"kind":"one-of","label":"L","choices":[)"
            R"({"key":"k","label":"A","count":"1,204","chosen":true,"action":"version 1"}]}})");
}

TEST(PageJson, EntriesAndCharts) {
  Entry entry;
  entry.key = "open x";
  entry.title = {"X", {}};
  entry.action = "open x";
  entry.tags = {{Mark::illustrative, {"T", {}}, false}};
  EXPECT_EQ(
      json_of({"e", Entries{"L", {entry}}}),
      R"({"key":"e","kind":"entries","body":{"label":"L","entries":[{"key":"open x","title":{"text":"X"},)"
      R"("action":"open x","tags":[{"mark":"illustrative","words":{"text":"T"}}]}]}})");
  EXPECT_EQ(
      json_of({"c", Chart{"C", {{"A", 0.5, true, {"W", {}}}, {"B", {}, false, {"V", {}}}}}}),
      R"({"key":"c","kind":"chart","body":{"caption":"C","bars":[{"label":"A","length":0.5,"openEnded":true,)"
      R"("words":{"text":"W"}},{"label":"B","words":{"text":"V"}}]}})");
}

}  // namespace
}  // namespace annex
