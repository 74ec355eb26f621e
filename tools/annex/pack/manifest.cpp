// The manifest as JSON; see the header.
#include "tools/annex/pack/manifest.h"

#include "core/codec/json_writer.h"

namespace annex {
namespace {

constexpr std::size_t kListedAtOnce = 1500;

}  // namespace

ManifestParts manifest_in_parts(const Listing& listing) {
  ManifestParts manifest;
  if (listing.size() <= kListedAtOnce) {
    manifest.rest = listing;
    return manifest;
  }
  for (const auto& [name, listed] : listing) {
    if (name.find('/') == std::string::npos) {
      manifest.rest.emplace(name, listed);
      continue;
    }
    if (manifest.parts.empty() || manifest.parts.back().size() == kListedAtOnce)
      manifest.parts.emplace_back();
    manifest.parts.back().emplace(name, listed);
  }
  return manifest;
}

std::string encode_manifest(const Listing& files, const std::vector<std::string>& parts) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", "service-annex-manifest/1");
  writer.key("files");
  writer.begin_object();
  for (const auto& [name, listed] : files) {
    writer.key(name);
    writer.begin_object();
    writer.integer_member("size", static_cast<long long>(listed.size));
    writer.string_member("integrity", listed.integrity);
    writer.end_object();
  }
  writer.end_object();
  if (!parts.empty()) {
    writer.key("parts");
    writer.begin_array();
    for (const std::string& part : parts) writer.string(part);
    writer.end_array();
  }
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

}  // namespace annex
