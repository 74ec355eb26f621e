// Packing annexes; see the header.
#include "tools/annex/pack/packed_annexes.h"

#include <utility>

#include "core/codec/annex_json.h"
#include "core/find/condition_keys.h"
#include "core/find/word_keys.h"
#include "core/query/pack_facts.h"
#include "tools/annex/files.h"
#include "tools/annex/pack/workers.h"

namespace annex {
namespace {

std::vector<Reference> references_of(const Session& session) {
  std::vector<Reference> references;
  for (const auto& [language, texts] : session.data.texts)
    references.push_back(session.data.reference(texts));
  return references;
}

std::optional<Annex> read(const Session& session, const std::string& path, PackedAnnex& packed) {
  const ReadFile file = read_file(path);
  if (!file.bytes) {
    packed.complaints.push_back(
        session.texts.say("tools.not-read", {{"file", packed.name}, {"reason", file.failure}}));
    return std::nullopt;
  }
  Decoded<Annex> decoded = decode_annex(*file.bytes, session.data.vocabulary, session.data.places);
  for (const Problem& problem : decoded.problems)
    packed.complaints.push_back(problem_line(session, packed.name, problem));
  if (!decoded.ok()) {
    packed.unread.id = decoded.value.id;
    packed.unread.version = decoded.value.version;
    packed.unread.effective = decoded.value.effective;
    return std::nullopt;
  }
  return std::move(decoded.value);
}

}  // namespace

PackedAnnexes pack_annexes(const Session& session, const std::vector<std::string>& paths, unsigned workers,
                           CatalogFolder& folder, std::atomic<std::size_t>& done) {
  const std::vector<Reference> references = references_of(session);
  PackedAnnexes packed;
  packed.annexes.resize(paths.size());
  std::vector<KeyFiles> keys(workers);
  std::vector<WordKeys> words(keys.begin(), keys.end());
  for_all(paths.size(), workers, [&](std::size_t item, unsigned worker) {
    if (folder.has_failed()) return;  // nothing of it will be kept
    PackedAnnex& one = packed.annexes[item];
    one.name = name_of_file(paths[item]);
    one.unread.path = paths[item];
    if (const std::optional<Annex> annex = read(session, paths[item], one)) {
      const std::string file = folder.put("annexes", annex->id, "json", encode_annex(*annex));
      const auto findings = finding_periods(*annex, session.data.law, session.data.vocabulary);
      const auto number = static_cast<ServiceNumber>(item);
      for (const Reference& reference : references) words[worker].add(*annex, reference, number);
      add_condition_keys(keys[worker], *annex, session.data.vocabulary, findings, number);
      one.facts = pack_facts(*annex, session.data.vocabulary);
      one.entry = entry_of({&*annex}, {file}, findings, session.data.law);
    }
    ++done;
  });
  for (WordKeys& each : words) each.finish();
  for (KeyFiles& each : keys) packed.search.merge(std::move(each));
  return packed;
}

}  // namespace annex
