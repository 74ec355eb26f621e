// Whole forms with a line that cannot be understood: the fact is missing and the line is reported, never half
// of it taken.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/import/import_support.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

std::string form() { return read_file("tests/corpus/import/business-mail.boxes.txt"); }

// The form with what follows a line's label, up to its end, written anew.
std::string with_line(const std::string& label, const std::string& line) {
  std::string text = form();
  const std::size_t begin = text.find(label);
  EXPECT_NE(begin, std::string::npos) << label;
  return text.replace(begin, text.find('\n', begin) - begin, line);
}

bool reports(const ImportResult& result, std::string_view words) {
  return std::any_of(result.report.unrecognised.begin(), result.report.unrecognised.end(),
                     [&](const auto& part) { return part.text.find(words) != std::string::npos; });
}

bool answers(const ImportResult& result, std::string_view row) {
  const auto all = answers_of(result.draft);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& answer) { return answer.rfind(row, 0) == 0; });
}

TEST(NeverGuessed, AnAnswerThatIsNone) {
  for (const char* cell :
       {"Not disclosed", "No information", "Yes and No", "☒ Yes ☒ No", "☐ Yes ☐ No", "Yes X No", "Yes?"}) {
    const ImportResult result =
        import_text(with_line("Collection (", std::string("Collection (data…)\t") + cell));
    EXPECT_FALSE(answers(result, "activities/collect")) << cell;
    EXPECT_TRUE(std::any_of(result.report.unanswered.begin(), result.report.unanswered.end(),
                            [](const auto& row) { return row.term == "collect"; }))
        << cell;
  }
}

TEST(NeverGuessed, AnAnswerThatIsAnotherRows) {
  const std::string sentences = "Collecte : oui. Enregistrement : oui. Combinaison : non.";
  const ImportResult result =
      import_text("Nom du Service : Relais\n1. Activités de traitement\n" + sentences + "\n");
  EXPECT_EQ(answers_of(result.draft), std::vector<std::string>());
  EXPECT_TRUE(reports(result, sentences));
}

TEST(NeverGuessed, ARetentionOfWhichAPartIsUnderstood) {
  for (const char* cell : {"6 to 12 months", "less than 3 months", "about a year", "deleted at once",
                           "30 days after account deletion", "3 business days"}) {
    const std::string line = std::string("Service activation\t☒ Yes ☐ No\t") + cell;
    const ImportResult result = import_text(with_line("Service activation", line));
    const auto all = retentions_of(result.draft);
    const bool taken = std::any_of(all.begin(), all.end(), [](const std::string& retention) {
      return retention.rfind("service-activation: ", 0) == 0 && retention.find("other") == std::string::npos;
    });
    EXPECT_FALSE(taken) << cell;
  }
}

TEST(NeverGuessed, APurposeThatIsNotTheForms) {
  const std::string purpose = "Provision of the service to the customer";
  const ImportResult result = import_text(
      with_line(purpose, purpose + ", product improvement and prospecting"), ImportWording::leave_out);
  ASSERT_EQ(result.draft.purposes.size(), 1U);
  EXPECT_EQ(result.draft.purposes[0].term, "service-provision");
  EXPECT_TRUE(reports(result, "product improvement"));
}

TEST(NeverGuessed, TheProvidersNameIsWholeWhereALineSaysIt) {
  const std::string text = "Provider: Cormorant Post and Mail Ltd\n" + form();
  EXPECT_EQ(import_text(text).draft.provider.name, "Cormorant Post and Mail Ltd");
}

// Some converters double every line's end: a sentence that cannot be over goes on behind the blank line.
TEST(NeverGuessed, ADoubledLineEndCutsNoSentence) {
  const std::string text = read_file("tests/corpus/import/dedicated-server.raw.txt");
  std::string doubled;
  for (const char letter : text) doubled += letter == '\n' ? std::string("\n\n") : std::string(1, letter);
  EXPECT_EQ(retentions_of(import_text(doubled).draft), retentions_of(import_text(text).draft));
}

}  // namespace
}  // namespace annex::test
