// Draws Dear ImGui's draw data with WebGL 2. Sets all state that it needs and reads none back: each reading
// would make the page wait for the GPU's process.
#pragma once

#include <cstdint>

struct ImDrawData;
struct ImTextureData;

namespace widget {

// One for each context; a context that was lost and restored needs a new one.
class WebglRenderer {
 public:
  // The context is current. `ok` tells whether the program could be made.
  WebglRenderer();
  ~WebglRenderer();
  WebglRenderer(const WebglRenderer&) = delete;
  WebglRenderer& operator=(const WebglRenderer&) = delete;

  bool ok() const { return program_ != 0; }
  // Brings the textures up to date and draws. The draw data covers the whole canvas, opaque.
  void draw(const ImDrawData& data);
  // Textures are gone or go with the context: Dear ImGui creates them anew in the next frame.
  static void forget_textures(const ImDrawData& data);

 private:
  void make_program();
  void make_vertex_array();
  void update(ImTextureData& texture) const;

  std::uint32_t program_ = 0;
  std::uint32_t vertex_array_ = 0;
  std::uint32_t vertices_ = 0;
  std::uint32_t indices_ = 0;
};

}  // namespace widget
