// Finding places by their code.
#include "core/model/places.h"

#include <algorithm>

#include "core/model/language.h"

namespace annex {

const Place* Places::find(std::string_view code) const {
  const auto found =
      std::lower_bound(places.begin(), places.end(), code,
                       [](const Place& place, std::string_view wanted) { return place.code < wanted; });
  return found != places.end() && found->code == code ? &*found : nullptr;
}

std::string_view Places::name(std::string_view code, std::string_view language) const {
  const Place* place = find(code);
  const std::string* name = place == nullptr ? nullptr : in_language(place->names, language);
  return name == nullptr ? code : std::string_view(*name);
}

}  // namespace annex
