// The services that answer most alike, below an annex: first only the button that asks for them, since
// ranking needs the facts of the whole catalog.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/index/facts_table.h"
#include "core/model/date.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"

namespace annex {

inline constexpr std::string_view kSimilar = "similar";  // the key of what is unfolded
inline constexpr std::size_t kMostSimilar = 5;

// The closest first; none where facts have not come.
std::vector<Similar> similar_services(const Catalog& catalog, std::string_view id);

// Their cards, with how much they have in common, and the way to compare them; those whose entries have not
// come are left out. `compared`: ids.
std::vector<Block> similar_blocks(const std::vector<Similar>& similar, const Catalog& catalog,
                                  const std::string& id, const std::vector<std::string>& compared,
                                  const Date& as_of, const Reference& reference);

}  // namespace annex
