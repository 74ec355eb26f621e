// Why a rule fires: its words, its law, and the dated facts or judgements of data/law that it rests on.
#pragma once

#include <string>

#include "core/model/reference.h"

namespace annex {

// Empty where there is no such rule.
std::string explanation_of(const std::string& rule, const Reference& reference);

}  // namespace annex
