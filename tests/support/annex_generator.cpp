// Valid annexes at random; see the header.
#include "tests/support/annex_generator.h"

#include "core/model/names.h"

namespace annex::test {
namespace {

using namespace std::string_literals;

const std::vector<std::string> kPieces = {
    "a",        "Données",   "é",      "e\u0301", "ß",    "日本",   "𝄞",    "مرحبا",  "\"",
    "\\",       "/",         "\n",     "\t",      "\r\n", "\x01",   "\x7f", "\u2028", "\u00a0",
    "<b>&amp;", "</script>", "=1+1",   "@sum",    "-2",   "{name}", "[…]",  "|",      "`*_#",
    "\u200b",   "\ufeff",    "\u202e", "%n",      "null", " ",      "  ",   ",",      ";",
};

const std::vector<std::string> kLanguages = {"fr", "en", "de", "pt-BR", "sl-Latn-IT-nedis", "ar"};

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

int Random::between(int smallest, int largest) {
  return smallest + static_cast<int>(below(static_cast<std::size_t>(largest - smallest) + 1));
}

std::string AnnexGenerator::words() {
  std::string text;
  const int before = random_.between(0, 4);
  for (int index = 0; index < before; ++index) text += random_.one_of(kPieces);
  text += "x";
  const int after = random_.between(0, random_.chance(5) ? 60 : 4);
  for (int index = 0; index < after; ++index) text += random_.one_of(kPieces);
  return text;
}

std::optional<std::string> AnnexGenerator::maybe_words(int percent) {
  if (!random_.chance(percent)) return std::nullopt;
  return words();
}

std::optional<std::string> AnnexGenerator::maybe_country(int percent) {
  if (!random_.chance(percent)) return std::nullopt;
  return country();
}

Date AnnexGenerator::date() {
  return {random_.between(1, 9999), random_.between(1, 12), random_.between(1, 28)};
}

std::optional<Date> AnnexGenerator::maybe_date() {
  if (!random_.chance(40)) return std::nullopt;
  return date();
}

Duration AnnexGenerator::duration() {
  Duration duration;
  if (random_.chance(20)) {
    duration.weeks = random_.between(1, 9999);
    return duration;
  }
  int* const parts[] = {&duration.years, &duration.months,  &duration.days,
                        &duration.hours, &duration.minutes, &duration.seconds};
  for (int* part : parts)
    if (random_.chance(30)) *part = random_.between(0, 9999);
  if (duration == Duration{}) duration.months = 6;
  return duration;
}

std::optional<Duration> AnnexGenerator::maybe_duration(int percent) {
  if (!random_.chance(percent)) return std::nullopt;
  return duration();
}

LocalText AnnexGenerator::local_text() {
  LocalText text;
  if (!random_.chance(25)) return text;
  const int languages = random_.between(1, 3);
  for (int index = 0; index < languages; ++index) text[random_.one_of(kLanguages)] = words();
  return text;
}

std::optional<Lines> AnnexGenerator::maybe_lines() {
  if (!random_.chance(30)) return std::nullopt;
  const int first = random_.between(1, 500);
  return Lines{first, first + random_.between(0, 20)};
}

std::vector<std::string> AnnexGenerator::terms(Section section, int percent) {
  std::vector<std::string> chosen;
  for (const Term* term : vocabulary_.in(section))
    if (random_.chance(percent))
      chosen.insert(chosen.begin() + static_cast<std::ptrdiff_t>(random_.below(chosen.size() + 1)), term->id);
  return chosen;
}

void AnnexGenerator::fill(Row& row, const std::string& term) {
  row.term = term;
  row.details = local_text();
  row.text = local_text();
  row.lines = maybe_lines();
}

std::vector<AnsweredRow> AnnexGenerator::answered_rows(Section section) {
  std::vector<AnsweredRow> rows;
  for (const std::string& term : terms(section, 70)) {
    AnsweredRow& row = rows.emplace_back();
    fill(row, term);
    row.answer = random_.one_of(kAnswerNames).value;
  }
  return rows;
}

std::vector<DataCategory> AnnexGenerator::data_categories() {
  std::vector<DataCategory> rows;
  for (const std::string& term : terms(Section::data_categories, 70)) {
    DataCategory& row = rows.emplace_back();
    fill(row, term);
    row.answer = random_.one_of(kAnswerNames).value;
    if (term != "sensitive") continue;
    if (random_.chance(50)) row.condition = std::string(1, random_.one_of(kSensitiveConditions));
    for (const std::string_view kind : kSensitiveKinds)
      if (random_.chance(30)) row.kinds.emplace_back(kind);
  }
  return rows;
}

Retention AnnexGenerator::retention() {
  Retention retention;
  retention.basis = random_.one_of(kRetentionBasisNames).value;
  retention.text = local_text();
  retention.inherited = random_.chance(20);
  switch (retention.basis) {
    case RetentionBasis::customer_choice:
      retention.max = maybe_duration();
      [[fallthrough]];
    case RetentionBasis::service_term:
    case RetentionBasis::hosting_term:
      retention.plus = maybe_duration();
      break;
    case RetentionBasis::legal_requirement:
      retention.max = maybe_duration();
      retention.law = maybe_words();
      if (random_.chance(50)) retention.jurisdiction = random_.one_of(kJurisdictionNames).value;
      if (random_.chance(30)) retention.countries = {"FR", "BE"};
      break;
    case RetentionBasis::fixed:
      retention.duration = duration();
      break;
    case RetentionBasis::other:
      retention.text["fr"] = words();
      break;
    case RetentionBasis::transmission:
    case RetentionBasis::unlimited:
      break;
  }
  return retention;
}

std::vector<SubjectMatter> AnnexGenerator::subject_matters() {
  std::vector<SubjectMatter> rows;
  for (const std::string& term : terms(Section::subject_matters, 70)) {
    SubjectMatter& row = rows.emplace_back();
    fill(row, term);
    row.answer = random_.one_of(kAnswerNames).value;
    const int count = random_.between(0, 3);
    for (int index = 0; index < count; ++index) row.retention.push_back(retention());
    if (random_.chance(30)) row.role = random_.one_of(kRoleNames).value;
  }
  return rows;
}

Safeguard AnnexGenerator::safeguard() {
  Safeguard safeguard;
  safeguard.tool = random_.one_of(kSafeguardToolNames).value;
  safeguard.decision = maybe_words();
  if (safeguard.tool == SafeguardTool::standard_contractual_clauses && random_.chance(50)) {
    safeguard.decision = "(EU) 2021/914";
    safeguard.module = random_.between(1, 4);
  }
  if (safeguard.tool == SafeguardTool::adequacy_decision && random_.chance(50))
    safeguard.scope = AdequacyScope::certified;
  if (random_.chance(40)) safeguard.status = random_.one_of(kSafeguardStatusNames).value;
  safeguard.since = maybe_date();
  return safeguard;
}

std::vector<Safeguard> AnnexGenerator::safeguards() {
  std::vector<Safeguard> list(random_.below(4));
  for (Safeguard& each : list) each = safeguard();
  return list;
}

Entity AnnexGenerator::entity() {
  Entity entity;
  entity.name = words();
  entity.country = maybe_country();
  entity.established_in = maybe_country(20);
  entity.location = maybe_words();
  entity.address = maybe_words();
  entity.contact = maybe_words();
  entity.task = maybe_words();
  entity.data_categories = terms(Section::data_categories, 20);
  entity.since = maybe_date();
  entity.condition = maybe_words(10);
  if (random_.chance(30)) entity.safeguards = safeguards();
  return entity;
}

std::vector<RecipientGroup> AnnexGenerator::recipients() {
  std::vector<RecipientGroup> groups;
  for (const auto& relation : kRelationNames)
    for (const auto& region : kRegionNames) {
      if (!random_.chance(60)) continue;
      RecipientGroup& group = groups.emplace_back();
      group.relation = relation.value;
      group.region = region.value;
      group.entities.resize(random_.below(4));
      for (Entity& each : group.entities) each = entity();
      group.safeguards = safeguards();
      group.details = local_text();
      group.text = local_text();
      group.lines = maybe_lines();
    }
  return groups;
}

void AnnexGenerator::fill_head(Annex& annex) {
  annex.schema = maybe_words(20);
  annex.id = "id-" + std::to_string(random_.below(1'000'000));
  annex.version = words();
  annex.language = random_.one_of(kLanguages);
  annex.effective = maybe_date();
  if (random_.chance(50)) annex.illustrative = random_.chance(50);
  annex.provider = {words(), maybe_country(), maybe_words(), maybe_words()};
  annex.service = {words(), maybe_words(), maybe_words()};
  if (!random_.chance(30)) return;
  annex.source = Source{};
  annex.source->document = maybe_words(70);
  if (random_.chance(50)) annex.source->sha256 = std::string(64, "0123456789abcdef"s[random_.below(16)]);
}

Annex AnnexGenerator::next() {
  Annex annex;
  fill_head(annex);
  annex.activities = answered_rows(Section::activities);
  annex.data_categories = data_categories();
  annex.subject_matters = subject_matters();
  for (const std::string& term : terms(Section::purposes, 70)) fill(annex.purposes.emplace_back(), term);
  annex.data_subjects = answered_rows(Section::data_subjects);
  annex.recipients = recipients();
  return annex;
}

}  // namespace annex::test
