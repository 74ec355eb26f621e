// What is said of each recipient.
#include "core/rules/recipients.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "core/model/names.h"
#include "core/rules/entities.h"
#include "core/rules/folding.h"

namespace annex {

namespace {

// Words by number: those that are the same but for spelling have the same; none where they are not given.
class Numbers {
 public:
  std::size_t of(const std::optional<std::string>& words) {
    if (!is_given(words)) return 0;
    return numbers_.emplace(fold(*words), numbers_.size() + 1).first->second;
  }

 private:
  std::map<std::string, std::size_t> numbers_;
};

// What an entity of one name does, and where.
struct Engagement {
  std::size_t index = 0;
  std::size_t task = 0;
  std::size_t country = 0;
  std::size_t location = 0;
};

bool differ(std::size_t left, std::size_t right) { return left != 0 && right != 0 && left != right; }

// One entity named for two tasks, or at two places, is no duplicate.
bool is_duplicate(const Engagement& left, const Engagement& right) {
  return !differ(left.task, right.task) && !differ(left.country, right.country) &&
         !differ(left.location, right.location);
}

// Whether the place contradicts the group; for a place that has to be asked about: whether there is a
// question.
bool is_misplaced(Region region, Standing standing) {
  switch (standing) {
    case Standing::inside:
      return region == Region::third_country;
    case Standing::outside:
      return region == Region::eea;
    case Standing::ask:
      return true;
  }
  return false;
}

}  // namespace

void entity_without_country(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!at.entity.country && !is_given(at.entity.location))
      report.add({at.path}, {{"name", at.entity.name}});
}

// A country is a code in its own field: a location alone ("Global", "US / EU") is not one.
void entity_country_vague(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!at.entity.country && is_given(at.entity.location))
      report.add({at.path}, {{"name", at.entity.name}, {"location", *at.entity.location}});
}

void entity_outside_region(const Annex& annex, const Context& context, Report& report) {
  for (const EntityAt& at : entities_of(annex)) {
    const auto standing = standing_of(at.entity, context);
    if (!standing || !is_misplaced(at.group.region, *standing)) continue;
    const bool ask = *standing == Standing::ask;
    Finding& finding = report.add({at.path}, {{"name", at.entity.name},
                                              {"country", country_argument(*at.entity.country)},
                                              {"date", date_argument(context.as_of)},
                                              {"case", ask                              ? "ask"
                                                       : at.group.region == Region::eea ? "outside"
                                                                                        : "inside"}});
    if (ask) finding.severity = Severity::notice;
  }
}

void entity_without_contact(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!is_given(at.entity.address) && !is_given(at.entity.contact))
      report.add({at.path}, {{"name", at.entity.name}});
}

void entity_without_task(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!is_given(at.entity.task)) report.add({at.path}, {{"name", at.entity.name}});
}

void duplicate_entity(const Annex& annex, const Context& context, Report& report) {
  const auto& legal_forms = context.law.wordings.legal_forms;
  const std::vector<EntityAt> entities = entities_of(annex);
  Numbers numbers;
  std::map<std::pair<std::size_t, std::string>, std::vector<Engagement>> named;  // by group and name
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const EntityAt& at = entities[i];
    const Engagement later{i, numbers.of(at.entity.task), numbers.of(at.entity.country),
                           numbers.of(at.entity.location)};
    std::vector<Engagement>& before = named[{at.group_index, fold_entity_name(at.entity.name, legal_forms)}];
    const auto first = std::find_if(before.begin(), before.end(), [&](const Engagement& engagement) {
      return is_duplicate(engagement, later);
    });
    if (first != before.end())
      report.add({at.path, entities[first->index].path},
                 {{"name", at.entity.name}, {"other", entities[first->index].entity.name}});
    before.push_back(later);
  }
}

}  // namespace annex
