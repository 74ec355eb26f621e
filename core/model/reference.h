// All that is not an annex but is needed to read one: the terms, the places, the words of one language.
// Native programs build it from data/; the widget loads it as one file a language, which `annex pack` writes.
#pragma once

#include "core/model/law.h"
#include "core/model/places.h"
#include "core/model/texts.h"
#include "core/model/vocabulary.h"

namespace annex {

struct Reference {
  Vocabulary vocabulary;
  Places places;
  Law law;
  Texts texts;
};

}  // namespace annex
