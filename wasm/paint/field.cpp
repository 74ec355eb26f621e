// Fields: label, hint, room for the real <input>, and what is wrong with its value.
#include <algorithm>

#include "wasm/paint/blocks.h"

namespace widget {

float lay_field(Sheet& sheet, const annex::Field& field, std::string_view key, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float room = std::min(width, sizes.body * (field.kind == annex::FieldKind::date ? 12.0f : 32.0f));
  float y = sheet.words(field.label, {.size = sizes.small, .weight = Weight::semibold}, top, width);
  y = sheet.words(field.hint, {.size = sizes.small, .ink = Ink::text_quiet}, {top.x, y},
                  std::min(width, sizes.measure));
  if (y > top.y) y += sizes.unit * 1.5f;
  const Rect input{top.x, y, room, sizes.unit * 11};
  sheet.box(key, BoxKind::field, input);
  y = input.bottom();
  if (field.message.empty()) return y;
  return sheet.marked(annex::Mark::error, field.message, {.size = sizes.small, .ink = Ink::error},
                      {top.x, y + sizes.unit * 1.5f}, std::min(width, sizes.measure));
}

}  // namespace widget
