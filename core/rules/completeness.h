// Completeness: what GDPR Art. 28(3) asks the contract to set out, and whether it is set out.
#pragma once

#include "core/rules/report.h"

namespace annex {

void no_activity(const Annex& annex, const Context& context, Report& report);
void no_data_category(const Annex& annex, const Context& context, Report& report);
void no_subject_matter(const Annex& annex, const Context& context, Report& report);
void no_purpose(const Annex& annex, const Context& context, Report& report);
void no_data_subject(const Annex& annex, const Context& context, Report& report);
void answer_missing(const Annex& annex, const Context& context, Report& report);
void retention_missing(const Annex& annex, const Context& context, Report& report);
void other_without_details(const Annex& annex, const Context& context, Report& report);
void undated(const Annex& annex, const Context& context, Report& report);
void provider_contact_missing(const Annex& annex, const Context& context, Report& report);
void by_reference_only(const Annex& annex, const Context& context, Report& report);
void placeholder_left(const Annex& annex, const Context& context, Report& report);

}  // namespace annex
