// The services that match; see the header.
#include "core/find/find_services.h"

#include "core/find/facets.h"
#include "core/find/folded_words.h"

namespace annex {
namespace {

std::vector<std::string> words_of_entry(const CatalogEntry& entry, const Reference& reference) {
  const std::string_view language = reference.texts.language;
  std::string text = entry.id + " " + entry.service.name + " " + entry.service.edition.value_or("") + " " +
                     entry.service.family.value_or("") + " " + entry.provider.name;
  const std::string family = "family." + entry.service.family.value_or("");
  if (reference.texts.has(family)) text.append(" ").append(reference.texts.say(family));
  for (const std::string& country : entry.summary.countries)
    text.append(" ").append(country).append(" ").append(reference.places.name(country, language));
  return folded_words(text);
}

}  // namespace

Bits named_so(const Catalog& catalog, const std::string& query, const Reference& reference) {
  const std::vector<std::string> wanted = folded_words(query);
  if (wanted.empty()) return Bits::all(catalog.index->services());
  Bits bits(catalog.index->services());
  ServiceNumber service = 0;
  for (const CatalogEntry& entry : catalog.index->entries) {
    if (all_begin(wanted, words_of_entry(entry, reference))) bits.add(service);
    ++service;
  }
  return bits;
}

ServicesFound find_services(const Catalog& catalog, const ServiceFilter& filter, const Reference& reference,
                            const TextFound* text) {
  ServicesFound found{text ? text->services : named_so(catalog, filter.query, reference), {}, {}};
  found.services = with_facets(catalog, filter.facets, filter.as_of);
  found.services &= found.by_text;
  const std::size_t page = page_shown(filter.page, found.services.count());
  found.shown = text ? text->shown : found.services.numbers(page * kServicesAPage, kServicesAPage);
  return found;
}

}  // namespace annex
