// What the pointer does, and what is drawn: Dear ImGui runs without a GPU.
#include "wasm/paint/painter.h"

#include <gmock/gmock.h>
#include <imgui.h>

#include <cmath>

#include "tests/wasm/paint/example_page.h"
#include "tests/wasm/paint/fixed_glyphs.h"

namespace widget {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PainterTest : public testing::Test {
 protected:
  PainterTest() : painter_(glyphs_), layout_(lay_out(example_page(), 1280, Theme(), painter_.fonts())) {
    tile_ = {1280, 0, layout_.height, 1};
    settle();
  }

  // What a renderer does with textures.
  void take_textures() {
    for (ImTextureData* texture : *painter_.draw_data()->Textures) {
      if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else {
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  // Frames until nothing more is asked for; the actions of them all.
  std::vector<annex::ActionText> settle() {
    std::vector<annex::ActionText> actions;
    frames_ = 0;
    do {
      painted_ = painter_.paint(layout_, Theme(), tile_, focus_);
      take_textures();
      actions.insert(actions.end(), painted_.actions.begin(), painted_.actions.end());
      ++frames_;
    } while (painted_.again && frames_ < 20);
    return actions;
  }

  Point middle_of(const std::string& key) const {
    for (const Box& box : layout_.boxes)
      if (box.key == key && box.kind == BoxKind::control)
        return {box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2};
    ADD_FAILURE() << "no control " << key;
    return {};
  }

  std::vector<annex::ActionText> press(Point place) {
    painter_.move_pointer(place, 0);
    settle();
    painter_.move_pointer(place, 1);
    std::vector<annex::ActionText> actions = settle();
    painter_.move_pointer(place, 0);
    for (annex::ActionText& action : settle()) actions.push_back(action);
    return actions;
  }

  int corners() const { return painter_.draw_data()->TotalVtxCount; }

  FixedGlyphs glyphs_;
  Painter painter_;
  Layout layout_;
  Tile tile_;
  std::string focus_;
  Painted painted_;
  int frames_ = 0;
};

TEST_F(PainterTest, APressAsksForTheControlsAction) {
  EXPECT_THAT(press(middle_of("export")), ElementsAre("press export"));
  EXPECT_THAT(press(middle_of("facet-3")), ElementsAre("facet 3"));
  EXPECT_THAT(press(middle_of("entry-1")), ElementsAre("open 1"));
}

TEST_F(PainterTest, AButtonInFrontOfAnEntryIsPressedAlone) {
  EXPECT_THAT(press(middle_of("choose-0")), ElementsAre("press choose-0"));
}

TEST_F(PainterTest, ATouchThatComesAndGoesAtOnceIsAPress) {
  const Point place = middle_of("export");
  painter_.move_pointer(place, 1);
  painter_.move_pointer(place, 0);
  EXPECT_THAT(settle(), ElementsAre("press export"));
}

TEST_F(PainterTest, APressBesideControlsAsksForNothing) { EXPECT_THAT(press({2, 2}), IsEmpty()); }

TEST_F(PainterTest, LettingGoElsewhereAsksForNothing) {
  painter_.move_pointer(middle_of("export"), 1);
  EXPECT_THAT(settle(), IsEmpty());
  painter_.move_pointer({2, 2}, 1);
  settle();
  painter_.move_pointer({2, 2}, 0);
  EXPECT_THAT(settle(), IsEmpty());
}

TEST_F(PainterTest, APressFindsControlsWhereverTheTileIs) {
  const Point place = middle_of("failed-see");
  tile_ = {1280, place.y - 100, 200, 2};
  EXPECT_THAT(press(place), ElementsAre("press failed-see"));
}

TEST_F(PainterTest, ThePointerOnAControlIsTold) {
  painter_.move_pointer(middle_of("home"), 0);
  settle();
  EXPECT_TRUE(painted_.over_control);
  painter_.leave_pointer();
  settle();
  EXPECT_FALSE(painted_.over_control);
}

TEST_F(PainterTest, ComesToRest) {
  painter_.move_pointer(middle_of("home"), 0);
  settle();
  EXPECT_LE(frames_, 3);
  settle();
  EXPECT_EQ(frames_, 1);
}

TEST_F(PainterTest, TheKeyboardsFocusIsRinged) {
  const int before = corners();
  focus_ = "home";
  settle();
  EXPECT_GT(corners(), before);
  focus_ = "no such control";
  settle();
  EXPECT_EQ(corners(), before);
}

TEST_F(PainterTest, DrawsOnlyWhatTheTileShows) {
  const int whole = corners();
  tile_.height = 200;
  settle();
  EXPECT_LT(corners(), whole / 4);
}

TEST_F(PainterTest, RasterisesGlyphsWhenTheyAreFirstShownAndNotAgain) {
  glyphs_.drawn.clear();
  settle();
  EXPECT_THAT(glyphs_.drawn, IsEmpty());
  painter_.fonts().forget();
  settle();
  EXPECT_GT(glyphs_.drawn[U'e'], 0);
}

// The atlas outgrows its first texture here: every glyph is in the one that it is painted from.
TEST_F(PainterTest, EveryGlyphThatIsPaintedHasItsPixels) {
  Layout layout;
  layout.width = 1280;
  layout.height = 4000;
  for (int line = 0; line < 30; ++line)
    layout.runs.push_back({.baseline = {0, 100.0f * static_cast<float>(line + 1)},
                           .width = 0,
                           .style = {Weight::regular, 14.0f + static_cast<float>(line)},
                           .text = "abcdefghijklmnopqrstuvwxyz"});
  painter_.paint(layout, Theme(), {1280, 0, 4000, 1}, {});
  EXPECT_THAT(glyphs_.coming, IsEmpty());
  EXPECT_GT(painter_.draw_data()->Textures->Size, 1) << "there is no smaller texture to be left behind";
  int glyphs = 0;
  for (const ImDrawList* list : painter_.draw_data()->CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer) {
      ImTextureData& texture = *command.TexRef._TexData;
      for (unsigned at = command.IdxOffset; at + 2 < command.IdxOffset + command.ElemCount; at += 3) {
        const ImDrawVert& from = list->VtxBuffer[list->IdxBuffer[static_cast<int>(at)]];
        const ImDrawVert& to = list->VtxBuffer[list->IdxBuffer[static_cast<int>(at + 2)]];
        if (from.uv.x == to.uv.x || from.uv.y == to.uv.y) continue;
        const auto middle = [](float one, float other, int size) {
          return static_cast<int>((one + other) / 2 * static_cast<float>(size));
        };
        EXPECT_EQ(*static_cast<unsigned char*>(texture.GetPixelsAt(
                      middle(from.uv.x, to.uv.x, texture.Width), middle(from.uv.y, to.uv.y, texture.Height))),
                  FixedGlyphs::ink_of(U'a' + static_cast<char32_t>(glyphs % 26)));
        ++glyphs;
      }
    }
  EXPECT_EQ(glyphs, 30 * 26);
  take_textures();
}

TEST_F(PainterTest, RasterisesAtTheScreensDensity) {
  tile_.scale = 1.5f;
  settle();
  EXPECT_EQ(glyphs_.last_scale, 1.5f);
}

TEST_F(PainterTest, MeasuringRasterisesNothing) {
  painter_.fonts().forget();
  glyphs_.drawn.clear();
  lay_out(example_page(), 900, Theme(), painter_.fonts());
  EXPECT_EQ(glyphs_.drawn.count(U'e'), 0u);
}

TEST_F(PainterTest, DrawsEveryCornerWithinTheTile) {
  tile_ = {1280, 300, 400, 1};
  settle();
  for (const ImDrawList* list : painter_.draw_data()->CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer) {
      EXPECT_GE(command.ClipRect.y, 0);
      EXPECT_LE(command.ClipRect.w, 400);
    }
}

// A box's edges at whole device pixels are sharp at every scale.
TEST_F(PainterTest, PutsRulesOnDevicePixels) {
  for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f}) {
    Layout layout;
    layout.width = 100;
    layout.height = 100;
    layout.shapes.push_back({.box = {3.3f, 7.7f, 40.1f, 1}, .fill = Ink::border});
    painter_.paint(layout, Theme(), {100, 0, 100, scale}, {});
    take_textures();
    const ImDrawList& list = *painter_.draw_data()->CmdLists[0];
    for (const ImDrawVert& corner : list.VtxBuffer) {
      EXPECT_NEAR(corner.pos.y * scale, std::round(corner.pos.y * scale), 0.001f) << scale;
      EXPECT_NEAR(corner.pos.x * scale, std::round(corner.pos.x * scale), 0.001f) << scale;
    }
  }
}

TEST(PainterLife, SeveralPaintersLiveSideBySide) {
  FixedGlyphs glyphs;
  Painter first(glyphs);
  {
    Painter second(glyphs);
    second.paint(Layout(), Theme(), {100, 0, 100, 1}, {});
  }
  EXPECT_THAT(first.paint(Layout(), Theme(), {100, 0, 100, 1}, {}).actions, IsEmpty());
}

}  // namespace
}  // namespace widget
