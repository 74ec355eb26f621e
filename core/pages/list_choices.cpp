// The list's facets; see the header.
#include "core/pages/list_choices.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/find/facets.h"

namespace annex {
namespace {

// Of families and providers, the most frequent ones: a catalog may have thousands.
constexpr std::size_t kMostValues = 12;

class ListChoices {
 public:
  ListChoices(const Catalog& catalog, const ServicesFound& found, const ServiceFilter& filter,
              const Reference& reference)
      : catalog_(catalog), found_(found), filter_(filter), texts_(reference.texts) {}

  Choices flags() const {
    Choices choices{ChoicesKind::any_of, texts_.say("facet"), {}};
    for (const std::string_view each : kFacets) {
      const std::string facet(each);
      std::set<std::string> chosen = filter_.facets;
      chosen.insert(facet);
      add(choices, facet, texts_.say("facet." + facet), left_by(chosen).count());
    }
    return choices;
  }

  Choices findings() const {
    Choices choices{ChoicesKind::any_of, texts_.say("facet.finding"), {}};
    const Bits others = left_without("finding:");
    for (const std::string_view each : kFindingFacets) {
      Bits with = with_facet(catalog_, each, filter_.as_of);
      with &= others;
      add(choices, std::string(each),
          texts_.say("facet.finding." + std::string(each.substr(each.find(':') + 1))), with.count());
    }
    return choices;
  }

  // One choice for each value that services have ("family:mail"), in alphabetical order; none where all have
  // one.
  Choices values(const std::string& kind) const {
    Choices choices{ChoicesKind::any_of, texts_.say("facet." + kind), {}};
    std::vector<Value> values = values_of(kind + ":");
    if (values.size() < 2) return choices;
    choose_most(values);
    for (const Value& value : values) {
      if (!value.offered) continue;
      const std::string key = "family." + value.name;
      const bool translated = kind == "family" && texts_.has(key);
      add(choices, std::string(kind).append(":").append(value.name),
          translated ? texts_.say(key) : value.name, value.count);
    }
    return choices;
  }

 private:
  struct Value {
    std::string name;
    std::size_t count = 0;
    bool offered = false;
  };

  Bits left_by(const std::set<std::string>& chosen) const {
    Bits left = with_facets(catalog_, chosen, filter_.as_of);
    left &= found_.by_text;
    return left;
  }

  // Of alternatives, each counts what it would add, not what it would leave.
  Bits left_without(const std::string& kind) const {
    std::set<std::string> chosen = filter_.facets;
    for (auto facet = chosen.begin(); facet != chosen.end();)
      facet = facet->compare(0, kind.size(), kind) == 0 ? chosen.erase(facet) : std::next(facet);
    return left_by(chosen);
  }

  std::vector<Value> values_of(const std::string& kind) const {
    const Bits others = left_without(kind);
    std::vector<Value> values;
    for (const std::string& facet : facets_of_kind(catalog_, kind)) {
      Bits with = with_facet(catalog_, facet, filter_.as_of);
      with &= others;
      values.push_back({facet.substr(kind.size()), with.count(), filter_.facets.count(facet) > 0});
    }
    return values;
  }

  // Those that are chosen are offered already.
  static void choose_most(std::vector<Value>& values) {
    for (std::size_t left = kMostValues; left > 0; --left) {
      Value* most = nullptr;
      for (Value& value : values)
        if (!value.offered && (!most || value.count > most->count)) most = &value;
      if (!most) return;
      most->offered = true;
    }
  }

  void add(Choices& choices, const std::string& facet, std::string label, std::size_t count) const {
    const bool chosen = filter_.facets.count(facet) > 0;
    if (count > 0 || chosen)
      choices.choices.push_back({"facet " + facet, std::move(label),
                                 texts_.number(static_cast<long long>(count)), chosen, "facet " + facet});
  }

  const Catalog& catalog_;
  const ServicesFound& found_;
  const ServiceFilter& filter_;
  const Texts& texts_;
};

void add(Page& page, const char* key, Choices choices) {
  if (!choices.choices.empty()) page.blocks.push_back({key, std::move(choices)});
}

bool has_chosen(const Choices& choices) {
  return std::any_of(choices.choices.begin(), choices.choices.end(),
                     [](const Choice& choice) { return choice.chosen; });
}

Block fold(bool open, const Texts& texts) {
  const std::string key(kAllChoices);
  return {"fold", Buttons{texts.say("list.filters"),
                          {Button{key,
                                  texts.say(open ? "list.filters.less" : "list.filters.more"),
                                  "wording " + key,
                                  {},
                                  open}}}};
}

}  // namespace

void add_choices(Page& page, const ListView& view, const ServicesFound& found, const Reference& reference) {
  if (view.catalog.index->entries.empty()) return;
  const ListChoices choices(view.catalog, found, view.filter, reference);
  add(page, "facets", choices.flags());
  add(page, "findings", choices.findings());
  Choices families = choices.values("family"), providers = choices.values("provider");
  if (families.choices.empty() && providers.choices.empty()) return;
  const bool open = view.has_all_choices;
  // Below it opens what it tells of.
  page.blocks.push_back(fold(open, reference.texts));
  if (open || has_chosen(families)) add(page, "families", std::move(families));
  if (open || has_chosen(providers)) add(page, "providers", std::move(providers));
}

}  // namespace annex
