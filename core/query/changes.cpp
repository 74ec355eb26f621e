// Telling before and after of each finding of the version rules.
#include "core/query/changes.h"

#include <algorithm>
#include <string_view>

#include "core/query/compare.h"

namespace annex {

namespace {

std::string argument(const Finding& finding, const std::string& name) {
  const auto found = finding.arguments.find(name);
  return found == finding.arguments.end() ? std::string() : found->second;
}

// "answer:yes" is "yes"; other words are themselves.
std::string plain(const std::string& value) {
  constexpr std::string_view kAnswer = "answer:";
  return value.compare(0, kAnswer.size(), kAnswer) == 0 ? value.substr(kAnswer.size()) : value;
}

// "Acme (FR)"; the name alone where the place is no country.
std::string with_place(const std::string& name, const std::string& place) {
  constexpr std::string_view kCountry = "country:";
  if (name.empty() || place.compare(0, kCountry.size(), kCountry) != 0) return name;
  return name + " (" + place.substr(kCountry.size()) + ")";
}

std::string retention_of(const Annex& annex, const std::string& subject) {
  const std::string_view term = std::string_view(subject).substr(subject.find('/') + 1);
  for (const SubjectMatter& row : annex.subject_matters)
    if (row.term == term) return canonical(row.retention);
  return {};
}

bool starts_with(const std::string& text, std::string_view start) {
  return text.compare(0, start.size(), start) == 0;
}

void tell_sides(Change& change, const Annex& older, const Annex& newer) {
  const Finding& finding = change.finding;
  const std::string name = argument(finding, "name");
  if (starts_with(finding.rule, "retention-") || argument(finding, "facts") == "fact:kept") {
    change.before = retention_of(older, argument(finding, "subject"));
    change.after = retention_of(newer, argument(finding, "subject"));
  } else if (starts_with(finding.rule, "recipient-moved-")) {
    change.before = with_place(name, argument(finding, "from"));
    change.after = with_place(name, argument(finding, "to"));
  } else if (finding.rule == "recipient-removed") {
    change.before = with_place(name, argument(finding, "place"));
  } else if (!name.empty()) {
    change.before = argument(finding, "before");
    change.after = with_place(name, argument(finding, "place"));
  } else {
    change.before = plain(argument(finding, "before"));
    change.after = plain(argument(finding, "after"));
  }
}

// GDPR Art. 28(2): intended changes of recipients; Art. 28(3)(a): processing that was not instructed.
Telling telling_of(const Finding& finding) {
  for (const char* rule :
       {"recipient-added", "recipient-replaced", "recipient-moved-out", "retention-lengthened"})
    if (finding.rule == rule) return Telling::before;
  const bool widened = finding.rule == "answer-changed" && argument(finding, "before") == "answer:no" &&
                       argument(finding, "after") == "answer:yes";
  return widened ? Telling::before : Telling::not_required;
}

// Whether what the finding speaks of is in the older version alone.
bool is_gone(const Finding& finding) {
  return finding.rule == "recipient-removed" || argument(finding, "after") == "answer:unstated";
}

}  // namespace

std::vector<Change> changes_between(const Annex& older, const Annex& newer, const Context& context) {
  std::vector<Change> changes;
  for (Finding& finding : check_versions(older, newer, context)) {
    Change change;
    change.finding = std::move(finding);
    change.telling = telling_of(change.finding);
    change.path = is_gone(change.finding) ? argument(change.finding, "older") : change.finding.paths.front();
    tell_sides(change, older, newer);
    changes.push_back(std::move(change));
  }
  std::stable_partition(changes.begin(), changes.end(),
                        [](const Change& change) { return change.telling == Telling::before; });
  return changes;
}

}  // namespace annex
