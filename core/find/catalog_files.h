// A catalog's files beside its annexes: the index, and what the index leaves to files of their own so that no
// reader loads more than is asked for, however many services there are.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "core/index/key_files.h"
#include "core/query/catalog.h"

namespace annex {

inline constexpr std::size_t kServicesInIndex = 200;
// What a search finds lies in as many parts as services of a page: each part is read whole, so it is short.
inline constexpr std::size_t kServicesInPart = 50;
// Some 5 KB compressed, which a reader of one page waits for.
inline constexpr std::size_t kPagesInFile = 200;
// Before compression, which may not help at all: a file stays under 256 KB in any case.
inline constexpr std::size_t kMostBytes = 200'000;  // of keys or facts in a file

// Keeps bytes under a name that says what is in them, "words-3.<hash>.bin" of "words-3" and "bin"; returns
// that name.
using PutFile =
    std::function<std::string(std::string_view stem, std::string_view extension, std::string_view bytes)>;

// Writes what the index of all entries leaves to other files, and puts their names into it. `search` has the
// numbers of the entries' order, `facts` that order.
void put_catalog_files(CatalogIndex& index, KeyFiles search, const std::vector<PackedFacts>& facts,
                       const PutFile& put);

}  // namespace annex
