// Names in JSON-LD; see the header.
#include "core/export/jsonld_iris.h"

#include <algorithm>
#include <array>

#include "core/query/form_rows.h"

namespace annex {
namespace {

struct Prefix {
  std::string_view name;
  std::string_view iri;
};

// The parts of DPV, as its own documents abbreviate them.
constexpr std::array kDpvPrefixes = {
    Prefix{"dpv", "https://w3id.org/dpv#"}, Prefix{"pd", "https://w3id.org/dpv/pd#"},
    Prefix{"tech", "https://w3id.org/dpv/tech#"}, Prefix{"loc", "https://w3id.org/dpv/loc#"},
    Prefix{"eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"}};

constexpr std::array kOtherPrefixes = {Prefix{"dct", "http://purl.org/dc/terms/"},
                                       Prefix{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                       Prefix{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                       Prefix{"skos", "http://www.w3.org/2004/02/skos/core#"},
                                       Prefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
                                       Prefix{"annex", "urn:service-annex:ns:"},
                                       Prefix{"term", "urn:service-annex:term:"},
                                       Prefix{"kind", "urn:service-annex:kind:"}};

// Strings under these properties are IRIs.
constexpr std::array<std::string_view, 15> kIriProperties = {
    "annex:term",           "annex:group",         "annex:unstated",      "annex:kind",
    "annex:condition",      "annex:establishedIn", "skos:broadMatch",     "dpv:hasCountry",
    "dpv:hasLocation",      "dpv:hasJurisdiction", "dpv:hasPersonalData", "dpv:hasDataController",
    "dpv:hasDataProcessor", "skos:exactMatch",     "skos:closeMatch"};

constexpr std::array<std::string_view, 6> kWordProperties = {
    "rdfs:label", "annex:details", "annex:wording", "annex:task", "annex:location", "annex:engagedIf"};

void write_coercion(JsonWriter& writer, std::string_view property, std::string_view key,
                    std::string_view value) {
  writer.key(property);
  writer.begin_object();
  writer.string_member(key, value);
  writer.end_object();
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char character : text) {
    const bool unreserved = (character >= 'a' && character <= 'z') ||
                            (character >= 'A' && character <= 'Z') ||
                            (character >= '0' && character <= '9') ||
                            std::string_view("-._~").find(character) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(character);
    if (unreserved)
      encoded += character;
    else
      encoded.append({'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]});
  }
  return encoded;
}

}  // namespace

std::string annex_iri(const Annex& annex) {
  return "urn:service-annex:annex:" + percent_encoded(annex.id) + ":" + percent_encoded(annex.version);
}

void write_context(JsonWriter& writer, const Annex& annex) {
  writer.key("@context");
  writer.begin_object();
  for (const Prefix& prefix : kDpvPrefixes) writer.string_member(prefix.name, prefix.iri);
  for (const Prefix& prefix : kOtherPrefixes) writer.string_member(prefix.name, prefix.iri);
  writer.string_member("row", annex_iri(annex) + "#/");
  for (const std::string_view property : kIriProperties) write_coercion(writer, property, "@type", "@id");
  for (const char* property : {"annex:effective", "annex:since"})
    write_coercion(writer, property, "@type", "xsd:date");
  for (const char* property : {"rdf:value", "annex:plus", "annex:atMost"})
    write_coercion(writer, property, "@type", "xsd:duration");
  for (const std::string_view property : kWordProperties)
    write_coercion(writer, property, "@container", "@language");
  writer.end_object();
}

std::string term_iri(Section section, std::string_view id) {
  return "term:" + std::string(key_of(section)).append("/") + percent_encoded(id);
}

std::string row_iri(Section section, std::size_t index) {
  return "row:" + row_path(section, index).substr(1);
}

std::string entity_iri(std::size_t group, std::size_t entity) {
  return row_iri(Section::recipients, group) + "/entities/" + std::to_string(entity);
}

DpvMatch stated_match(const Term* term) {
  if (!term) return DpvMatch::none;
  const std::string_view iri = term->dpv.term;
  const std::string_view name = iri.substr(0, iri.find(':'));
  const bool known = std::any_of(kDpvPrefixes.begin(), kDpvPrefixes.end(),
                                 [&](const Prefix& prefix) { return prefix.name == name; });
  return known ? term->dpv.match : DpvMatch::none;
}

bool has_dpv_type(const Term* term) {
  const DpvMatch match = stated_match(term);
  return match == DpvMatch::exact || match == DpvMatch::close;
}

std::string_view match_iri(DpvMatch match) {
  switch (match) {
    case DpvMatch::exact:
      return "skos:exactMatch";
    case DpvMatch::close:
      return "skos:closeMatch";
    case DpvMatch::broad:
      return "skos:broadMatch";
    case DpvMatch::none:
      break;
  }
  return {};
}

}  // namespace annex
