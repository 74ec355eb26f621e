// The words of a catalog; see the header.
#include "tools/annex/pack/catalog_words.h"

#include <string>
#include <string_view>

#include "core/codec/reference_json.h"
#include "core/rules/rule_table.h"

namespace annex {
namespace {

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// When the widget says a text: never is for the command line's own.
enum class Said { first, later, never };

// The list and an annex are what a reader sees first; what only the other views say follows when one of them
// opens.
Said when_said(const std::string& key) {
  if (begins_with(key, "tools.") || begins_with(key, "fallback.")) return Said::never;
  for (const char* start :
       {"changes.", "compare.", "conclusion.", "need.", "needs.", "rule.fact.", "search."})
    if (begins_with(key, start)) return Said::later;
  const std::size_t end = key.find('.', 5);
  const Rule* rule = begins_with(key, "rule.") ? find_rule(key.substr(5, end - 5)) : nullptr;
  return rule && rule->ask_versions ? Said::later : Said::first;
}

Texts texts_said(const Texts& texts, Said when) {
  Texts said;
  said.language = texts.language;
  said.plurals = texts.plurals;
  for (const auto& [key, words] : texts.strings)
    if (when_said(key) == when) said.strings.emplace(key, words);
  return said;
}

}  // namespace

void put_references(const Session& session, CatalogIndex& index, CatalogFolder& folder) {
  for (const auto& [language, texts] : session.data.texts) {
    index.references.emplace(
        language,
        folder.put("", "reference-" + language, "json",
                   encode_reference(session.data.reference(texts_said(texts, Said::first))), WaitedFor::all));
    index.views.emplace(language, folder.put("", "views-" + language, "json",
                                             encode_texts(texts_said(texts, Said::later)), WaitedFor::all));
  }
}

}  // namespace annex
