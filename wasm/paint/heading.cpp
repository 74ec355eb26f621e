// Headings, captions and running text.
#include <algorithm>

#include "wasm/paint/blocks.h"

namespace widget {

float lay_heading(Sheet& sheet, const annex::Heading& heading, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  Pen pen{.size = sizes.part, .weight = Weight::semibold};
  if (heading.level == annex::HeadingLevel::page) pen.size = sizes.title;
  if (heading.level == annex::HeadingLevel::section) pen.size = sizes.section;
  return sheet.words(heading.words.text, pen, top, std::min(width, sizes.measure * pen.size / sizes.body));
}

float lay_caption(Sheet& sheet, const std::string& words, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const Pen pen{.size = sizes.part, .weight = Weight::semibold};
  const float bottom = sheet.words(words, pen, top, std::min(width, sizes.measure));
  return words.empty() ? bottom : bottom + sizes.unit * 3;
}

float lay_paragraph(Sheet& sheet, const annex::Paragraph& paragraph, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  Pen pen{.size = sizes.body};
  if (paragraph.kind == annex::ParagraphKind::lead) pen = {.size = sizes.lead, .ink = Ink::text_quiet};
  if (paragraph.kind == annex::ParagraphKind::note) pen = {.size = sizes.small, .ink = Ink::text_quiet};
  return sheet.words(paragraph.words.text, pen, top, std::min(width, sizes.measure * pen.size / sizes.body));
}

}  // namespace widget
