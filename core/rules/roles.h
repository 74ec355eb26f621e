// Who decides: the provider on the customer's behalf, or on its own (GDPR Art. 28(10)).
#pragma once

#include "core/rules/report.h"

namespace annex {

void controller_purpose(const Annex& annex, const Context& context, Report& report);

}  // namespace annex
