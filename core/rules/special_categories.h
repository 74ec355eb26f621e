// Special categories of data (GDPR Art. 9) and data on offences (Art. 10).
#pragma once

#include "core/rules/report.h"

namespace annex {

void sensitive_without_condition(const Annex& annex, const Context& context, Report& report);
void sensitive_may_be_hosted(const Annex& annex, const Context& context, Report& report);
void criminal_data_unaddressed(const Annex& annex, const Context& context, Report& report);

}  // namespace annex
