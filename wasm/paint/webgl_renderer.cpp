// One program, one vertex array, one pair of buffers; textures are coverage (one byte a texel).
#include "wasm/paint/webgl_renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace widget {
namespace {

// The projection is the same for all vertices: an attribute without an array. Asking where a uniform is would
// make the page wait for the GPU's process to compile both shaders.
constexpr GLuint kProjection = 3;
constexpr const char* kVertexShader = R"(#version 300 es
layout(location=0) in vec2 place;
layout(location=1) in vec2 texel;
layout(location=2) in vec4 color;
layout(location=3) in vec4 projection;
out vec2 at;
out vec4 ink;
void main() {
  at = texel;
  ink = color;
  gl_Position = vec4(place * projection.xy + projection.zw, 0.0, 1.0);
})";

constexpr const char* kFragmentShader = R"(#version 300 es
precision mediump float;
uniform sampler2D coverage;
in highp vec2 at;
in vec4 ink;
out vec4 result;
void main() { result = vec4(ink.rgb, ink.a * texture(coverage, at).r); })";

GLuint make_shader(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

GLuint name_of(const ImTextureData& texture) { return static_cast<GLuint>(texture.TexID); }

void create_texture(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED, GL_UNSIGNED_BYTE,
               texture.GetPixels());
  texture.SetTexID(name);
  texture.SetStatus(ImTextureStatus_OK);
}

void change_texture(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates)
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RED, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
  texture.SetStatus(ImTextureStatus_OK);
}

void destroy_texture(ImTextureData& texture) {
  const GLuint name = name_of(texture);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

// A box of the draw list in device pixels from the lower left, kept inside the canvas. False: nothing of it
// shows.
bool set_scissor(const ImVec4& box, const ImVec2& scale, int width, int height) {
  const int left = std::max(0, static_cast<int>(std::floor(box.x * scale.x)));
  const int top = std::max(0, static_cast<int>(std::floor(box.y * scale.y)));
  const int right = std::min(width, static_cast<int>(std::ceil(box.z * scale.x)));
  const int bottom = std::min(height, static_cast<int>(std::ceil(box.w * scale.y)));
  if (right <= left || bottom <= top) return false;
  glScissor(left, height - bottom, right - left, bottom - top);
  return true;
}

}  // namespace

WebglRenderer::WebglRenderer() {
  make_program();
  make_vertex_array();
}

WebglRenderer::~WebglRenderer() {
  glDeleteProgram(program_);
  glDeleteVertexArrays(1, &vertex_array_);
  glDeleteBuffers(1, &vertices_);
  glDeleteBuffers(1, &indices_);
}

void WebglRenderer::make_program() {
  const GLuint vertex = make_shader(GL_VERTEX_SHADER, kVertexShader);
  const GLuint fragment = make_shader(GL_FRAGMENT_SHADER, kFragmentShader);
  program_ = glCreateProgram();
  glAttachShader(program_, vertex);
  glAttachShader(program_, fragment);
  glLinkProgram(program_);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
}

void WebglRenderer::make_vertex_array() {
  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  constexpr GLsizei kStride = sizeof(ImDrawVert);
  for (const GLuint attribute : {0u, 1u, 2u}) glEnableVertexAttribArray(attribute);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, kStride, offset(offsetof(ImDrawVert, col)));
  glEnable(GL_BLEND);
  glEnable(GL_SCISSOR_TEST);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
}

void WebglRenderer::update(ImTextureData& texture) const {
  if (texture.Status == ImTextureStatus_WantCreate) create_texture(texture);
  if (texture.Status == ImTextureStatus_WantUpdates) change_texture(texture);
  if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) destroy_texture(texture);
}

void WebglRenderer::draw(const ImDrawData& data) {
  if (data.Textures)
    for (ImTextureData* texture : *data.Textures) update(*texture);
  const int width = static_cast<int>(std::lround(data.DisplaySize.x * data.FramebufferScale.x));
  const int height = static_cast<int>(std::lround(data.DisplaySize.y * data.FramebufferScale.y));
  glViewport(0, 0, width, height);
  glUseProgram(program_);
  const ImVec2 scale = data.FramebufferScale;
  glVertexAttrib4f(kProjection, 2 * scale.x / static_cast<float>(width),
                   -2 * scale.y / static_cast<float>(height), -1, 1);
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                 GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.ElemCount == 0 || !set_scissor(command.ClipRect, scale, width, height)) continue;
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                     offset(command.IdxOffset * sizeof(ImDrawIdx)));
    }
  }
}

void WebglRenderer::forget_textures(const ImDrawData& data) {
  if (!data.Textures) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->TexID == ImTextureID_Invalid) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

}  // namespace widget
