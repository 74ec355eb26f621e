// Statements in words; see the header. Keys are "conclusion.<kind>", with ".alone" where one service stands
// against all others and ".one"/".other" by how many it is said of.
#include "core/pages/conclusion_words.h"

#include "core/pages/words.h"
#include "core/rules/finding_text.h"

namespace annex {
namespace {

struct Saying {
  const Statement& statement;
  const std::vector<std::string>& names;
  const Reference& reference;

  std::string listed(const std::vector<std::size_t>& places) const {
    std::vector<std::string> words;
    for (const std::size_t place : places) words.push_back(names[place]);
    return list_words(words, reference.texts);
  }

  std::string term(Section section) const { return term_words(section, statement.term, reference); }

  // One against all others, said by them, is "alone"; else how many it is said of decides the verb.
  std::string against_others(const std::string& key, const Texts::Argument& extra) const {
    const Texts& texts = reference.texts;
    const Texts::Argument services{"services", listed(statement.services)};
    const Texts::Argument others{"others", listed(statement.others)};
    if (statement.services.size() == 1 && statement.others.size() + 1 == names.size())
      return texts.say(key + ".alone", {services, others, extra});
    const char* const answered = statement.others.empty() ? "" : ".against";
    return texts.say_count(key + answered, static_cast<long long>(statement.services.size()),
                           {services, others, extra});
  }

  std::string third_country() const {
    const bool known = !statement.countries.empty();
    return against_others(known ? "conclusion.third-country" : "conclusion.third-country.somewhere",
                          {"countries", places_words(statement.countries, reference)});
  }

  std::string retention() const {
    const Texts& texts = reference.texts;
    const std::string by =
        statement.difference ? duration_words(*statement.difference, texts) : std::string();
    return texts.say(statement.difference ? "conclusion.retention.by" : "conclusion.retention",
                     {{"services", listed(statement.services)},
                      {"others", listed(statement.others)},
                      {"term", term(Section::subject_matters)},
                      {"difference", by}});
  }

  std::string suppliers() const {
    const Texts& texts = reference.texts;
    std::vector<std::string> words;
    for (std::size_t at = 0; at < statement.services.size(); ++at)
      words.push_back(texts.say(
          "conclusion.suppliers.each",
          {{"service", names[statement.services[at]]}, {"count", texts.number(statement.counts[at])}}));
    return texts.say("conclusion.suppliers", {{"counts", list_words(words, texts)}});
  }
};

}  // namespace

std::string words_of(const Statement& statement, const std::vector<std::string>& names,
                     const Reference& reference) {
  const Saying saying{statement, names, reference};
  const Texts& texts = reference.texts;
  switch (statement.kind) {
    case StatementKind::third_country:
      return saying.third_country();
    case StatementKind::third_country_unstated:
      return texts.say_count("conclusion.third-country-unstated",
                             static_cast<long long>(statement.services.size()),
                             {{"services", saying.listed(statement.services)}});
    case StatementKind::category:
      return saying.against_others("conclusion.category", {"term", saying.term(Section::data_categories)});
    case StatementKind::activity:
      return saying.against_others("conclusion.activity", {"term", saying.term(Section::activities)});
    case StatementKind::retention:
      return saying.retention();
    case StatementKind::retention_incomparable:
      return texts.say("conclusion.retention-incomparable", {{"term", saying.term(Section::subject_matters)},
                                                             {"services", saying.listed(statement.services)},
                                                             {"others", saying.listed(statement.others)}});
    case StatementKind::suppliers:
      return saying.suppliers();
    case StatementKind::unanswered:
      return texts.say_count("conclusion.unanswered", statement.counts.front(),
                             {{"services", saying.listed(statement.services)}});
  }
  return {};
}

}  // namespace annex
