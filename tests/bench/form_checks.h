// The floor of goal 13: the form of an annex checked over simdjson's tree, without places, values or words.
// It knows the format a second time, so that the product's reader is not measured against itself.
#pragma once

#include <simdjson.h>

#include <array>
#include <initializer_list>
#include <string_view>
#include <unordered_set>

#include "core/model/reference.h"
#include "core/model/section.h"

namespace bench {

class FormChecks {
 public:
  // `reference` must outlive the checks.
  explicit FormChecks(const annex::Reference& reference);

  // How many problems there are: unknown, missing and doubled keys, wrong types, terms, values, dates.
  int problems_in(simdjson::dom::element document);

 private:
  using Element = simdjson::dom::element;
  using Check = void (FormChecks::*)(Element);
  enum class Need { optional, required };
  struct Key {
    std::string_view name;
    Check check;
    Need need = Need::optional;
  };

  void expect(bool as_it_should_be) { problems_ += as_it_should_be ? 0 : 1; }
  // The string, or an empty one where there is none to see; that is a problem.
  std::string_view text_of(Element value);
  void object(Element value, std::initializer_list<Key> keys);
  template <Check check>
  void each(Element value);

  void words(Element value) { text_of(value); }
  void id(Element value);
  void format(Element value);
  void language(Element value);
  void date(Element value);
  void duration(Element value);
  void country(Element value);
  void countries(Element value);
  void sha256(Element value);
  void flag(Element value) { expect(value.is_bool()); }
  void lines(Element value);
  void texts(Element value);
  void words_or_texts(Element value);
  template <const auto& names>
  void choice(Element value);
  template <annex::Section section>
  void term(Element value);
  void kinds(Element value);
  void condition(Element value);
  void category_terms(Element value);

  void provider(Element value);
  void service(Element value);
  void source(Element value);
  template <annex::Section section>
  void answered_row(Element value);
  void category_row(Element value);
  void subject_row(Element value);
  void purpose_row(Element value);
  template <annex::Section section>
  void rows(Element value);
  void groups(Element value);
  void group(Element value);
  void entity(Element value);
  void entities(Element value);
  void safeguard(Element value);
  void safeguards(Element value);
  void clause_module(Element value);
  void retention(Element value);
  void retentions(Element value);

  std::array<std::unordered_set<std::string_view>, annex::kSections.size()> terms_;
  std::unordered_set<std::string_view> countries_;
  int problems_ = 0;
};

}  // namespace bench
