// Recipients, answers and words of two versions.
#include "core/rules/versions.h"

#include "core/rules/rows.h"
#include "core/rules/version_content.h"
#include "core/rules/version_entities.h"
#include "core/rules/version_facts.h"
#include "core/rules/version_rows.h"

namespace annex {

namespace {

std::string place_argument(const EntityAt& at) {
  return at.entity.country ? country_argument(*at.entity.country) : group_argument(at.group);
}

Report::Arguments arguments_of(const EntityAt& at) {
  return {{"name", at.entity.name}, {"place", place_argument(at)}, {"group", group_argument(at.group)}};
}

// Where a recipient that is gone would stand in the newer version: in its group, if that is still there.
std::string path_without(const Annex& newer, const EntityAt& gone) {
  for (std::size_t i = 0; i < newer.recipients.size(); ++i)
    if (newer.recipients[i].relation == gone.group.relation &&
        newer.recipients[i].region == gone.group.region)
      return row_path(Section::recipients, i);
  return section_path(Section::recipients);
}

void report_moves(const Annex& older, const Annex& newer, const Context& context, Report& report, Move move) {
  for (const EntityPair& pair : entity_changes(older, newer, context).kept) {
    if (pair.move != move) continue;
    report.add({pair.newer.path}, {{"name", pair.newer.entity.name},
                                   {"from", place_argument(pair.older)},
                                   {"to", place_argument(pair.newer)},
                                   {"older", pair.older.path}});
  }
}

void report_successions(const std::vector<Succession>& successions, Report& report) {
  for (const Succession& pair : successions) {
    Report::Arguments arguments = arguments_of(pair.in);
    arguments["before"] = pair.out.entity.name;
    arguments["older"] = pair.out.path;
    report.add({pair.in.path}, std::move(arguments));
  }
}

std::string answer_argument(const std::optional<Answer>& answer) {
  if (!answer) return "answer:unstated";
  return *answer == Answer::yes ? "answer:yes" : "answer:no";
}

Report::Arguments gone_arguments(std::string subject, std::string older_path) {
  return {{"subject", std::move(subject)},
          {"before", "answer:stated"},
          {"after", "answer:unstated"},
          {"older", std::move(older_path)}};
}

Report::Arguments arguments_of(const RowPair& row) {
  return {{"subject", term_argument(row.section, row.term)},
          {"before", answer_argument(row.older_answer)},
          {"after", answer_argument(row.newer_answer)},
          {"older", row.older_path}};
}

enum class Difference { lost, other_words, added };

Difference difference_of(const std::string* before, const std::string* now) {
  return !now ? Difference::lost : !before ? Difference::added : Difference::other_words;
}

const std::string* words_in(const StatedFacts& facts, const std::string& name) {
  const auto found = facts.find(name);
  return found == facts.end() ? nullptr : &found->second;
}

// The names of the facts that differ in this way.
std::vector<std::string> differing(const FactPair& pair, Difference difference) {
  StatedFacts all = pair.older;
  all.insert(pair.newer.begin(), pair.newer.end());
  std::vector<std::string> names;
  for (const auto& [name, words] : all) {
    const std::string* before = words_in(pair.older, name);
    const std::string* now = words_in(pair.newer, name);
    const bool same = before && now && *before == *now;
    if (!same && difference_of(before, now) == difference) names.push_back(name);
  }
  return names;
}

// One finding a fact, each with what it was and what it is.
void report_facts(const Annex& older, const Annex& newer, const Context& context, Report& report,
                  Difference difference) {
  for (const FactPair& pair : fact_pairs(older, newer, context))
    for (const std::string& name : differing(pair, difference)) {
      Report::Arguments arguments = {{"subject", pair.subject},
                                     {"facts", "fact:" + name},
                                     {"case", "facts"},
                                     {"older", pair.older_path}};
      if (const std::string* before = words_in(pair.older, name)) arguments["before"] = *before;
      if (const std::string* now = words_in(pair.newer, name)) arguments["after"] = *now;
      report.add({pair.path}, std::move(arguments));
    }
}

// How long data is kept, where only the newer version says so.
void report_retentions_added(const Annex& older, const Annex& newer, Report& report) {
  for (const RowPair& row : row_pairs(older, newer)) {
    if (row.section != Section::subject_matters || !row.older || !row.newer) continue;
    if (row.older_answer != Answer::yes || row.newer_answer != Answer::yes) continue;
    if (!static_cast<const SubjectMatter*>(row.older)->retention.empty()) continue;
    if (static_cast<const SubjectMatter*>(row.newer)->retention.empty()) continue;
    report.add({row.path}, {{"subject", term_argument(row.section, row.term)},
                            {"facts", "fact:kept"},
                            {"case", "facts"},
                            {"older", row.older_path}});
  }
}

}  // namespace

void recipient_added(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  for (const EntityAt& at : entity_changes(older, newer, context).added)
    report.add({at.path}, arguments_of(at));
}

void recipient_replaced(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  report_successions(entity_changes(older, newer, context).replaced, report);
}

void recipient_removed(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  for (const EntityAt& at : entity_changes(older, newer, context).removed) {
    Report::Arguments arguments = arguments_of(at);
    arguments["older"] = at.path;
    report.add({path_without(newer, at)}, std::move(arguments));
  }
}

void recipient_moved_out(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  report_moves(older, newer, context, report, Move::out);
}

void recipient_moved_in(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  report_moves(older, newer, context, report, Move::in);
}

void probable_rename(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  report_successions(entity_changes(older, newer, context).probable_renames, report);
}

void answer_changed(const Annex& older, const Annex& newer, const Context&, Report& report) {
  for (const RowPair& row : row_pairs(older, newer))
    if (row.older && row.older_answer != row.newer_answer) report.add({row.path}, arguments_of(row));
  for (const GroupPair& group : group_pairs(older, newer))
    if (!group.newer)
      report.add({group.path}, gone_arguments(group_argument(*group.older), group.older_path));
}

void answer_added(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  for (const RowPair& row : row_pairs(older, newer))
    if (!row.older) report.add({row.path}, arguments_of(row));
  for (const GroupPair& group : group_pairs(older, newer))
    if (!group.older)
      report.add({group.path}, {{"subject", group_argument(*group.newer)},
                                {"before", "answer:unstated"},
                                {"after", "answer:stated"}});
  report_facts(older, newer, context, report, Difference::added);
  report_retentions_added(older, newer, report);
}

void wording_changed(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  report_facts(older, newer, context, report, Difference::other_words);
}

void same_date_different_content(const Annex& older, const Annex& newer, const Context&, Report& report) {
  if (!older.effective || older.effective != newer.effective) return;
  if (!same_content(older, newer))
    report.add(
        {"/effective"},
        {{"date", date_argument(*newer.effective)}, {"before", older.version}, {"after", newer.version}});
}

void information_lost(const Annex& older, const Annex& newer, const Context& context, Report& report) {
  report_facts(older, newer, context, report, Difference::lost);
  for (const RowPair& row : row_pairs(older, newer))
    if (!row.newer)
      report.add({row.path}, gone_arguments(term_argument(row.section, row.term), row.older_path));
  for (const GroupPair& group : group_pairs(older, newer))
    if (!group.newer)
      report.add({group.path}, gone_arguments(group_argument(*group.older), group.older_path));
}

}  // namespace annex
