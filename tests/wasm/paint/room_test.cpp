// Who gets how much room: a long value of a card its whole width, a law one line of its column.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/wasm/paint/fixed_glyphs.h"
#include "wasm/paint/layout.h"

namespace widget {
namespace {

Layout layout_of(annex::Block block, float width) {
  annex::Page page;
  page.key = "page";
  page.blocks.push_back(std::move(block));
  return lay_out(page, width, Theme(), FixedMeasure());
}

const widget::Run* run_that_begins(const Layout& layout, const std::string& start) {
  const auto found = std::find_if(layout.runs.begin(), layout.runs.end(), [&](const widget::Run& run) {
    return run.text.compare(0, start.size(), start) == 0;
  });
  return found == layout.runs.end() ? nullptr : &*found;
}

TEST(Room, OfACardIsWholeForALongValue) {
  annex::Entry card;
  card.key = "open a";
  card.title = {"Service", {}};
  const std::string many =
      "Everything that is kept for longer than a year, one after the other, as it is told by the annex, and "
      "none of it left out";
  card.facts = {{"Label", annex::Mark::none, {"value", {}}, {}}};
  const auto offset = [&] {
    const Layout layout = layout_of({"cards", annex::Entries{"Services", {card}}}, 400);
    const widget::Run* label = run_that_begins(layout, "Label");
    const widget::Run* value = run_that_begins(layout, "value");
    return label && value
               ? Point{value->baseline.x - label->baseline.x, value->baseline.y - label->baseline.y}
               : Point{};
  };
  EXPECT_GT(offset().x, 80) << "beside its label";
  card.facts.push_back({"Long", annex::Mark::no, {many, {}}, {}});
  EXPECT_EQ(offset().x, 0) << "below it, as the long one is: a card has one look";
  EXPECT_GT(offset().y, 10);
}

TEST(Room, OfCardsOfALineIsThatOfTheHighest) {
  const auto card = [](const std::string& key, const std::string& words) {
    annex::Entry entry;
    entry.key = key;
    entry.action = "open " + key;
    entry.title = {"Service", {}};
    entry.subtitle = {words, {}};
    entry.choose = annex::Button{"choose " + key, "Choose", {}, {}, {}};
    return entry;
  };
  const std::string many = "words that take several lines of a card, of which the one beside it has only one";
  const Layout layout =
      layout_of({"cards", annex::Entries{"Services", {card("a", "few"), card("b", many)}}}, 800);
  const auto rect = [&](const std::string& key) {
    const auto found = std::find_if(layout.boxes.begin(), layout.boxes.end(),
                                    [&](const Box& box) { return box.key == key; });
    return found == layout.boxes.end() ? Rect{} : found->rect;
  };
  ASSERT_LT(rect("a").x, rect("b").x) << "beside each other";
  EXPECT_GT(rect("b").height, 100);
  EXPECT_EQ(rect("a").bottom(), rect("b").bottom());
  EXPECT_EQ(rect("choose a").bottom(), rect("choose b").bottom()) << "the button is at the bottom";
  EXPECT_LT(rect("choose a").bottom(), rect("a").bottom());
  // What is painted as the card and as its button is as high.
  for (const Shape& shape : layout.shapes)
    if (shape.showing.control != kNoControl && shape.showing.when == When::resting) {
      const Rect& own = layout.boxes[static_cast<std::size_t>(shape.showing.control)].rect;
      EXPECT_EQ(shape.box.y, own.y);
      EXPECT_EQ(shape.box.height, own.height);
    }
  const auto label = std::find_if(layout.runs.begin(), layout.runs.end(),
                                  [](const widget::Run& run) { return run.text == "Choose"; });
  ASSERT_NE(label, layout.runs.end());
  EXPECT_TRUE(rect("choose a").contains(label->baseline)) << "with its label";
}

TEST(Room, OfAShortColumnIsOneLine) {
  const std::string words = "what was said before is told here at some length, and what is said now as well";
  annex::Table table;
  table.columns = {{"change", "Change"}, {"before", "Before"}, {"after", "After"}, {"law", "Law"}};
  annex::TableRow row;
  row.key = "row";
  for (const std::string& text : {words, words, words, std::string("GDPR Art. 28(3)(a)")})
    row.cells.push_back({{{annex::Mark::none, {text, {}}, false}}});
  table.rows = {row};
  const Layout layout = layout_of({"changes", std::move(table)}, 1000);
  const widget::Run* law = run_that_begins(layout, "GDPR");
  ASSERT_TRUE(law);
  EXPECT_EQ(law->text, "GDPR Art. 28(3)(a)");
}

}  // namespace
}  // namespace widget
