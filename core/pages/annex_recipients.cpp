// Section 6: recipients by relation and region, with the safeguards of each group and entity.
#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

#include "core/pages/annex_parts.h"
#include "core/pages/words.h"
#include "core/query/form_rows.h"
#include "core/rules/finding_text.h"

namespace annex {
namespace {

Mark mark_of_region(Region region) {
  if (region == Region::eea) return Mark::inside_eea;
  return region == Region::third_country ? Mark::outside_eea : Mark::unstated;
}

void add_line(Cell& cell, Words words, bool secondary) {
  if (!words.text.empty()) cell.lines.push_back({Mark::none, std::move(words), secondary});
}

Cell unstated_cell(const Texts& texts) {
  return Cell{{{Mark::unstated, {texts.say("answer.unstated"), {}}, false}}};
}

Cell name_cell(const Entity& entity, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Cell cell{{{Mark::none, {entity.name, {}}, false}}};
  if (entity.since)
    add_line(cell, {texts.say("page.entity.since", {{"date", date_words(*entity.since, texts)}}), {}}, true);
  if (entity.condition) add_line(cell, foreign(*entity.condition, view.annex.language, view.reference), true);
  return cell;
}

Cell place_cell(const Entity& entity, Region region, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Cell cell;
  if (entity.country)
    cell.lines.push_back({mark_of_region(region), {place_words(*entity.country, view.reference), {}}, false});
  if (entity.location)
    add_line(cell, foreign(*entity.location, view.annex.language, view.reference),
             entity.country.has_value());
  if (cell.lines.empty()) cell = unstated_cell(texts);
  if (entity.established_in)
    add_line(cell,
             {texts.say("page.entity.established",
                        {{"country", place_words(*entity.established_in, view.reference)}}),
              {}},
             true);
  return cell;
}

Cell task_cell(const Entity& entity, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Cell cell = entity.task
                  ? Cell{{{Mark::none, foreign(*entity.task, view.annex.language, view.reference), false}}}
                  : unstated_cell(texts);
  if (entity.data_categories.empty()) return cell;
  std::vector<std::string> labels;
  for (const std::string& id : entity.data_categories)
    labels.push_back(term_words(Section::data_categories, id, view.reference));
  add_line(cell, {texts.say("page.entity.data", {{"categories", list_words(labels, texts)}}), {}}, true);
  return cell;
}

Cell contact_cell(const Entity& entity, const AnnexView& view) {
  Cell cell;
  if (entity.contact) add_line(cell, foreign(*entity.contact, view.annex.language, view.reference), false);
  if (entity.address)
    add_line(cell, foreign(*entity.address, view.annex.language, view.reference), entity.contact.has_value());
  return cell.lines.empty() ? unstated_cell(view.reference.texts) : cell;
}

Cell safeguards_cell(const Entity& entity, const RecipientGroup& group, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Cell cell;
  for (const Safeguard& safeguard : safeguards_of(entity, group)) {
    const Mark mark = safeguard.status == SafeguardStatus::applied_for ? Mark::warning : Mark::none;
    cell.lines.push_back({mark, {safeguard_words(safeguard, view.reference), {}}, false});
  }
  if (!cell.lines.empty()) return cell;
  if (lacks_safeguard(entity, group)) return unstated_cell(texts);
  return Cell{{{Mark::none, {texts.say("page.safeguards.not-needed"), {}}, false}}};
}

Cell group_cell(const FormGroup& placed, const AnnexView& view) {
  const Reference& reference = view.reference;
  const Texts& texts = reference.texts;
  const RecipientGroup* group = placed.group;
  const std::string label = term_words(Section::recipients, placed.id, reference);
  Cell cell{{{mark_of_region(placed.region), {label, {}}, false}}};
  if (!group) {
    cell.lines.push_back({Mark::unstated, {texts.say("page.group.unstated"), {}}, true});
    return cell;
  }
  const auto count = static_cast<long long>(group->entities.size());
  const std::string amount =
      count == 0 ? texts.say("page.group.none") : texts.say_count("page.group.count", count);
  cell.lines.push_back({count == 0 ? Mark::no : Mark::none, {amount, {}}, true});
  for (const Safeguard& safeguard : group->safeguards) {
    const Mark mark = safeguard.status == SafeguardStatus::applied_for ? Mark::warning : Mark::none;
    cell.lines.push_back(
        {mark,
         {texts.say("page.group.safeguard", {{"safeguard", safeguard_words(safeguard, reference)}}), {}},
         true});
  }
  add_line(cell, pick(group->details, view.annex.language, reference), true);
  return cell;
}

// The findings that name a recipient or anything in it, by its path: found in one pass, since there may be as
// many recipients as findings.
using FindingsByEntity = std::map<std::string, std::vector<const Finding*>, std::less<>>;

// "/recipients/0/entities/3" of any path in it; empty where it is in none.
std::string_view entity_in(std::string_view path) {
  constexpr std::string_view kGroups = "/recipients/", kEntities = "/entities/";
  if (path.substr(0, kGroups.size()) != kGroups) return {};
  const std::size_t behind_group = path.find('/', kGroups.size());
  if (behind_group == std::string_view::npos || path.substr(behind_group, kEntities.size()) != kEntities)
    return {};
  return path.substr(0, path.find('/', behind_group + kEntities.size()));
}

FindingsByEntity findings_by_entity(const std::vector<Finding>& findings) {
  FindingsByEntity by_entity;
  for (const Finding& finding : findings)
    for (const std::string& path : finding.paths) {
      const std::string_view entity = entity_in(path);
      if (entity.empty()) continue;
      std::vector<const Finding*>& here = by_entity[std::string(entity)];
      if (here.empty() || here.back() != &finding) here.push_back(&finding);
    }
  return by_entity;
}

TableRow entity_row(const Entity& entity, const RecipientGroup& group, const std::string& key,
                    const std::string& path, const FindingsByEntity& findings, const AnnexView& view) {
  TableRow row;
  row.key = key;
  row.cells = {name_cell(entity, view), place_cell(entity, group.region, view), task_cell(entity, view),
               contact_cell(entity, view), safeguards_cell(entity, group, view)};
  if (const auto here = findings.find(path); here != findings.end())
    row.notices = notices_of(here->second, view.reference);
  return row;
}

// Findings that name the group itself; those of its entities stand beside them.
std::vector<Notice> group_notices(const AnnexView& view, const std::string& path) {
  std::vector<const Finding*> own;
  for (const Finding& finding : view.findings) {
    const bool here = std::any_of(finding.paths.begin(), finding.paths.end(), [&](const std::string& place) {
      return place == path || place.compare(0, path.size() + 11, path + "/safeguards") == 0;
    });
    if (here) own.push_back(&finding);
  }
  return notices_of(own, view.reference);
}

void add_group(Table& table, const AnnexView& view, const FindingsByEntity& findings,
               const FormGroup& placed) {
  const RecipientGroup* group = placed.group;
  TableRow head{"recipients/" + placed.id, TableRowKind::group, {group_cell(placed, view)}, {}, {}, {}};
  const std::string path = row_path(Section::recipients, placed.index);
  if (!group) {
    head.notices = notices_of_missing(view, Section::recipients, placed.id);
  } else {
    head.notices = group_notices(view, path);
    add_wording(head, {&group->text}, view);
  }
  const std::string key = head.key;
  table.rows.push_back(std::move(head));
  for (std::size_t index = 0; group && index < group->entities.size(); ++index) {
    const std::string place = std::to_string(index);
    table.rows.push_back(entity_row(group->entities[index], *group, key + "/" + place,
                                    path + "/entities/" + place, findings, view));
  }
}

}  // namespace

void add_recipients(std::vector<Block>& blocks, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Table table;
  // Where no group is stated, there are not none.
  if (!view.annex.recipients.empty())
    table.caption = texts.say_count("glance.recipients.count", summarise(view.annex).recipients);
  for (const char* column : {"recipient", "place", "task", "contact", "safeguards"})
    table.columns.push_back({column, texts.say(std::string("page.column.") + column)});
  const FindingsByEntity findings = findings_by_entity(view.findings);
  for (const FormGroup& group : form_groups(view.annex)) add_group(table, view, findings, group);
  add_section_heading(blocks, view, Section::recipients);
  add_recipients_by_country(blocks, view);
  blocks.push_back({"recipients", std::move(table)});
}

}  // namespace annex
