// A walk over the texts of an annex.
#include "core/rules/words_of_annex.h"

#include <optional>

#include "core/rules/rows.h"

namespace annex {

namespace {

class Walk {
 public:
  Walk(const Annex& annex, const std::function<void(const FoundWords&)>& visit)
      : language_(annex.language), visit_(visit) {}

  void plain(const std::string& path, const std::string& words) {
    visit_({WordsKind::name, path, language_, words});
  }
  void plain(const std::string& path, const std::optional<std::string>& words) {
    if (words) plain(path, *words);
  }
  void local(WordsKind kind, const std::string& path, const LocalText& text) {
    for (const auto& [language, words] : text) visit_({kind, path, language, words});
  }
  template <typename Rows>
  void rows(const Rows& rows, Section section) {
    const bool purposes = section == Section::purposes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string path = row_path(section, i);
      local(purposes ? WordsKind::purpose : WordsKind::details, path, rows[i].details);
      local(purposes ? WordsKind::purpose : WordsKind::wording, path, rows[i].text);
      retentions(path, rows[i]);
    }
  }
  void group(const RecipientGroup& group, std::size_t index) {
    const std::string path = row_path(Section::recipients, index);
    local(WordsKind::details, path, group.details);
    local(WordsKind::wording, path, group.text);
    for (std::size_t i = 0; i < group.entities.size(); ++i) entity(group.entities[i], entity_path(index, i));
  }

 private:
  void retentions(const std::string&, const Row&) {}
  void retentions(const std::string& path, const SubjectMatter& row) {
    for (const Retention& retention : row.retention) {
      plain(path, retention.law);
      local(WordsKind::wording, path, retention.text);
    }
  }
  void entity(const Entity& entity, const std::string& path) {
    plain(path, entity.name);
    for (const auto* words :
         {&entity.location, &entity.address, &entity.contact, &entity.task, &entity.condition})
      plain(path, *words);
  }

  const std::string& language_;
  const std::function<void(const FoundWords&)>& visit_;
};

}  // namespace

void for_each_words(const Annex& annex, const std::function<void(const FoundWords&)>& visit) {
  Walk walk(annex, visit);
  walk.plain("/provider", annex.provider.name);
  walk.plain("/provider", annex.provider.contact);
  walk.plain("/provider", annex.provider.address);
  walk.plain("/service", annex.service.name);
  walk.plain("/service", annex.service.edition);
  walk.plain("/service", annex.service.family);
  walk.rows(annex.activities, Section::activities);
  walk.rows(annex.data_categories, Section::data_categories);
  walk.rows(annex.subject_matters, Section::subject_matters);
  walk.rows(annex.purposes, Section::purposes);
  walk.rows(annex.data_subjects, Section::data_subjects);
  for (std::size_t i = 0; i < annex.recipients.size(); ++i) walk.group(annex.recipients[i], i);
}

}  // namespace annex
