// An annex as JSON-LD 1.1 (W3C) in the terms of the W3C Data Privacy Vocabulary 2.3 (DPV).
#pragma once

#include <string>

#include "core/model/annex.h"
#include "core/model/reference.h"

namespace annex {

// The context is in the document: nothing has to be fetched to expand it. What is processed stands below
// dpv:hasService, and nothing else does. Rows answered no are listed under annex:answeredNo, groups without
// recipients under annex:noRecipients, what the form asks and the annex does not answer under annex:unstated:
// properties and terms of our own, which nobody can take for processing.
//
// A row has a type of DPV only where the vocabulary knows an exact or close match; its own term is always
// named, and below annex:concept the term says how well DPV fits it (SKOS: exactMatch, closeMatch,
// broadMatch). The further terms of a mapping (DpvTerm::also) are not stated, since the annex does not say
// which of them hold. No legal basis is stated, since an annex has none.
std::string to_jsonld(const Annex& annex, const Reference& reference);

}  // namespace annex
