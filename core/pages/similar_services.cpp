// Similar services; see the header.
#include "core/pages/similar_services.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/pages/service_card.h"
#include "core/pages/words.h"

namespace annex {
namespace {

const FactsTable* facts_in(const Catalog& catalog, const std::string& file) {
  const auto found = catalog.files.find(file);
  return found == catalog.files.end() ? nullptr : found->second.facts.get();
}

std::optional<PackedFacts> facts_of(const Catalog& catalog, ServiceNumber service) {
  for (const CatalogPart& part : catalog.index->facts)
    if (const FactsTable* table = facts_in(catalog, part.file))
      if (part.first <= service && service - part.first < table->services())
        return table->at(service - part.first);
  return std::nullopt;
}

Fact in_common(const Agreement& agreement, const Texts& texts) {
  return {texts.say("page.similar.common"),
          Mark::none,
          {texts.say("page.similar.rows",
                     {{"same", texts.number(agreement.same)}, {"stated", texts.number(agreement.stated)}}),
           {}},
          {}};
}

}  // namespace

std::vector<Similar> similar_services(const Catalog& catalog, std::string_view id) {
  const std::optional<ServiceNumber> number = number_of(catalog, id);
  const std::optional<PackedFacts> facts = number ? facts_of(catalog, *number) : std::nullopt;
  if (!facts) return {};
  Closest closest(kMostSimilar);
  for (const CatalogPart& part : catalog.index->facts)
    if (const FactsTable* table = facts_in(catalog, part.file))
      table->rank(*facts, part.first, *number, closest);
  return closest.best();
}

std::vector<Block> similar_blocks(const std::vector<Similar>& similar, const Catalog& catalog,
                                  const std::string& id, const std::vector<std::string>& compared,
                                  const Date& as_of, const Reference& reference) {
  const Texts& texts = reference.texts;
  Entries entries{texts.say("page.similar"), {}};
  std::string compare = "compare " + id;
  for (const Similar& each : similar) {
    const CatalogEntry* entry = entry_at(catalog, each.service);
    if (!entry) continue;
    const bool chosen = std::find(compared.begin(), compared.end(), entry->id) != compared.end();
    entries.entries.push_back(service_card(*entry, as_of, chosen, reference));
    std::vector<Fact>& facts = entries.entries.back().facts;
    facts.insert(facts.begin(), in_common(each.agreement, texts));
    compare += " " + entry->id;
  }
  if (entries.entries.empty()) return {};
  std::vector<Block> blocks;
  blocks.push_back({"similar services", std::move(entries)});
  blocks.push_back(
      {"compare similar",
       Buttons{texts.say("page.similar"),
               {Button{"compare similar", texts.say("page.similar.compare"), compare, {}, {}}}}});
  return blocks;
}

}  // namespace annex
