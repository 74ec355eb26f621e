// Words in more than one language, and words whose language is known.
#pragma once

#include <map>
#include <string>

namespace annex {

// BCP 47 tag -> words. Ordered by tag, so that writing is byte-stable.
using LocalText = std::map<std::string, std::string, std::less<>>;

}  // namespace annex
