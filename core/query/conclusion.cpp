// Ranking the differences of a comparison; see the header.
#include "core/query/conclusion.h"

#include <algorithm>
#include <compare>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/model/retention_order.h"
#include "core/query/summary.h"

namespace annex {
namespace {

constexpr std::size_t kMostOfKind = 2;  // of one kind: the rest is in the table

// Data of which people ask first: that of GDPR Art. 9 before all.
constexpr std::string_view kAskedFirst[] = {"sensitive", "location", "financial"};

struct Sides {
  std::vector<std::size_t> yes, no, unstated;
};

Sides sides_of(const ComparedRow& row) {
  Sides sides;
  for (std::size_t place = 0; place < row.cells.size(); ++place) {
    const std::string& value = row.cells[place].value;
    (value == "yes" ? sides.yes : value == "no" ? sides.no : sides.unstated).push_back(place);
  }
  return sides;
}

Statement statement(StatementKind kind, std::vector<std::size_t> services,
                    std::vector<std::size_t> others = {}) {
  return {kind, std::move(services), std::move(others), {}, {}, {}, {}};
}

class Concluding {
 public:
  Concluding(const Comparison& comparison, const Law& law, const Date& as_of)
      : comparison_(comparison), law_(law), as_of_(as_of) {
    for (const Annex* annex : comparison.annexes) summaries_.push_back(summarise(*annex, law, as_of));
  }

  std::vector<Statement> conclude() {
    ask_third_country();
    ask_answers(Section::data_categories, StatementKind::category);
    ask_retentions();
    ask_suppliers();
    ask_answers(Section::activities, StatementKind::activity);
    ask_unanswered();
    return std::move(statements_);
  }

 private:
  // Countries of the recipients that are in third countries: by the law, or by their group where the law does
  // not say that they are inside.
  std::vector<std::string> third_countries(const std::vector<std::size_t>& places) const {
    std::vector<std::string> countries;
    for (const std::size_t place : places)
      for (const RecipientGroup& group : comparison_.annexes[place]->recipients)
        for (const Entity& entity : group.entities)
          if (entity.country && is_third(group, *entity.country)) countries.push_back(*entity.country);
    std::sort(countries.begin(), countries.end());
    countries.erase(std::unique(countries.begin(), countries.end()), countries.end());
    return countries;
  }

  bool is_third(const RecipientGroup& group, const std::string& country) const {
    const Standing standing = law_.standing_of(country, as_of_);
    return standing == Standing::outside ||
           (standing == Standing::ask && group.region == Region::third_country);
  }

  std::vector<std::size_t> places_where(Stated third_country) const {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < summaries_.size(); ++place)
      if (summaries_[place].third_country == third_country) places.push_back(place);
    return places;
  }

  void ask_third_country() {
    const std::vector<std::size_t> yes = places_where(Stated::yes);
    const std::vector<std::size_t> unstated = places_where(Stated::unstated);
    if (yes.size() == summaries_.size() || unstated.size() == summaries_.size()) return;
    if (!yes.empty()) {
      statements_.push_back(statement(StatementKind::third_country, yes, places_where(Stated::no)));
      statements_.back().countries = third_countries(yes);
    }
    if (!unstated.empty()) statements_.push_back(statement(StatementKind::third_country_unstated, unstated));
  }

  void add_answer(const ComparedRow& row, StatementKind kind) {
    Sides sides = sides_of(row);
    if (sides.yes.empty() || sides.no.empty()) return;
    statements_.push_back(statement(kind, std::move(sides.yes), std::move(sides.no)));
    statements_.back().term = row.term;
  }

  // Those of which people ask first, in that order, then the others in the order of the form.
  void ask_answers(Section section, StatementKind kind) {
    std::vector<const ComparedRow*> different;
    for (const ComparedRow& row : comparison_.rows)
      if (row.section == section && row.kind == ComparedKind::answer && !row.same) different.push_back(&row);
    const auto weight = [](const ComparedRow* row) {
      return std::find(std::begin(kAskedFirst), std::end(kAskedFirst), row->term) - std::begin(kAskedFirst);
    };
    std::stable_sort(
        different.begin(), different.end(),
        [&](const ComparedRow* left, const ComparedRow* right) { return weight(left) < weight(right); });
    const std::size_t before = statements_.size();
    for (const ComparedRow* row : different)
      if (statements_.size() - before < kMostOfKind) add_answer(*row, kind);
  }

  const std::vector<Retention>* retention_in(const ComparedCell& cell) const {
    const bool kept = cell.subject && cell.subject->answer == Answer::yes && !cell.subject->retention.empty();
    return kept ? &cell.subject->retention : nullptr;
  }

  // The two services of a row between which most lies.
  void add_retention(const ComparedRow& row) {
    std::optional<std::size_t> longest, shortest;
    bool incomparable = false;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
      const auto* own = retention_in(row.cells[place]);
      if (!own) continue;
      if (!longest) longest = shortest = place;
      const auto to_longest = compare(*own, *retention_in(row.cells[*longest]));
      const auto to_shortest = compare(*own, *retention_in(row.cells[*shortest]));
      if (to_longest == std::partial_ordering::unordered) incomparable = true;
      if (to_longest > 0) longest = place;
      if (to_shortest < 0) shortest = place;
    }
    if (!longest || (*longest == *shortest && !incomparable)) return;
    if (*longest == *shortest) return add_incomparable(row, *longest);
    statements_.push_back(statement(StatementKind::retention, {*longest}, {*shortest}));
    statements_.back().term = row.term;
    statements_.back().difference =
        difference(*retention_in(row.cells[*longest]), *retention_in(row.cells[*shortest]));
  }

  void add_incomparable(const ComparedRow& row, std::size_t with) {
    Statement made = statement(StatementKind::retention_incomparable, {});
    made.term = row.term;
    made.others = {with};
    for (std::size_t place = 0; place < row.cells.size(); ++place)
      if (const auto* own = retention_in(row.cells[place]);
          own && compare(*own, *retention_in(row.cells[with])) == std::partial_ordering::unordered)
        made.services.push_back(place);
    statements_.push_back(std::move(made));
  }

  // What one adds to the same basis, or one fixed time, less the other: where both are whole months or whole
  // days.
  static std::optional<Duration> difference(const std::vector<Retention>& left,
                                            const std::vector<Retention>& right) {
    if (left.size() != 1 || right.size() != 1 || left[0].basis != right[0].basis) return std::nullopt;
    if (left[0].max != right[0].max) return std::nullopt;
    const bool fixed = left[0].basis == RetentionBasis::fixed;
    const Duration more = (fixed ? left[0].duration : left[0].plus).value_or(Duration{});
    const Duration less = (fixed ? right[0].duration : right[0].plus).value_or(Duration{});
    const auto only = [](const Duration& duration, int days, int months) {
      return duration.hours + duration.minutes + duration.seconds == 0 && (days == 0 || months == 0);
    };
    const int months = (more.years - less.years) * 12 + more.months - less.months;
    const int days = (more.weeks - less.weeks) * 7 + more.days - less.days;
    if (!only(more, days, months) || !only(less, days, months) || months < 0 || days < 0) return std::nullopt;
    if (months == 0 && days == 0) return std::nullopt;
    Duration between;
    between.years = months / 12;
    between.months = months % 12;
    between.days = days;
    return between;
  }

  // The longest differences first, those without a number last.
  void ask_retentions() {
    const std::size_t before = statements_.size();
    for (const ComparedRow& row : comparison_.rows)
      if (row.kind == ComparedKind::retention && !row.same) add_retention(row);
    const auto first = statements_.begin() + static_cast<std::ptrdiff_t>(before);
    std::stable_sort(first, statements_.end(), [](const Statement& left, const Statement& right) {
      const auto weight = [](const Statement& made) {
        return made.difference ? span_of(*made.difference).shortest
                               : (made.kind == StatementKind::retention ? 0 : -1);
      };
      return weight(left) > weight(right);
    });
    if (statements_.size() > before + kMostOfKind) statements_.resize(before + kMostOfKind);
  }

  // Of a service that leaves out one of the form's two groups of suppliers nobody knows how many it has.
  void ask_suppliers() {
    Statement made = statement(StatementKind::suppliers, {});
    bool differ = false;
    for (std::size_t place = 0; place < summaries_.size(); ++place) {
      const auto& groups = comparison_.annexes[place]->recipients;
      const auto stated = [&](Region region) {
        return std::any_of(groups.begin(), groups.end(), [&](const RecipientGroup& group) {
          return group.relation == Relation::supplier && group.region == region;
        });
      };
      if (!stated(Region::eea) || !stated(Region::third_country)) continue;
      made.services.push_back(place);
      made.counts.push_back(summaries_[place].suppliers);
      differ = differ || made.counts.back() != made.counts.front();
    }
    if (differ) statements_.push_back(std::move(made));
  }

  // One statement for each service that leaves open what another says.
  void ask_unanswered() {
    std::vector<int> counts(comparison_.annexes.size(), 0);
    for (const ComparedRow& row : comparison_.rows)
      for (std::size_t place = 0; place < row.cells.size(); ++place)
        if (!row.same && row.kind == ComparedKind::answer && row.cells[place].value == "unstated")
          ++counts[place];
    for (std::size_t place = 0; place < counts.size(); ++place)
      if (counts[place] > 0) {
        statements_.push_back(statement(StatementKind::unanswered, {place}));
        statements_.back().counts = {counts[place]};
      }
  }

  const Comparison& comparison_;
  const Law& law_;
  Date as_of_;
  std::vector<Summary> summaries_;
  std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> conclude(const Comparison& comparison, const Law& law, const Date& as_of,
                                std::size_t most) {
  if (comparison.annexes.size() < 2) return {};
  std::vector<Statement> statements = Concluding(comparison, law, as_of).conclude();
  if (statements.size() > most) statements.resize(most);
  return statements;
}

}  // namespace annex
