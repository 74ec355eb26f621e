// Reads each cell by what its column holds.
#include "core/import/entity_row.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/import/entity_places.h"
#include "core/import/nobody_words.h"
#include "core/import/safeguard_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

class RowReader {
 public:
  RowReader(const Document& document, const EntityCells& cells, const CountryNames& countries,
            std::vector<int>& used)
      : document_(document), cells_(cells), countries_(countries), used_(used) {}

  std::vector<Entity> read() {
    Entity entity;
    entity.name = text_of(EntityColumn::name).value_or("");
    entity.task = text_of(EntityColumn::task);
    entity.contact = text_of(EntityColumn::contact);
    entity.address = text_of(EntityColumn::address);
    read_established(entity);
    read_safeguards_cell(entity);
    return in_countries(entity);
  }

 private:
  const std::vector<int>* cell(EntityColumn column) const {
    const auto found = cells_.find(column);
    return found == cells_.end() || found->second.empty() ? nullptr : &found->second;
  }
  void take(const std::vector<int>& words) { used_.insert(used_.end(), words.begin(), words.end()); }

  // The words of a cell; nothing where it says that there are none, which is understood as well.
  std::optional<std::string> text_of(EntityColumn column) {
    const auto* words = cell(column);
    if (words == nullptr) return std::nullopt;
    take(*words);
    std::string text = trimmed(document_.joined_name(*words));
    return text.empty() || is_empty_answer(document_, *words) ? std::nullopt : std::optional(std::move(text));
  }

  void read_established(Entity& entity) {
    const auto* words = cell(EntityColumn::established);
    if (words == nullptr) return;
    entity.established_in = countries_.find(trimmed(document_.joined_name(*words)));
    if (entity.established_in || is_empty_answer(document_, *words)) take(*words);
  }

  void read_safeguards_cell(Entity& entity) {
    const auto* words = cell(EntityColumn::safeguards);
    if (words == nullptr) return;
    auto tools = read_safeguards(document_, *words);
    if (tools.empty() && !is_empty_answer(document_, *words)) return;
    if (!tools.empty()) entity.safeguards = std::move(tools);
    take(*words);
  }

  std::vector<Entity> in_countries(const Entity& entity) {
    const auto* words = cell(EntityColumn::country);
    if (words == nullptr) return {entity};
    take(*words);
    const Where where = read_where(document_.joined_name(*words), countries_);
    std::vector<Entity> all;
    for (const auto& country : where.countries) {
      all.push_back(entity);
      all.back().country = country;
    }
    if (all.empty()) all.push_back(entity);
    for (auto& one : all)
      if (!where.location.empty()) one.location = where.location;
    return all;
  }

  const Document& document_;
  const EntityCells& cells_;
  const CountryNames& countries_;
  std::vector<int>& used_;
};

}  // namespace

std::vector<Entity> read_entity_row(const Document& document, const EntityCells& cells,
                                    const CountryNames& countries, std::vector<int>& used) {
  return RowReader(document, cells, countries, used).read();
}

}  // namespace annex::importing
