// Entries of the catalog's index as JSON; each is read by itself, so that a bad one spoils no other.
#include "core/query/catalog_json.h"

#include <array>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "core/codec/annex_reader.h"
#include "core/codec/annex_writer.h"
#include "core/codec/reference_parts.h"

namespace annex {
namespace {

constexpr std::string_view kCatalogFormat = "service-annex-catalog/1";
constexpr std::string_view kEntriesFormat = "service-annex-entries/1";
constexpr std::string_view kPagesFormat = "service-annex-pages/1";
constexpr int kMostServices = 10'000'000;
constexpr int kMany = std::numeric_limits<int>::max();
constexpr std::array kStatedNames = {Name{Stated::unstated, "unstated"}, Name{Stated::no, "no"},
                                     Name{Stated::yes, "yes"}};

struct StatedMember {
  std::string_view key;
  Stated Summary::*value;
};
constexpr std::array kStatedMembers = {
    StatedMember{"sensitive", &Summary::sensitive}, StatedMember{"location", &Summary::location},
    StatedMember{"financial", &Summary::financial}, StatedMember{"thirdCountry", &Summary::third_country}};

struct CountMember {
  std::string_view key;
  int Summary::*value;
};
constexpr std::array kCountMembers = {CountMember{"dataCategories", &Summary::data_categories},
                                      CountMember{"answeredCategories", &Summary::answered_categories},
                                      CountMember{"statedGroups", &Summary::stated_groups},
                                      CountMember{"missingRetentions", &Summary::missing_retentions},
                                      CountMember{"recipients", &Summary::recipients},
                                      CountMember{"suppliers", &Summary::suppliers}};

Summary read_summary(AnnexReader& reader, const JsonValue* value) {
  Summary summary;
  static constexpr std::string_view kKeys[] = {"dataCategories",    "answeredCategories", "statedGroups",
                                               "missingRetentions", "sensitive",          "location",
                                               "financial",         "recipients",         "suppliers",
                                               "thirdCountry",      "countries",          "longestRetention"};
  ObjectReader object(reader, value, kKeys);
  for (const CountMember& member : kCountMembers)
    summary.*member.value = reader.integer(object.require(member.key, "integer"), 0, kMany).value_or(0);
  for (const StatedMember& member : kStatedMembers)
    summary.*member.value =
        reader.choice(object.require(member.key, "choice"), kStatedNames).value_or(Stated::unstated);
  summary.countries = reader.strings(object.find("countries"));
  summary.longest_retention = read_retention(reader, object.find("longestRetention"));
  return summary;
}

constexpr std::array kCountsMembers = {std::pair{std::string_view("errors"), &FindingCounts::errors},
                                       std::pair{std::string_view("warnings"), &FindingCounts::warnings},
                                       std::pair{std::string_view("notices"), &FindingCounts::notices}};

FindingCounts read_counts(AnnexReader& reader, const JsonValue& value) {
  FindingCounts counts;
  static constexpr std::string_view kKeys[] = {"from", "errors", "warnings", "notices"};
  ObjectReader object(reader, &value, kKeys);
  counts.from = reader.date(object.find("from"));
  for (const auto& [key, member] : kCountsMembers)
    counts.*member = reader.integer(object.require(key, "integer"), 0, kMany).value_or(0);
  return counts;
}

StatedPeriod read_stated(AnnexReader& reader, const JsonValue& value) {
  StatedPeriod period;
  static constexpr std::string_view kKeys[] = {"from", "answer"};
  ObjectReader object(reader, &value, kKeys);
  period.from = reader.date(object.find("from"));
  period.answer = reader.choice(object.require("answer", "choice"), kStatedNames).value_or(Stated::unstated);
  return period;
}

CatalogVersion read_version(AnnexReader& reader, const JsonValue& value) {
  CatalogVersion version;
  static constexpr std::string_view kKeys[] = {"version", "effective", "file"};
  ObjectReader object(reader, &value, kKeys);
  version.version = object.required_string("version");
  version.effective = reader.date(object.find("effective"));
  version.file = object.required_string("file");
  return version;
}

CatalogEntry read_entry(AnnexReader& reader, const JsonValue& value) {
  CatalogEntry entry;
  static constexpr std::string_view kKeys[] = {"id",           "language",    "provider",     "service",
                                               "illustrative", "summary",     "thirdCountry", "findings",
                                               "versions",     "newerUnread", "page"};
  ObjectReader object(reader, &value, kKeys);
  entry.id = object.required_string("id");
  if (const std::string_view* language = reader.language(object.require("language", "language"))) {
    entry.language = *language;
    reader.set_language(entry.language);
  }
  entry.provider = read_provider(reader, object.require("provider", "object"));
  entry.service = read_service(reader, object.require("service", "object"));
  entry.illustrative = reader.boolean(object.find("illustrative")).value_or(false);
  entry.summary = read_summary(reader, object.require("summary", "object"));
  if (const JsonValue* periods = object.find("thirdCountry"); periods && reader.array(periods))
    for (const JsonValue& item : periods->items()) entry.third_country.push_back(read_stated(reader, item));
  if (const JsonValue* findings = object.find("findings"); findings && reader.array(findings))
    for (const JsonValue& item : findings->items()) entry.findings.push_back(read_counts(reader, item));
  entry.newer_unread = reader.boolean(object.find("newerUnread")).value_or(false);
  entry.page = object.optional_string("page").value_or("");
  const JsonValue* versions = reader.array(object.require("versions", "list"));
  if (versions == nullptr) return entry;
  if (versions->items().empty()) reader.tell("empty", *versions, "list");
  for (const JsonValue& item : versions->items()) entry.versions.push_back(read_version(reader, item));
  return entry;
}

using Files = std::map<std::string, std::string, std::less<>>;

Files read_files(AnnexReader& reader, const JsonValue* value) {
  Files files;
  if (!value) return files;
  for (const auto& [language, file] : reader.local_text(value)) files.emplace(language, file);
  return files;
}

void read_entries(AnnexReader& reader, const JsonDocument& document, const JsonValue* value,
                  std::vector<CatalogEntry>& entries) {
  if (reader.array(value) == nullptr) return;
  std::set<std::string> seen;
  for (const JsonValue& item : value->items()) {
    const std::size_t before = document.problems.size();
    CatalogEntry entry = read_entry(reader, item);
    if (!seen.insert(entry.id).second) reader.tell("duplicate-value", item);
    if (document.problems.size() == before) entries.push_back(std::move(entry));
  }
}

std::vector<CatalogPart> read_parts(AnnexReader& reader, const JsonValue* value) {
  std::vector<CatalogPart> parts;
  if (!value || !reader.array(value)) return parts;
  for (const JsonValue& item : value->items()) {
    static constexpr std::string_view kKeys[] = {"first", "file"};
    ObjectReader object(reader, &item, kKeys);
    const int first = reader.integer(object.require("first", "integer"), 0, kMany).value_or(0);
    parts.push_back({static_cast<ServiceNumber>(first), object.required_string("file")});
    if (parts.size() > 1 && parts.back().first <= parts[parts.size() - 2].first)
      reader.tell("out-of-range", item);
  }
  return parts;
}

std::vector<KeyShard> read_shards(AnnexReader& reader, const JsonValue* value) {
  std::vector<KeyShard> shards;
  if (!value || !reader.array(value)) return shards;
  for (const JsonValue& item : value->items()) {
    static constexpr std::string_view kKeys[] = {"first", "file"};
    ObjectReader object(reader, &item, kKeys);
    shards.push_back({object.required_string("first"), object.required_string("file")});
  }
  return shards;
}

void write_summary(JsonWriter& writer, const Summary& summary) {
  writer.key("summary");
  writer.begin_object();
  for (const CountMember& member : kCountMembers) writer.integer_member(member.key, summary.*member.value);
  for (const StatedMember& member : kStatedMembers)
    writer.string_member(member.key, name_in(kStatedNames, summary.*member.value));
  if (!summary.countries.empty()) {
    writer.key("countries");
    writer.begin_array();
    for (const std::string& country : summary.countries) writer.string(country);
    writer.end_array();
  }
  write_retention(writer, "longestRetention", summary.longest_retention);
  writer.end_object();
}

void write_findings(JsonWriter& writer, const std::vector<FindingCounts>& periods) {
  writer.key("findings");
  writer.begin_array();
  for (const FindingCounts& counts : periods) {
    writer.begin_object();
    if (counts.from) writer.string_member("from", to_string(*counts.from));
    for (const auto& [key, member] : kCountsMembers) writer.integer_member(key, counts.*member);
    writer.end_object();
  }
  writer.end_array();
}

void write_third_country(JsonWriter& writer, const std::vector<StatedPeriod>& periods) {
  if (periods.empty()) return;
  writer.key("thirdCountry");
  writer.begin_array();
  for (const StatedPeriod& period : periods) {
    writer.begin_object();
    if (period.from) writer.string_member("from", to_string(*period.from));
    writer.string_member("answer", name_in(kStatedNames, period.answer));
    writer.end_object();
  }
  writer.end_array();
}

void write_versions(JsonWriter& writer, const std::vector<CatalogVersion>& versions) {
  writer.key("versions");
  writer.begin_array();
  for (const CatalogVersion& version : versions) {
    writer.begin_object();
    writer.string_member("version", version.version);
    if (version.effective) writer.string_member("effective", to_string(*version.effective));
    writer.string_member("file", version.file);
    writer.end_object();
  }
  writer.end_array();
}

// Of each item the day alone, where it has one.
template <typename Item>
void write_days(JsonWriter& writer, std::string_view list, std::string_view key,
                const std::vector<Item>& items, std::optional<Date> Item::*day) {
  if (items.empty()) return;
  writer.key(list);
  writer.begin_array();
  for (const Item& item : items) {
    if (!(item.*day)) continue;
    writer.begin_object();
    writer.string_member(key, to_string(*(item.*day)));
    writer.end_object();
  }
  writer.end_array();
}

void write_files(JsonWriter& writer, std::string_view key, const Files& files) {
  writer.key(key);
  writer.begin_object();
  for (const auto& [language, file] : files) writer.string_member(language, file);
  writer.end_object();
}

void write_entry(JsonWriter& writer, const CatalogEntry& entry) {
  writer.begin_object();
  writer.string_member("id", entry.id);
  writer.string_member("language", entry.language);
  write_provider(writer, entry.provider);
  write_service(writer, entry.service);
  if (entry.illustrative) writer.boolean_member("illustrative", true);
  write_summary(writer, entry.summary);
  write_third_country(writer, entry.third_country);
  write_findings(writer, entry.findings);
  write_versions(writer, entry.versions);
  if (entry.newer_unread) writer.boolean_member("newerUnread", true);
  if (!entry.page.empty()) writer.string_member("page", entry.page);
  writer.end_object();
}

void write_entries(JsonWriter& writer, const CatalogEntry* entries, std::size_t count) {
  writer.key("entries");
  writer.begin_array();
  for (std::size_t index = 0; index < count; ++index) write_entry(writer, entries[index]);
  writer.end_array();
}

void write_parts(JsonWriter& writer, std::string_view key, const std::vector<CatalogPart>& parts) {
  if (parts.empty()) return;
  writer.key(key);
  writer.begin_array();
  for (const CatalogPart& part : parts) {
    writer.begin_object();
    writer.integer_member("first", static_cast<int>(part.first));
    writer.string_member("file", part.file);
    writer.end_object();
  }
  writer.end_array();
}

void write_shards(JsonWriter& writer, std::string_view key, const std::vector<KeyShard>& shards) {
  if (shards.empty()) return;
  writer.key(key);
  writer.begin_array();
  for (const KeyShard& shard : shards) {
    writer.begin_object();
    writer.string_member("first", shard.first);
    writer.string_member("file", shard.file);
    writer.end_object();
  }
  writer.end_array();
}

CatalogIndex read_index(AnnexReader& reader, JsonDocument& document) {
  CatalogIndex index;
  static constexpr std::string_view kKeys[] = {"format", "references", "views", "services", "parts",  "ids",
                                               "facets", "words",      "pages", "facts",    "entries"};
  ObjectReader object(reader, &document.root(), kKeys);
  read_format(reader, object, kCatalogFormat);
  index.references = read_files(reader, object.require("references", "local-text"));
  index.views = read_files(reader, object.find("views"));
  index.parts = read_parts(reader, object.find("parts"));
  index.ids = read_shards(reader, object.find("ids"));
  index.facets = read_shards(reader, object.find("facets"));
  index.words = read_shards(reader, object.find("words"));
  index.pages = read_shards(reader, object.find("pages"));
  index.facts = read_parts(reader, object.find("facts"));
  read_entries(reader, document, object.require("entries", "list"), index.entries);
  if (const JsonValue* services = object.find("services"))
    index.in_parts = static_cast<std::size_t>(reader.integer(services, 0, kMostServices).value_or(0));
  // The places of all others follow from how many these are.
  const bool placed = index.parts.empty() || (index.parts.front().first == index.entries.size() &&
                                              index.parts.back().first < index.in_parts);
  if (!placed) {
    reader.tell("out-of-range", document.root());
    index.entries.clear();
    index.parts.clear();
  }
  return index;
}

}  // namespace

Decoded<CatalogIndex> decode_catalog_index(std::string_view bytes) {
  JsonDocument document = parse_json(bytes, kReferenceLimits);
  Decoded<CatalogIndex> decoded;
  if (document.whole) {
    AnnexReader reader(document);
    decoded.value = read_index(reader, document);
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

std::string encode_catalog_index(const CatalogIndex& index) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", kCatalogFormat);
  write_files(writer, "references", index.references);
  if (!index.views.empty()) write_files(writer, "views", index.views);
  if (!index.parts.empty()) writer.integer_member("services", static_cast<int>(index.in_parts));
  write_parts(writer, "parts", index.parts);
  write_shards(writer, "ids", index.ids);
  write_shards(writer, "facets", index.facets);
  write_shards(writer, "words", index.words);
  write_shards(writer, "pages", index.pages);
  write_parts(writer, "facts", index.facts);
  write_entries(writer, index.entries.data(), index.entries.size());
  writer.end_object();
  return writer.take(JsonLayout::compact);
}

std::string encode_page_directory(const std::vector<const CatalogEntry*>& entries) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", kPagesFormat);
  writer.key("entries");
  writer.begin_array();
  for (const CatalogEntry* entry : entries) {
    writer.begin_object();
    writer.string_member("id", entry->id);
    writer.string_member("language", entry->language);
    writer.string_member("page", entry->page);
    write_days(writer, "thirdCountry", "from", entry->third_country, &StatedPeriod::from);
    write_days(writer, "findings", "from", entry->findings, &FindingCounts::from);
    write_days(writer, "versions", "effective", entry->versions, &CatalogVersion::effective);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return writer.take(JsonLayout::compact);
}

Decoded<std::vector<CatalogEntry>> decode_entries(std::string_view bytes) {
  JsonDocument document = parse_json(bytes, kReferenceLimits);
  Decoded<std::vector<CatalogEntry>> decoded;
  if (document.whole) {
    AnnexReader reader(document);
    static constexpr std::string_view kKeys[] = {"format", "entries"};
    ObjectReader object(reader, &document.root(), kKeys);
    read_format(reader, object, kEntriesFormat);
    read_entries(reader, document, object.require("entries", "list"), decoded.value);
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

std::string encode_entries(const CatalogEntry* entries, std::size_t count) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", kEntriesFormat);
  write_entries(writer, entries, count);
  writer.end_object();
  return writer.take(JsonLayout::compact);
}

}  // namespace annex
