// The functions that JavaScript calls (INTERFACE.md). One element, one module instance: the state is its own.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/codec/annex_json.h"
#include "core/pages/annex_page.h"
#include "core/rules/rules.h"
#include "wasm/app/export_state.h"
#include "wasm/app/list_search.h"
#include "wasm/app/page_parts.h"
#include "wasm/app/similar.h"
#include "wasm/browser/session.h"
#include "wasm/browser/stage.h"
#include "wasm/browser/state_json.h"
#include "wasm/paint/blocks.h"
#include "wasm/paint/typeface_glyphs.h"

namespace {

using widget::Session;
using widget::Stage;

struct Instance {
  std::unique_ptr<Session> session;  // from widget_start on, which the program's second file has
  std::optional<annex::Page> ready;  // shown instead of the session's until that has been asked for
  std::unique_ptr<widget::GlyphSource> typeface;  // brought along, where the browser's cannot be drawn
  std::unique_ptr<Stage> stage;                   // writes in it
  std::string answer;                             // the text given last
  int shown_revision = -1;
  int shown_layouts = -1;
};

Instance& instance() {
  static auto* const only = new Instance;
  return *only;
}

enum FrameBits { kAgain = 1, kPageChanged = 2, kLayoutChanged = 4, kOverControl = 8 };

std::string_view view(const char* text, std::size_t bytes) { return {text, bytes}; }

const char* answer(std::string text) {
  instance().answer = std::move(text);
  return instance().answer.c_str();
}

Session& session() { return *instance().session; }

bool is_live() { return instance().session != nullptr && !instance().ready; }

// A page made ready is older than all of a session.
int revision() { return is_live() ? session().revision() : 0; }

const widget::Layout& current_layout() {
  static const annex::Page kNothing;
  const Instance& own = instance();
  const annex::Page& page = is_live() ? session().page() : own.ready ? *own.ready : kNothing;
  return own.stage->layout(page, revision());
}

// What became different since JavaScript was last told.
int changes() {
  Instance& own = instance();
  int bits = 0;
  if (revision() != own.shown_revision) bits |= kPageChanged;
  if (own.stage->layouts() != own.shown_layouts) bits |= kLayoutChanged;
  own.shown_revision = revision();
  own.shown_layouts = own.stage->layouts();
  return bits;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* widget_alloc(std::size_t bytes) { return std::malloc(bytes); }
EMSCRIPTEN_KEEPALIVE void widget_free(void* memory) { std::free(memory); }

EMSCRIPTEN_KEEPALIVE void widget_start(const char* language, std::size_t bytes, int year, int month,
                                       int day) {
  instance().session = std::make_unique<Session>();
  session().start(view(language, bytes), {year, month, day});
}

EMSCRIPTEN_KEEPALIVE int widget_reference(const char* text, std::size_t bytes) {
  return session().take_reference(view(text, bytes));
}

EMSCRIPTEN_KEEPALIVE void widget_index(int failure, int status, const char* text, std::size_t bytes) {
  session().take_index(static_cast<annex::LoadFailure>(failure), status, view(text, bytes));
}

EMSCRIPTEN_KEEPALIVE void widget_supply(const char* name, std::size_t name_bytes, int failure, int status,
                                        const char* text, std::size_t bytes) {
  session().take_file(view(name, name_bytes), static_cast<annex::LoadFailure>(failure), status,
                      view(text, bytes));
}

EMSCRIPTEN_KEEPALIVE const char* widget_wanted() { return answer(session().wanted()); }
EMSCRIPTEN_KEEPALIVE const char* widget_foresee(const char* action, std::size_t bytes) {
  return answer(session().foreseen(view(action, bytes)));
}
EMSCRIPTEN_KEEPALIVE void widget_act(const char* text, std::size_t bytes) {
  session().act(view(text, bytes));
}
EMSCRIPTEN_KEEPALIVE const char* widget_page() {
  Instance& own = instance();
  own.ready.reset();
  own.shown_revision = revision();
  return answer(annex::to_json(session().page()));
}
EMSCRIPTEN_KEEPALIVE int widget_revision() { return session().revision(); }

EMSCRIPTEN_KEEPALIVE int widget_show(const char* page, std::size_t bytes) {
  Instance& own = instance();
  own.ready = annex::read_page(view(page, bytes));
  own.shown_revision = revision();
  return own.ready ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE const char* widget_state() { return answer(widget::to_json(session().state())); }

EMSCRIPTEN_KEEPALIVE int widget_typeface(const char* regular, std::size_t regular_bytes, const char* semibold,
                                         std::size_t semibold_bytes) {
  instance().typeface = widget::typeface_glyphs(view(regular, regular_bytes), view(semibold, semibold_bytes));
  return instance().typeface != nullptr;
}

EMSCRIPTEN_KEEPALIVE int widget_canvas() {
  instance().stage = std::make_unique<Stage>(instance().typeface.get());
  if (instance().stage->attach()) return 1;
  instance().stage.reset();
  return 0;
}

EMSCRIPTEN_KEEPALIVE void widget_canvas_lost() {
  if (instance().stage) instance().stage->lose_context();
}

EMSCRIPTEN_KEEPALIVE int widget_canvas_restored() {
  return instance().stage && instance().stage->restore_context();
}

EMSCRIPTEN_KEEPALIVE void widget_theme(const float* values, std::size_t count) {
  if (instance().stage) instance().stage->set_theme(values, count);
}

EMSCRIPTEN_KEEPALIVE void widget_size(float width, float tile_top, float tile_height, float scale) {
  if (instance().stage) instance().stage->set_tile({width, tile_top, tile_height, scale});
}

EMSCRIPTEN_KEEPALIVE const char* widget_layout() {
  Instance& own = instance();
  if (!own.stage) return answer("{}");
  std::string layout = widget::to_json(current_layout());
  own.shown_layouts = own.stage->layouts();
  return answer(std::move(layout));
}

EMSCRIPTEN_KEEPALIVE int widget_pointer(float x, float y, unsigned buttons) {
  return instance().stage && instance().stage->move_pointer({x, y}, buttons);
}

EMSCRIPTEN_KEEPALIVE int widget_pointer_leave() {
  return instance().stage && instance().stage->leave_pointer();
}

EMSCRIPTEN_KEEPALIVE void widget_focus(const char* key, std::size_t bytes) {
  if (instance().stage) instance().stage->set_focus(view(key, bytes));
}

EMSCRIPTEN_KEEPALIVE int widget_frame() {
  Instance& own = instance();
  if (!own.stage) return 0;
  current_layout();
  const widget::Painted painted = own.stage->paint();
  if (is_live())
    for (const annex::ActionText& action : painted.actions) session().act(action);
  const int bits = changes();
  return bits | (painted.again || (bits & kPageChanged) != 0 ? kAgain : 0) |
         (painted.over_control ? kOverControl : 0);
}

EMSCRIPTEN_KEEPALIVE void widget_fonts_changed(const char* family, std::size_t bytes) {
  if (instance().stage) instance().stage->set_family(view(family, bytes));
}

EMSCRIPTEN_KEEPALIVE void widget_stop() {
  instance().stage.reset();
  instance().ready.reset();
}

EMSCRIPTEN_KEEPALIVE const char* widget_export(const char* format, std::size_t bytes) {
  std::optional<std::string> exported = session().exported(view(format, bytes));
  return exported ? answer(std::move(*exported)) : nullptr;
}

// JavaScript has no use for it: functions whose address is known stay whole, and tools/split-widget.mjs parts
// the program there.
EMSCRIPTEN_KEEPALIVE const void* widget_later(int which) {
  const void* const whole[] = {reinterpret_cast<const void*>(&widget::later_page),
                               reinterpret_cast<const void*>(&widget::export_state),
                               reinterpret_cast<const void*>(&widget::search_list),
                               reinterpret_cast<const void*>(&annex::decode_annex),
                               reinterpret_cast<const void*>(&annex::check),
                               reinterpret_cast<const void*>(&annex::annex_page),
                               reinterpret_cast<const void*>(&annex::FactsTable::read),
                               reinterpret_cast<const void*>(&widget::files_of_similar),
                               reinterpret_cast<const void*>(&widget::add_similar_services),
                               reinterpret_cast<const void*>(&widget::lay_entries)};
  return whole[which];
}

}  // extern "C"
