// A page read back from its JSON is the page that was written; what is no page is none.
#include <gtest/gtest.h>

#include "core/pages/page.h"

namespace annex {
namespace {

// Every kind of block, with every member set.
Page whole_page() {
  Page page{"annex x 1", "fr", "\"Titre\" \n \xE2\x80\xA8", "7 services", {}};
  const Words words{"Mots \xF0\x9F\x98\x80", "de"};
  const Button button{"b", "B", "retry", false, true};
  const Notice notice{NoticeKind::error, "T", {words}, "GDPR Art. 5", {button}};
  page.blocks = {
      {"h", Heading{HeadingLevel::part, words}},
      {"p", Paragraph{ParagraphKind::note, words}},
      {"f", Facts{"L", {{"A", Mark::outside_eea, words, words}}}},
      {"n", notice},
      {"t", Table{"C",
                  {{"a", "A"}},
                  {{"r", TableRowKind::group, {Cell{{{Mark::no, words, true}}}}, {notice}, button, {words}}},
                  true}},
      {"e",
       Entries{"L",
               {{"k", words, "open x", words, {{Mark::yes, words, false}}, {{"A", {}, words, {}}}, button}}}},
      {"s", Field{FieldKind::date, "L", "H", "V", "as-of", "M"}},
      {"c",
       Choices{
           ChoicesKind::one_of, "L", {{"k", "A", "1,204", true, "version 1"}, {"l", "B", {}, false, "v"}}}},
      {"b", Buttons{"L", {button}}},
      {"bars", Chart{"C", {{"A", 0.25, true, words}, {"B", {}, false, words}}}}};
  return page;
}

TEST(ReadPage, GivesBackWhatWasWritten) {
  const std::string json = to_json(whole_page());
  const std::optional<Page> read = read_page(json);
  ASSERT_TRUE(read);
  EXPECT_EQ(to_json(*read), json);
}

TEST(ReadPage, PassesOverWhatItDoesNotKnow) {
  const std::optional<Page> read = read_page(
      R"( { "later" : [ { "a" : -1.5e3 , "b" : [ null, true, "\u00e9\\" ] } ] , "title" : "T\u00e9\ud83d\ude00", "blocks":[{"key":"x","kind":"of tomorrow","body":{}}] } )");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->title, "T\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(read->blocks.size(), 1u);
}

TEST(ReadPage, TakesNothingElse) {
  for (const char* text :
       {"", "null", "[]", "\"page\"", "{", "{}{}", "{\"title\":1}", "{\"title\":\"a}", "{\"blocks\":{}}",
        "{\"title\":\"\\ud800\"}", "{\"title\":\"\\x\"}", "{\"title\" \"a\"}", "{\"a\":1,}", "{\"a\":tru}",
        "{\"a\":--1}", "{\"title\":\"line\nbreak\"}"})
    EXPECT_FALSE(read_page(text)) << text;
  EXPECT_FALSE(read_page("{\"a\":" + std::string(1000, '[') + std::string(1000, ']') + "}"));
}

// Cut anywhere, or with any byte changed, it is read or it is not; nothing else happens.
TEST(ReadPage, IsSafeForAnyText) {
  const std::string json = to_json(whole_page());
  for (std::size_t size = 0; size < json.size(); ++size)
    EXPECT_FALSE(read_page(json.substr(0, size))) << size;
  for (std::size_t at = 0; at < json.size(); ++at)
    for (const char other : {'"', '{', ']', '\\', '\0', 'u', '9'}) {
      std::string changed = json;
      changed[at] = other;
      read_page(changed);
    }
}

}  // namespace
}  // namespace annex
