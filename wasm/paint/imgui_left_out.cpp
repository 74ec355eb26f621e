// What Dear ImGui's core refers to and the widget never comes to: its tables and columns (imgui_tables.cpp is
// not compiled, a twelfth of the widget's size), and texts made of numbers. Pages have a layout of their own,
// and nothing that Dear ImGui would write is shown.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstring>

namespace ImGui {

// Called while a table or columns are open: none ever is.
void EndTable() {}
void EndColumns() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}

// Tables' memory and settings: there are none to tidy or to keep.
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

// The format itself, as far as it fits, without its arguments (IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS).
int ImFormatStringV(char* buffer, std::size_t size, const char* format, va_list) {
  const std::size_t length = std::strlen(format);
  if (!buffer || size == 0) return static_cast<int>(length);
  const std::size_t kept = length < size ? length : size - 1;
  std::memcpy(buffer, format, kept);
  buffer[kept] = '\0';
  return static_cast<int>(kept);
}

int ImFormatString(char* buffer, std::size_t size, const char* format, ...) {
  va_list none;
  va_start(none, format);
  const int length = ImFormatStringV(buffer, size, format, none);
  va_end(none);
  return length;
}
