// One window without decoration, as large as the tile; real items for controls, the draw list for all else.
#include "wasm/paint/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "wasm/paint/canvas.h"

namespace widget {
namespace {

constexpr float kOutside = -1.0e6f;
constexpr float kReach = 8.0f;  // what rings and edges may draw beyond a box
constexpr float kFrameTime = 1.0f / 60.0f;

class CurrentContext {
 public:
  explicit CurrentContext(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(context);
  }
  ~CurrentContext() { ImGui::SetCurrentContext(before_); }
  CurrentContext(const CurrentContext&) = delete;
  CurrentContext& operator=(const CurrentContext&) = delete;

 private:
  ImGuiContext* before_;
};

bool meets(const Tile& tile, float top, float bottom) {
  return bottom + kReach > tile.top && top - kReach < tile.top + tile.height;
}

// What the pointer does to the controls of this frame.
struct Pointed {
  int hovered = kNoControl;
  std::vector<annex::ActionText> actions;
};

// The first item at a place takes the pointer, so what is in front is submitted first.
Pointed submit_controls(const Layout& layout, const Tile& tile) {
  Pointed pointed;
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  for (std::size_t index = layout.boxes.size(); index-- > 0;) {
    const Box& box = layout.boxes[index];
    if (box.kind != BoxKind::control || !meets(tile, box.rect.y, box.rect.bottom())) continue;
    const float y = box.rect.y - tile.top;
    const ImRect bounds(box.rect.x, y, box.rect.right(), y + box.rect.height);
    const ImGuiID id = window->GetID(box.key.data(), box.key.data() + box.key.size());
    ImGui::KeepAliveID(id);
    if (!ImGui::ItemAdd(bounds, id)) continue;
    bool hovered = false, held = false;
    if (ImGui::ButtonBehavior(bounds, id, &hovered, &held)) pointed.actions.push_back(box.action);
    if (hovered || held) pointed.hovered = static_cast<int>(index);
  }
  return pointed;
}

bool shows(const Showing& showing, int hovered) {
  const bool pointed = showing.control != kNoControl && showing.control == hovered;
  return showing.when == When::always || pointed == (showing.when == When::pointed);
}

bool shows(const Run& run, const Tile& tile, int hovered) {
  return meets(tile, run.baseline.y - run.style.size, run.baseline.y + run.style.size) &&
         shows(run.showing, hovered);
}

void prepare_glyphs(FontBook& fonts, const Layout& layout, const Tile& tile, int hovered) {
  for (const Run& run : layout.runs)
    if (shows(run, tile, hovered)) fonts.prepare(run.style, run.text);
  fonts.finish();
}

void draw(Canvas& canvas, const Layout& layout, const Tile& tile, int hovered) {
  for (const Shape& shape : layout.shapes)
    if (meets(tile, shape.box.y, shape.box.bottom()) && shows(shape.showing, hovered)) canvas.box(shape);
  for (const SymbolBox& symbol : layout.symbols)
    if (meets(tile, symbol.box.y, symbol.box.bottom()) && shows(symbol.showing, hovered))
      canvas.symbol(symbol);
  for (const Run& run : layout.runs)
    if (shows(run, tile, hovered)) canvas.words(run);
}

void begin_window(const Tile& tile) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({tile.width, tile.height});
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoBackground);
}

// Without making it the current one, which Dear ImGui does where there is none.
ImGuiContext* create_context() {
  ImGuiContext* const before = ImGui::GetCurrentContext();
  ImGuiContext* const created = ImGui::CreateContext();
  ImGui::SetCurrentContext(before);
  return created;
}

void set_up_style() {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
  style.FontSizeBase = 16;
}

}  // namespace

Painter::Painter(GlyphSource& glyphs) : context_(create_context()) {
  const CurrentContext current(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigErrorRecovery = false;  // what a painter leaves open is for the tests to find, not to be mended
  io.ConfigNavCaptureKeyboard = false;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
  set_up_style();
  fonts_ = std::make_unique<FontBook>(*io.Fonts, glyphs);
}

Painter::~Painter() {
  {
    const CurrentContext current(context_);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
  ImGui::DestroyContext(context_);
}

void Painter::move_pointer(Point place, unsigned buttons) {
  const CurrentContext current(context_);
  pointer_ = place;
  pointer_inside_ = true;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(place.x, place.y - tile_.top);
  io.AddMouseButtonEvent(0, (buttons & 1) != 0);
}

void Painter::leave_pointer() {
  const CurrentContext current(context_);
  pointer_inside_ = false;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseButtonEvent(0, false);
  io.AddMousePosEvent(kOutside, kOutside);
}

void Painter::move_tile(const Tile& tile) {
  if (pointer_inside_ && tile.top != tile_.top)
    ImGui::GetIO().AddMousePosEvent(pointer_.x, pointer_.y - tile.top);
  tile_ = tile;
  fonts_->set_density(tile.scale);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {tile.width, tile.height};
  io.DisplayFramebufferScale = {tile.scale, tile.scale};
  io.DeltaTime = kFrameTime;
  ImGui::GetStyle().CircleTessellationMaxError = 0.2f / tile.scale;
}

Painted Painter::paint(const Layout& layout, const Theme& theme, const Tile& tile, std::string_view focus) {
  const CurrentContext current(context_);
  move_tile(tile);
  ImGui::NewFrame();
  begin_window(tile);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list._FringeScale = 1 / tile.scale;
  const Pointed pointed = submit_controls(layout, tile);
  prepare_glyphs(*fonts_, layout, tile, pointed.hovered);
  Canvas canvas(list, theme, *fonts_, tile.top, tile.scale);
  canvas.box({.box = {0, tile.top, tile.width, tile.height}, .fill = Ink::surface});
  draw(canvas, layout, tile, pointed.hovered);
  for (const Box& box : layout.boxes)
    if (box.kind == BoxKind::control && !focus.empty() && box.key == focus) canvas.ring(box.rect, box.radius);
  ImGui::End();
  ImGui::Render();
  const ImGuiContext& state = *context_;
  const bool unsettled = !state.InputEventsQueue.empty() || state.HoveredId != state.HoveredIdPreviousFrame ||
                         state.ActiveId != state.ActiveIdPreviousFrame;
  return {pointed.actions, pointed.hovered != kNoControl, unsettled};
}

ImDrawData* Painter::draw_data() const {
  const CurrentContext current(context_);
  return ImGui::GetDrawData();
}

}  // namespace widget
