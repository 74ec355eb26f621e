// A service annex: what a provider does with personal data on its customer's behalf under one service, as
// GDPR Art. 28(3) asks the contract to set out. Plain values in the order of the paper form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/recipient.h"
#include "core/model/row.h"

namespace annex {

struct Provider {
  std::string name;
  std::optional<std::string> country;  // ISO 3166-1 alpha-2
  std::optional<std::string> contact;
  std::optional<std::string> address;

  friend bool operator==(const Provider&, const Provider&) = default;
};

struct Service {
  std::string name;
  std::optional<std::string> edition;
  std::optional<std::string> family;

  friend bool operator==(const Service&, const Service&) = default;
};

// The document that an imported annex was read from.
struct Source {
  std::optional<std::string> document;
  std::optional<std::string> sha256;  // of the document's bytes, 64 hexadecimal digits in lower case

  friend bool operator==(const Source&, const Source&) = default;
};

struct Annex {
  std::optional<std::string> schema;  // "$schema", for authors' editors
  std::string id;
  std::string version;
  std::string language;              // BCP 47, of every word that does not name its own
  std::optional<Date> effective;     // from when the version applies
  std::optional<bool> illustrative;  // invented for demonstration; left out means no
  Provider provider;
  Service service;
  std::optional<Source> source;

  std::vector<Activity> activities;            // 1. nature of the processing
  std::vector<DataCategory> data_categories;   // 2.
  std::vector<SubjectMatter> subject_matters;  // 3. with how long each is kept
  std::vector<Purpose> purposes;               // 4.
  std::vector<DataSubject> data_subjects;      // 5.
  std::vector<RecipientGroup> recipients;      // 6. at most one of each relation and region

  friend bool operator==(const Annex&, const Annex&) = default;
};

inline constexpr std::string_view kFormat = "service-annex/1";

}  // namespace annex
