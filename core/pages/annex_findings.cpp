// What the rules report of an annex: at a glance, by severity, and beside the rows.
#include <algorithm>

#include "core/pages/annex_parts.h"
#include "core/pages/glance.h"
#include "core/pages/words.h"
#include "core/rules/finding_text.h"

namespace annex {
namespace {

struct SeverityWords {
  Severity severity;
  std::string_view name;
  Mark mark;
};

// The most serious first.
constexpr SeverityWords kSeverities[] = {{Severity::error, "error", Mark::error},
                                         {Severity::warning, "warning", Mark::warning},
                                         {Severity::notice, "notice", Mark::notice}};

long long count_of(const std::vector<Finding>& findings, Severity severity) {
  return std::count_if(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.severity == severity; });
}

// Findings of one rule are one row: what it asks once, then what it found in each place.
TableRow rule_row(const AnnexView& view, const std::vector<const Finding*>& findings, Mark mark) {
  const Reference& reference = view.reference;
  const Finding& first = *findings.front();
  TableRow row;
  row.key = "finding " + first.rule;
  Cell title{{{mark, {title_of(first, reference), {}}, false}}};
  Cell messages;
  for (const Finding* finding : findings)
    messages.lines.push_back(
        {Mark::none, {message_of(*finding, reference, reference.texts.language), {}}, false});
  messages.lines.push_back({Mark::none, {advice_of(first, reference), {}}, true});
  row.cells = {std::move(title), std::move(messages),
               Cell{{{Mark::none, {law_words(first.law, reference.texts), {}}, false}}}};
  return row;
}

void add_severity(Table& table, const AnnexView& view, const SeverityWords& severity) {
  const long long count = count_of(view.findings, severity.severity);
  if (count == 0) return;
  const std::string words =
      view.reference.texts.say_count("page.findings." + std::string(severity.name), count);
  table.rows.push_back({"severity " + std::string(severity.name),
                        TableRowKind::group,
                        {Cell{{{severity.mark, {words, {}}, false}}}},
                        {},
                        {},
                        {}});
  std::vector<const Finding*> same_rule;
  for (const Finding& finding : view.findings) {
    if (finding.severity != severity.severity) continue;
    if (!same_rule.empty() && same_rule.front()->rule != finding.rule) {
      table.rows.push_back(rule_row(view, same_rule, severity.mark));
      same_rule.clear();
    }
    same_rule.push_back(&finding);
  }
  table.rows.push_back(rule_row(view, same_rule, severity.mark));
}

FindingCounts counts_of(const AnnexView& view) {
  FindingCounts counts;
  counts.errors = static_cast<int>(count_of(view.findings, Severity::error));
  counts.warnings = static_cast<int>(count_of(view.findings, Severity::warning));
  counts.notices = static_cast<int>(count_of(view.findings, Severity::notice));
  return counts;
}

// Each title and each law once, however many findings say it.
void add_once(std::string& words, const std::string& more, const std::string& separator) {
  const std::string all = separator + words + separator;
  if (all.find(separator + more + separator) != std::string::npos) return;
  words += words.empty() ? more : separator + more;
}

void add_to(Notice& notice, const Finding& finding, const Reference& reference) {
  add_once(notice.title, title_of(finding, reference), reference.texts.say("page.findings.and"));
  add_once(notice.law, law_words(finding.law, reference.texts), "; ");
}

// The findings that `is_here` holds of, in their order.
template <typename IsHere>
std::vector<const Finding*> findings_where(const AnnexView& view, const IsHere& is_here) {
  std::vector<const Finding*> here;
  for (const Finding& finding : view.findings)
    if (is_here(finding)) here.push_back(&finding);
  return here;
}

std::string section_path(Section section) { return "/" + std::string(key_of(section)); }

bool names_place(const Finding& finding, const std::string& path) {
  return std::find(finding.paths.begin(), finding.paths.end(), path) != finding.paths.end();
}

bool stands_in(std::string_view place, std::string_view path) {
  return place.substr(0, path.size()) == path && (place.size() == path.size() || place[path.size()] == '/');
}

}  // namespace

void add_glance(std::vector<Block>& blocks, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  blocks.push_back({"heading glance", Heading{HeadingLevel::section, {texts.say("glance"), {}}}});
  Facts facts{texts.say("glance"), glance(summarise(view.annex, view.reference.law, view.as_of),
                                          view.annex.language, view.reference)};
  facts.facts.push_back(findings_fact(counts_of(view), texts));
  blocks.push_back({"glance", std::move(facts)});
}

void add_findings_overview(std::vector<Block>& blocks, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  blocks.push_back({"heading findings", Heading{HeadingLevel::section, {texts.say("page.findings"), {}}}});
  blocks.push_back(
      {"findings about", Paragraph{ParagraphKind::body, {texts.say("page.findings.about"), {}}}});
  if (view.entry)
    blocks.push_back({"as-of", as_of_field(view.as_of, texts)});
  else
    blocks.push_back(
        {"as-of",
         Paragraph{ParagraphKind::note,
                   {texts.say("page.as-of.stated", {{"date", date_words(view.as_of, texts)}}), {}}}});
  if (view.findings.empty()) {
    blocks.push_back(
        {"findings none", Paragraph{ParagraphKind::body, {texts.say("page.findings.none"), {}}}});
    return;
  }
  Table table{severities_words(counts_of(view), texts),
              {{"title", texts.say("page.findings.title")},
               {"message", texts.say("page.findings.message")},
               {"law", texts.say("page.findings.law")}},
              {}};
  for (const SeverityWords& severity : kSeverities) add_severity(table, view, severity);
  blocks.push_back({"findings", std::move(table)});
}

NoticeKind notice_kind(Severity severity) {
  if (severity == Severity::error) return NoticeKind::error;
  return severity == Severity::warning ? NoticeKind::warning : NoticeKind::information;
}

// One notice for each severity, however many findings there are: the row stays the thing that is read.
std::vector<Notice> notices_of(const std::vector<const Finding*>& findings, const Reference& reference) {
  std::vector<Notice> notices;
  for (const SeverityWords& severity : kSeverities) {
    Notice notice{notice_kind(severity.severity), {}, {}, {}, {}};
    for (const Finding* finding : findings)
      if (finding->severity == severity.severity) add_to(notice, *finding, reference);
    if (!notice.title.empty()) notices.push_back(std::move(notice));
  }
  return notices;
}

std::vector<Notice> notices_at(const AnnexView& view, std::string_view path) {
  const auto here = findings_where(view, [&](const Finding& finding) {
    return std::any_of(finding.paths.begin(), finding.paths.end(),
                       [&](const std::string& place) { return stands_in(place, path); });
  });
  return notices_of(here, view.reference);
}

std::vector<Notice> notices_of_missing(const AnnexView& view, Section section, std::string_view id) {
  const std::string term = std::string("term:").append(key_of(section)).append("/").append(id);
  const auto here = findings_where(view, [&](const Finding& finding) {
    const auto named = finding.arguments.find("term");
    return names_place(finding, section_path(section)) && named != finding.arguments.end() &&
           named->second == term;
  });
  return notices_of(here, view.reference);
}

void add_section_notices(std::vector<Block>& blocks, const AnnexView& view, Section section) {
  const auto here = findings_where(view, [&](const Finding& finding) {
    return names_place(finding, section_path(section)) && finding.arguments.count("term") == 0;
  });
  const std::vector<Notice> notices = notices_of(here, view.reference);
  for (std::size_t index = 0; index < notices.size(); ++index)
    blocks.push_back(
        {std::string("notice ").append(key_of(section)).append(" ").append(std::to_string(index)),
         notices[index]});
}

}  // namespace annex
