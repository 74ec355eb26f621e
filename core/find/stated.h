// What an annex states at all: only then does it say no.
#pragma once

#include <optional>

#include "core/model/annex.h"

namespace annex {

// Whether all groups that the form asks for are stated, of those of the relation where one is given.
bool groups_stated(const Annex& annex, std::optional<Relation> relation);
// Whether besides that every recipient has its country.
bool countries_stated(const Annex& annex);

}  // namespace annex
