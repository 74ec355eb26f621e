// What a version says, apart from what it is called and how it is written.
#pragma once

#include "core/model/annex.h"

namespace annex {

// Without the version's own name and what tells where it came from, its rows, groups and recipients in one
// order: two versions with equal contents say the same.
Annex content_of(Annex annex);

}  // namespace annex
