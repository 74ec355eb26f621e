// An annex as JSON: format "service-annex/1" (annex-format). Reading tells every problem with its exact
// place; writing is canonical, so that reading then writing gives the same bytes for every file once written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/codec/decoded.h"
#include "core/model/annex.h"
#include "core/model/places.h"
#include "core/model/vocabulary.h"

namespace annex {

inline constexpr std::size_t kMaxAnnexBytes = 1024 * 1024;
inline constexpr int kMaxDepth = 32;

// `bytes` is the whole file; a byte order mark is passed over. Terms are those of `vocabulary`, countries of
// `places`.
Decoded<Annex> decode_annex(std::string_view bytes, const Vocabulary& vocabulary, const Places& places);

// UTF-8, two spaces of indent, short values on one line, a newline at the end.
std::string encode_annex(const Annex& annex);

}  // namespace annex
