// What the page has below: a button for each section, and one for what the rules found.
#include "core/pages/annex_parts.h"

namespace annex {
namespace {

// What is on the page already is gone to by whoever shows it; it asks for no other page.
Button way_to(const std::string& section, const Texts& texts) {
  return {"go " + section, texts.say("page.contents." + section), "go heading " + section, {}, {}};
}

}  // namespace

void add_contents(std::vector<Block>& blocks, const AnnexView& view) {
  if (!view.entry) return;
  const Texts& texts = view.reference.texts;
  Buttons contents{texts.say("page.contents"), {}};
  for (const Section section : kSections)
    contents.buttons.push_back(way_to(std::string(key_of(section)), texts));
  contents.buttons.push_back(way_to("findings", texts));
  blocks.push_back({"contents", std::move(contents)});
}

}  // namespace annex
