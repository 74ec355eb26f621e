// Taking a query apart; see the header.
#include "core/find/query_language.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/codec/closest.h"
#include "core/find/folded_words.h"
#include "core/rules/rule_table.h"

namespace annex {
namespace {

struct FieldName {
  std::string_view name;
  QueryField field;
};
constexpr FieldName kFields[] = {{"country", QueryField::country},
                                 {"data", QueryField::data},
                                 {"activity", QueryField::activity},
                                 {"subject", QueryField::subject},
                                 {"supplier", QueryField::supplier},
                                 {"provider", QueryField::provider},
                                 {"family", QueryField::family},
                                 {"finding", QueryField::finding},
                                 {"is", QueryField::is},
                                 {"retention", QueryField::retention}};
constexpr std::string_view kSeverities[] = {"error", "warning", "notice"};

// A piece of the query between blanks; a quoted part keeps its blanks.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;  // without quotes
  bool open_quote = false;
  bool quoted_whole = false;
};

Piece next_piece(std::string_view query, std::size_t at) {
  Piece piece{at, at, {}, false, query[at] == '"'};
  bool quoted = false;
  for (; piece.end < query.size() && (quoted || query[piece.end] != ' '); ++piece.end) {
    if (query[piece.end] == '"')
      quoted = !quoted;
    else
      piece.text += query[piece.end];
  }
  piece.open_quote = quoted;
  return piece;
}

class Parser {
 public:
  Parser(std::string_view text, const Vocabulary& vocabulary, const Places& places)
      : text_(text), vocabulary_(vocabulary), places_(places) {}

  Query parse() {
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == ' ') {
        ++at;
        continue;
      }
      piece_ = next_piece(text_, at);
      at = piece_.end;
      if (piece_.open_quote) tell("search.open-quote", {});
      read_piece();
    }
    return std::move(query_);
  }

 private:
  void tell(const char* key, std::map<std::string, std::string> arguments) {
    query_.problems.push_back({key, piece_.begin, piece_.end, std::move(arguments)});
  }

  void read_words(std::string_view words) {
    for (std::string& word : folded_words(words)) query_.words.push_back(std::move(word));
  }

  // "name:value", "name>value", "name<=value"; all else is words.
  void read_piece() {
    std::string_view rest = piece_.text;
    const bool negated = rest.size() > 1 && rest.front() == '-';
    if (negated) rest.remove_prefix(1);
    const std::size_t sign = rest.find_first_of(":<>=");
    if (piece_.quoted_whole || sign == std::string_view::npos || sign == 0) {
      if (negated) return tell("search.negated-words", {{"found", piece_.text}});
      return read_words(piece_.text);
    }
    const std::string_view name = rest.substr(0, sign);
    const auto known = std::find_if(std::begin(kFields), std::end(kFields),
                                    [&](const FieldName& each) { return each.name == name; });
    if (known == std::end(kFields)) return tell_unknown_field(name);
    Condition condition;
    condition.field = known->field;
    condition.negated = negated;
    if (read_condition(condition, rest.substr(sign))) query_.conditions.push_back(std::move(condition));
  }

  void tell_unknown_field(std::string_view name) {
    std::vector<std::string_view> names;
    for (const FieldName& each : kFields) names.push_back(each.name);
    const std::string near(closest(name, names));
    tell(near.empty() ? "search.unknown-field" : "search.unknown-field.near",
         {{"found", std::string(name)}, {"near", near}, {"known", join(names)}});
  }

  bool read_condition(Condition& condition, std::string_view signed_value) {
    if (condition.field == QueryField::retention) return read_retention(condition, signed_value);
    condition.value = signed_value.substr(1);
    if (signed_value.front() != ':' || condition.value.empty()) {
      tell("search.no-value", {{"found", piece_.text}});
      return false;
    }
    switch (condition.field) {
      case QueryField::country:
        return read_country(condition);
      case QueryField::data:
        return is_term(Section::data_categories, condition.value);
      case QueryField::activity:
        return is_term(Section::activities, condition.value);
      case QueryField::subject:
        return is_term(Section::subject_matters, condition.value);
      case QueryField::finding:
        return is_finding(condition.value);
      case QueryField::is:
        if (condition.value == "illustrative") return true;
        tell("search.unknown-value", {{"found", condition.value}, {"known", "illustrative"}});
        return false;
      default:
        return true;
    }
  }

  bool read_country(Condition& condition) {
    std::string& code = condition.value;
    for (char& letter : code)
      if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (places_.find(code)) return true;
    const auto meant = places_.mistaken.find(code);
    if (meant == places_.mistaken.end())
      tell("search.no-country", {{"found", code}});
    else
      tell("search.mistaken-country", {{"found", code}, {"meant", meant->second}});
    return false;
  }

  bool is_term(Section section, const std::string& id) {
    if (vocabulary_.find(section, id)) return true;
    std::vector<std::string_view> ids;
    for (const Term* term : vocabulary_.in(section)) ids.push_back(term->id);
    tell_unknown_value(id, ids);
    return false;
  }

  bool is_finding(const std::string& value) {
    if (find_rule(value)) return true;
    if (std::find(std::begin(kSeverities), std::end(kSeverities), value) != std::end(kSeverities))
      return true;
    std::vector<std::string_view> ids(std::begin(kSeverities), std::end(kSeverities));
    for (const Rule& rule : rule_table())
      if (rule.ask) ids.push_back(rule.id);
    tell_unknown_value(value, ids);
    return false;
  }

  void tell_unknown_value(const std::string& found, const std::vector<std::string_view>& known) {
    const std::string near(closest(found, known));
    tell(near.empty() ? "search.unknown-value" : "search.unknown-value.near",
         {{"found", found}, {"near", near}, {"known", join(known)}});
  }

  bool read_retention(Condition& condition, std::string_view signed_value) {
    const bool at_most = signed_value.substr(0, 2) == "<=";
    condition.is_beyond = !at_most && signed_value.front() == '>' && signed_value.substr(0, 2) != ">=";
    const auto limit = parse_duration(signed_value.substr(at_most ? 2 : 1));
    if ((!at_most && !condition.is_beyond) || !limit) {
      tell("search.no-retention", {{"found", piece_.text}});
      return false;
    }
    condition.limit.kind = NeedKind::retention;
    condition.limit.limit = *limit;
    return true;
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  const Places& places_;
  Piece piece_;
  Query query_;
};

}  // namespace

Query parse_query(std::string_view text, const Vocabulary& vocabulary, const Places& places) {
  return Parser(text, vocabulary, places).parse();
}

std::string message_of(const QueryProblem& problem, const Texts& texts) {
  std::vector<Texts::Argument> arguments;
  for (const auto& [name, value] : problem.arguments) arguments.emplace_back(name, value);
  return texts.say(problem.key, arguments);
}

}  // namespace annex
