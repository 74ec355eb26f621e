// Retentions against a limit; see the header.
#include "core/query/retention_limit.h"

#include <compare>

namespace annex {
namespace {

std::partial_ordering order_of(const Duration& duration, const Duration& limit) {
  const bool within = span_of(duration).longest <= span_of(limit).shortest;
  return within ? std::partial_ordering::less : compare(duration, limit);
}

// A maximum within the limit settles it; one above it does not say that it is reached.
std::partial_ordering at_most(const std::optional<Duration>& maximum, const Duration& limit) {
  return maximum && order_of(*maximum, limit) <= 0 ? std::partial_ordering::less
                                                   : std::partial_ordering::unordered;
}

std::partial_ordering order_of(const Retention& retention, const Duration& limit) {
  switch (retention.basis) {
    case RetentionBasis::transmission:
      return std::partial_ordering::less;
    case RetentionBasis::unlimited:
      return std::partial_ordering::greater;
    case RetentionBasis::fixed:
      return retention.duration ? order_of(*retention.duration, limit) : std::partial_ordering::unordered;
    case RetentionBasis::customer_choice:
    case RetentionBasis::legal_requirement:
      return at_most(retention.max, limit);
    case RetentionBasis::service_term:
    case RetentionBasis::hosting_term:
      // However short the service is, what is added alone may be too long.
      return retention.plus && compare(*retention.plus, limit) > 0 ? std::partial_ordering::greater
                                                                   : std::partial_ordering::unordered;
    case RetentionBasis::other:
      break;
  }
  return std::partial_ordering::unordered;
}

}  // namespace

std::optional<Against> against_limit(const Retention& retention, const Duration& limit) {
  const std::partial_ordering order = order_of(retention, limit);
  if (order == std::partial_ordering::greater) return Against::stated;
  if (order == std::partial_ordering::unordered) return Against::incomparable;
  return std::nullopt;
}

std::optional<Against> against_limit(const std::vector<Retention>& list, const Duration& limit) {
  std::optional<Against> worst;
  for (const Retention& retention : list) {
    const std::optional<Against> against = against_limit(retention, limit);
    if (against == Against::stated) return against;
    if (against) worst = against;
  }
  return worst;
}

bool asks_retention(const Term& term) {
  return term.section == Section::subject_matters && term.asked && !term.broader && !term.deprecated_in;
}

}  // namespace annex
