// The names that the JSON-LD of an annex uses: DPV's, and our own for what DPV has no word for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/codec/json_writer.h"
#include "core/model/annex.h"
#include "core/model/section.h"
#include "core/model/vocabulary.h"

namespace annex {

// "urn:service-annex:annex:mail:1"; what a URI cannot have is percent-encoded (RFC 3986, 2.1).
std::string annex_iri(const Annex& annex);

// The value of "@context": prefixes, and which properties hold IRIs, dates, durations and words by language.
// All that follows is compact by it.
void write_context(JsonWriter& writer, const Annex& annex);

std::string term_iri(Section section, std::string_view id);     // "term:activities/store"
std::string row_iri(Section section, std::size_t index);        // "row:activities/0", the row's JSON Pointer
std::string entity_iri(std::size_t group, std::size_t entity);  // "row:recipients/0/entities/1"
inline constexpr std::string_view kProviderIri = "row:provider";
inline constexpr std::string_view kServiceIri = "row:service";

// The match that may be stated: none where the term names no vocabulary that the context knows.
DpvMatch stated_match(const Term* term);
// Whether what answers the term may be said to be of the DPV term's type: of a broad match it may not, since
// the type would say more than the annex does.
bool has_dpv_type(const Term* term);
// "skos:closeMatch"; empty for none.
std::string_view match_iri(DpvMatch match);

}  // namespace annex
