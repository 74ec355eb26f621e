// Recipients: who they are, where, what they do, and whether that is said (GDPR Art. 28(2), 30(2), 44).
#pragma once

#include "core/rules/report.h"

namespace annex {

void entity_without_country(const Annex& annex, const Context& context, Report& report);
void entity_country_vague(const Annex& annex, const Context& context, Report& report);
void entity_outside_region(const Annex& annex, const Context& context, Report& report);
void entity_without_contact(const Annex& annex, const Context& context, Report& report);
void entity_without_task(const Annex& annex, const Context& context, Report& report);
void duplicate_entity(const Annex& annex, const Context& context, Report& report);

}  // namespace annex
