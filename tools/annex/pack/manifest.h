// The list of a catalog's files with their sizes and hashes (Subresource Integrity), as manifest.json.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace annex {

struct Listed {
  std::size_t size = 0;
  std::string integrity;
};
using Listing = std::map<std::string, Listed, std::less<>>;  // by name

// Hashes do not compress: of a large catalog the annexes and their pages are listed some at a time.
struct ManifestParts {
  std::vector<Listing> parts;
  Listing rest;
};
ManifestParts manifest_in_parts(const Listing& listing);

// {"format", "files": {name: {size, integrity}}, "parts": [name]}; each part has the same form, without
// parts.
std::string encode_manifest(const Listing& files, const std::vector<std::string>& parts);

}  // namespace annex
