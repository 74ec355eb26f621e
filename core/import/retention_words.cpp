// Maps the wordings of retention to the bases of the format.
#include "core/import/retention_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/import/folded_text.h"
#include "core/import/retention_phrases.h"
#include "core/import/time_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

struct BasisHit {
  RetentionBasis basis;
  int begin;
  int end;
};

// What names another basis only to describe the first: "the hosting service requested by the customer", "the
// law of each country where the service is provided".
bool describes(const FoldedText& text, const BasisHit& first, const BasisHit& other) {
  if (first.basis == RetentionBasis::hosting_term)
    return other.basis == RetentionBasis::customer_choice || other.basis == RetentionBasis::service_term;
  const bool legal =
      first.basis == RetentionBasis::legal_requirement && other.basis == RetentionBasis::service_term;
  return legal && find_any(text, each_country_words()).found();
}

// The bases named, in order of place; each once. What is said within another's words is not another basis.
std::vector<BasisHit> find_bases(const FoldedText& text) {
  std::vector<BasisHit> hits;
  for (const auto& words : basis_words()) {
    const FoundPattern found = find_any(text, words.phrases);
    if (found.found()) hits.push_back({words.basis, found.match.begin, found.match.end});
  }
  std::sort(hits.begin(), hits.end(), [](const BasisHit& left, const BasisHit& right) {
    return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
  });
  std::vector<BasisHit> kept;
  for (const auto& hit : hits)
    if (kept.empty() || (hit.begin >= kept.back().end && !describes(text, kept.front(), hit)))
      kept.push_back(hit);
  return kept;
}

class RetentionReader {
 public:
  RetentionReader(const Document& document, std::vector<int> words, const CountryNames& countries)
      : document_(document),
        text_(document, std::move(words)),
        countries_(countries),
        bases_(find_bases(text_)),
        times_(find_times(document, text_.words())) {}

  // Nothing where the words are not understood whole.
  std::vector<Retention> read() const {
    if (times_.doubtful || breaks_off() || find_any(text_, inexact_words()).found()) return {};
    if (bases_.empty()) return fixed();
    if (are_alternatives()) return {};
    std::vector<Retention> all;
    for (const auto& base : bases_) all.push_back(of_basis(base.basis));
    return put_times(all) ? all : std::vector<Retention>();
  }

 private:
  // "…plus", "…plus 6": the rest of the cell is somewhere else.
  bool breaks_off() const {
    if (text_.words().empty()) return false;
    const int last = text_.words().back();
    const std::string_view folded = document_.folded(last);
    const std::string_view before = text_.words().size() > 1
                                        ? document_.folded(text_.words()[text_.words().size() - 2])
                                        : std::string_view();
    const auto adds = [](std::string_view word) {
      return word == "plus" || word == "then" || word == "puis";
    };
    const bool number = !folded.empty() && folded.find_first_not_of("0123456789") == std::string_view::npos;
    const bool plus_sign =
        document_.text(last) == "+" || (number && before.empty() && text_.words().size() > 1);
    const bool bound = before == "au" || before == "at";  // "3 ans au plus"
    return (adds(folded) && !bound) || plus_sign || (number && adds(before));
  }

  std::vector<Retention> fixed() const {
    if (times_.found.size() != 1) return {};
    // "30 jours après suppression du compte": nobody can tell how long before that it is kept.
    const TimePhrase& time = times_.found[0];
    const bool from_event = is_near(time, event_words());
    if (from_event && !find_any(text_, beginning_words()).found()) return {};
    // "Durée de vie du compte + 12 mois": what it is added to is not understood.
    if (has_plus(time) && !is_before(time, at_most_words())) return {};
    Retention retention;
    retention.basis = RetentionBasis::fixed;
    retention.duration = time.duration;
    return {retention};
  }

  Retention of_basis(RetentionBasis basis) const {
    Retention retention;
    retention.basis = basis;
    if (basis != RetentionBasis::legal_requirement) return retention;
    const bool each = find_any(text_, each_country_words()).found();
    retention.jurisdiction = each ? Jurisdiction::each_country_of_use : Jurisdiction::applicable_law;
    retention.countries = countries();
    retention.law = law();
    return retention;
  }

  // Gives each time its place: added to the first basis, or bounding it. False where one has none.
  bool put_times(std::vector<Retention>& all) const {
    Retention& first = all.front();
    for (const auto& time : times_.found) {
      const bool may_add = first.basis == RetentionBasis::service_term ||
                           first.basis == RetentionBasis::hosting_term ||
                           first.basis == RetentionBasis::customer_choice;
      const bool may_bound =
          first.basis == RetentionBasis::customer_choice || first.basis == RetentionBasis::legal_requirement;
      if (may_bound && is_near(time, at_most_words())) {
        if (first.max) return false;
        first.max = time.duration;
      } else if (is_near(time, default_words()) && first.basis == RetentionBasis::customer_choice) {
        continue;
      } else if (may_add && is_added(time) && !first.plus) {
        first.plus = time.duration;
      } else if (const auto alone = fixed(); times_.found.size() == 1 && time.first <= 2 && !alone.empty() &&
                                             first.basis == RetentionBasis::legal_requirement) {
        first = alone.front();
      } else {
        return false;
      }
    }
    return true;
  }

  // The letters up to three words before the time and behind it.
  bool is_before(const TimePhrase& time, const std::vector<Pattern>& phrases) const {
    const int from = text_.letter_at(static_cast<int>(time.first >= 3 ? time.first - 3 : 0));
    const FoundPattern found = find_any(text_, phrases, from);
    return found.found() && found.match.begin < text_.letter_at(static_cast<int>(time.first));
  }
  bool is_behind(const TimePhrase& time, const std::vector<Pattern>& phrases) const {
    const FoundPattern found = find_any(text_, phrases, text_.letter_at(static_cast<int>(time.last)));
    const auto last = std::min(time.last + 3, text_.words().size());
    return found.found() && found.match.begin < text_.letter_at(static_cast<int>(last));
  }
  bool is_near(const TimePhrase& time, const std::vector<Pattern>& phrases) const {
    return is_before(time, phrases) || is_behind(time, phrases);
  }
  bool has_plus(const TimePhrase& time) const {
    const bool sign = time.first > 0 && document_.text(text_.words()[time.first - 1]).back() == '+';
    const bool glued = document_.text(text_.words()[time.first]).front() == '+';
    return sign || glued || is_before(time, plus_words());
  }
  bool is_added(const TimePhrase& time) const {
    return has_plus(time) || is_before(time, link_words()) || is_behind(time, after_words());
  }

  // "… après la fin du contrat ou à la demande du Client": which of two it is nobody can tell.
  bool are_alternatives() const {
    for (std::size_t at = 1; at < bases_.size(); ++at) {
      const FoundPattern found = find_any(text_, either_words(), bases_[at - 1].end);
      if (found.found() && found.match.begin < bases_[at].begin) return true;
    }
    return false;
  }

  std::vector<std::string> countries() const {
    std::vector<std::string> found;
    const auto& words = text_.words();
    for (std::size_t first = 0; first < words.size(); ++first) {
      std::string name;
      for (std::size_t last = first; last < std::min(words.size(), first + countries_.longest()); ++last) {
        if (!name.empty()) name.push_back(' ');
        name += document_.folded(words[last]);
        const auto code = document_.word(words[first]).capital ? countries_.find_folded(name) : std::nullopt;
        if (code && std::find(found.begin(), found.end(), *code) == found.end()) found.push_back(*code);
      }
    }
    return found;
  }

  std::optional<std::string> law() const {
    const FoundPattern found = find_any(text_, law_words());
    if (!found.found()) return std::nullopt;
    const auto first = static_cast<std::size_t>(text_.word_at(found.match.begin));
    std::vector<int> words(text_.words().begin() + static_cast<std::ptrdiff_t>(first), text_.words().end());
    std::string law = document_.joined(words);
    while (!law.empty() && (law.back() == '.' || law.back() == ')' || law.back() == ';')) law.pop_back();
    while (!law.empty() && law.front() == '(') law.erase(0, 1);
    return law;
  }

  const Document& document_;
  FoldedText text_;
  const CountryNames& countries_;
  std::vector<BasisHit> bases_;
  TimePhrases times_;
};

using Words = std::vector<int>;

// Statements one behind the other: "…; …".
std::vector<Words> statements(const Document& document, const Words& words) {
  std::vector<Words> all(1);
  for (const int word : words) {
    all.back().push_back(word);
    if (document.text(word).back() == ';') all.emplace_back();
  }
  if (all.back().empty()) all.pop_back();
  return all;
}

// Times one after the other: "… puis …".
std::vector<Words> steps_of(const Document& document, const Words& statement) {
  std::vector<Words> all(1);
  for (const int word : statement) {
    const std::string_view folded = document.folded(word);
    if ((folded == "puis" || folded == "then") && !all.back().empty()) all.emplace_back();
    all.back().push_back(word);
  }
  return all;
}

bool is_not_applicable(const Document& document, const std::vector<int>& words) {
  for (std::size_t at = 0; at < words.size();) {
    const int count = not_applicable_words(document, words, at);
    if (count == 0 && !is_decoration(document, words[at])) return false;
    at += static_cast<std::size_t>(std::max(count, 1));
  }
  return true;
}

class StatementReader {
 public:
  StatementReader(const Document& document, const CountryNames& countries, std::string_view language)
      : document_(document), countries_(countries), language_(language) {}

  // Nothing where it is not understood whole.
  std::vector<Retention> read(const Words& statement) const {
    auto whole = plain(statement);
    const std::vector<Words> steps = steps_of(document_, statement);
    if (steps.size() == 1 || (whole.size() == 1 && whole.front().plus)) return whole;
    std::vector<Retention> all;
    for (const Words& step : steps) {
      auto read = plain(step);
      // Of retentions side by side the longest governs: a time that only begins after another cannot be one.
      const bool counted = std::any_of(read.begin(), read.end(), [](const Retention& retention) {
        return retention.basis == RetentionBasis::fixed;
      });
      if (read.empty() || counted) return {};
      std::move(read.begin(), read.end(), std::back_inserter(all));
    }
    return all;
  }

  std::vector<Retention> plain(const Words& words) const {
    auto read = RetentionReader(document_, words, countries_).read();
    for (auto& retention : read) retention.text[std::string(language_)] = document_.joined(words);
    return read;
  }

 private:
  const Document& document_;
  const CountryNames& countries_;
  std::string_view language_;
};

}  // namespace

std::vector<Retention> read_retention(const Document& document, const std::vector<int>& words,
                                      const CountryNames& countries, std::string_view language) {
  constexpr std::size_t kMostWords = 150;  // no statement of time is longer
  if (is_not_applicable(document, words)) return {};
  const StatementReader reader(document, countries, language);
  std::vector<Retention> all;
  bool whole = true;
  const auto parts = words.size() > kMostWords ? std::vector<Words>() : statements(document, words);
  for (const Words& part : parts) {
    auto read = reader.read(part);
    whole = whole && !read.empty();
    std::move(read.begin(), read.end(), std::back_inserter(all));
  }
  if (!whole && parts.size() > 1) {
    all = reader.plain(words);
    whole = !all.empty();
  }
  if (whole && !all.empty()) return all;
  Retention other;
  other.basis = RetentionBasis::other;
  other.text[std::string(language)] = document.joined(words);
  return {other};
}

bool starts_as_retention(const Document& document, const std::vector<int>& words) {
  if (words.empty()) return false;
  const std::vector<int> first(
      words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 8)));
  const FoldedText text(document, first);
  if (text.size() == 0) return false;
  if (match_any(text, starter_words(), text.letter_at(0)).found()) return true;
  const auto times = find_times(document, first);
  if (!times.found.empty() && times.found.front().first <= 1) return true;
  const auto bases = find_bases(text);
  return !bases.empty() && text.word_at(bases.front().begin) <= 1;
}

}  // namespace annex::importing
