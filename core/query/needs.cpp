// Asking an annex whether it meets needs.
#include "core/query/needs.h"

#include <algorithm>

#include "core/query/retention_limit.h"
#include "core/rules/entities.h"
#include "core/rules/report.h"
#include "core/rules/rows.h"

namespace annex {

namespace {

class Asking {
 public:
  Asking(const Annex& annex, const Need& need, const Context& context)
      : annex_(annex), need_(need), context_(context) {}

  std::vector<Objection> objections() {
    switch (need_.kind) {
      case NeedKind::no_third_country:
        ask_third_country();
        break;
      case NeedKind::countries:
        ask_countries();
        break;
      case NeedKind::no_suppliers:
        ask_suppliers();
        break;
      case NeedKind::no_data:
        ask_answer(annex_.data_categories, Section::data_categories, Answer::no);
        break;
      case NeedKind::no_activity:
        ask_answer(annex_.activities, Section::activities, Answer::no);
        break;
      case NeedKind::activity:
        ask_answer(annex_.activities, Section::activities, Answer::yes);
        break;
      case NeedKind::retention:
        ask_retention();
        break;
      case NeedKind::no_findings:
        ask_findings();
        break;
    }
    return std::move(objections_);
  }

 private:
  void object(Against against, std::string path, std::string what) {
    objections_.push_back({against, std::move(path), std::move(what)});
  }

  // The groups that the form asks for and the annex does not answer, of those whose term fits.
  template <typename Fits>
  void ask_groups(const Fits& fits) {
    for (const Term& term : context_.vocabulary.terms)
      if (term.section == Section::recipients && term.asked && fits(term.id) &&
          !states_group(annex_, term.id))
        object(Against::not_stated, section_path(Section::recipients),
               term_argument(Section::recipients, term.id));
  }

  // The provider too has the data; where it is, it has to say.
  template <typename Fits>
  void ask_provider(const Fits& fits) {
    const auto& country = annex_.provider.country;
    if (!country)
      object(Against::not_stated, "/provider", annex_.provider.name);
    else if (!fits(*country))
      object(Against::stated, "/provider", annex_.provider.name);
  }

  // A place that the law leaves to be asked about is not known to be inside.
  void ask_third_country() {
    ask_provider([&](const std::string& country) {
      return context_.law.standing_of(country, context_.as_of) == Standing::inside;
    });
    ask_groups([](const std::string& term) { return term.find("third-country") != std::string::npos; });
    for (const EntityAt& at : entities_of(annex_)) {
      const auto standing = standing_of(at.entity, context_);
      if (at.group.region == Region::third_country || standing == Standing::outside)
        object(Against::stated, at.path, at.entity.name);
      else if (standing != Standing::inside)
        object(Against::not_stated, at.path, at.entity.name);
    }
  }

  void ask_countries() {
    ask_provider([&](const std::string& country) { return contains(need_.countries, country); });
    ask_groups([](const std::string&) { return true; });
    for (const EntityAt& at : entities_of(annex_)) {
      if (!at.entity.country)
        object(Against::not_stated, at.path, at.entity.name);
      else if (!contains(need_.countries, *at.entity.country))
        object(Against::stated, at.path, at.entity.name);
    }
  }

  void ask_suppliers() {
    ask_groups([](const std::string& term) { return term.compare(0, 9, "supplier-") == 0; });
    for (const EntityAt& at : entities_of(annex_))
      if (at.group.relation == Relation::supplier) object(Against::stated, at.path, at.entity.name);
  }

  template <typename Rows>
  void ask_answer(const Rows& rows, Section section, Answer wanted) {
    const auto answer = answer_in(rows, need_.term);
    if (answer == wanted) return;
    object(answer ? Against::stated : Against::not_stated, path_of_term(rows, section, need_.term),
           term_argument(section, need_.term));
  }

  void ask_retention() {
    const auto& rows = annex_.subject_matters;
    for (const Term& term : context_.vocabulary.terms)
      if (asks_retention(term) && !find_row(rows, term.id))
        object(Against::not_stated, section_path(term.section), term_argument(term.section, term.id));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].answer != Answer::yes) continue;
      const std::string path = row_path(Section::subject_matters, i);
      const std::string what = term_argument(Section::subject_matters, rows[i].term);
      if (rows[i].retention.empty()) object(Against::not_stated, path, what);
      if (const auto against = against_limit(rows[i].retention, need_.limit)) object(*against, path, what);
    }
  }

  void ask_findings() {
    for (const Finding& finding : check(annex_, context_))
      if (finding.severity >= need_.severity)
        object(Against::stated, finding.paths.front(), "rule:" + finding.rule);
  }

  const Annex& annex_;
  const Need& need_;
  const Context& context_;
  std::vector<Objection> objections_;
};

}  // namespace

std::vector<Unmet> unmet_needs(const Annex& annex, const std::vector<Need>& needs, const Context& context) {
  std::vector<Unmet> unmet;
  for (const Need& need : needs) {
    std::vector<Objection> objections = Asking(annex, need, context).objections();
    if (!objections.empty()) unmet.push_back({need, std::move(objections)});
  }
  return unmet;
}

}  // namespace annex
