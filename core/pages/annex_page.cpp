// The order of an annex's page.
#include "core/pages/annex_page.h"

#include <utility>

#include "core/pages/annex_parts.h"
#include "core/pages/words.h"

namespace annex {

Page annex_page(const AnnexView& view) {
  Page page;
  page.key = "annex " + view.annex.id + " " + view.annex.version;
  page.language = view.reference.texts.language;
  page.title = service_name(view.annex.service);
  add_identity(page.blocks, view);
  add_glance(page.blocks, view);
  add_contents(page.blocks, view);
  add_rows_sections(page.blocks, view);
  add_recipients(page.blocks, view);
  add_findings_overview(page.blocks, view);
  add_source(page.blocks, view);
  add_similar_heading(page.blocks, view);
  return page;
}

void add_section_heading(std::vector<Block>& blocks, const AnnexView& view, Section section) {
  const std::string key(key_of(section));
  blocks.push_back({"heading " + key,
                    Heading{HeadingLevel::section, {view.reference.texts.say("page.section." + key), {}}}});
  add_section_notices(blocks, view, section);
}

void add_wording(TableRow& row, const std::vector<const LocalText*>& texts, const AnnexView& view) {
  std::vector<Words> wording;
  for (const LocalText* text : texts)
    for (const auto& [language, words] : *text) wording.push_back(foreign(words, language, view.reference));
  if (wording.empty()) return;
  const bool open = view.open_rows.count(row.key) > 0;
  row.toggle = Button{"wording " + row.key,
                      view.reference.texts.say(open ? "page.wording.hide" : "page.wording.show"),
                      "wording " + row.key,
                      {},
                      open};
  if (open) row.wording = std::move(wording);
}

}  // namespace annex
