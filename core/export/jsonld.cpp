// An annex as JSON-LD; see the header.
#include "core/export/jsonld.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "core/export/jsonld_iris.h"
#include "core/export/jsonld_parts.h"
#include "core/model/names.h"
#include "core/query/form_rows.h"

namespace annex {
namespace {

// A purpose that is listed is pursued: it has no answer (annex-format, "Rows").
bool is_yes(const AnsweredRow& row) { return row.answer == Answer::yes; }
bool is_yes(const Purpose& /*row*/) { return true; }

// A row, a group or what is not there of either, as the list of concepts needs it.
struct Concept {
  Section section = Section::activities;
  std::string id;
  bool processed = false;
};

class AnnexJsonLd {
 public:
  AnnexJsonLd(const Annex& annex, const Reference& reference) : annex_(annex), reference_(reference) {}

  std::string text() {
    writer_.begin_object();
    write_context(writer_, annex_);
    write_head();
    write_service();
    write_denied();
    write_unstated();
    write_groups(writer_, annex_);
    write_concepts();
    writer_.end_object();
    return writer_.take(JsonLayout::pretty);
  }

 private:
  // Calls `visit(section, form row)` for every row of sections 1 to 5.
  template <typename Visit>
  void each_row(Visit visit) const {
    each_row_of(Section::activities, annex_.activities, visit);
    each_row_of(Section::data_categories, annex_.data_categories, visit);
    each_row_of(Section::subject_matters, annex_.subject_matters, visit);
    each_row_of(Section::purposes, annex_.purposes, visit);
    each_row_of(Section::data_subjects, annex_.data_subjects, visit);
  }
  template <typename AnnexRow, typename Visit>
  void each_row_of(Section section, const std::vector<AnnexRow>& rows, const Visit& visit) const {
    for (const auto& placed : form_rows(rows, reference_.vocabulary, section)) visit(section, placed);
  }

  void write_head() {
    writer_.string_member("@id", annex_iri(annex_));
    writer_.string_member("@type", "annex:ServiceAnnex");
    writer_.string_member("dct:identifier", annex_.id);
    writer_.string_member("dct:language", annex_.language);
    writer_.string_member("annex:version", annex_.version);
    if (annex_.effective) writer_.string_member("annex:effective", to_string(*annex_.effective));
    if (annex_.illustrative) writer_.boolean_member("annex:illustrative", *annex_.illustrative);
    if (!annex_.source) return;
    writer_.optional_member("annex:sourceDocument", annex_.source->document);
    writer_.optional_member("annex:sourceSha256", annex_.source->sha256);
  }

  // All that is processed stands in here, and nothing else does.
  void write_service() {
    writer_.key("dpv:hasService");
    writer_.begin_object();
    writer_.string_member("@id", kServiceIri);
    writer_.key("@type");
    writer_.begin_array();
    writer_.string("dpv:Service");
    writer_.string("dpv:PersonalDataProcess");
    writer_.end_array();
    writer_.string_member("dpv:hasName", annex_.service.name);
    writer_.optional_member("annex:edition", annex_.service.edition);
    writer_.optional_member("annex:family", annex_.service.family);
    write_provider();
    write_processed("dpv:hasProcessing", {Section::activities});
    write_processed("dpv:hasPersonalData", {Section::data_categories});
    write_processed("dpv:hasPurpose", {Section::subject_matters, Section::purposes});
    write_processed("dpv:hasDataSubject", {Section::data_subjects});
    write_recipients(writer_, annex_, reference_.vocabulary);
    writer_.end_object();
  }

  void write_provider() {
    const Provider& provider = annex_.provider;
    writer_.key("dpv:hasDataProcessor");
    writer_.begin_object();
    writer_.string_member("@id", kProviderIri);
    writer_.string_member("@type", "dpv:DataProcessor");
    writer_.string_member("dpv:hasName", provider.name);
    write_country(writer_, provider.country);
    writer_.optional_member("dpv:hasAddress", provider.address);
    writer_.optional_member("dpv:hasContact", provider.contact);
    writer_.end_object();
  }

  void write_processed(std::string_view property, std::initializer_list<Section> sections) {
    writer_.key(property);
    writer_.begin_array();
    each_row([&](Section section, const auto& placed) {
      if (std::find(sections.begin(), sections.end(), section) == sections.end()) return;
      if (placed.row && is_yes(*placed.row)) write_row(section, placed);
    });
    writer_.end_array();
  }

  template <typename AnnexRow>
  void write_row(Section section, const FormRow<AnnexRow>& placed) {
    writer_.begin_object();
    writer_.string_member("@id", row_iri(section, placed.index));
    write_type(writer_, placed.term);
    writer_.string_member("annex:term", term_iri(section, placed.id));
    write_more(*placed.row);
    write_words(writer_, "annex:details", placed.row->details);
    write_words(writer_, "annex:wording", placed.row->text);
    writer_.end_object();
  }

  void write_more(const Row& /*row*/) {}

  // The letter of GDPR Art. 9(2) is the one that the annex names.
  void write_more(const DataCategory& row) {
    if (!row.kinds.empty()) {
      writer_.key("annex:kind");
      writer_.begin_array();
      for (const std::string& kind : row.kinds) writer_.string("kind:" + kind);
      writer_.end_array();
    }
    if (row.condition) writer_.string_member("annex:condition", "eu-gdpr:A9-2-" + *row.condition);
  }

  // GDPR Art. 28(10): who pursues ends of its own is a controller for them.
  void write_more(const SubjectMatter& row) {
    if (row.role)
      writer_.string_member(*row.role == Role::controller ? "dpv:hasDataController" : "dpv:hasDataProcessor",
                            kProviderIri);
    write_retention(writer_, row, annex_, reference_);
  }

  void write_denied() {
    writer_.key("annex:answeredNo");
    writer_.begin_array();
    each_row([&](Section section, const auto& placed) {
      if (!placed.row || is_yes(*placed.row)) return;
      writer_.begin_object();
      writer_.string_member("@id", row_iri(section, placed.index));
      writer_.string_member("annex:term", term_iri(section, placed.id));
      write_words(writer_, "annex:details", placed.row->details);
      write_words(writer_, "annex:wording", placed.row->text);
      writer_.end_object();
    });
    writer_.end_array();
  }

  void write_unstated() {
    writer_.key("annex:unstated");
    writer_.begin_array();
    each_row([&](Section section, const auto& placed) {
      if (!placed.row) writer_.string(term_iri(section, placed.id));
    });
    for (const FormGroup& placed : form_groups(annex_))
      if (!placed.group) writer_.string(term_iri(Section::recipients, placed.id));
    writer_.end_array();
  }

  std::vector<Concept> concepts() const {
    std::vector<Concept> concepts;
    each_row([&](Section section, const auto& placed) {
      concepts.push_back({section, placed.id, placed.row && is_yes(*placed.row)});
    });
    for (const FormGroup& placed : form_groups(annex_))
      concepts.push_back({Section::recipients, placed.id, placed.group && !placed.group->entities.empty()});
    return concepts;
  }

  // Our own terms, in words; of what is processed also how well a term of DPV fits. Where nothing is
  // processed, DPV's term is not even named.
  void write_concepts() {
    writer_.key("annex:concept");
    writer_.begin_array();
    for (const Concept& item : concepts()) {
      const Term* term = reference_.vocabulary.find(item.section, item.id);
      if (!term) continue;
      writer_.begin_object();
      writer_.string_member("@id", term_iri(item.section, item.id));
      writer_.string_member("@type", "skos:Concept");
      // In the language of the words alone: the widget has no other, and says the same.
      const std::string& language = reference_.texts.language;
      if (const TermWords* words = words_of(*term, language))
        write_words(writer_, "rdfs:label", words->label, language);
      const std::string_view match = match_iri(stated_match(term));
      if (item.processed && !match.empty()) writer_.string_member(match, term->dpv.term);
      writer_.end_object();
    }
    writer_.end_array();
  }

  const Annex& annex_;
  const Reference& reference_;
  JsonWriter writer_;
};

}  // namespace

void write_words(JsonWriter& writer, std::string_view key, const LocalText& words) {
  if (words.empty()) return;
  writer.key(key);
  writer.begin_object();
  for (const auto& [language, text] : words) writer.string_member(language, text);
  writer.end_object();
}

void write_words(JsonWriter& writer, std::string_view key, const std::optional<std::string>& words,
                 std::string_view language) {
  if (words) write_words(writer, key, {{std::string(language), *words}});
}

void write_type(JsonWriter& writer, const Term* term) {
  if (has_dpv_type(term)) writer.string_member("@type", term->dpv.term);
}

void write_country(JsonWriter& writer, const std::optional<std::string>& country) {
  if (!country) return;
  writer.string_member("dpv:hasCountry", "loc:" + *country);
  writer.string_member("annex:country", *country);
}

std::string to_jsonld(const Annex& annex, const Reference& reference) {
  return AnnexJsonLd(annex, reference).text();
}

}  // namespace annex
