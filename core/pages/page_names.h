// What a page's enumerations are called in JSON, in their order (page.h).
#pragma once

#include <string_view>

namespace annex::names {

inline constexpr std::string_view kMarks[] = {"none",        "yes",         "no",     "unstated",
                                              "error",       "warning",     "notice", "inside-eea",
                                              "outside-eea", "illustrative"};
inline constexpr std::string_view kLevels[] = {"", "page", "section", "part"};
inline constexpr std::string_view kParagraphs[] = {"body", "lead", "note"};
inline constexpr std::string_view kNotices[] = {"information", "warning", "error"};
inline constexpr std::string_view kRows[] = {"row", "group"};
inline constexpr std::string_view kFields[] = {"search", "date"};
inline constexpr std::string_view kChoices[] = {"any-of", "one-of"};
// Blocks, in the order of Block::body.
inline constexpr std::string_view kBlocks[] = {"heading", "paragraph", "facts",   "notice",  "table",
                                               "entries", "field",     "choices", "buttons", "chart"};

}  // namespace annex::names
