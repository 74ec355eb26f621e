// Dear ImGui's options (IMGUI_USER_CONFIG): what the widget does not need is not compiled.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS  // imgui_left_out.cpp

// It reads numbers from settings files and typed text alone; the widget has neither.
#include <cstdio>
#define sscanf(...) 0

// Dear ImGui then asks ImGuiFreeType::GetFontLoader for its fonts and leaves stb_truetype out;
// font_loader.cpp answers with glyphs from a GlyphSource. FreeType itself has no part in this.
#define IMGUI_ENABLE_FREETYPE

// A long page on a large screen has more corners than 16 bits can count, and WebGL 2 has no base vertex.
#define ImDrawIdx unsigned int
