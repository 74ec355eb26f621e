// Takes a bracket apart: countries, cities, tasks and safeguards.
#include "core/import/entity_places.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <utility>

#include "core/import/safeguard_words.h"

namespace annex::importing {

std::string trimmed(std::string_view text) {
  std::string kept(text);
  const auto strip = [&kept](bool front) {
    for (bool again = true; again && !kept.empty();) {
      again = false;
      for (const std::string_view edge :
           {" ", ",", ";", ":", "-", "*", "•", "·", "–", "—", "▪", "◦", "●", "\uF0B7", "→"}) {
        if (kept.size() < edge.size()) continue;
        const std::size_t at = front ? 0 : kept.size() - edge.size();
        if (kept.compare(at, edge.size(), edge) != 0) continue;
        kept.erase(at, edge.size());
        again = true;
      }
    }
  };
  strip(true);
  strip(false);
  return kept;
}

namespace {

std::vector<std::string> split_places(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  const auto end = [&parts, &part] {
    const std::string kept = trimmed(part);
    if (!kept.empty()) parts.push_back(kept);
    part.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool link = text.compare(at, 4, " et ") == 0 || text.compare(at, 5, " and ") == 0;
    const bool hyphen = text.compare(at, 3, " - ") == 0;
    const bool dash = text.compare(at, 5, " – ") == 0 || text.compare(at, 5, " — ") == 0;
    if (text[at] == ',' || text[at] == ';' || text[at] == '/' || hyphen || dash || link) {
      end();
      if (link) at += text.compare(at, 4, " et ") == 0 ? 2 : 3;
      if (dash) at += 3;
    } else {
      part.push_back(text[at]);
    }
  }
  end();
  return parts;
}

// "San Francisco, CA": behind other words these are states of the United States as well as countries.
bool may_be_state(std::string_view code) {
  constexpr std::array<std::string_view, 35> kStates = {"AL", "AR", "AS", "AZ", "CA", "CO", "DE", "GA", "GU",
                                                        "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN",
                                                        "MO", "MP", "MS", "MT", "NC", "NE", "PA", "PR", "PW",
                                                        "SC", "SD", "TN", "VA", "VI", "UM", "MH", "FM"};
  return std::find(kStates.begin(), kStates.end(), code) != kStates.end();
}

bool starts_small(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

void append(std::string& list, const std::string& part) { list += (list.empty() ? "" : ", ") + part; }

}  // namespace

std::vector<Safeguard> safeguards_in(std::string_view text) {
  const Document document(text);
  std::vector<int> words(document.words().size());
  std::iota(words.begin(), words.end(), 0);
  return read_safeguards(document, words);
}

Where read_where(std::string_view text, const CountryNames& names) {
  Where where;
  const std::string whole = trimmed(text);
  if (const auto country = names.find(whole)) {
    where.countries = {*country};
    return where;
  }
  std::string rest;
  bool vague = is_vague_place(whole);
  for (const auto& part : split_places(whole)) {
    vague = vague || is_vague_place(part);
    const auto country = names.find(part);
    auto tools = country ? std::vector<Safeguard>() : safeguards_in(part);
    if (country && (rest.empty() || !may_be_state(part)))
      where.countries.push_back(*country);
    else if (!tools.empty())
      std::move(tools.begin(), tools.end(), std::back_inserter(where.safeguards));
    else
      append(starts_small(part) ? where.task : rest, part);
  }
  // "US / EU" is no country; "France, Lyon et Paris" is one, "Lyon, France et Belgique" cannot be told apart.
  const bool open = (!rest.empty() || !where.task.empty()) && where.countries.size() != 1;
  if (vague || open) {
    where.countries.clear();
    where.task.clear();
    where.location = where.safeguards.empty() ? whole : rest;
    return where;
  }
  where.location = rest;
  return where;
}

}  // namespace annex::importing
