// Parts of an annex as members of an object that is being written; see annex_json.h for the whole.
#pragma once

#include <string_view>
#include <vector>

#include "core/codec/json_writer.h"
#include "core/model/annex.h"

namespace annex {

void write_provider(JsonWriter& writer, const Provider& provider);
void write_service(JsonWriter& writer, const Service& service);
// One as an object, several as a list, none not at all.
void write_retention(JsonWriter& writer, std::string_view key, const std::vector<Retention>& list);

}  // namespace annex
