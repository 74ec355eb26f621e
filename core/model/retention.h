// How long data is kept (GDPR Art. 28(3): "the duration of the processing"; Art. 5(1)(e)), so that it can be
// compared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/duration.h"
#include "core/model/text.h"

namespace annex {

enum class RetentionBasis {
  service_term,       // as long as needed to provide the service
  hosting_term,       // as long as the hosting that the customer ordered
  transmission,       // while the data is in transit
  customer_choice,    // as long as the customer asks
  legal_requirement,  // as long as the applicable law requires
  fixed,              // a fixed time
  unlimited,          // never deleted
  other,              // none of these: `text` says it
};

enum class Jurisdiction { applicable_law, each_country_of_use };

// Which fields a basis may carry is the format's to say (annex-format, "Retention") and the decoder's to
// refuse.
struct Retention {
  Retention();  // of its own: a list then makes a new one without zeroing it before

  RetentionBasis basis = RetentionBasis::service_term;
  std::optional<Duration> plus;      // service_term, hosting_term, customer_choice: and this much longer
  std::optional<Duration> duration;  // fixed: always there
  std::optional<Duration> max;       // customer_choice, legal_requirement: never longer than this
  std::optional<Jurisdiction> jurisdiction;  // legal_requirement
  std::vector<std::string> countries;        // legal_requirement: ISO 3166-1 alpha-2
  std::optional<std::string> law;            // legal_requirement: which one, in the annex's language
  LocalText text;                            // the document's wording; required where the basis is `other`
  bool inherited = false;                    // the form gave it once for several rows (a merged cell)

  friend bool operator==(const Retention&, const Retention&) = default;
};
inline Retention::Retention() = default;

}  // namespace annex
