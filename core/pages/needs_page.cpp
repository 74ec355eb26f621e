// The page of needs: switches, then the services in two parts.
#include "core/pages/needs_page.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "core/pages/glance.h"
#include "core/pages/words.h"
#include "core/query/need_words.h"
#include "core/rules/finding_text.h"
#include "core/rules/folding.h"

namespace annex {
namespace {

// The limits that are offered; another one that was asked for stands beside them.
constexpr std::string_view kLimits[] = {"P1M", "P6M", "P1Y", "P3Y", "P5Y"};
constexpr std::string_view kSeverities[] = {"error", "warning", "notice"};

bool is_asked(const NeedsView& view, const std::string& need) {
  return std::any_of(view.needs.begin(), view.needs.end(),
                     [&](const Need& each) { return each.text == need; });
}

Choice need_choice(const NeedsView& view, const std::string& need, std::string label) {
  return {"need " + need, std::move(label), {}, is_asked(view, need), "need " + need};
}

Choices places(const NeedsView& view) {
  const Texts& texts = view.reference.texts;
  return {ChoicesKind::any_of,
          texts.say("needs.recipients"),
          {need_choice(view, "no-third-country", texts.say("need.no-third-country")),
           need_choice(view, "no-suppliers", texts.say("need.no-suppliers"))}};
}

const Need* asked_of(const NeedsView& view, NeedKind kind) {
  const auto found =
      std::find_if(view.needs.begin(), view.needs.end(), [&](const Need& each) { return each.kind == kind; });
  return found == view.needs.end() ? nullptr : &*found;
}

// Those that any service names, and those that are asked for; by name, as readers look for them.
Choices countries(const NeedsView& view) {
  const Need* asked = asked_of(view, NeedKind::countries);
  std::map<std::string, std::string> codes;
  const auto add = [&](const std::string& code) {
    codes.emplace(fold(place_words(code, view.reference)), code);
  };
  if (asked) std::for_each(asked->countries.begin(), asked->countries.end(), add);
  for (const AskedService& service : view.services) {
    const auto& named = service.entry->summary.countries;
    std::for_each(named.begin(), named.end(), add);
    if (service.entry->provider.country) add(*service.entry->provider.country);
  }
  Choices choices{ChoicesKind::any_of, view.reference.texts.say("needs.countries"), {}};
  for (const auto& [name, code] : codes) {
    const bool chosen =
        asked && std::find(asked->countries.begin(), asked->countries.end(), code) != asked->countries.end();
    choices.choices.push_back(
        {"need-country " + code, place_words(code, view.reference), {}, chosen, "need-country " + code});
  }
  return choices;
}

// One switch for each term that the form asks in a section.
Choices terms(const NeedsView& view, Section section, const char* label, const std::string& need) {
  Choices choices{ChoicesKind::any_of, view.reference.texts.say(label), {}};
  for (const Term* term : view.reference.vocabulary.in(section))
    if ((term->asked && !term->deprecated_in) || is_asked(view, need + term->id))
      choices.choices.push_back(
          need_choice(view, need + term->id, term_words(section, term->id, view.reference)));
  return choices;
}

// "No limit", then the lengths, shortest first.
Choices limits(const NeedsView& view) {
  const Texts& texts = view.reference.texts;
  const Need* asked = asked_of(view, NeedKind::retention);
  std::vector<Duration> lengths;
  for (const std::string_view limit : kLimits) lengths.push_back(*parse_duration(limit));
  if (asked && std::find(lengths.begin(), lengths.end(), asked->limit) == lengths.end())
    lengths.push_back(asked->limit);
  std::stable_sort(lengths.begin(), lengths.end(), [](const Duration& left, const Duration& right) {
    return span_of(left).longest < span_of(right).longest;
  });
  Choices choices{ChoicesKind::one_of,
                  texts.say("needs.retention"),
                  {{"need retention<=", texts.say("needs.retention.any"), {}, !asked, "need retention<="}}};
  for (const Duration& length : lengths) {
    Choice choice = need_choice(view, "retention<=" + to_string(length), duration_words(length, texts));
    choice.chosen = asked && asked->limit == length;
    choices.choices.push_back(std::move(choice));
  }
  return choices;
}

Choices severities(const NeedsView& view) {
  const Texts& texts = view.reference.texts;
  const bool asked = asked_of(view, NeedKind::no_findings) != nullptr;
  Choices choices{
      ChoicesKind::one_of,
      texts.say("needs.findings"),
      {{"need no-findings>=", texts.say("needs.findings.any"), {}, !asked, "need no-findings>="}}};
  for (const std::string_view severity : kSeverities)
    choices.choices.push_back(need_choice(view, std::string("no-findings>=").append(severity),
                                          texts.say(std::string("need.no-findings.").append(severity))));
  return choices;
}

bool has_chosen(const Choices& choices) {
  return std::any_of(choices.choices.begin(), choices.choices.end(),
                     [](const Choice& choice) { return choice.chosen; });
}

// Two dozen switches between the others and the answer: unfolded by who wants them.
void add_operations(Page& page, const NeedsView& view) {
  const Texts& texts = view.reference.texts;
  const std::string key(kAllNeeds);
  page.blocks.push_back(
      {"fold",
       Buttons{texts.say("needs.operations"),
               {Button{key, texts.say("needs.operations"), "wording " + key, {}, view.has_all_needs}}}});
  Choices never = terms(view, Section::activities, "needs.no-activity", "no-activity:");
  Choices always = terms(view, Section::activities, "needs.activity", "activity:");
  if (view.has_all_needs || has_chosen(never)) page.blocks.push_back({"needs no-activity", std::move(never)});
  if (view.has_all_needs || has_chosen(always)) page.blocks.push_back({"needs activity", std::move(always)});
}

void add_switches(Page& page, const NeedsView& view) {
  page.blocks.push_back({"needs places", places(view)});
  if (Choices named = countries(view); !named.choices.empty())
    page.blocks.push_back({"needs countries", std::move(named)});
  page.blocks.push_back({"needs data", terms(view, Section::data_categories, "needs.no-data", "no-data:")});
  page.blocks.push_back({"needs retention", limits(view)});
  page.blocks.push_back({"needs findings", severities(view)});
  add_operations(page, view);
  page.blocks.push_back({"as-of", as_of_field(view.as_of, view.reference.texts)});
}

Entry entry_of(const AskedService& service, const Reference& reference) {
  const CatalogEntry& entry = *service.entry;
  Entry made;
  made.key = "open " + entry.id;
  made.title = foreign(service_name(entry.service), entry.language, reference);
  made.action = "open " + entry.id;
  made.subtitle = {entry.provider.name, {}};
  return made;
}

// Stated against it, or only not said: the mark tells the two apart, as do the words.
Mark mark_of(const Unmet& unmet) {
  const bool stated = std::any_of(unmet.objections.begin(), unmet.objections.end(),
                                  [](const Objection& each) { return each.against == Against::stated; });
  return stated ? Mark::no : Mark::unstated;
}

Entry unmet_entry(const AskedService& service, const std::vector<Unmet>& unmet, const Reference& reference) {
  Entry made = entry_of(service, reference);
  for (const Unmet& each : unmet)
    made.facts.push_back(
        {words_of(each.need, reference), mark_of(each), {message_of(each, reference), {}}, {}});
  return made;
}

struct Answers {
  Entries met, unmet, unread;
};

Answers ask(const NeedsView& view) {
  const Reference& reference = view.reference;
  const Texts& texts = reference.texts;
  Answers answers{
      {texts.say("needs.met"), {}}, {texts.say("needs.unmet"), {}}, {texts.say("needs.unread"), {}}};
  for (const AskedService& service : view.services) {
    if (!service.annex) {
      answers.unread.entries.push_back(entry_of(service, reference));
      continue;
    }
    const auto unmet =
        unmet_needs(*service.annex, view.needs, {reference.law, reference.vocabulary, view.as_of});
    if (unmet.empty())
      answers.met.entries.push_back(entry_of(service, reference));
    else
      answers.unmet.entries.push_back(unmet_entry(service, unmet, reference));
  }
  return answers;
}

void add_part(Page& page, const std::string& key, Entries entries) {
  if (entries.entries.empty()) return;
  page.blocks.push_back({"heading " + key, Heading{HeadingLevel::section, {entries.label, {}}}});
  page.blocks.push_back({key, std::move(entries)});
}

Notice information(const Texts& texts, const std::string& key) {
  return {NoticeKind::information, texts.say(key), {{texts.say(key + ".advice"), {}}}, {}, {}};
}

void add_answers(Page& page, const NeedsView& view) {
  const Texts& texts = view.reference.texts;
  if (view.needs.empty()) {
    page.blocks.push_back({"no needs", information(texts, "needs.none")});
    return;
  }
  Answers answers = ask(view);
  page.status = texts.say_count("needs.count", static_cast<long long>(answers.met.entries.size()),
                                {{"services", texts.number(static_cast<long long>(view.services.size()))}});
  if (answers.met.entries.empty())
    page.blocks.push_back({"nobody", information(texts, "needs.nobody")});
  else
    page.blocks.push_back({"count", Paragraph{ParagraphKind::lead, {page.status, {}}}});
  page.blocks.push_back(
      {"clear", Buttons{texts.say("list.filters"),
                        {Button{"needs clear", texts.say("needs.clear"), "need", {}, {}}}}});
  if (view.left_out > 0)
    page.blocks.push_back({"left out", Notice{NoticeKind::warning,
                                              texts.say_count("needs.left-out", view.left_out),
                                              {{texts.say("needs.left-out.advice"), {}}},
                                              {},
                                              {}}});
  add_part(page, "met", std::move(answers.met));
  add_part(page, "unmet", std::move(answers.unmet));
  add_part(page, "unread", std::move(answers.unread));
}

}  // namespace

Page needs_page(const NeedsView& view) {
  const Texts& texts = view.reference.texts;
  Page page;
  page.key = "needs";
  page.language = texts.language;
  page.title = texts.say("needs.title");
  page.blocks.push_back({"title", Heading{HeadingLevel::page, {page.title, {}}}});
  page.blocks.push_back({"about", Paragraph{ParagraphKind::lead, {texts.say("needs.about"), {}}}});
  add_switches(page, view);
  add_answers(page, view);
  return page;
}

}  // namespace annex
