// The files of data/ as JSON (vocabulary, places, texts, law), and the one file a language that the widget
// loads.
#pragma once

#include <string>
#include <string_view>

#include "core/codec/decoded.h"
#include "core/model/reference.h"

namespace annex {

Decoded<Vocabulary> decode_vocabulary(std::string_view bytes);
Decoded<Places> decode_places(std::string_view bytes);
Decoded<Texts> decode_texts(std::string_view bytes);
std::string encode_texts(const Texts& texts);

// One language's words and the language-free facts, without the importer's aliases: small enough to send.
std::string encode_reference(const Reference& reference);
Decoded<Reference> decode_reference(std::string_view bytes);

}  // namespace annex
