// Numbers and units of time in French and English.
#include "core/import/time_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace annex::importing {
namespace {

struct NumberWord {
  std::string_view word;
  int value;
};

constexpr std::array kNumbers = {
    NumberWord{"un", 1},         NumberWord{"une", 1},       NumberWord{"one", 1},
    NumberWord{"deux", 2},       NumberWord{"two", 2},       NumberWord{"trois", 3},
    NumberWord{"three", 3},      NumberWord{"quatre", 4},    NumberWord{"four", 4},
    NumberWord{"cinq", 5},       NumberWord{"five", 5},      NumberWord{"six", 6},
    NumberWord{"sept", 7},       NumberWord{"seven", 7},     NumberWord{"huit", 8},
    NumberWord{"eight", 8},      NumberWord{"neuf", 9},      NumberWord{"nine", 9},
    NumberWord{"dix", 10},       NumberWord{"ten", 10},      NumberWord{"onze", 11},
    NumberWord{"eleven", 11},    NumberWord{"douze", 12},    NumberWord{"twelve", 12},
    NumberWord{"treize", 13},    NumberWord{"thirteen", 13}, NumberWord{"quatorze", 14},
    NumberWord{"fourteen", 14},  NumberWord{"quinze", 15},   NumberWord{"fifteen", 15},
    NumberWord{"seize", 16},     NumberWord{"sixteen", 16},  NumberWord{"seventeen", 17},
    NumberWord{"eighteen", 18},  NumberWord{"nineteen", 19}, NumberWord{"vingt", 20},
    NumberWord{"vingts", 20},    NumberWord{"twenty", 20},   NumberWord{"trente", 30},
    NumberWord{"thirty", 30},    NumberWord{"quarante", 40}, NumberWord{"forty", 40},
    NumberWord{"cinquante", 50}, NumberWord{"fifty", 50},    NumberWord{"soixante", 60},
    NumberWord{"sixty", 60},     NumberWord{"septante", 70}, NumberWord{"seventy", 70},
    NumberWord{"huitante", 80},  NumberWord{"octante", 80},  NumberWord{"eighty", 80},
    NumberWord{"nonante", 90},   NumberWord{"ninety", 90},   NumberWord{"cent", 100},
    NumberWord{"cents", 100},    NumberWord{"hundred", 100}};

enum class Unit { none, year, month, week, day, hour, minute };

Unit unit_of(std::string_view word) {
  if (word == "an" || word == "ans" || word == "annee" || word == "annees" || word == "year" ||
      word == "years")
    return Unit::year;
  if (word == "mois" || word == "month" || word == "months") return Unit::month;
  if (word == "semaine" || word == "semaines" || word == "week" || word == "weeks") return Unit::week;
  if (word == "jour" || word == "jours" || word == "day" || word == "days" || word == "j") return Unit::day;
  if (word == "heure" || word == "heures" || word == "hour" || word == "hours" || word == "h")
    return Unit::hour;
  if (word == "minute" || word == "minutes" || word == "mn" || word == "min") return Unit::minute;
  return Unit::none;
}

// One folded part of a word, and which word it is of.
struct Part {
  std::string_view text;
  std::size_t word;
  bool broken;  // the word holds two numbers, as a fraction or range does
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Part> parts_of(const Document& document, const std::vector<int>& words) {
  std::vector<Part> parts;
  for (std::size_t index = 0; index < words.size(); ++index) {
    const std::string_view folded = document.folded(words[index]);
    int numbers = 0;
    for (std::size_t at = 0; at < folded.size(); ++at)
      if (is_digit(folded[at]) && (at == 0 || folded[at - 1] == ' ')) ++numbers;
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', at), folded.size());
      std::string_view part = folded.substr(at, end - at);
      // "24h", "6mois": the number and its unit written as one.
      std::size_t digits = 0;
      while (digits < part.size() && is_digit(part[digits])) ++digits;
      if (digits > 0 && digits < part.size())
        parts.push_back({part.substr(0, digits), index, numbers > 1}), part.remove_prefix(digits);
      parts.push_back({part, index, numbers > 1});
      at = end + 1;
    }
  }
  return parts;
}

class TimeFinder {
 public:
  TimeFinder(const Document& document, const std::vector<int>& words) : parts_(parts_of(document, words)) {}

  TimePhrases find() {
    for (std::size_t at = 0; at < parts_.size();) {
      const std::size_t next = phrase_at(at);
      at = next > at ? next : at + 1;
    }
    return std::move(times_);
  }

 private:
  struct Number {
    int value = 0;  // 0 where it is none, -1 where it cannot be
    std::size_t parts = 0;
  };

  Number number_at(std::size_t at) const {
    const std::string_view text = parts_[at].text;
    if (!text.empty() && is_digit(text.front())) {
      if (text.size() > 4 || parts_[at].broken || !std::all_of(text.begin(), text.end(), is_digit))
        return {-1, 1};
      int value = 0;
      for (const char digit : text) value = value * 10 + (digit - '0');
      return {value == 0 ? -1 : value, 1};
    }
    return named_at(at);
  }

  // "quarante-huit", "vingt et un", "quatre-vingt-dix", "one hundred and twenty".
  Number named_at(std::size_t at) const {
    Number number;
    int room = 100;  // only what is less may follow
    for (std::size_t next = at; next < parts_.size(); next = at + number.parts) {
      const bool linked = number.parts > 0 && is_and(next) && next + 1 < parts_.size();
      const int value = named(parts_[linked ? next + 1 : next].text);
      const bool hundreds = value == 100 && number.value < 10 && !linked;
      const bool twenties = value == 20 && number.value % 100 == 4 && !linked;
      if (value == 0 || (!hundreds && !twenties && value >= room)) break;
      if (hundreds)
        number.value = std::max(number.value, 1) * 100, room = 100;
      else if (twenties)
        number.value += 76, room = 20;
      else
        number.value += value, room = room_behind(value);
      number.parts += linked ? 2 : 1;
    }
    number.parts = std::max<std::size_t>(number.parts, 1);
    return number;
  }

  // "soixante-douze" and "dix-sept", but not "douze-sept".
  static int room_behind(int value) {
    if (value == 60) return 20;
    return value >= 10 && value % 10 == 0 ? 10 : 1;
  }

  bool is_and(std::size_t at) const { return parts_[at].text == "et" || parts_[at].text == "and"; }

  static int named(std::string_view word) {
    for (const auto& number : kNumbers)
      if (number.word == word) return number.value;
    return 0;
  }

  // A number, perhaps said twice ("six (6)"), and its unit; with "et"/"and" another of a smaller unit.
  std::size_t phrase_at(std::size_t at) {
    Number number = number_at(at);
    if (number.value == 0) return at;
    std::size_t next = at + number.parts;
    bool certain = number.value > 0;
    if (next < parts_.size()) {
      const Number again = number_at(next);
      if (again.value != 0) {
        certain = certain && again.value == number.value;
        next += again.parts;
      }
    }
    if (next < parts_.size() && is_kind_of_unit(parts_[next].text)) ++next;
    const Unit unit = next < parts_.size() ? unit_of(parts_[next].text) : Unit::none;
    if (unit == Unit::none) return at;
    if (is_range_end(at) || !certain || has_half(next + 1) || is_rate(next)) {
      times_.doubtful = true;
      return next + 1;
    }
    add(at, next + 1, number.value, unit);
    return next + 1;
  }

  // "13 rolling months": they are as long as others.
  static bool is_kind_of_unit(std::string_view word) {
    return word == "calendar" || word == "full" || word == "rolling" || word == "consecutive" ||
           word == "complete";
  }

  // "2 à 5 ans", "2 to 5 years": which one is meant is not said.
  bool is_range_end(std::size_t at) const {
    if (at < 2) return false;
    const std::string_view link = parts_[at - 1].text;
    return (link == "a" || link == "to" || link == "ou" || link == "or") && number_at(at - 2).value != 0;
  }
  bool has_half(std::size_t at) const {
    return at + 1 < parts_.size() && is_and(at) &&
           (parts_[at + 1].text.rfind("demi", 0) == 0 || parts_[at + 1].text == "half");
  }

  // "24 h/24" says how often, not how long.
  bool is_rate(std::size_t unit) const {
    return unit + 1 < parts_.size() && parts_[unit + 1].word == parts_[unit].word &&
           is_digit(parts_[unit + 1].text.front());
  }

  void add(std::size_t begin, std::size_t end, int value, Unit unit) {
    const std::size_t first = parts_[begin].word;
    const std::size_t last = parts_[end - 1].word + 1;
    const bool linked = begin > 0 && is_and(begin - 1);
    if (!times_.found.empty() && unit == Unit::month && years_only_ && linked && end_of_last_ + 1 == begin) {
      times_.found.back().duration.months = value;
      times_.found.back().last = last;
      years_only_ = false;
      return;
    }
    Duration duration;
    switch (unit) {
      case Unit::year:
        duration.years = value;
        break;
      case Unit::month:
        duration.months = value;
        break;
      case Unit::week:
        duration.weeks = value;
        break;
      case Unit::day:
        duration.days = value;
        break;
      case Unit::hour:
        duration.hours = value;
        break;
      case Unit::minute:
        duration.minutes = value;
        break;
      case Unit::none:
        return;
    }
    times_.found.push_back({duration, first, last});
    years_only_ = unit == Unit::year;
    end_of_last_ = end;
  }

  std::vector<Part> parts_;
  TimePhrases times_;
  bool years_only_ = false;
  std::size_t end_of_last_ = 0;
};

}  // namespace

bool is_unit_of_time(std::string_view folded) { return unit_of(folded) != Unit::none; }

TimePhrases find_times(const Document& document, const std::vector<int>& words) {
  return TimeFinder(document, words).find();
}

}  // namespace annex::importing
