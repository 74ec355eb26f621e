// The rows of a comparison; see the header.
#include "core/pages/compare_rows.h"

#include <algorithm>
#include <compare>
#include <set>
#include <utility>

#include "core/model/names.h"
#include "core/model/retention_order.h"
#include "core/pages/beside.h"
#include "core/pages/glance.h"
#include "core/pages/words.h"
#include "core/query/finding_counts.h"
#include "core/query/summary.h"
#include "core/rules/rules.h"

namespace annex {
namespace {

CellLine plain(std::string words) { return {Mark::none, {std::move(words), {}}, false}; }
CellLine quiet(std::string words) { return {Mark::none, {std::move(words), {}}, true}; }

// How long stands in the row of what it is kept for.
bool differs(const Comparison& comparison, const ComparedRow& row) {
  const ComparedRow* retention = retention_of(comparison, row);
  return !row.same || (retention && !retention->same);
}

class Rows {
 public:
  Rows(const CompareView& view, const Comparison& comparison, const std::vector<std::string>& names,
       const std::vector<std::size_t>& places, bool baseline)
      : view_(view), comparison_(comparison), names_(names), places_(places), baseline_(baseline) {}

  Table table() {
    table_.caption = texts().say(view_.only_differences ? "compare.caption.differences" : "compare.caption");
    table_.alike = true;
    table_.columns.push_back({"row", texts().say("compare.column.row")});
    const std::vector<std::string> keys = keys_of_columns();
    for (const std::size_t place : places_) table_.columns.push_back({keys[place], names_[place]});
    add_glance();
    for (const Section section : kSections) add_section(section);
    return std::move(table_);
  }

 private:
  const Texts& texts() const { return view_.reference.texts; }
  const Annex& annex_at(std::size_t place) const { return *comparison_.annexes[place]; }

  // Of all services, whichever are shown.
  std::vector<std::string> keys_of_columns() const {
    std::set<std::string> taken = {"row"};
    std::vector<std::string> keys;
    for (const Annex* annex : comparison_.annexes) {
      std::string key = annex->id;
      if (!taken.insert(key).second) key += " " + annex->version + " " + std::to_string(keys.size());
      keys.push_back(std::move(key));
    }
    return keys;
  }

  void add_group(const std::string& key, const std::string& words) {
    TableRow row;
    row.key = key;
    row.kind = TableRowKind::group;
    row.cells = {Cell{{plain(words)}}};
    table_.rows.push_back(std::move(row));
  }

  // A group of which no row is shown is not shown either.
  void drop_empty_group() {
    if (!table_.rows.empty() && table_.rows.back().kind == TableRowKind::group) table_.rows.pop_back();
  }

  void add_glance() {
    add_group("glance", texts().say("glance"));
    std::vector<std::vector<Fact>> facts;
    for (const Annex* annex : comparison_.annexes) facts.push_back(facts_of(*annex));
    for (std::size_t index = 0; index < facts.front().size(); ++index) {
      const Fact& first = facts.front()[index];
      const bool same = std::all_of(facts.begin(), facts.end(), [&](const std::vector<Fact>& each) {
        return each[index].value == first.value && each[index].note == first.note;
      });
      if (same && view_.only_differences) continue;
      TableRow row;
      row.key = "glance/" + std::to_string(index);
      row.cells = {Cell{{plain(first.label)}}};
      for (const std::size_t place : places_) row.cells.push_back(cell_of(facts[place][index]));
      table_.rows.push_back(std::move(row));
    }
    drop_empty_group();
  }

  static Cell cell_of(const Fact& fact) {
    Cell cell{{{fact.mark, fact.value, false}}};
    if (!fact.note.text.empty()) cell.lines.push_back({Mark::none, fact.note, true});
    return cell;
  }

  std::vector<Fact> facts_of(const Annex& annex) const {
    std::vector<Fact> facts = {{texts().say("page.provider"), Mark::none, {annex.provider.name, {}}, {}},
                               {texts().say("compare.version"),
                                Mark::none,
                                {version_words(annex.version, annex.effective, view_.as_of, texts()), {}},
                                {}}};
    if (annex.illustrative.value_or(false)) facts.front().note = {texts().say("tag.illustrative"), {}};
    for (Fact& fact :
         glance(summarise(annex, view_.reference.law, view_.as_of), annex.language, view_.reference))
      facts.push_back(std::move(fact));
    facts.push_back(findings_fact(findings_of(annex), texts()));
    return facts;
  }

  // An entry tells of its newest version.
  FindingCounts findings_of(const Annex& annex) const {
    for (const CatalogEntry* entry : view_.entries)
      if (entry->id == annex.id && entry->versions.front().version == annex.version &&
          !entry->findings.empty())
        return counts_on(entry->findings, view_.as_of);
    return count_findings(annex, {view_.reference.law, view_.reference.vocabulary, view_.as_of});
  }

  void add_section(Section section) {
    const std::string key(key_of(section));
    add_group(key, texts().say("page.section." + key));
    for (const ComparedRow& row : comparison_.rows)
      if (row.section == section && row.kind != ComparedKind::retention) add_row(row);
    drop_empty_group();
  }

  void add_row(const ComparedRow& compared) {
    if (view_.only_differences && !differs(comparison_, compared)) return;
    const ComparedRow* retention = retention_of(comparison_, compared);
    TableRow row;
    row.key = std::string(key_of(compared.section)).append("/").append(compared.term);
    row.cells = {Cell{{plain(term_words(compared.section, compared.term, view_.reference))}}};
    for (const std::size_t place : places_) row.cells.push_back(cell_of(compared, retention, place));
    add_wording(row, compared, retention);
    table_.rows.push_back(std::move(row));
  }

  Cell cell_of(const ComparedRow& row, const ComparedRow* retention, std::size_t place) const {
    const ComparedCell& cell = row.cells[place];
    Cell made;
    if (row.kind == ComparedKind::recipients)
      made.lines = recipient_lines(row, place);
    else
      made.lines = {row.kind == ComparedKind::listed ? listed_line(cell) : answer_line(cell.value)};
    if (also_differs(row)) add_beside(made, row, cell);
    if (cell.row && !cell.row->details.empty())
      made.lines.push_back(
          {Mark::none, pick(cell.row->details, annex_at(place).language, view_.reference), true});
    if (retention && cell.value == "yes") add_retention(made, *retention, place);
    return made;
  }

  void add_beside(Cell& made, const ComparedRow& row, const ComparedCell& cell) const {
    if (!cell.row) return;
    if (row.section == Section::data_categories)
      annex::add_beside(made, static_cast<const DataCategory&>(*cell.row), texts());
    if (row.section == Section::subject_matters)
      annex::add_beside(made, static_cast<const SubjectMatter&>(*cell.row), texts());
  }

  CellLine answer_line(const std::string& value) const {
    const Stated answer = value == "yes" ? Stated::yes : value == "no" ? Stated::no : Stated::unstated;
    return {mark_of(answer), {answer_words(answer, texts()), {}}, false};
  }

  CellLine listed_line(const ComparedCell& cell) const {
    const bool listed = cell.row != nullptr;
    return {listed ? Mark::yes : Mark::unstated,
            {texts().say(listed ? "page.listed" : "page.not-listed"), {}},
            false};
  }

  void add_retention(Cell& made, const ComparedRow& row, std::size_t place) const {
    const SubjectMatter* subject = row.cells[place].subject;
    if (!subject || subject->retention.empty()) {
      made.lines.push_back({Mark::unstated, {texts().say("compare.retention.unstated"), {}}, true});
      return;
    }
    for (const Retention& retention : subject->retention) {
      CellLine line{Mark::none, retention_words(retention, annex_at(place).language, view_.reference), true};
      made.lines.push_back(std::move(line));
    }
    const SubjectMatter* base = row.cells.front().subject;
    if (baseline_ && place > 0 && base && !base->retention.empty())
      made.lines.push_back(quiet(texts().say(order_key(compare(subject->retention, base->retention)),
                                             {{"service", names_.front()}})));
  }

  static const char* order_key(std::partial_ordering order) {
    if (order < 0) return "compare.shorter";
    if (order > 0) return "compare.longer";
    return order == 0 ? "compare.as-long" : "compare.incomparable";
  }

  std::vector<CellLine> recipient_lines(const ComparedRow& row, std::size_t place) const {
    const RecipientGroup* group = row.cells[place].group;
    if (!group) return {answer_line("unstated")};
    std::vector<CellLine> lines;
    if (group->entities.empty()) lines.push_back({Mark::no, {texts().say("page.group.none"), {}}, false});
    const RecipientGroup* base = baseline_ && place > 0 ? row.cells.front().group : nullptr;
    for (const Entity& entity : group->entities) {
      lines.push_back(plain(entity.name));
      if (entity.country) lines.push_back(quiet(place_words(*entity.country, view_.reference)));
      if (!entity.country && entity.location)
        lines.push_back(
            {Mark::none, foreign(*entity.location, annex_at(place).language, view_.reference), true});
      if (!row.same && entity.safeguards) add_safeguards(lines, *entity.safeguards);
      if (base && !names(*base, entity)) lines.push_back(quiet(texts().say("compare.only-here")));
    }
    if (!row.same && !all_have_their_own(*group)) add_safeguards(lines, group->safeguards);
    return lines;
  }

  // An entity's own safeguards replace the group's.
  static bool all_have_their_own(const RecipientGroup& group) {
    return !group.entities.empty() &&
           std::all_of(group.entities.begin(), group.entities.end(),
                       [](const Entity& entity) { return entity.safeguards.has_value(); });
  }

  void add_safeguards(std::vector<CellLine>& lines, const std::vector<Safeguard>& safeguards) const {
    for (const Safeguard& safeguard : safeguards)
      lines.push_back(quiet(safeguard_words(safeguard, view_.reference)));
  }

  static bool names(const RecipientGroup& group, const Entity& entity) {
    return std::any_of(group.entities.begin(), group.entities.end(), [&](const Entity& other) {
      return other.name == entity.name && other.country == entity.country &&
             (entity.country || other.location == entity.location);
    });
  }

  // The document's words of every service shown that has some, each under its name.
  void add_wording(TableRow& row, const ComparedRow& compared, const ComparedRow* retention) const {
    std::vector<Words> wording;
    for (const std::size_t place : places_)
      for (const LocalText* text :
           texts_at(compared.cells[place], retention ? &retention->cells[place] : nullptr))
        for (const auto& [language, words] : *text)
          wording.push_back(
              foreign(texts().say("compare.wording", {{"service", names_[place]}, {"words", words}}),
                      language, view_.reference));
    if (wording.empty()) return;
    const bool open = view_.open_rows.count(row.key) > 0;
    row.toggle = Button{"wording " + row.key,
                        texts().say(open ? "page.wording.hide" : "page.wording.show"),
                        "wording " + row.key,
                        {},
                        open};
    if (open) row.wording = std::move(wording);
  }

  static std::vector<const LocalText*> texts_at(const ComparedCell& cell, const ComparedCell* retention) {
    std::vector<const LocalText*> texts;
    if (cell.row) texts.push_back(&cell.row->text);
    if (cell.group) texts.push_back(&cell.group->text);
    if (retention && retention->subject)
      for (const Retention& each : retention->subject->retention) texts.push_back(&each.text);
    return texts;
  }

  const CompareView& view_;
  const Comparison& comparison_;
  const std::vector<std::string>& names_;
  const std::vector<std::size_t>& places_;
  bool baseline_ = false;
  Table table_;
};

}  // namespace

RowCounts count_rows(const Comparison& comparison) {
  RowCounts counts;
  for (const ComparedRow& row : comparison.rows) {
    if (row.kind == ComparedKind::retention) continue;
    ++counts.all;
    if (differs(comparison, row)) ++counts.different;
  }
  return counts;
}

Table compared_table(const CompareView& view, const Comparison& comparison,
                     const std::vector<std::string>& names, const std::vector<std::size_t>& places,
                     bool baseline) {
  return Rows(view, comparison, names, places, baseline).table();
}

}  // namespace annex
