// The head of an annex's page.
#include "core/pages/annex_parts.h"
#include "core/pages/words.h"

namespace annex {
namespace {

void add_fact(Facts& facts, const AnnexView& view, std::string_view key,
              const std::optional<std::string>& value) {
  const Texts& texts = view.reference.texts;
  Fact fact{texts.say(key), Mark::none, {}, {}};
  fact.mark = value ? Mark::none : Mark::unstated;
  fact.value =
      value ? foreign(*value, view.annex.language, view.reference) : Words{texts.say("answer.unstated"), {}};
  facts.facts.push_back(std::move(fact));
}

Facts who(const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  const Provider& provider = view.annex.provider;
  Facts facts{texts.say("page.who"), {}};
  add_fact(facts, view, "page.provider", provider.name);
  add_fact(facts, view, "page.provider.country",
           provider.country ? std::optional(place_words(*provider.country, view.reference)) : std::nullopt);
  facts.facts.back().value.language.clear();
  add_fact(facts, view, "page.provider.contact", provider.contact);
  if (provider.address) add_fact(facts, view, "page.provider.address", provider.address);
  return facts;
}

Choices versions(const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Choices choices{ChoicesKind::one_of, texts.say("page.versions"), {}};
  for (const CatalogVersion& each : view.entry->versions)
    choices.choices.push_back({"version " + each.version,
                               version_words(each.version, each.effective, view.as_of, texts),
                               {},
                               each.version == view.annex.version,
                               "version " + each.version});
  return choices;
}

// Who reads a version that is no longer the newest has to know it.
void add_newer(std::vector<Block>& blocks, const AnnexView& view) {
  if (!view.entry || view.entry->versions.front().version == view.annex.version) return;
  const Texts& texts = view.reference.texts;
  const CatalogVersion& newest = view.entry->versions.front();
  Notice notice{NoticeKind::information, texts.say("page.version.newer"), {}, {}, {}};
  notice.lines.push_back({version_words(newest.version, newest.effective, view.as_of, texts), {}});
  notice.buttons.push_back(
      {"newest", texts.say("page.version.open-newest"), "version " + newest.version, {}, {}});
  blocks.push_back({"newer", std::move(notice)});
}

// Who reads the newest that could be read has to know that it may not be the newest there is.
void add_unread(std::vector<Block>& blocks, const AnnexView& view) {
  if (!view.entry || !view.entry->newer_unread) return;
  if (view.entry->versions.front().version != view.annex.version) return;
  const Texts& texts = view.reference.texts;
  blocks.push_back({"newer unread", Notice{NoticeKind::warning,
                                           texts.say("page.version.unread"),
                                           {{texts.say("page.version.unread.why"), {}}},
                                           {},
                                           {}}});
}

// Where to go from here: what changed, and who else there is.
Buttons ways(const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Buttons buttons{texts.say("page.ways"), {}};
  if (view.entry->versions.size() > 1)
    buttons.buttons.push_back({"changes", texts.say("page.changes"), "view changes", {}, {}});
  buttons.buttons.push_back({"compare this", texts.say("page.compare"), "compare-this", {}, {}});
  return buttons;
}

}  // namespace

void add_identity(std::vector<Block>& blocks, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  if (view.entry) {
    blocks.push_back({"back", way_back(texts)});
  }
  blocks.push_back({"title", Heading{HeadingLevel::page, foreign(service_name(view.annex.service),
                                                                 view.annex.language, view.reference)}});
  blocks.push_back(
      {"lead", Paragraph{ParagraphKind::lead,
                         {version_words(view.annex.version, view.annex.effective, view.as_of, texts), {}}}});
  add_newer(blocks, view);
  add_unread(blocks, view);
  if (view.annex.illustrative.value_or(false))
    blocks.push_back({"illustrative", Notice{NoticeKind::information,
                                             texts.say("page.illustrative"),
                                             {{texts.say("page.illustrative.why"), {}}},
                                             {},
                                             {}}});
  blocks.push_back({"who", who(view)});
  if (view.entry && view.entry->versions.size() > 1) blocks.push_back({"versions", versions(view)});
  if (view.entry) blocks.push_back({"ways", ways(view)});
}

void add_source(std::vector<Block>& blocks, const AnnexView& view) {
  if (!view.annex.source || !view.annex.source->document) return;
  Facts facts{view.reference.texts.say("page.source"), {}};
  add_fact(facts, view, "page.source", view.annex.source->document);
  blocks.push_back({"source", std::move(facts)});
}

}  // namespace annex
