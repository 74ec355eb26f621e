// The page of a comparison: conclusion, controls, one table.
#include "core/pages/compare_page.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "core/pages/compare_rows.h"
#include "core/pages/conclusion_words.h"
#include "core/pages/words.h"
#include "core/query/conclusion.h"

namespace annex {
namespace {

constexpr std::size_t kSideBySide = 6;  // services, beside the names of the rows

bool has_baseline(const CompareView& view) {
  return !view.baseline.empty() &&
         std::any_of(view.annexes.begin(), view.annexes.end(),
                     [&](const Annex* annex) { return annex->id == view.baseline; });
}

// What tells a service from those that are called alike; empty where there is nothing to say.
struct Called {
  std::string name, provider, version, id;
};

// Adds to the names that several have what `more` says, where that tells any of them apart.
void tell_apart(std::vector<Called>& services, std::string Called::*more) {
  std::map<std::string, std::set<std::string>> said;
  for (const Called& each : services) said[each.name].insert(each.*more);
  for (Called& each : services)
    if (said[each.name].size() > 1) each.name += " (" + each.*more + ")";
}

// Each service once: by name, where two are called alike with the provider, then with the version.
std::vector<std::string> told_apart(std::vector<Called> services) {
  for (const auto more : {&Called::provider, &Called::version, &Called::id}) tell_apart(services, more);
  std::vector<std::string> names;
  for (Called& each : services) names.push_back(std::move(each.name));
  return names;
}

std::vector<std::string> names_of(const std::vector<const Annex*>& annexes, const Texts& texts) {
  std::vector<Called> services;
  for (const Annex* annex : annexes)
    services.push_back({name_in_list(annex->service), annex->provider.name,
                        texts.say("compare.name.version", {{"version", annex->version}}), annex->id});
  return told_apart(std::move(services));
}

std::vector<std::string> names_of(const std::vector<CatalogEntry>& entries) {
  std::vector<Called> services;
  for (const CatalogEntry& entry : entries)
    services.push_back({name_in_list(entry.service), entry.provider.name, {}, entry.id});
  return told_apart(std::move(services));
}

Choices baselines(const CompareView& view, const std::vector<const Annex*>& annexes,
                  const std::vector<std::string>& names) {
  const Texts& texts = view.reference.texts;
  Choices choices{ChoicesKind::one_of,
                  texts.say("compare.baseline"),
                  {{"baseline", texts.say("compare.baseline.none"), {}, !has_baseline(view), "baseline"}}};
  for (std::size_t place = 0; place < annexes.size(); ++place) {
    const std::string& id = annexes[place]->id;
    choices.choices.push_back(
        {"baseline " + id, names[place], {}, has_baseline(view) && id == view.baseline, "baseline " + id});
  }
  return choices;
}

// Every service of a small catalog; of a large one those that are compared, and the list for the others.
Choices services(const CompareView& view) {
  constexpr std::size_t kMostOffered = 24;
  Choices choices{ChoicesKind::any_of, view.reference.texts.say("compare.services"), {}};
  if (view.index->services() > kMostOffered) {
    const std::vector<std::string> names = names_of(view.annexes, view.reference.texts);
    for (std::size_t at = 0; at < names.size(); ++at) {
      const std::string action = "choose " + view.annexes[at]->id;
      choices.choices.push_back({action, names[at], {}, true, action});
    }
    return choices;
  }
  const auto compared = [&](const CatalogEntry& entry) {
    return std::any_of(view.annexes.begin(), view.annexes.end(),
                       [&](const Annex* annex) { return annex->id == entry.id; });
  };
  const auto& entries = view.index->entries;
  const std::vector<std::string> names = names_of(entries);
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const std::string action = "choose " + entries[at].id;
    choices.choices.push_back({action, names[at], {}, compared(entries[at]), action});
  }
  return choices;
}

// Who is compared, in a line, and who else could be only when asked for: all of them would fill a narrow
// screen before the first answer. Where there is nothing to compare yet they are the first thing to press.
void add_services(Page& page, const CompareView& view) {
  const Texts& texts = view.reference.texts;
  const bool enough = view.annexes.size() > 1;
  const std::string key(kServicesToChoose);
  const bool open = !enough || view.open_rows.count(key) > 0;
  if (enough) {
    page.blocks.push_back(
        {"compared", Paragraph{ParagraphKind::lead, {list_words(names_of(view.annexes, texts), texts), {}}}});
    page.blocks.push_back(
        {"fold", Buttons{texts.say("compare.services"),
                         {Button{key, texts.say("compare.services.choose"), "wording " + key, {}, open}}}});
  }
  if (open) page.blocks.push_back({"services", services(view)});
}

void add_head(Page& page, const CompareView& view) {
  const Texts& texts = view.reference.texts;
  if (view.index) page.blocks.push_back({"back", way_back(texts)});
  page.blocks.push_back({"title", Heading{HeadingLevel::page, {page.title, {}}}});
  if (view.index) add_services(page, view);
}

void add_conclusion(Page& page, const CompareView& view, const Comparison& comparison,
                    const std::vector<std::string>& names) {
  const Texts& texts = view.reference.texts;
  page.blocks.push_back(
      {"heading conclusion", Heading{HeadingLevel::section, {texts.say("compare.conclusion"), {}}}});
  const std::vector<Statement> statements = conclude(comparison, view.reference.law, view.as_of);
  for (std::size_t at = 0; at < statements.size(); ++at)
    page.blocks.push_back(
        {"conclusion " + std::to_string(at),
         Paragraph{ParagraphKind::body, {words_of(statements[at], names, view.reference), {}}}});
  const RowCounts rows = count_rows(comparison);
  page.status = texts.say_count("compare.differences", rows.different, {{"rows", texts.number(rows.all)}});
  page.blocks.push_back({"differences", Paragraph{ParagraphKind::note, {page.status, {}}}});
}

void add_controls(Page& page, const CompareView& view, const std::vector<const Annex*>& annexes,
                  const std::vector<std::string>& names) {
  const Texts& texts = view.reference.texts;
  page.blocks.push_back({"heading rows", Heading{HeadingLevel::section, {texts.say("compare.rows"), {}}}});
  if (!view.index) return;
  page.blocks.push_back({"baselines", baselines(view, annexes, names)});
  page.blocks.push_back({"show", Buttons{texts.say("compare.show"),
                                         {Button{"differences only",
                                                 texts.say("compare.only-differences"),
                                                 "only-differences",
                                                 view.only_differences,
                                                 {}}}}});
}

// The services of one page, behind that which is held: the baseline, where there is one.
struct Shown {
  std::size_t held = 0;
  std::size_t first = 0;
  std::size_t end = 0;
};

Shown shown_of(const CompareView& view, std::size_t services) {
  if (!view.page || services <= kSideBySide) return {0, 0, services};
  Shown shown;
  shown.held = has_baseline(view) ? 1 : 0;
  const std::size_t room = kSideBySide - shown.held;
  const std::size_t last_page = (services - shown.held - 1) / room;
  shown.first = shown.held + std::min(*view.page, last_page) * room;
  shown.end = std::min(shown.first + room, services);
  return shown;
}

std::vector<std::size_t> places_of(const Shown& shown) {
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < shown.end; ++place)
    if (place < shown.held || place >= shown.first) places.push_back(place);
  return places;
}

// Sideways through the services, the names of the rows held: "1 to 6", "7 to 9".
void add_sideways(Page& page, const CompareView& view, std::size_t services) {
  const Shown shown = shown_of(view, services);
  if (shown.end - shown.first + shown.held == services) return;
  const Texts& texts = view.reference.texts;
  Buttons buttons{texts.say("compare.sideways"), {}};
  CompareView other = view;
  for (std::size_t number = 0;; ++number) {
    other.page = number;
    const Shown each = shown_of(other, services);
    const std::string key = "page " + std::to_string(number + 1);
    const std::string from = texts.number(static_cast<long long>(each.first) + 1),
                      to = texts.number(static_cast<long long>(each.end));
    buttons.buttons.push_back(
        {key,
         from == to ? to : texts.say("compare.services-from-to", {{"from", from}, {"to", to}}),
         key,
         each.first == shown.first,
         {}});
    if (each.end == services) break;
  }
  page.blocks.push_back({"sideways", std::move(buttons)});
}

}  // namespace

std::vector<const Annex*> in_order(const CompareView& view) {
  std::vector<const Annex*> annexes = view.annexes;
  std::stable_partition(annexes.begin(), annexes.end(),
                        [&](const Annex* annex) { return annex->id == view.baseline; });
  return annexes;
}

std::vector<std::string> conclusion_of(const Page& page) {
  std::vector<std::string> statements;
  for (const Block& block : page.blocks)
    if (block.key.compare(0, 11, "conclusion ") == 0)
      if (const auto* paragraph = std::get_if<Paragraph>(&block.body))
        statements.push_back(paragraph->words.text);
  return statements;
}

Page compare_page(const CompareView& view) {
  const Texts& texts = view.reference.texts;
  Page page;
  page.key = "compare";
  page.language = texts.language;
  page.title = texts.say("compare.title");
  add_head(page, view);
  if (view.annexes.size() < 2) {
    Notice notice{NoticeKind::information,
                  texts.say("compare.too-few"),
                  {{texts.say("compare.too-few.advice"), {}}},
                  {},
                  {}};
    page.status = notice.title;
    page.blocks.push_back({"too few", std::move(notice)});
    return page;
  }
  const std::vector<const Annex*> annexes = in_order(view);
  const std::vector<std::string> names = names_of(annexes, texts);
  const Comparison comparison = compare(annexes, view.reference.vocabulary);
  add_conclusion(page, view, comparison, names);
  add_controls(page, view, annexes, names);
  add_sideways(page, view, annexes.size());
  page.blocks.push_back(
      {"comparison", compared_table(view, comparison, names, places_of(shown_of(view, annexes.size())),
                                    has_baseline(view))});
  return page;
}

}  // namespace annex
