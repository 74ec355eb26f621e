// How long data is kept, of the subject matters answered yes (GDPR Art. 5(1)(e), 28(3)(g)).
#pragma once

#include "core/rules/report.h"

namespace annex {

void retention_unlimited(const Annex& annex, const Context& context, Report& report);
void retention_law_unnamed(const Annex& annex, const Context& context, Report& report);
void retention_open_ended(const Annex& annex, const Context& context, Report& report);
void retention_after_service(const Annex& annex, const Context& context, Report& report);
void retention_per_country(const Annex& annex, const Context& context, Report& report);

}  // namespace annex
