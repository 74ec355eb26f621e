// Transfers to third countries (GDPR Chapter V): which tool, whether it stands on the date, and whom it
// serves.
#pragma once

#include "core/rules/report.h"

namespace annex {

void transfer_without_tool(const Annex& annex, const Context& context, Report& report);
void tool_without_transfer(const Annex& annex, const Context& context, Report& report);
void tool_in_eea(const Annex& annex, const Context& context, Report& report);
void clauses_undated(const Annex& annex, const Context& context, Report& report);
void clauses_repealed(const Annex& annex, const Context& context, Report& report);
void binding_rules_pending(const Annex& annex, const Context& context, Report& report);
void adequacy_not_in_force(const Annex& annex, const Context& context, Report& report);
void adequacy_partial(const Annex& annex, const Context& context, Report& report);
void derogation_standing(const Annex& annex, const Context& context, Report& report);
void provider_outside_eea(const Annex& annex, const Context& context, Report& report);

}  // namespace annex
