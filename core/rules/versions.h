// What a newer version changes, and what the customer has to be told before (GDPR Art. 28(2), 28(3)(a), 5(2),
// 44).
#pragma once

#include "core/rules/report.h"

namespace annex {

void recipient_added(const Annex& older, const Annex& newer, const Context& context, Report& report);
void recipient_replaced(const Annex& older, const Annex& newer, const Context& context, Report& report);
void recipient_removed(const Annex& older, const Annex& newer, const Context& context, Report& report);
void recipient_moved_out(const Annex& older, const Annex& newer, const Context& context, Report& report);
void recipient_moved_in(const Annex& older, const Annex& newer, const Context& context, Report& report);
void probable_rename(const Annex& older, const Annex& newer, const Context& context, Report& report);
void retention_lengthened(const Annex& older, const Annex& newer, const Context& context, Report& report);
void retention_shortened(const Annex& older, const Annex& newer, const Context& context, Report& report);
void retention_incomparable(const Annex& older, const Annex& newer, const Context& context, Report& report);
void answer_changed(const Annex& older, const Annex& newer, const Context& context, Report& report);
void answer_added(const Annex& older, const Annex& newer, const Context& context, Report& report);
void wording_changed(const Annex& older, const Annex& newer, const Context& context, Report& report);
void same_date_different_content(const Annex& older, const Annex& newer, const Context& context,
                                 Report& report);
void information_lost(const Annex& older, const Annex& newer, const Context& context, Report& report);

}  // namespace annex
