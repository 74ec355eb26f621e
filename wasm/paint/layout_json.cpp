// A layout as JSON: what the element needs to lay its mirror over the canvas.
#include "wasm/paint/json_text.h"
#include "wasm/paint/layout.h"

namespace widget {
namespace {

const char* name_of(BoxKind kind) {
  switch (kind) {
    case BoxKind::row:
      return "row";
    case BoxKind::cell:
      return "cell";
    case BoxKind::control:
      return "control";
    case BoxKind::field:
      return "field";
    case BoxKind::block:
      break;
  }
  return "block";
}

}  // namespace

std::string to_json(const Layout& layout) {
  std::string json = "{\"height\":";
  append_number(json, layout.height);
  json += ",\"boxes\":[";
  for (const Box& box : layout.boxes) {
    if (json.back() == ']') json += ',';
    json += '[';
    append_string(json, box.key);
    json += ',';
    append_string(json, name_of(box.kind));
    for (const float length : {box.rect.x, box.rect.y, box.rect.width, box.rect.height}) {
      json += ',';
      append_number(json, length);
    }
    json += ']';
  }
  json += "]}";
  return json;
}

}  // namespace widget
