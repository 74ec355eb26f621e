// The way from an annex to the services that answer most alike.
#include "core/pages/annex_parts.h"
#include "core/pages/similar_services.h"

namespace annex {

void add_similar_heading(std::vector<Block>& blocks, const AnnexView& view) {
  if (!view.has_others) return;
  const Texts& texts = view.reference.texts;
  const std::string key(kSimilar), title = texts.say("page.similar");
  const bool open = view.open_rows.count(key) > 0;
  const char* words = open ? "page.similar.hide" : "page.similar.show";
  blocks.push_back({"heading similar", Heading{HeadingLevel::section, {title, {}}}});
  blocks.push_back({"about similar", Paragraph{ParagraphKind::note, {texts.say("page.similar.about"), {}}}});
  blocks.push_back(
      {"show similar", Buttons{title, {Button{key, texts.say(words), "wording " + key, {}, open}}}});
}

}  // namespace annex
