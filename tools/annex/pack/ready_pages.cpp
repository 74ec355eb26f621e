// Making pages ready; see the header.
#include "tools/annex/pack/ready_pages.h"

#include <optional>
#include <string_view>
#include <vector>

#include "core/codec/annex_json.h"
#include "core/codec/json_writer.h"
#include "core/pages/annex_page.h"
#include "core/rules/rules.h"
#include "tools/annex/pack/workers.h"

namespace annex {
namespace {

const Texts& words_for(const Data& data, const std::string& language) {
  if (const Texts* own = data.texts_in(language)) return *own;
  const Texts* english = data.texts_in("en");
  return english != nullptr ? *english : data.texts.begin()->second;
}

constexpr std::string_view kAroundPage = "widget.";

// What the widget says around its page.
void write_strings(JsonWriter& writer, const Texts& texts) {
  writer.key("strings");
  writer.begin_object();
  for (auto at = texts.strings.lower_bound(kAroundPage);
       at != texts.strings.end() && at->first.compare(0, kAroundPage.size(), kAroundPage) == 0; ++at)
    writer.string_member(at->first, at->second);
  writer.end_object();
}

// The page is the last member, so that its own text needs no reading.
std::string with_head(const Page& page, const Date& as_of, const Texts& texts) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", "service-annex-page/1");
  writer.string_member("asOf", to_string(as_of));
  writer.string_member("language", page.language);
  write_strings(writer, texts);
  writer.end_object();
  std::string text = writer.take(JsonLayout::compact);
  text.pop_back();
  return text + ",\"page\":" + to_json(page) + "}";
}

}  // namespace

void put_pages(const Session& session, CatalogIndex& index, CatalogFolder& folder, unsigned workers,
               const Date& as_of, std::atomic<std::size_t>& done) {
  const Data& data = session.data;
  for_all(index.entries.size(), workers, [&](std::size_t item, unsigned) {
    ++done;
    CatalogEntry& entry = index.entries[item];
    const std::optional<std::string> bytes = folder.read(entry.versions.front().file);
    if (!bytes || folder.has_failed()) return;
    const Annex annex = decode_annex(*bytes, data.vocabulary, data.places).value;
    const std::vector<Finding> findings = check(annex, {data.law, data.vocabulary, as_of});
    const Reference reference = data.reference(words_for(data, entry.language));
    const Page page = annex_page({annex, reference, findings, as_of, &entry, {}, index.entries.size() > 1});
    entry.page = folder.put("pages", entry.id, "json", with_head(page, as_of, reference.texts));
  });
}

}  // namespace annex
