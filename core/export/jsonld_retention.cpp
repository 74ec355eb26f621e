// How long, as storage durations of DPV.
#include <array>

#include "core/export/jsonld_iris.h"
#include "core/export/jsonld_parts.h"
#include "core/pages/words.h"

namespace annex {
namespace {

// DPV tells durations apart by what ends them. Where none of its types fits, dpv:StorageDuration alone is
// said.
std::string_view kind_of(const Retention& retention) {
  switch (retention.basis) {
    case RetentionBasis::fixed:
      return "dpv:TemporalDuration";
    case RetentionBasis::unlimited:
      return "dpv:EndlessDuration";
    case RetentionBasis::service_term:
    case RetentionBasis::hosting_term:
    case RetentionBasis::transmission:
    case RetentionBasis::customer_choice:
    case RetentionBasis::legal_requirement:
      return "dpv:UntilEventDuration";
    case RetentionBasis::other:
      break;
  }
  return {};
}

// XML Schema 1.1 (Part 2, 3.3.6) has no weeks.
void write_duration(JsonWriter& writer, std::string_view key, std::optional<Duration> duration) {
  if (!duration) return;
  duration->days += 7 * duration->weeks;
  duration->weeks = 0;
  writer.string_member(key, to_string(*duration));
}

void write_law(JsonWriter& writer, const Retention& retention) {
  if (retention.jurisdiction) writer.string_member("annex:jurisdiction", name_of(*retention.jurisdiction));
  if (!retention.countries.empty()) {
    writer.key("dpv:hasJurisdiction");
    writer.begin_array();
    for (const std::string& country : retention.countries) writer.string("loc:" + country);
    writer.end_array();
  }
  if (!retention.law) return;
  writer.key("dpv:hasApplicableLaw");
  writer.begin_object();
  writer.string_member("@type", "dpv:Law");
  writer.string_member("dpv:hasName", *retention.law);
  writer.end_object();
}

// What ends a duration and what comes after it are apart (annex:basis, annex:plus): six months after the end
// of the service are not six months.
void write_one(JsonWriter& writer, const Retention& retention, const Annex& annex,
               const Reference& reference) {
  writer.begin_object();
  writer.key("@type");
  writer.begin_array();
  writer.string("dpv:StorageDuration");
  if (!kind_of(retention).empty()) writer.string(kind_of(retention));
  writer.end_array();
  writer.string_member("annex:basis", name_of(retention.basis));
  write_duration(writer, "rdf:value", retention.duration);
  write_duration(writer, "annex:plus", retention.plus);
  write_duration(writer, "annex:atMost", retention.max);
  write_law(writer, retention);
  const Words words = retention_words(retention, annex.language, reference);
  write_words(writer, "rdfs:label", words.text,
              words.language.empty() ? reference.texts.language : words.language);
  write_words(writer, "annex:wording", retention.text);
  if (retention.inherited) writer.boolean_member("annex:inherited", true);
  writer.end_object();
}

}  // namespace

void write_retention(JsonWriter& writer, const SubjectMatter& row, const Annex& annex,
                     const Reference& reference) {
  if (row.retention.empty()) {
    writer.string_member("annex:unstated", "dpv:hasStorageCondition");
    return;
  }
  writer.key("dpv:hasStorageCondition");
  writer.begin_array();
  for (const Retention& retention : row.retention) write_one(writer, retention, annex, reference);
  writer.end_array();
}

}  // namespace annex
