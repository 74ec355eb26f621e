// What comparisons come to, in every language, compared with tests/corpus/conclusion: for each kind of
// statement cases where it is made, where it must not be, and at the edge. ANNEX_REBASELINE=1 writes them
// anew; read them as sentences before you commit them.
#include "core/pages/conclusion_words.h"

#include <gtest/gtest.h>

#include "core/pages/words.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

// An annex of which nothing is stated but what a case says.
class Service {
 public:
  Service& activity(const char* term, Answer answer = Answer::yes) {
    annex_.activities.push_back({{term, {}, {}, {}}, answer});
    return *this;
  }
  Service& data(const char* term, Answer answer = Answer::yes) {
    DataCategory& row = annex_.data_categories.emplace_back();
    row.term = term;
    row.answer = answer;
    return *this;
  }
  Service& keeps(const char* term, std::vector<Retention> retention, Answer answer = Answer::yes) {
    SubjectMatter& row = annex_.subject_matters.emplace_back();
    row.term = term;
    row.answer = answer;
    row.retention = std::move(retention);
    return *this;
  }
  // One recipient for each place; "" is one whose country is not stated.
  Service& group(Relation relation, Region region, const std::vector<const char*>& countries = {}) {
    RecipientGroup& made = annex_.recipients.emplace_back();
    made.relation = relation;
    made.region = region;
    for (const char* country : countries) {
      Entity& entity = made.entities.emplace_back();
      entity.name = "Recipient " + std::to_string(made.entities.size());
      if (*country) entity.country = country;
    }
    return *this;
  }
  // Both groups of third countries, of which the suppliers' has these.
  Service& outside(const std::vector<const char*>& countries = {}) {
    return group(Relation::affiliate, Region::third_country)
        .group(Relation::supplier, Region::third_country, countries);
  }
  const Annex& annex() const { return annex_; }

 private:
  Annex annex_;
};

std::optional<Duration> length(const char* text) { return *text ? parse_duration(text) : std::nullopt; }

Retention fixed(const char* duration) {
  Retention made;
  made.basis = RetentionBasis::fixed;
  made.duration = length(duration);
  return made;
}

Retention term_plus(const char* plus) {
  Retention made;
  made.basis = RetentionBasis::service_term;
  made.plus = length(plus);
  return made;
}

Retention of_basis(RetentionBasis basis, const char* max = "") {
  Retention made;
  made.basis = basis;
  made.max = length(max);
  return made;
}

Retention chosen(const char* plus, const char* max) {
  Retention made = of_basis(RetentionBasis::customer_choice, max);
  made.plus = length(plus);
  return made;
}

Retention inherited(Retention retention) {
  retention.inherited = true;
  return retention;
}

Service suppliers(const std::vector<const char*>& inside, const std::vector<const char*>& outside = {}) {
  return Service()
      .group(Relation::supplier, Region::eea, inside)
      .group(Relation::supplier, Region::third_country, outside);
}

struct ConclusionCase {
  const char* name;
  std::vector<Service> services;
};

constexpr Answer kNo = Answer::no;

std::vector<ConclusionCase> third_country_cases() {
  const Service none = Service().outside(), us = Service().outside({"US"}), open,
                somewhere = Service().outside({""}), two = Service().outside({"US", "IN"});
  return {{"third country: one of two", {us, none}},
          {"third country: one of three", {none, two, none}},
          {"third country: one, another not stated", {us, none, open}},
          {"third country: one, all others not stated", {us, open, open}},
          {"third country: two, one not", {two, us, none}},
          {"third country: two, one not stated", {us, us, open}},
          {"third country: somewhere, one of two", {none, somewhere}},
          {"third country: somewhere, one, another not stated", {somewhere, none, open}},
          {"third country: somewhere, one, all others not stated", {somewhere, open}},
          {"third country: somewhere, two, one not", {somewhere, somewhere, none}},
          {"third country: somewhere, two, one not stated", {somewhere, somewhere, open}},
          {"third country: not, and not stated", {none, open}},
          {"third country: one group of two is stated",
           {none, Service().group(Relation::supplier, Region::third_country)}},
          {"third country: all", {us, us}},
          {"third country: none", {none, none}},
          {"third country: nobody says", {open, open}}};
}

std::vector<ConclusionCase> answer_cases() {
  const auto data = [](Answer answer) { return Service().data("location", answer); };
  const auto act = [](Answer answer) { return Service().activity("disclose", answer); };
  const Service open;
  return {
      {"data: one of two", {data(Answer::yes), data(kNo)}},
      {"data: one of three", {data(kNo), data(kNo), data(Answer::yes)}},
      {"data: one, another unanswered", {data(Answer::yes), data(kNo), open}},
      {"data: two against two", {data(Answer::yes), data(Answer::yes), data(kNo), data(kNo)}},
      {"data: yes and unanswered", {data(Answer::yes), open}},
      {"data: no and unanswered", {data(kNo), open}},
      {"data: all", {data(Answer::yes), data(Answer::yes)}},
      {"data: those that are asked first, two at most",
       {Service().data("traffic").data("financial").data("location").data("sensitive"),
        Service().data("traffic", kNo).data("financial", kNo).data("location", kNo).data("sensitive", kNo)}},
      {"activity: one of two", {act(Answer::yes), act(kNo)}},
      {"activity: one, another unanswered", {open, act(kNo), act(Answer::yes)}},
      {"activity: two against one", {act(Answer::yes), act(kNo), act(Answer::yes)}},
      {"unanswered: several rows of two services",
       {Service().activity("store").activity("erase"), Service().activity("store"), open}},
  };
}

std::vector<ConclusionCase> retention_cases() {
  const auto keeps = [](std::vector<Retention> retention, Answer answer = Answer::yes) {
    return Service().keeps("hosting", std::move(retention), answer);
  };
  const Retention law = of_basis(RetentionBasis::legal_requirement);
  return {
      {"kept: months longer", {keeps({term_plus("P7M")}), keeps({term_plus("P1M")})}},
      {"kept: years and months longer", {keeps({fixed("P1Y")}), keeps({fixed("P2Y6M")})}},
      {"kept: a month longer than the service", {keeps({term_plus("P1M")}), keeps({term_plus("")})}},
      {"kept: a day longer", {keeps({fixed("P15D")}), keeps({fixed("P2W")})}},
      {"kept: longer, in months and in days", {keeps({fixed("P1M")}), keeps({fixed("P10D")})}},
      {"kept: without end", {keeps({of_basis(RetentionBasis::unlimited)}), keeps({fixed("P1Y")})}},
      {"kept: another maximum",
       {keeps({of_basis(RetentionBasis::customer_choice, "P2Y")}),
        keeps({of_basis(RetentionBasis::customer_choice, "P1Y")})}},
      {"kept: more and another maximum", {keeps({chosen("P6M", "P2Y")}), keeps({chosen("P1M", "P1Y")})}},
      {"kept: more and the same maximum", {keeps({chosen("P6M", "P2Y")}), keeps({chosen("P1M", "P2Y")})}},
      {"kept: several against one", {keeps({fixed("P1Y"), fixed("P2Y")}), keeps({fixed("P1Y")})}},
      {"kept: longest and shortest of three",
       {keeps({fixed("P2Y")}), keeps({fixed("P1Y")}), keeps({fixed("P3Y")})}},
      {"kept: incomparable", {keeps({law}), keeps({term_plus("P1M")})}},
      {"kept: two that are incomparable with one",
       {keeps({law}), keeps({term_plus("")}), keeps({fixed("P1Y")})}},
      {"kept: as long, in another notation", {keeps({fixed("P1Y")}), keeps({fixed("P12M")})}},
      {"kept: as long, one inherited", {keeps({inherited(fixed("P1Y"))}), keeps({fixed("P1Y")})}},
      {"kept: longer, one inherited", {keeps({inherited(fixed("P2Y"))}), keeps({fixed("P1Y")})}},
      {"kept: not stated how long", {keeps({}), keeps({fixed("P1Y")})}},
      {"kept: not at all, whatever the length", {keeps({fixed("P9Y")}, kNo), keeps({fixed("P1Y")}, kNo)}},
      {"kept: the two longest differences",
       {Service()
            .keeps("hosting", {fixed("P2Y")})
            .keeps("service-quality", {fixed("P5Y")})
            .keeps("incident-management", {fixed("P2M")}),
        Service()
            .keeps("hosting", {fixed("P1Y")})
            .keeps("service-quality", {fixed("P1Y")})
            .keeps("incident-management", {fixed("P1M")})}},
  };
}

std::vector<ConclusionCase> supplier_cases() {
  return {
      {"suppliers: how many each", {suppliers({"FR"}), suppliers({"FR", "DE"}, {"CH"}), suppliers({})}},
      {"suppliers: as many", {suppliers({"FR"}), suppliers({"DE"})}},
      {"suppliers: one leaves a group out",
       {suppliers({"FR"}), suppliers({"FR", "DE"}), Service().group(Relation::supplier, Region::eea)}},
      {"suppliers: all but one leave a group out",
       {suppliers({"FR"}), Service().group(Relation::supplier, Region::eea, {"DE", "DE"})}},
      {"most: six statements, the weightiest",
       {suppliers({"FR"}, {"US"})
            .group(Relation::affiliate, Region::third_country)
            .data("sensitive")
            .data("financial")
            .keeps("hosting", {fixed("P2Y")})
            .keeps("service-quality", {fixed("P2Y")})
            .activity("store"),
        suppliers({})
            .group(Relation::affiliate, Region::third_country)
            .data("sensitive", kNo)
            .data("financial", kNo)
            .keeps("hosting", {fixed("P1Y")})
            .keeps("service-quality", {fixed("P1Y")})
            .activity("store", kNo)}},
  };
}

std::vector<ConclusionCase> all_cases() {
  std::vector<ConclusionCase> all;
  for (auto cases : {third_country_cases(), answer_cases(), retention_cases(), supplier_cases()})
    all.insert(all.end(), cases.begin(), cases.end());
  return all;
}

// Names that begin with vowels and end in numbers, as names do.
const std::vector<std::string> kNames = {"Estuaire", "Sauvegarde 2", "Agence en ligne", "Hébergement Pro"};

std::string told(const ConclusionCase& one, const Reference& reference) {
  std::vector<const Annex*> annexes;
  for (const Service& service : one.services) annexes.push_back(&service.annex());
  const std::vector<std::string> names(kNames.begin(),
                                       kNames.begin() + static_cast<std::ptrdiff_t>(annexes.size()));
  std::string text = std::string("# ") + one.name + "\n";
  const auto statements = conclude(compare(annexes, reference.vocabulary), reference.law, {2026, 11, 23});
  for (const Statement& statement : statements) text += words_of(statement, names, reference) + "\n";
  return text + (statements.empty() ? "-\n\n" : "\n");
}

class ConclusionCorpus : public testing::TestWithParam<const char*> {};

TEST_P(ConclusionCorpus, ComesOutAsExpected) {
  const Reference reference = test::reference(GetParam());
  std::string made;
  for (const ConclusionCase& one : all_cases()) made += told(one, reference);
  const std::string path = std::string("tests/corpus/conclusion/") + GetParam() + ".txt";
  if (test::rebaseline()) test::write_file(path, made);
  ASSERT_TRUE(test::has_file(path)) << "ANNEX_REBASELINE=1 writes it";
  EXPECT_EQ(made, test::read_file(path));
}

INSTANTIATE_TEST_SUITE_P(Languages, ConclusionCorpus, testing::Values("fr", "en"),
                         [](const auto& each) { return std::string(each.param); });

// Every sentence that the texts have for a conclusion is said by some case, and no key is left unsaid.
TEST(ConclusionWords, TheCasesSayEverySentenceOfEveryLanguage) {
  for (const char* const language : {"fr", "en"}) {
    Texts marked = test::texts(language);
    for (auto& [key, words] : marked.strings)
      if (key.compare(0, 11, "conclusion.") == 0) words = "<" + key + ">" + words;
    const Reference reference{test::vocabulary(), test::places(), test::law(), marked};
    std::string made;
    for (const ConclusionCase& one : all_cases()) made += told(one, reference);
    for (const auto& [key, words] : marked.strings) {
      if (key.compare(0, 11, "conclusion.") != 0) continue;
      EXPECT_NE(made.find("<" + key + ">"), std::string::npos) << language << " " << key;
    }
    EXPECT_EQ(made.find('{'), std::string::npos) << language << ": an argument is not filled in";
    EXPECT_EQ(made.find("\nconclusion."), std::string::npos) << language << ": a text is missing";
  }
}

}  // namespace
}  // namespace annex
