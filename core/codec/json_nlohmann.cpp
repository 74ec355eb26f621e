// JSON by nlohmann_json. Its events carry no places, so a cursor walks the source beside them: what stands
// between two events is white space, commas and colons alone.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/codec/json_tree_builder.h"

namespace annex {
namespace {

constexpr std::string_view kSeparators = " \t\r\n,:";

std::size_t pass_digits(std::string_view source, std::size_t at) {
  return std::min(source.find_first_not_of("0123456789", at), source.size());
}

std::size_t end_of_number(std::string_view source, std::size_t at) {
  const auto is_any_of = [&](std::string_view set) {
    return at < source.size() && set.find(source[at]) != std::string_view::npos;
  };
  if (is_any_of("-")) ++at;
  at = is_any_of("0") ? at + 1 : pass_digits(source, at);
  if (is_any_of(".")) at = pass_digits(source, at + 1);
  if (!is_any_of("eE")) return at;
  ++at;
  if (is_any_of("+-")) ++at;
  return pass_digits(source, at);
}

// Where the scalar that starts at the offset ends; it has been read already, so it is well-formed.
std::size_t end_of_scalar(std::string_view source, std::size_t at) {
  switch (source[at]) {
    case '"':
      return end_of_json_string(source, at).offset;
    case 't':
    case 'n':
      return at + std::string_view("true").size();
    case 'f':
      return at + std::string_view("false").size();
    default:
      return end_of_number(source, at);
  }
}

class Events {
 public:
  explicit Events(JsonTreeBuilder& builder) : builder_(builder) {}

  bool null() {
    builder_.scalar(JsonKind::null, next(), end());
    return true;
  }
  bool boolean(bool value) {
    builder_.scalar(JsonKind::boolean, next(), end()).truth = value;
    return true;
  }
  bool number_integer(nlohmann::json::number_integer_t value) {
    return number_float(static_cast<double>(value), {});
  }
  bool number_unsigned(nlohmann::json::number_unsigned_t value) {
    return number_float(static_cast<double>(value), {});
  }
  bool number_float(double value, const std::string&) {
    builder_.number(value, next(), end());
    return true;
  }
  bool string(std::string& value) {
    builder_.scalar(JsonKind::string, next(), end()).text = builder_.keep(std::move(value));
    return true;
  }
  bool binary(nlohmann::json::binary_t&) { return false; }  // not in JSON text

  bool start_object(std::size_t) { return builder_.open(JsonKind::object, next()); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return builder_.open(JsonKind::array, next()); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    builder_.key(builder_.keep(std::move(name)), next(), end());
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    builder_.tell_syntax();
    return false;
  }

 private:
  std::size_t next() const {
    return std::min(builder_.source().find_first_not_of(kSeparators, builder_.cursor()),
                    builder_.source().size());
  }
  std::size_t end() const { return end_of_scalar(builder_.source(), next()); }
  bool close() {
    builder_.close(next() + 1);
    return true;
  }

  JsonTreeBuilder& builder_;
};

}  // namespace

bool read_by_nlohmann(JsonTreeBuilder& builder) {
  Events events(builder);
  const std::string_view text = builder.source();
  return nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &events);
}

}  // namespace annex
