// The importer's steps, one after the other.
#include "core/import/import.h"

#include <algorithm>
#include <map>

#include "core/import/draft_rows.h"
#include "core/import/form_parts.h"
#include "core/import/recipients.h"
#include "core/import/service_words.h"
#include "core/model/names.h"

namespace annex {

using namespace importing;

namespace {

class Importer {
 public:
  Importer(std::string_view text, const Vocabulary& vocabulary, const Places& places,
           const ImportOptions& options)
      : vocabulary_(vocabulary), options_(options), countries_(places), document_(text), ledger_(document_) {}

  ImportResult read() {
    const FormParts parts = find_form_parts(document_, ledger_);
    read_tables(parts);
    read_language(parts);
    Annex& draft = result_.draft;
    const DraftContext context{document_, vocabulary_, countries_, options_.wording, draft.language};
    draft_rows(context, tables_, ledger_, draft, result_.report);
    for (const auto& part : parts.parts)
      if (part.has(Section::purposes)) draft_purposes(context, unused(part.words), ledger_, draft);
    read_groups(parts);
    read_names(parts);
    draft.version = "draft";
    draft.id = draft_id(draft.service);
    draft.source = options_.source;
    if (draft.source == Source{}) draft.source.reset();
    tell_unanswered();
    ledger_.report(result_.report);
    return std::move(result_);
  }

 private:
  std::vector<int> unused(const std::vector<int>& words) const {
    std::vector<int> left;
    for (const int word : words)
      if (ledger_.unused(word)) left.push_back(word);
    return left;
  }

  // Heads of another table tell, above a first one too, that a lone box is no answer by itself.
  AnswerHeads any_heads(const FormParts& parts) const {
    AnswerHeads heads;
    for (const auto& part : parts.parts)
      if (!part.has(Section::recipients)) find_answer_marks(document_, part.words, heads);
    return heads;
  }

  void read_tables(const FormParts& parts) {
    AnswerHeads heads = any_heads(parts);
    for (const auto& part : parts.parts) {
      std::vector<LabelPhrase> phrases;
      for (const Section section : part.sections)
        if (section != Section::purposes && section != Section::recipients) {
          auto more = label_phrases(vocabulary_, section);
          std::move(more.begin(), more.end(), std::back_inserter(phrases));
        }
      if (phrases.empty()) continue;
      // Heads of columns tell what a cross below them means, so the marks are looked for among all words.
      std::vector<AnswerMark> marks;
      for (auto& mark : find_answer_marks(document_, part.words, heads))
        if (ledger_.unused(mark.first)) marks.push_back(mark);
      tables_.push_back(read_table(document_, unused(part.words), marks, phrases));
    }
  }

  // The language of most headings and labels; undetermined where none tells.
  void read_language(const FormParts& parts) {
    std::map<std::string, int> votes;
    for (const auto language : parts.languages) ++votes[std::string(language)];
    for (const auto& table : tables_)
      for (const auto& row : table.rows)
        if (!row.language.empty()) ++votes[std::string(row.language)];
    const auto most = std::max_element(votes.begin(), votes.end(), [](const auto& left, const auto& right) {
      return left.second < right.second;
    });
    result_.draft.language = most == votes.end() ? "und" : most->first;
  }

  void read_groups(const FormParts& parts) {
    for (const auto& part : parts.parts) {
      if (!part.has(Section::recipients)) continue;
      Recipients read = read_recipients(document_, unused(part.words), countries_, options_.wording, ledger_);
      for (auto& group : read.groups) put_group(std::move(group));
      std::move(read.providers.begin(), read.providers.end(), std::back_inserter(providers_));
    }
    auto& groups = result_.draft.recipients;
    std::stable_sort(groups.begin(), groups.end(),
                     [](const RecipientGroup& left, const RecipientGroup& right) {
                       return std::pair(left.relation, left.region) < std::pair(right.relation, right.region);
                     });
  }

  void put_group(RecipientGroup group) {
    for (auto& known : result_.draft.recipients)
      if (known.relation == group.relation && known.region == group.region)
        return merge_tables(known, std::move(group));
    LocalText text;
    for (auto& [language, words] : group.text) text[result_.draft.language] = std::move(words);
    group.text = std::move(text);
    result_.draft.recipients.push_back(std::move(group));
  }

  // The provider as a line of its own says it, else as most labels of section 6 name it.
  void read_names(const FormParts& parts) {
    Preamble preamble = read_preamble(document_, parts.preamble, ledger_);
    result_.draft.service = std::move(preamble.service);
    std::map<std::string, int> votes;
    for (const auto& name : providers_) ++votes[name];
    const auto most = std::max_element(votes.begin(), votes.end(), [](const auto& left, const auto& right) {
      return left.second != right.second ? left.second < right.second
                                         : left.first.size() < right.first.size();
    });
    std::string& provider = result_.draft.provider.name;
    provider = !preamble.provider.empty() || most == votes.end() ? preamble.provider : most->first;
    for (const auto& part : parts.parts)
      if (provider.empty() && part.has(Section::data_categories))
        provider = provider_of_subheadings(document_, part.words);
  }

  template <typename Rows>
  void tell_missing_rows(Section section, const Rows& rows) {
    for (const Term* term : vocabulary_.in(section)) {
      const bool found =
          std::any_of(rows.begin(), rows.end(), [term](const auto& row) { return row.term == term->id; });
      if (term->asked && !found)
        result_.report.unanswered.push_back({std::string(key_of(section)), term->id});
    }
  }

  void tell_unanswered() {
    const Annex& draft = result_.draft;
    auto& unanswered = result_.report.unanswered;
    if (draft.provider.name.empty()) unanswered.push_back({"provider", "name"});
    if (draft.service.name.empty()) unanswered.push_back({"service", "name"});
    tell_missing_rows(Section::activities, draft.activities);
    tell_missing_rows(Section::data_categories, draft.data_categories);
    tell_missing_rows(Section::subject_matters, draft.subject_matters);
    tell_missing_rows(Section::purposes, draft.purposes);
    tell_missing_rows(Section::data_subjects, draft.data_subjects);
    for (const Term* term : vocabulary_.in(Section::recipients)) {
      const bool found = std::any_of(draft.recipients.begin(), draft.recipients.end(),
                                     [term](const RecipientGroup& group) { return states(group, term->id); });
      if (term->asked && !found) unanswered.push_back({std::string(key_of(Section::recipients)), term->id});
    }
  }

  // A group whose region the document leaves open states both.
  static bool states(const RecipientGroup& group, std::string_view term) {
    const std::string relation = std::string(name_of(group.relation)) + '-';
    if (group.region == Region::unstated) return term.rfind(relation, 0) == 0;
    return term == relation + std::string(name_of(group.region));
  }

  const Vocabulary& vocabulary_;
  const ImportOptions& options_;
  CountryNames countries_;
  Document document_;
  Ledger ledger_;
  std::vector<Table> tables_;
  std::vector<std::string> providers_;
  ImportResult result_;
};

}  // namespace

ImportResult import_form(std::string_view text, const Vocabulary& vocabulary, const Places& places,
                         const ImportOptions& options) {
  if (auto refused = refuse(text)) {
    ImportResult result;
    result.refused = refused;
    return result;
  }
  return Importer(text, vocabulary, places, options).read();
}

}  // namespace annex
