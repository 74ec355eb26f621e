// The page of changes: one table, in two parts.
#include "core/pages/changes_page.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "core/pages/words.h"
#include "core/query/untold.h"
#include "core/rules/finding_text.h"

namespace annex {
namespace {

std::string argument(const Finding& finding, const std::string& name) {
  const auto found = finding.arguments.find(name);
  return found == finding.arguments.end() ? std::string() : found->second;
}

// How long the subject matter that a change speaks of is kept in one version.
std::vector<CellLine> retention_lines(const Annex& annex, const std::string& subject,
                                      const ChangesView& view) {
  std::vector<CellLine> lines;
  for (const SubjectMatter& row : annex.subject_matters)
    if (row.term == subject.substr(subject.find('/') + 1))
      for (const Retention& retention : row.retention)
        lines.push_back({Mark::none, retention_words(retention, annex.language, view.reference), false});
  return lines;
}

Stated stated_in(const std::string& answer) {
  return answer == "answer:yes" ? Stated::yes : answer == "answer:no" ? Stated::no : Stated::unstated;
}

// "yes", "no", "not stated" with their marks; a group of recipients is only stated or not.
CellLine answer_line(const std::string& answer, const ChangesView& view) {
  if (answer == "answer:stated")
    return {Mark::none, {argument_words(answer, view.reference, view.reference.texts.language), {}}, false};
  const Stated value = stated_in(answer);
  return {mark_of(value), {answer_words(value, view.reference.texts), {}}, false};
}

// The number that stands in a path behind `start`, which it loses with it; nothing where there is none.
std::optional<std::size_t> number_behind(std::string_view start, std::string_view& path) {
  if (path.substr(0, start.size()) != start) return std::nullopt;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(path.data() + start.size(), path.data() + path.size(), number);
  if (error != std::errc()) return std::nullopt;
  path.remove_prefix(static_cast<std::size_t>(end - path.data()));
  return number;
}

// The safeguards of the group or the entity at a path ("/recipients/1", "/recipients/1/entities/0"); null
// where there is none, or it has none of its own.
const std::vector<Safeguard>* safeguards_at(const Annex& annex, std::string_view path) {
  const auto group = number_behind("/recipients/", path);
  if (!group || *group >= annex.recipients.size()) return nullptr;
  if (path.empty()) return &annex.recipients[*group].safeguards;
  const std::vector<Entity>& entities = annex.recipients[*group].entities;
  const auto entity = number_behind("/entities/", path);
  if (!entity || *entity >= entities.size() || !entities[*entity].safeguards) return nullptr;
  return &*entities[*entity].safeguards;
}

std::vector<CellLine> safeguard_lines(const Annex& annex, std::string_view path, const Reference& reference) {
  std::vector<CellLine> lines;
  if (const std::vector<Safeguard>* safeguards = safeguards_at(annex, path))
    for (const Safeguard& safeguard : *safeguards)
      lines.push_back({Mark::none, {safeguard_words(safeguard, reference), {}}, false});
  return lines;
}

// The facts whose values are ids: what resolves them, or the area of the texts that names them.
struct NamedFact {
  std::string_view fact, prefix, area;
};
constexpr NamedFact kNamedFacts[] = {{"country", "country:", {}},
                                     {"establishedIn", "country:", {}},
                                     {"dataCategories", "term:dataCategories/", {}},
                                     {"since", "date:", {}},
                                     {"illustrative", "answer:", {}},
                                     {"effective", "date:", {}},
                                     {"kinds", {}, "kind."},
                                     {"condition", {}, "condition."},
                                     {"role", {}, "role."}};

std::string id_words(const NamedFact& named, const std::string& id, const Reference& reference) {
  const std::string key = std::string(named.area) + id;
  if (!named.area.empty()) return reference.texts.has(key) ? reference.texts.say(key) : id;
  return argument_words(std::string(named.prefix) + id, reference, reference.texts.language);
}

// The values of a fact ("location,traffic") in words; nothing where they are words of the annex.
std::optional<std::string> fact_words(const std::string& facts, const std::string& values,
                                      const Reference& reference) {
  for (const NamedFact& named : kNamedFacts) {
    if (facts != std::string("fact:").append(named.fact)) continue;
    const bool list = named.fact == "dataCategories" || named.fact == "kinds";
    std::vector<std::string> words;
    for (std::size_t at = 0; at < values.size();) {
      const std::size_t end = list ? std::min(values.find(',', at), values.size()) : values.size();
      words.push_back(id_words(named, values.substr(at, end - at), reference));
      at = end + 1;
    }
    return list_words(words, reference.texts);
  }
  return std::nullopt;
}

enum class Side { before, after };

Cell side_cell(const Change& change, const ChangesView& view, Side side) {
  const bool before = side == Side::before;
  const Annex& annex = before ? view.older : view.newer;
  const std::string& words = before ? change.before : change.after;
  const std::string answer = argument(change.finding, before ? "before" : "after");
  Cell cell;
  const std::string fact = argument(change.finding, "facts");
  if (change.finding.rule.compare(0, 10, "retention-") == 0 || fact == "fact:kept")
    cell.lines = retention_lines(annex, argument(change.finding, "subject"), view);
  else if (fact == "fact:safeguards")
    cell.lines =
        safeguard_lines(annex, before ? argument(change.finding, "older") : change.path, view.reference);
  else if (answer.compare(0, 7, "answer:") == 0)
    cell.lines = {answer_line(answer, view)};
  else if (const auto named = fact_words(fact, words, view.reference); named && !words.empty())
    cell.lines = {{Mark::none, {*named, {}}, false}};
  else if (!words.empty())
    cell.lines = {{Mark::none, foreign(words, annex.language, view.reference), false}};
  if (cell.lines.empty())
    cell.lines = {{Mark::none, {view.reference.texts.say("changes.nothing"), {}}, false}};
  return cell;
}

Mark mark_of(Severity severity) {
  return severity == Severity::error     ? Mark::error
         : severity == Severity::warning ? Mark::warning
                                         : Mark::notice;
}

TableRow row_of(const Change& change, const ChangesView& view) {
  const Finding& finding = change.finding;
  const Texts& texts = view.reference.texts;
  TableRow row;
  // What is gone has the path that it had, where something else may be by now.
  const bool gone = change.path != finding.paths.front();
  row.key = finding.rule + (gone ? " gone " : " ") + change.path;
  if (const std::string fact = argument(finding, "facts"); !fact.empty()) row.key += " " + fact;
  Cell what;
  what.lines = {{mark_of(finding.severity), {title_of(finding, view.reference), {}}, false},
                {Mark::none, {message_of(finding, view.reference, texts.language), {}}, true},
                {Mark::none, {advice_of(finding, view.reference), {}}, true}};
  row.cells = {std::move(what), side_cell(change, view, Side::before), side_cell(change, view, Side::after),
               Cell{{{Mark::none, {law_words(finding.law, view.reference.texts), {}}, false}}}};
  return row;
}

TableRow group_row(const std::string& key, const std::string& words) {
  TableRow row;
  row.key = key;
  row.kind = TableRowKind::group;
  row.cells = {Cell{{{Mark::none, {words, {}}, false}}}};
  return row;
}

Table table_of(const ChangesView& view) {
  const Texts& texts = view.reference.texts;
  Table table;
  table.caption = texts.say_count("changes.count", static_cast<long long>(view.changes.size()));
  table.columns = {{"change", texts.say("changes.column.change")},
                   {"before", texts.say("changes.column.before")},
                   {"after", texts.say("changes.column.after")},
                   {"law", texts.say("changes.column.law")}};
  const auto told = std::count_if(view.changes.begin(), view.changes.end(),
                                  [](const Change& change) { return change.telling == Telling::before; });
  if (told > 0) table.rows.push_back(group_row("to-tell", texts.say_count("changes.to-tell", told)));
  for (std::size_t i = 0; i < view.changes.size(); ++i) {
    if (i == static_cast<std::size_t>(told))
      table.rows.push_back(group_row("others", texts.say("changes.others")));
    table.rows.push_back(row_of(view.changes[i], view));
  }
  return table;
}

// The versions from `first` to before `last`, newest first.
template <typename Iterator>
Choices versions(const ChangesView& view, Iterator first, Iterator last, const char* label,
                 const std::string& verb, const Annex& chosen) {
  const Texts& texts = view.reference.texts;
  Choices choices{ChoicesKind::one_of, texts.say(label), {}};
  for (; first != last; ++first) {
    const CatalogVersion& each = *first;
    choices.choices.push_back({verb + each.version,
                               version_words(each.version, each.effective, view.as_of, texts),
                               {},
                               each.version == chosen.version,
                               verb + each.version});
  }
  return choices;
}

}  // namespace

Buttons ways_from_changes(const Texts& texts) {
  Buttons buttons = way_back(texts);
  buttons.buttons.push_back({"annex", texts.say("changes.annex"), "view annex", {}, {}});
  return buttons;
}

std::string untold_words(const std::vector<std::string>& paths, const Texts& texts) {
  return texts.say("changes.untold", {{"paths", list_words(paths, texts)}});
}

Page changes_page(const ChangesView& view) {
  const Texts& texts = view.reference.texts;
  Page page;
  page.key = "changes " + view.newer.id;
  page.language = texts.language;
  page.title = texts.say("changes.title", {{"service", service_name(view.newer.service)},
                                           {"from", view.older.version},
                                           {"to", view.newer.version}});
  if (view.entry) page.blocks.push_back({"back", ways_from_changes(texts)});
  page.blocks.push_back({"title", Heading{HeadingLevel::page, {page.title, {}}}});
  if (view.entry && view.entry->versions.size() > 2) {
    const auto& all = view.entry->versions;  // newest first: only what is older can come before
    const auto newer = std::find_if(all.begin(), all.end(), [&](const CatalogVersion& each) {
      return each.version == view.newer.version;
    });
    page.blocks.push_back({"older", versions(view, newer == all.end() ? newer : newer + 1, all.end(),
                                             "changes.from", "older ", view.older)});
    page.blocks.push_back(
        {"newer", versions(view, all.begin(), all.end() - 1, "changes.to", "version ", view.newer)});
  }
  page.status = texts.say_count("changes.count", static_cast<long long>(view.changes.size()));
  const std::vector<std::string> untold = untold_differences(
      view.older, view.newer, {view.reference.law, view.reference.vocabulary, view.as_of}, view.changes);
  if (view.changes.empty() && untold.empty())
    page.blocks.push_back({"none", Paragraph{ParagraphKind::body, {texts.say("changes.none"), {}}}});
  if (!view.changes.empty()) page.blocks.push_back({"changes", table_of(view)});
  if (!untold.empty())
    page.blocks.push_back({"untold", Paragraph{ParagraphKind::body, {untold_words(untold, texts), {}}}});
  return page;
}

}  // namespace annex
