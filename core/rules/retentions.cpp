// One question each about the retention of a row; a row with several is told once.
#include "core/rules/retentions.h"

#include "core/rules/entities.h"
#include "core/rules/rows.h"

namespace annex {

namespace {

template <typename Asks>
void report_rows(const Annex& annex, Report& report, const Asks& asks) {
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i) {
    const SubjectMatter& row = annex.subject_matters[i];
    if (row.answer != Answer::yes) continue;
    for (const Retention& retention : row.retention) {
      if (!asks(retention)) continue;
      Report::Arguments arguments = {{"term", term_argument(Section::subject_matters, row.term)}};
      if (retention.plus) arguments["plus"] = "duration:" + to_string(*retention.plus);
      report.add({row_path(Section::subject_matters, i)}, std::move(arguments));
      break;
    }
  }
}

}  // namespace

void retention_unlimited(const Annex& annex, const Context&, Report& report) {
  report_rows(annex, report,
              [](const Retention& retention) { return retention.basis == RetentionBasis::unlimited; });
}

void retention_law_unnamed(const Annex& annex, const Context&, Report& report) {
  report_rows(annex, report, [](const Retention& retention) {
    return retention.basis == RetentionBasis::legal_requirement && !is_given(retention.law);
  });
}

void retention_open_ended(const Annex& annex, const Context&, Report& report) {
  report_rows(annex, report, [](const Retention& retention) {
    return retention.basis == RetentionBasis::customer_choice && !retention.max;
  });
}

// Art. 28(3)(g): at the end of the service the customer chooses deletion or return; what stays longer is to
// be known.
void retention_after_service(const Annex& annex, const Context&, Report& report) {
  report_rows(annex, report, [](const Retention& retention) {
    const bool service = retention.basis == RetentionBasis::service_term;
    return (service || retention.basis == RetentionBasis::hosting_term) && retention.plus;
  });
}

void retention_per_country(const Annex& annex, const Context&, Report& report) {
  report_rows(annex, report, [](const Retention& retention) {
    return retention.jurisdiction == Jurisdiction::each_country_of_use && retention.countries.empty();
  });
}

}  // namespace annex
