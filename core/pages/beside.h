// What a row says beside its answer, in quiet lines below it: on the page of an annex and in a comparison.
#pragma once

#include "core/model/annex.h"
#include "core/model/texts.h"
#include "core/pages/page.h"

namespace annex {

// The kinds of data of GDPR Art. 9(1), and the condition of Art. 9(2).
void add_beside(Cell& cell, const DataCategory& row, const Texts& texts);
// As what the provider pursues it: processor or controller.
void add_beside(Cell& cell, const SubjectMatter& row, const Texts& texts);

}  // namespace annex
