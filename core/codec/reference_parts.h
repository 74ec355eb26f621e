// The parts of a reference, each read from and written to one JSON value. Within files of data/ and within
// the one file that the widget loads they have the same form; see reference_json.h.
#pragma once

#include <string_view>

#include "core/codec/json_writer.h"
#include "core/codec/object_reader.h"
#include "core/model/reference.h"

namespace annex {

// Files of data/ and references: larger than an annex.
inline constexpr JsonLimits kReferenceLimits = {8 * 1024 * 1024, 32};

// Tells a "format" that is missing or another.
void read_format(ValueReader& reader, ObjectReader& object, std::string_view expected);

// "version" and "terms" of the object.
void read_vocabulary(ValueReader& reader, ObjectReader& object, Vocabulary& vocabulary);
// "places" and "mistaken".
void read_places(ValueReader& reader, ObjectReader& object, Places& places);
// "language", "plurals" and "strings".
void read_texts(ValueReader& reader, ObjectReader& object, Texts& texts);

// The same members, in one language and without what only the importer needs.
void write_vocabulary(JsonWriter& writer, const Vocabulary& vocabulary, std::string_view language);
void write_places(JsonWriter& writer, const Places& places, std::string_view language);
void write_texts(JsonWriter& writer, const Texts& texts);

}  // namespace annex
