// The files of data/law as JSON, format "service-annex-law/1". Each file has some of the lists; together they
// are the law.
#pragma once

#include <string_view>

#include "core/codec/decoded.h"
#include "core/codec/json_writer.h"
#include "core/codec/value_reader.h"
#include "core/model/law.h"

namespace annex {

inline constexpr std::string_view kLawFormat = "service-annex-law/1";

// One file: what it has, and nothing else.
Decoded<Law> decode_law(std::string_view bytes);

// Appends the lists of one file to those of others.
void append_law(Law& law, Law more);

// The law as a member of the reference, without sources and reasons: the widget shows neither.
void write_law(JsonWriter& writer, const Law& law);
Law read_law(ValueReader& reader, const JsonValue* value);

}  // namespace annex
