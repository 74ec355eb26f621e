// Facets by the day: what law says of a place changes, and a catalog is packed once.
#include "core/find/facets.h"

#include <gtest/gtest.h>

#include <memory>

#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kLastInside{2020, 12, 31};  // the transition period's last day, Withdrawal Agreement Art. 126
constexpr Date kFirstOutside{2021, 1, 1};

Annex annex_with(Region region, const std::string& country) {
  Annex annex;
  annex.id = "mail";
  for (const Relation relation : {Relation::supplier, Relation::affiliate})
    for (const Region each : {Region::eea, Region::third_country}) {
      RecipientGroup group;
      group.relation = relation;
      group.region = each;
      annex.recipients.push_back(std::move(group));
    }
  Entity entity;
  entity.name = "Somebody";
  entity.country = country;
  annex.recipients[region == Region::eea ? 0 : 1].entities = {entity};
  return annex;
}

CatalogEntry entry_with(Region region, const std::string& country) {
  const Annex annex = annex_with(region, country);
  return entry_of({&annex}, {"mail.json"}, test::law(), test::vocabulary());
}

Catalog catalog_of(std::vector<CatalogEntry> entries) {
  CatalogIndex index;
  index.entries = std::move(entries);
  Catalog catalog;
  catalog.index = std::make_shared<const CatalogIndex>(std::move(index));
  return catalog;
}

// The same services in parts, of which only keys are known.
Catalog in_parts(const std::vector<CatalogEntry>& entries) {
  KeyFiles files;
  for (std::size_t at = 0; at < entries.size(); ++at)
    add_facets(files, entries[at], static_cast<ServiceNumber>(at));
  CatalogIndex index;
  index.parts = {{0, "part"}};
  index.in_parts = entries.size();
  Catalog catalog;
  for (NamedKeyFile& file : files.encode(entries.size(), 5000)) {
    const std::string name = "keys " + std::to_string(index.facets.size());
    index.facets.push_back({file.first, name});
    catalog.files[name].keys = std::make_shared<const KeyFile>(*KeyFile::read(std::move(file.bytes)));
  }
  catalog.index = std::make_shared<const CatalogIndex>(std::move(index));
  return catalog;
}

std::size_t counted(const Catalog& catalog, std::string_view facet, const Date& day) {
  return with_facet(catalog, facet, day).count();
}

TEST(Facets, ACountryIsAThirdOneFromTheDayOnWhichItIs) {
  const std::vector<CatalogEntry> entries = {entry_with(Region::eea, "GB"), entry_with(Region::eea, "DE"),
                                             entry_with(Region::third_country, "IN"),
                                             entry_with(Region::eea, "NC")};
  for (const Catalog& catalog : {catalog_of(entries), in_parts(entries)}) {
    EXPECT_EQ(counted(catalog, "third-country", kLastInside), 1u);
    EXPECT_EQ(counted(catalog, "third-country", kFirstOutside), 2u);
    EXPECT_EQ(counted(catalog, "third-country-unstated", kLastInside), 1u) << "a place to ask about";
    EXPECT_EQ(counted(catalog, "third-country-unstated", kFirstOutside), 1u);
  }
}

TEST(Facets, AnEntrySaysWhereDataIsAsOfADay) {
  const CatalogEntry british = entry_with(Region::eea, "GB");
  EXPECT_EQ(summary_on(british, kLastInside).third_country, Stated::no);
  EXPECT_EQ(summary_on(british, kFirstOutside).third_country, Stated::yes);
  const CatalogEntry indian = entry_with(Region::third_country, "IN");
  EXPECT_TRUE(indian.third_country.empty()) << "the same on every day";
  EXPECT_EQ(summary_on(indian, kFirstOutside).third_country, Stated::yes);
}

}  // namespace
}  // namespace annex
