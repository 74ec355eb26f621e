// The dated law, day by day: before, on and after every date in data/law, as the rules see it.
#include <gtest/gtest.h>

#include <set>

#include "core/rules/rules.h"
#include "tests/core/rules/rule_cases.h"

namespace annex::test {
namespace {

const Law& law() { return reference_in("en").law; }

// A recipient of a region, in a country.
Annex with_recipient(Region region, const std::string& country, std::vector<Safeguard> safeguards) {
  Entity entity;
  entity.name = "Somebody";
  entity.country = country;
  RecipientGroup group;
  group.region = region;
  group.entities = {entity};
  group.safeguards = std::move(safeguards);
  Annex annex;
  annex.recipients = {group};
  return annex;
}

// The severity of a rule's finding; nothing where it does not fire.
std::optional<Severity> fires(const std::string& rule, const Annex& annex, const Date& date) {
  for (const Finding& finding : check(annex, {law(), reference_in("en").vocabulary, date}))
    if (finding.rule == rule) return finding.severity;
  return std::nullopt;
}

std::set<Date> days_around(const Period& period) {
  std::set<Date> days;
  for (const auto& date : {period.from, period.until})
    if (date) days.insert({previous_day(*date), *date, next_day(*date)});
  return days;
}

TEST(LawBoundaries, AMemberIsInsideOnEveryDayOfItsTimeAndOnNoOther) {
  for (const PlaceStanding& entry : law().standings)
    for (const Date& day : days_around(entry.period)) {
      SCOPED_TRACE(entry.country + " " + to_string(day));
      std::optional<Severity> expected = Severity::error;
      for (const PlaceStanding& other : law().standings)
        if (other.country == entry.country && other.period.holds(day))
          expected = other.standing == Standing::inside ? std::nullopt : std::optional(Severity::notice);
      EXPECT_EQ(fires("entity-outside-region", with_recipient(Region::eea, entry.country, {}), day),
                expected);
    }
}

TEST(LawBoundaries, AdequacyCarriesATransferOnEveryDayOfItsTimeAndOnNoOther) {
  Safeguard named;
  named.tool = SafeguardTool::adequacy_decision;
  named.scope = AdequacyScope::certified;
  for (const Adequacy& entry : law().adequacy)
    for (const Date& day : days_around(entry.period)) {
      SCOPED_TRACE(entry.country + " " + to_string(day));
      bool carried = law().standing_of(entry.country, day) == Standing::inside;
      for (const Adequacy& other : law().adequacy)
        carried = carried || (other.country == entry.country && other.period.holds(day));
      const Annex annex = with_recipient(Region::third_country, entry.country, {named});
      EXPECT_EQ(fires("adequacy-not-in-force", annex, day).has_value(), !carried);
      EXPECT_EQ(fires("transfer-without-tool", annex, day).has_value(), !carried);
    }
}

TEST(LawBoundaries, ClausesCarryATransferUntilTheirLastDay) {
  for (const ToolDecision& entry : law().tool_decisions) {
    Safeguard clauses;
    clauses.tool = entry.tool;
    clauses.decision = entry.decision;
    const Annex annex = with_recipient(Region::third_country, "IN", {clauses});
    std::set<Date> days = days_around(entry.period);
    if (entry.repealed) days.merge(days_around({entry.repealed, entry.repealed}));
    for (const Date& day : days) {
      SCOPED_TRACE(entry.decision + " " + to_string(day));
      EXPECT_EQ(fires("transfer-without-tool", annex, day).has_value(), !entry.period.holds(day));
      std::optional<Severity> repealed;
      if (entry.repealed && *entry.repealed <= day)
        repealed = day <= *entry.period.until ? Severity::warning : Severity::error;
      EXPECT_EQ(fires("clauses-repealed", annex, day), repealed);
    }
  }
}

struct Fact {
  std::string country;
  Date day;
  Standing standing;
  bool adequate;
};

// The facts themselves, once more and by hand: a date that slips in data/law is seen here.
TEST(LawFacts, AreTheOnesThatWeKnow) {
  const Standing in = Standing::inside, out = Standing::outside;
  const std::vector<Fact> facts = {{"GB", {2020, 12, 31}, in, false},
                                   {"GB", {2021, 1, 1}, out, true},
                                   {"GB", {2021, 6, 27}, out, true},
                                   {"GB", {2021, 6, 28}, out, true},
                                   {"GB", {2025, 6, 27}, out, true},
                                   {"GB", {2025, 6, 28}, out, true},
                                   {"GB", {2025, 12, 27}, out, true},
                                   {"GB", {2025, 12, 28}, out, true},
                                   {"GB", {2031, 12, 27}, out, true},
                                   {"GB", {2031, 12, 28}, out, false},
                                   {"GI", {2020, 12, 31}, in, false},
                                   {"GI", {2021, 1, 1}, out, false},
                                   {"BR", {2026, 1, 25}, out, false},
                                   {"BR", {2026, 1, 26}, out, true},
                                   {"US", {2000, 7, 25}, out, false},
                                   {"US", {2000, 7, 26}, out, true},
                                   {"US", {2015, 10, 6}, out, true},
                                   {"US", {2015, 10, 7}, out, false},
                                   {"US", {2016, 7, 11}, out, false},
                                   {"US", {2016, 7, 12}, out, true},
                                   {"US", {2020, 7, 16}, out, true},
                                   {"US", {2020, 7, 17}, out, false},
                                   {"US", {2023, 7, 9}, out, false},
                                   {"US", {2023, 7, 10}, out, true},
                                   {"HR", {2013, 6, 30}, out, false},
                                   {"HR", {2013, 7, 1}, in, false},
                                   {"RO", {2006, 12, 31}, out, false},
                                   {"RO", {2007, 1, 1}, in, false},
                                   {"BG", {2006, 12, 31}, out, false},
                                   {"BG", {2007, 1, 1}, in, false},
                                   {"HU", {2004, 4, 30}, out, true},
                                   {"HU", {2004, 5, 1}, in, false},
                                   {"LI", {1995, 4, 30}, out, false},
                                   {"LI", {1995, 5, 1}, in, false},
                                   {"KR", {2021, 12, 16}, out, false},
                                   {"KR", {2021, 12, 17}, out, true},
                                   {"JP", {2019, 1, 22}, out, false},
                                   {"JP", {2019, 1, 23}, out, true},
                                   {"CA", {2001, 12, 19}, out, false},
                                   {"CA", {2001, 12, 20}, out, true},
                                   {"CH", {2000, 7, 25}, out, false},
                                   {"CH", {2000, 7, 26}, out, true},
                                   {"YT", {2013, 12, 31}, Standing::ask, false},
                                   {"YT", {2014, 1, 1}, in, false},
                                   {"BL", {2011, 12, 31}, in, false},
                                   {"BL", {2012, 1, 1}, Standing::ask, false}};
  for (const Fact& fact : facts) {
    SCOPED_TRACE(fact.country + " " + to_string(fact.day));
    EXPECT_EQ(law().standing_of(fact.country, fact.day), fact.standing);
    EXPECT_EQ(law().adequacy_of(fact.country, fact.day) != nullptr, fact.adequate);
  }
}

TEST(LawFacts, DecisionsBeganOnTheDaysThatWeKnow) {
  const std::vector<std::pair<std::string, Date>> first_days = {
      {"AD", {2010, 10, 19}}, {"AR", {2003, 6, 30}}, {"FO", {2010, 3, 5}}, {"GG", {2003, 11, 21}},
      {"IL", {2011, 1, 31}},  {"IM", {2004, 4, 28}}, {"JE", {2008, 5, 8}}, {"NZ", {2012, 12, 19}},
      {"UY", {2012, 8, 21}},  {"HU", {2000, 7, 26}}};
  for (const auto& [country, day] : first_days) {
    EXPECT_EQ(law().adequacy_of(country, previous_day(day)), nullptr) << country;
    EXPECT_NE(law().adequacy_of(country, day), nullptr) << country;
  }
  const auto period_of = [](const char* decision) {
    return law().tool_decision(SafeguardTool::standard_contractual_clauses, decision)->period;
  };
  EXPECT_EQ(period_of("2001/497/EC"), (Period{Date{2001, 6, 15}, Date{2022, 12, 27}}));
  EXPECT_EQ(period_of("2004/915/EC"), (Period{Date{2004, 12, 27}, Date{2022, 12, 27}}));
  EXPECT_EQ(period_of("2010/87/EU"), (Period{Date{2010, 2, 5}, Date{2022, 12, 27}}));
  EXPECT_EQ(period_of("2021/914"), (Period{Date{2021, 6, 27}, std::nullopt}));
  for (const char* decision : {"2001/497/EC", "2004/915/EC", "2010/87/EU"})
    EXPECT_EQ(law().tool_decision(SafeguardTool::standard_contractual_clauses, decision)->repealed,
              (Date{2021, 9, 27}));
}

TEST(LawFacts, MembersBeganOnTheDaysThatWeKnow) {
  const std::vector<std::pair<Date, std::vector<std::string>>> first_days = {
      {{1994, 1, 1}, {"AT", "BE", "DE", "DK", "ES", "FI", "FR", "GB", "GR", "IE", "IS", "IT",
                      "LU", "NL", "NO", "PT", "SE", "GF", "GP", "MQ", "RE", "MF", "GI", "BL"}},
      {{1995, 1, 1}, {"AX"}},
      {{1995, 5, 1}, {"LI"}},
      {{2004, 5, 1}, {"CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"}},
      {{2007, 1, 1}, {"BG", "RO"}},
      {{2013, 7, 1}, {"HR"}},
      {{2014, 1, 1}, {"YT"}}};
  for (const auto& [day, countries] : first_days)
    for (const std::string& country : countries) {
      EXPECT_EQ(law().standing_of(country, day), Standing::inside) << country;
      EXPECT_NE(law().standing_of(country, previous_day(day)), Standing::inside) << country;
    }
}

TEST(LawFacts, TerritoriesOfTheUnitedKingdomAreNoQuestionAnyMore) {
  for (const char* country : {"AI", "BM", "FK", "GS", "IO", "KY", "MS", "PN", "SH", "TC", "VG"}) {
    EXPECT_EQ(law().standing_of(country, {2020, 12, 31}), Standing::ask) << country;
    EXPECT_EQ(law().standing_of(country, {2021, 1, 1}), Standing::outside) << country;
  }
}

TEST(LawFacts, TheAreaHasItsThirtyMembersAndWhatCountsAsInside) {
  std::set<std::string> inside;
  for (const PlaceStanding& entry : law().standings)
    if (law().standing_of(entry.country, Date{2026, 11, 23}) == Standing::inside)
      inside.insert(entry.country);
  const std::set<std::string> expected = {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
                                          "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU",
                                          "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
                                          "GF", "GP", "MQ", "RE", "YT", "MF", "AX"};
  EXPECT_EQ(inside, expected);
}

TEST(LawFacts, EveryEntryNamesItsSource) {
  for (const PlaceStanding& entry : law().standings) EXPECT_NE(entry.source, "") << entry.country;
  for (const Adequacy& entry : law().adequacy) EXPECT_NE(entry.source, "") << entry.country;
  for (const ToolDecision& entry : law().tool_decisions) EXPECT_NE(entry.source, "") << entry.decision;
  for (const Affinity& entry : law().affinity) EXPECT_EQ(entry.reason.size(), 2u) << entry.subject_matter;
}

TEST(LawFacts, NoTwoEntriesOfAPlaceHoldOnOneDay) {
  const auto overlap = [](const Period& left, const Period& right) {
    return (!left.from || !right.until || *left.from <= *right.until) &&
           (!right.from || !left.until || *right.from <= *left.until);
  };
  const auto& places = law().standings;
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(places[i].country == places[j].country && overlap(places[i].period, places[j].period))
          << places[i].country;
  const auto& decisions = law().adequacy;
  for (std::size_t i = 0; i < decisions.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(decisions[i].country == decisions[j].country &&
                   overlap(decisions[i].period, decisions[j].period))
          << decisions[i].country;
}

TEST(DecisionNumber, IsWhatTwoSpellingsHaveInCommon) {
  EXPECT_EQ(decision_number("2010/87/EU"), "2010/87");
  EXPECT_EQ(decision_number("(EU) 2021/914"), "2021/914");
  EXPECT_EQ(decision_number("Decision 2000/520/EC of the Commission"), "2000/520");
  EXPECT_EQ(decision_number("and/or 2021/914"), "2021/914");
  EXPECT_EQ(decision_number("2021/914/EU"), "2021/914");
  EXPECT_EQ(decision_number("32010D0087"), "2010/87");
  EXPECT_EQ(decision_number("CELEX:32021D0914"), "2021/914");
  EXPECT_EQ(decision_number("32021R0914"), "");
  EXPECT_EQ(decision_number("914"), "");
  EXPECT_EQ(decision_number("2021/"), "");
  EXPECT_EQ(decision_number(""), "");
}

}  // namespace
}  // namespace annex::test
