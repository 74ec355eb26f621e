// A layout as JSON: what the element needs to lay its mirror over the canvas.
#include <cstdio>
#include <string_view>

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

void append_text(std::string& json, std::string_view text) {
  json += '"';
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') json += '\\';
    if (static_cast<unsigned char>(byte) >= 0x20) {
      json += byte;
    } else {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(byte));
      json += escaped;
    }
  }
  json += '"';
}

// Hundredths of a pixel, without a fraction where there is none.
void append_length(std::string& json, float length) {
  const long hundredths = static_cast<long>(length * 100.0f + (length < 0 ? -0.5f : 0.5f));
  json += std::to_string(hundredths / 100);
  if (const long rest = (hundredths < 0 ? -hundredths : hundredths) % 100) {
    json += '.';
    json += static_cast<char>('0' + rest / 10);
    json += static_cast<char>('0' + rest % 10);
  }
}

}  // namespace

std::string to_json(const Layout& layout) {
  std::string json = "{\"height\":";
  append_length(json, layout.height);
  json += ",\"boxes\":[";
  for (const Box& box : layout.boxes) {
    if (json.back() == ']') json += ',';
    json += '[';
    append_text(json, box.key);
    json += ',';
    append_text(json, name_of(box.kind));
    for (const float length : {box.rect.x, box.rect.y, box.rect.width, box.rect.height}) {
      json += ',';
      append_length(json, length);
    }
    json += ']';
  }
  json += "]}";
  return json;
}

}  // namespace widget
