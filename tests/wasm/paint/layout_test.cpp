// What holds for every layout: nothing overlaps, nothing sticks out, all words are there, controls can be
// hit.
#include "wasm/paint/layout.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "tests/wasm/paint/example_page.h"
#include "tests/wasm/paint/fixed_glyphs.h"
#include "tests/wasm/paint/page_words.h"

namespace widget {
namespace {

constexpr float kSlack = 0.51f;
const float kLayoutWidths[] = {280, 320, 360, 480, 599, 600, 768, 1024, 1280, 1600};

Theme theme_with(float font_size) {
  Theme theme;
  theme.font_size = font_size;
  return theme;
}

Rect ink_of(const Run& run) {
  return {run.baseline.x, run.baseline.y - run.style.size * 0.8f, run.width, run.style.size};
}

bool overlap(const Rect& one, const Rect& other) {
  return one.x + kSlack < other.right() && other.x + kSlack < one.right() &&
         one.y + kSlack < other.bottom() && other.y + kSlack < one.bottom();
}

void expect_within(const Rect& rect, const Layout& layout, const std::string& what) {
  EXPECT_GE(rect.x, -kSlack) << what;
  EXPECT_GE(rect.y, -kSlack) << what;
  EXPECT_LE(rect.right(), layout.width + kSlack) << what;
  EXPECT_LE(rect.bottom(), layout.height + kSlack) << what;
}

void expect_nothing_sticks_out(const Layout& layout) {
  for (const Run& run : layout.runs) expect_within(ink_of(run), layout, run.text);
  for (const Shape& shape : layout.shapes) expect_within(shape.box, layout, "shape");
  for (const SymbolBox& symbol : layout.symbols) expect_within(symbol.box, layout, "symbol");
  for (const Box& box : layout.boxes) expect_within(box.rect, layout, box.key);
}

void expect_words_apart(const Layout& layout) {
  for (auto one = layout.runs.begin(); one != layout.runs.end(); ++one) {
    for (auto other = one + 1; other != layout.runs.end(); ++other)
      EXPECT_FALSE(overlap(ink_of(*one), ink_of(*other))) << one->text << " | " << other->text;
    for (const SymbolBox& symbol : layout.symbols)
      EXPECT_FALSE(overlap(ink_of(*one), symbol.box)) << one->text;
    for (const Box& box : layout.boxes) {
      EXPECT_FALSE(box.kind == BoxKind::field && overlap(ink_of(*one), box.rect)) << one->text;
    }
  }
}

// Without spaces: lines may break inside words that are too long, but letters stay in order.
std::string letters(std::string_view text) {
  std::string kept;
  for (const char byte : text)
    if (byte != ' ' && byte != '\n') kept += byte;
  return kept;
}

void expect_all_words(const Layout& layout, const annex::Page& page) {
  std::string painted;
  for (const Run& run : layout.runs) painted += letters(run.text);
  for (const std::string& text : PageWords::of(page))
    EXPECT_NE(painted.find(letters(text)), std::string::npos) << "not painted: " << text;
}

void expect_targets(const Layout& layout) {
  for (const Box& box : layout.boxes) {
    if (box.kind != BoxKind::control && box.kind != BoxKind::field) continue;
    EXPECT_GE(box.rect.width, 24) << box.key;  // WCAG 2.2, 2.5.8
    EXPECT_GE(box.rect.height, 24) << box.key;
  }
}

void expect_blocks_below_each_other(const Layout& layout, const annex::Page& page) {
  float bottom = 0;
  std::vector<std::string> keys;
  for (const Box& box : layout.boxes) {
    if (box.kind != BoxKind::block) continue;
    keys.push_back(box.key);
    EXPECT_GE(box.rect.y, bottom) << box.key;
    EXPECT_GE(box.rect.height, 0) << box.key;
    bottom = box.rect.bottom();
  }
  ASSERT_EQ(keys.size(), page.blocks.size());
  for (std::size_t index = 0; index < keys.size(); ++index) EXPECT_EQ(keys[index], page.blocks[index].key);
}

void expect_sound(const annex::Page& page, float width, float font_size) {
  std::ostringstream what;
  what << "width " << width << ", font size " << font_size;
  SCOPED_TRACE(what.str());
  const Layout layout = lay_out(page, width, theme_with(font_size), FixedMeasure());
  expect_nothing_sticks_out(layout);
  expect_words_apart(layout);
  expect_all_words(layout, page);
  expect_targets(layout);
  expect_blocks_below_each_other(layout, page);
}

TEST(Layout, IsSoundAtEveryWidth) {
  for (const float width : kLayoutWidths) expect_sound(example_page(), width, 16);
}

TEST(Layout, IsSoundInLargeType) {
  for (const float width : {320.0f, 768.0f, 1280.0f}) expect_sound(example_page(), width, 32);
}

TEST(Layout, IsSoundForPagesOfChance) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    expect_sound(chance_page(seed), kLayoutWidths[seed % std::size(kLayoutWidths)], 16);
  }
}

std::vector<std::string> controls_of(const Layout& layout) {
  std::vector<std::string> keys;
  for (const Box& box : layout.boxes)
    if (box.kind == BoxKind::control) keys.push_back(box.key + " " + box.action);
  return keys;
}

TEST(Layout, HasEveryControlOnceAtEveryWidth) {
  for (const float width : kLayoutWidths)
    EXPECT_THAT(
        controls_of(lay_out(example_page(), width, Theme(), FixedMeasure())),
        testing::ElementsAre("home press home", "export press export", "plain-wording press plain-wording",
                             "found-see press found-see", "facet-0 facet 0", "facet-1 facet 1",
                             "facet-2 facet 2", "facet-3 facet 3", "facet-4 facet 4", "facet-5 facet 5",
                             "entry-0 open 0", "choose-0 press choose-0", "entry-1 open 1", "entry-2 open 2",
                             "choose-2 press choose-2", "entry-3 open 3", "failed-see press failed-see"))
        << width;
}

const Box* find_box(const Layout& layout, const std::string& key, BoxKind kind) {
  for (const Box& box : layout.boxes)
    if (box.key == key && box.kind == kind) return &box;
  return nullptr;
}

TEST(Layout, PutsColumnsSideBySideWhereTheyFitAndStacksThemWhereNot) {
  const auto answer_is_right_of_label = [](float width) {
    const Layout layout = lay_out(example_page(), width, Theme(), FixedMeasure());
    const Box* label = find_box(layout, "plain/row", BoxKind::cell);
    const Box* answer = find_box(layout, "plain/answer", BoxKind::cell);
    return label && answer && answer->rect.x >= label->rect.right();
  };
  EXPECT_TRUE(answer_is_right_of_label(1280));
  EXPECT_TRUE(answer_is_right_of_label(768));
  EXPECT_FALSE(answer_is_right_of_label(360));
}

TEST(Layout, KeepsCellsInsideTheirRow) {
  const Layout layout = lay_out(example_page(), 1280, Theme(), FixedMeasure());
  const Box* row = find_box(layout, "found", BoxKind::row);
  const Box* inner = find_box(layout, "found/more", BoxKind::cell);
  ASSERT_TRUE(row && inner);
  EXPECT_GE(inner->rect.y, row->rect.y);
  EXPECT_LE(inner->rect.bottom(), row->rect.bottom());
}

TEST(Layout, GivesBarsTheirLengths) {
  const Layout layout = lay_out(example_page(), 1280, Theme(), FixedMeasure());
  const Box* chart = find_box(layout, "chart", BoxKind::block);
  ASSERT_TRUE(chart);
  std::vector<float> bars;
  for (const Shape& shape : layout.shapes)
    if (shape.fill == Ink::accent && shape.showing.when == When::always &&
        chart->rect.contains({shape.box.x, shape.box.y}))
      bars.push_back(shape.box.width);
  ASSERT_EQ(bars.size(), 2u);  // the third has no length, only words
  EXPECT_NEAR(bars[1] / bars[0], 0.4f, 0.01f);
}

TEST(Layout, MarksTheBarThatGoesOn) {
  const Layout layout = lay_out(example_page(), 1280, Theme(), FixedMeasure());
  EXPECT_EQ(std::count_if(layout.symbols.begin(), layout.symbols.end(),
                          [](const SymbolBox& box) { return box.symbol == Symbol::onward; }),
            1);
}

TEST(Layout, WritesNoCaptionThatTheHeadingHasJustSaid) {
  const auto times = [](const std::string& heading) {
    annex::Page page;
    page.blocks.push_back({"heading", annex::Heading{annex::HeadingLevel::section, say(heading)}});
    page.blocks.push_back({"table", example_table()});
    page.blocks.push_back({"chart", annex::Chart{"Durées", {}}});
    const Layout layout = lay_out(page, 1280, Theme(), FixedMeasure());
    return std::count_if(layout.runs.begin(), layout.runs.end(),
                         [](const auto& run) { return run.text == "Réponses" || run.text == "Durées"; });
  };
  EXPECT_EQ(times("Réponses"), 2);  // the heading, and the chart's caption
  EXPECT_EQ(times("Activités"), 2);
  EXPECT_EQ(times("Durées"), 2);
}

TEST(Layout, AnEntryThatOpensNothingIsNoControl) {
  annex::Page page = example_page();
  for (annex::Block& block : page.blocks)
    if (auto* entries = std::get_if<annex::Entries>(&block.body)) entries->entries[1].action.clear();
  const Layout layout = lay_out(page, 1280, Theme(), FixedMeasure());
  EXPECT_FALSE(find_box(layout, "entry-1", BoxKind::control));
  EXPECT_TRUE(find_box(layout, "entry-1", BoxKind::row));
  EXPECT_TRUE(find_box(layout, "entry-2", BoxKind::control));
}

TEST(ControlAt, FindsTheOneInFront) {
  const Layout layout = lay_out(example_page(), 1280, Theme(), FixedMeasure());
  const auto key_at = [&](const Rect& rect) {
    const int index = control_at(layout, {rect.x + 2, rect.y + 2});
    return index == kNoControl ? std::string() : layout.boxes[static_cast<std::size_t>(index)].key;
  };
  EXPECT_EQ(key_at(find_box(layout, "choose-2", BoxKind::control)->rect), "choose-2");
  EXPECT_EQ(key_at(find_box(layout, "entry-2", BoxKind::control)->rect), "entry-2");
  EXPECT_EQ(key_at(find_box(layout, "title", BoxKind::block)->rect), "");
}

TEST(LayoutJson, SaysHeightAndBoxes) {
  Layout layout;
  layout.height = 12.5f;
  layout.boxes = {{"a\"\n", BoxKind::block, {0, 1, 2.25f, 3}, {}},
                  {"b", BoxKind::control, {4, 5, 6, 7.005f}, "press"}};
  EXPECT_EQ(to_json(layout),
            R"({"height":12.5,"boxes":[["a\"\u000a","block",0,1,2.25,3],["b","control",4,5,6,7.01]]})");
}

}  // namespace
}  // namespace widget
