// Contradictions between the sections of one annex. All are silent on rows that are not answered, and where
// no subject matter is answered yes: no-subject-matter speaks then.
#pragma once

#include "core/rules/report.h"

namespace annex {

void activity_without_subject_matter(const Annex& annex, const Context& context, Report& report);
void data_without_carrier(const Annex& annex, const Context& context, Report& report);
void data_without_need(const Annex& annex, const Context& context, Report& report);
void needed_data_denied(const Annex& annex, const Context& context, Report& report);
void retention_unused(const Annex& annex, const Context& context, Report& report);
void disclosure_without_recipient(const Annex& annex, const Context& context, Report& report);
void storage_without_retention(const Annex& annex, const Context& context, Report& report);
void no_erasure(const Annex& annex, const Context& context, Report& report);
void detailed_billing_without_traffic(const Annex& annex, const Context& context, Report& report);

}  // namespace annex
