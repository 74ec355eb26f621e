// An annex as comma-separated values; see the header.
#include "core/export/annex_csv.h"

#include <algorithm>
#include <utility>

#include "core/export/csv.h"
#include "core/model/names.h"
#include "core/pages/words.h"
#include "core/query/compare.h"
#include "core/query/form_rows.h"

namespace annex {
namespace {

constexpr const char* kUnstated = "unstated";

// One row, filled by the names of its columns.
class Fact {
 public:
  std::string& operator[](std::string_view column) {
    const auto found = std::find(kAnnexCsvColumns.begin(), kAnnexCsvColumns.end(), column);
    return cells_[static_cast<std::size_t>(found - kAnnexCsvColumns.begin())];
  }
  std::vector<std::string> cells() const { return {cells_.begin(), cells_.end() - 1}; }

 private:
  std::array<std::string, kAnnexCsvColumns.size() + 1> cells_;  // the last takes what has no column
};

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : " ") + item;
  return text;
}

class AnnexCsv {
 public:
  AnnexCsv(const Annex& annex, const Reference& reference)
      : annex_(annex),
        reference_(reference),
        rows_({std::vector<std::string>(kAnnexCsvColumns.begin(), kAnnexCsvColumns.end())}) {}

  std::vector<std::vector<std::string>> rows() {
    add_identity();
    add_provider();
    add_rows(Section::activities, annex_.activities);
    add_rows(Section::data_categories, annex_.data_categories);
    add_rows(Section::subject_matters, annex_.subject_matters);
    add_rows(Section::purposes, annex_.purposes);
    add_rows(Section::data_subjects, annex_.data_subjects);
    add_recipients();
    return std::move(rows_);
  }

 private:
  void add(const Fact& fact) { rows_.push_back(fact.cells()); }

  std::string words(const LocalText& text) const { return pick(text, annex_.language, reference_).text; }

  // A fact about the annex as a whole; what is not stated has no row, since the form does not ask for it.
  void add_head(const char* section, const char* term, const std::string& path,
                const std::optional<std::string>& value) {
    if (!value) return;
    Fact fact;
    fact["section"] = section;
    fact["term"] = term;
    fact["label"] = reference_.texts.say(std::string("page.fact.") + section + "." + term);
    fact["value"] = *value;
    fact["path"] = path;
    add(fact);
  }

  void add_identity() {
    add_head("annex", "id", "/id", annex_.id);
    add_head("annex", "version", "/version", annex_.version);
    add_head("annex", "language", "/language", annex_.language);
    if (annex_.effective) add_head("annex", "effective", "/effective", to_string(*annex_.effective));
    if (annex_.illustrative)
      add_head("annex", "illustrative", "/illustrative", *annex_.illustrative ? "yes" : "no");
    add_head("service", "name", "/service/name", annex_.service.name);
    add_head("service", "edition", "/service/edition", annex_.service.edition);
    add_head("service", "family", "/service/family", annex_.service.family);
    if (!annex_.source) return;
    add_head("source", "document", "/source/document", annex_.source->document);
    add_head("source", "sha256", "/source/sha256", annex_.source->sha256);
  }

  void add_provider() {
    Fact fact;
    fact["section"] = "provider";
    fact["term"] = "name";
    fact["label"] = reference_.texts.say("page.provider");
    fact["value"] = annex_.provider.name;
    fact["country"] = annex_.provider.country.value_or("");
    fact["address"] = annex_.provider.address.value_or("");
    fact["contact"] = annex_.provider.contact.value_or("");
    fact["path"] = "/provider";
    add(fact);
  }

  Fact fact_of(Section section, const std::string& id) const {
    Fact fact;
    fact["section"] = key_of(section);
    fact["term"] = id;
    fact["label"] = term_words(section, id, reference_);
    fact["answer"] = kUnstated;
    return fact;
  }

  template <typename AnnexRow>
  void add_rows(Section section, const std::vector<AnnexRow>& rows) {
    for (const auto& placed : form_rows(rows, reference_.vocabulary, section)) {
      Fact fact = fact_of(section, placed.id);
      if (placed.row) {
        fill(fact, *placed.row);
        fact["details"] = words(placed.row->details);
        fact["text"] = words(placed.row->text);
        fact["path"] = row_path(section, placed.index);
      }
      add(fact);
    }
  }

  // A purpose is listed or not: it has no answer (annex-format, "Rows").
  void fill(Fact& fact, const Purpose& /*row*/) const { fact["answer"] = "listed"; }
  void fill(Fact& fact, const AnsweredRow& row) const { fact["answer"] = name_of(row.answer); }

  void fill(Fact& fact, const DataCategory& row) const {
    fact["answer"] = name_of(row.answer);
    fact["kinds"] = joined(row.kinds);
    fact["condition"] = row.condition.value_or("");
  }

  void fill(Fact& fact, const SubjectMatter& row) const {
    fact["answer"] = name_of(row.answer);
    if (row.role) fact["role"] = name_of(*row.role);
    // A row answered no keeps nothing, so that no time is missing there.
    if (!row.retention.empty() || row.answer == Answer::yes)
      fact["retention"] = annex::canonical(row.retention);
    std::vector<std::string> all;
    for (const Retention& retention : row.retention)
      all.push_back(retention_words(retention, annex_.language, reference_).text);
    fact["retentionWords"] = list_words(all, reference_.texts);
  }

  void add_recipients() {
    for (const FormGroup& placed : form_groups(annex_)) {
      if (placed.group && !placed.group->entities.empty()) {
        add_entities(placed);
        continue;
      }
      Fact fact = fact_of(Section::recipients, placed.id);
      if (placed.group) {
        fact["answer"] = "none";
        fill(fact, placed.group->safeguards);
        add_group_words(fact, placed);
        fact["path"] = row_path(Section::recipients, placed.index);
      }
      add(fact);
    }
  }

  void add_group_words(Fact& fact, const FormGroup& placed) const {
    fact["details"] = words(placed.group->details);
    fact["text"] = words(placed.group->text);
  }

  void add_entities(const FormGroup& placed) {
    const std::string path = row_path(Section::recipients, placed.index) + "/entities/";
    for (std::size_t index = 0; index < placed.group->entities.size(); ++index) {
      const Entity& entity = placed.group->entities[index];
      Fact fact = fact_of(Section::recipients, placed.id);
      fact["answer"] = "listed";
      fill(fact, entity);
      fill(fact, safeguards_of(entity, *placed.group));
      if (lacks_safeguard(entity, *placed.group)) fact["safeguards"] = kUnstated;
      add_group_words(fact, placed);
      fact["path"] = path + std::to_string(index);
      add(fact);
    }
  }

  static void fill(Fact& fact, const Entity& entity) {
    fact["value"] = entity.name;
    fact["country"] = entity.country.value_or("");
    fact["establishedIn"] = entity.established_in.value_or("");
    fact["location"] = entity.location.value_or("");
    fact["address"] = entity.address.value_or("");
    fact["contact"] = entity.contact.value_or("");
    fact["task"] = entity.task.value_or("");
    fact["dataCategories"] = joined(entity.data_categories);
    if (entity.since) fact["since"] = to_string(*entity.since);
    fact["condition"] = entity.condition.value_or("");
  }

  void fill(Fact& fact, const std::vector<Safeguard>& safeguards) const {
    std::vector<std::string> all;
    for (const Safeguard& safeguard : safeguards) {
      std::string& cell = fact["safeguards"];
      cell += (cell.empty() ? "" : "; ") + canonical(safeguard);
      all.push_back(safeguard_words(safeguard, reference_));
    }
    fact["safeguardWords"] = list_words(all, reference_.texts);
  }

  const Annex& annex_;
  const Reference& reference_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace

std::string to_csv(const Annex& annex, const Reference& reference) {
  return csv_text(csv_rows(annex, reference));
}

std::vector<std::vector<std::string>> csv_rows(const Annex& annex, const Reference& reference) {
  return AnnexCsv(annex, reference).rows();
}

}  // namespace annex
