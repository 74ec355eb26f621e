// The core terms that a rule asks for by name. What a rule asks of every term it takes from the vocabulary.
#pragma once

#include <string_view>

namespace annex::terms {

inline constexpr std::string_view kStore = "store";
inline constexpr std::string_view kDisclose = "disclose";
inline constexpr std::string_view kErase = "erase";
inline constexpr std::string_view kOtherUse = "other-use";
inline constexpr std::string_view kTraffic = "traffic";
inline constexpr std::string_view kSensitive = "sensitive";
inline constexpr std::string_view kCriminalOffences = "criminal-offences";
inline constexpr std::string_view kHosting = "hosting";
inline constexpr std::string_view kDetailedBilling = "detailed-billing";
inline constexpr std::string_view kOtherSubject = "other-subject";

// The group of data that the provider cannot identify: what is in it, only the customer knows.
inline constexpr std::string_view kNotIdentifiable = "not-identifiable";

}  // namespace annex::terms
