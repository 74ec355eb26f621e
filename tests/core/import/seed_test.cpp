// The real form. It is shared beside the checkout, not part of it; without it this test is skipped.
#include <gtest/gtest.h>

#include "tests/core/import/import_support.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

constexpr std::string_view kSeed = "../shared/seed/000_e8a6b814a44b0137.txt";

class SeedForm : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_file(kSeed)) GTEST_SKIP() << "the shared form is not beside the checkout";
    text_ = read_file(kSeed);
    result_ = import_text(text_);
  }
  std::string text_;
  ImportResult result_;
};

TEST_F(SeedForm, IsReadWhole) {
  EXPECT_TRUE(result_.complete()) << report_to_json(result_.report);
  EXPECT_EQ(lost_lines(text_, result_), std::vector<int>());
  EXPECT_EQ(result_.draft.id, "hebergement-mutualise-flexible-web-publisher");
  EXPECT_EQ(result_.draft.service.name, "Hébergement Mutualisé");
  EXPECT_EQ(result_.draft.service.edition, "Flexible Web Publisher");
  EXPECT_EQ(result_.draft.provider.name, "Orange Business Services");
  EXPECT_EQ(result_.draft.provider.country, std::nullopt);
  EXPECT_EQ(result_.draft.language, "fr");
}

TEST_F(SeedForm, HasItsAnswers) {
  const Annex& draft = result_.draft;
  ASSERT_EQ(draft.activities.size(), 12U);
  for (const auto& row : draft.activities)
    EXPECT_EQ(row.answer == Answer::yes, row.term != "other-use") << row.term;
  ASSERT_EQ(draft.data_categories.size(), 8U);
  for (const auto& row : draft.data_categories)
    EXPECT_EQ(row.answer == Answer::yes, row.term != "sensitive") << row.term;
  ASSERT_EQ(draft.subject_matters.size(), 12U);
  const std::vector<std::string> denied = {"routing-information", "detailed-billing", "traffic-transport",
                                           "other-subject"};
  for (const auto& row : draft.subject_matters)
    EXPECT_EQ(row.answer == Answer::no, std::find(denied.begin(), denied.end(), row.term) != denied.end())
        << row.term;
  ASSERT_EQ(draft.purposes.size(), 1U);
  ASSERT_EQ(draft.data_subjects.size(), 2U);
  for (const auto& row : draft.data_subjects) EXPECT_EQ(row.answer, Answer::yes) << row.term;
}

TEST_F(SeedForm, HasItsRetentions) {
  EXPECT_EQ(
      retentions_of(result_.draft),
      (std::vector<std::string>{
          "service-activation: service-term +P6M", "user-authentication: service-term +P6M inherited",
          "incident-management: service-term +P6M inherited", "service-quality: service-term +P6M inherited",
          "contract-documents: legal-requirement applicable-law", "customer-reports: customer-choice",
          "traffic-transport: transmission", "hosting: hosting-term",
          "judicial-requests: legal-requirement each-country-of-use"}));
  EXPECT_EQ(result_.report.inherited,
            (std::vector<std::string>{"user-authentication", "incident-management", "service-quality"}));
}

TEST_F(SeedForm, HasItsRecipients) {
  EXPECT_EQ(
      entities_of(result_.draft),
      (std::vector<std::string>{
          "affiliate-eea: Orange Cloud for Business SAS (FR)", "supplier-eea: Altran (FR)",
          "supplier-eea: Arvato (FR)", "supplier-eea: Beijaflore (FR)", "supplier-eea: Consort Group (FR)",
          "supplier-eea: Platform.sh (FR)", "supplier-eea: Proservia (FR)", "supplier-eea: Satel (FR)"}));
  ASSERT_EQ(result_.draft.recipients.size(), 4U);
  std::vector<std::string> safeguards;
  for (const auto& safeguard : result_.draft.recipients[1].safeguards)
    safeguards.push_back(describe(safeguard));
  EXPECT_EQ(safeguards, (std::vector<std::string>{"intra-group-agreement", "standard-contractual-clauses",
                                                  "binding-corporate-rules applied-for"}));
  ASSERT_EQ(result_.draft.recipients[3].safeguards.size(), 1U);
  EXPECT_EQ(describe(result_.draft.recipients[3].safeguards[0]), "standard-contractual-clauses");
}

TEST_F(SeedForm, LeavesItsWordingOut) {
  const Annex draft = import_text(text_, ImportWording::leave_out).draft;
  for (const auto& row : draft.subject_matters) {
    EXPECT_TRUE(row.text.empty()) << row.term;
    for (const auto& retention : row.retention) EXPECT_TRUE(retention.text.empty()) << row.term;
  }
  for (const auto& group : draft.recipients) EXPECT_TRUE(group.text.empty());
  EXPECT_EQ(answers_of(draft), answers_of(result_.draft));
}

}  // namespace
}  // namespace annex::test
