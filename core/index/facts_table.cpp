// Tables of facts; see the header.
#include "core/index/facts_table.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace annex {
namespace {

constexpr std::string_view kMagic = "SAFA1";
constexpr std::size_t kHead = kMagic.size() + 4 * sizeof(std::uint32_t);
constexpr std::size_t kAddedBytes = 2 * sizeof(std::uint32_t) + 1;

template <typename Number>
void put(std::string& bytes, Number number) {
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
    bytes += static_cast<char>(number >> (8 * byte) & 0xff);
}

template <typename Number>
Number take(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
    number |= std::uint64_t{static_cast<unsigned char>(bytes[byte])} << (8 * byte);
  bytes.remove_prefix(sizeof(Number));
  return static_cast<Number>(number);
}

// Calls `both` with two facts of one row, `alone` with one that only one annex has.
template <typename Both, typename Alone>
void merge_added(const AddedFact* one, const AddedFact* one_end, const AddedFact* other,
                 const AddedFact* other_end, const Both& both, const Alone& alone) {
  while (one != one_end || other != other_end) {
    if (other == other_end || (one != one_end && one->row < other->row))
      alone(*one++);
    else if (one == one_end || other->row < one->row)
      alone(*other++);
    else
      both(*one++, *other++);
  }
}

std::uint32_t count(std::uint64_t bits) { return static_cast<std::uint32_t>(std::popcount(bits)); }

}  // namespace

struct FactsTable::View {
  const std::uint64_t* stated;
  const std::uint64_t* yes;
  std::size_t words;
  const std::uint32_t* values;
  std::size_t value_count;
  const AddedFact* added;
  const AddedFact* added_end;
};

// Compared crosswise: no fraction has to be rounded.
bool Closest::is_closer(const Similar& one, const Similar& other) {
  const std::uint64_t left = std::uint64_t{one.agreement.same} * other.agreement.stated;
  const std::uint64_t right = std::uint64_t{other.agreement.same} * one.agreement.stated;
  return left != right ? left > right : one.service < other.service;
}

void Closest::insert(const Similar& similar) {
  best_.insert(std::upper_bound(best_.begin(), best_.end(), similar, is_closer), similar);
  if (best_.size() > most_) best_.pop_back();
}

std::size_t FactsTable::encoded_size() const {
  return kHead + bits_.size() * 8 + coded_.size() * 4 + added_.size() * kAddedBytes + ends_.size() * 4;
}

// Column by column: what is alike lies together, and is compressed.
std::string FactsTable::encode() const {
  std::string bytes(kMagic);
  bytes.reserve(encoded_size());
  for (const std::size_t count : {services(), words_, values_, added_.size()})
    put(bytes, static_cast<std::uint32_t>(count));
  for (std::size_t column = 0; column < 2 * words_; ++column)
    for (std::size_t place = 0; place < services(); ++place) put(bytes, bits_[place * 2 * words_ + column]);
  for (std::size_t column = 0; column < values_; ++column)
    for (std::size_t place = 0; place < services(); ++place) put(bytes, coded_[place * values_ + column]);
  for (const AddedFact& added : added_) put(bytes, added.row);
  for (const AddedFact& added : added_) put(bytes, added.value);
  for (const AddedFact& added : added_) bytes += added.stands_in_broader ? '\1' : '\0';
  for (const std::uint32_t end : ends_) put(bytes, end);
  return bytes;
}

std::optional<FactsTable> FactsTable::read(std::string_view bytes) {
  if (bytes.size() < kHead || bytes.substr(0, kMagic.size()) != kMagic) return std::nullopt;
  const std::uint64_t size = bytes.size();
  bytes.remove_prefix(kMagic.size());
  const auto services = take<std::uint32_t>(bytes), words = take<std::uint32_t>(bytes),
             values = take<std::uint32_t>(bytes), added = take<std::uint32_t>(bytes);
  // No product of these can be larger than 64 bits hold, once each is no larger than the file.
  if (services > size || words > size || values > size || added > size) return std::nullopt;
  const std::uint64_t row = std::uint64_t{words} * 16 + std::uint64_t{values} * 4 + 4;
  if (row > size || kHead + services * row + added * std::uint64_t{kAddedBytes} != size) return std::nullopt;
  FactsTable table;
  table.words_ = words;
  table.values_ = values;
  table.bits_.resize(std::size_t{services} * 2 * words);
  table.coded_.resize(std::size_t{services} * values);
  table.added_.resize(added);
  table.ends_.resize(services);
  for (std::size_t column = 0; column < 2 * table.words_; ++column)
    for (std::size_t place = 0; place < services; ++place)
      table.bits_[place * 2 * table.words_ + column] = take<std::uint64_t>(bytes);
  for (std::size_t column = 0; column < table.values_; ++column)
    for (std::size_t place = 0; place < services; ++place)
      table.coded_[place * table.values_ + column] = take<std::uint32_t>(bytes);
  for (AddedFact& each : table.added_) each.row = take<std::uint32_t>(bytes);
  for (AddedFact& each : table.added_) each.value = take<std::uint32_t>(bytes);
  for (AddedFact& each : table.added_) each.stands_in_broader = take<std::uint8_t>(bytes) != 0;
  for (std::uint32_t& end : table.ends_) end = take<std::uint32_t>(bytes);
  const bool ascend = std::is_sorted(table.ends_.begin(), table.ends_.end());
  const std::uint32_t last = table.ends_.empty() ? 0 : table.ends_.back();
  return ascend && last == added ? std::optional(std::move(table)) : std::nullopt;
}

void FactsTable::add(const PackedFacts& facts) {
  if (ends_.empty()) {
    words_ = facts.stated.size();
    values_ = facts.values.size();
  }
  bits_.insert(bits_.end(), facts.stated.begin(), facts.stated.end());
  bits_.insert(bits_.end(), facts.yes.begin(), facts.yes.end());
  coded_.insert(coded_.end(), facts.values.begin(), facts.values.end());
  added_.insert(added_.end(), facts.added.begin(), facts.added.end());
  ends_.push_back(static_cast<std::uint32_t>(added_.size()));
}

FactsTable::View FactsTable::view(std::size_t place) const {
  const std::uint64_t* bits = bits_.data() + place * 2 * words_;
  const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
  return {bits,
          bits + words_,
          words_,
          coded_.data() + place * values_,
          values_,
          added_.data() + begin,
          added_.data() + ends_[place]};
}

FactsTable::View FactsTable::view(const PackedFacts& facts) {
  return {facts.stated.data(),
          facts.yes.data(),
          facts.stated.size(),
          facts.values.data(),
          facts.values.size(),
          facts.added.data(),
          facts.added.data() + facts.added.size()};
}

PackedFacts FactsTable::at(std::size_t place) const {
  const View one = view(place);
  return {{one.stated, one.stated + one.words},
          {one.yes, one.yes + one.words},
          {one.values, one.values + one.value_count},
          {one.added, one.added_end}};
}

Agreement FactsTable::agreement(const View& one, const View& other) {
  Agreement agreement;
  for (std::size_t word = 0; word < one.words; ++word) {
    const std::uint64_t both = one.stated[word] & other.stated[word];
    agreement.same += count(both & ~(one.yes[word] ^ other.yes[word]));
    agreement.stated += count(one.stated[word] | other.stated[word]);
  }
  for (std::size_t value = 0; value < one.value_count; ++value) {
    const std::uint32_t left = one.values[value], right = other.values[value];
    agreement.stated += (left | right) != 0;
    agreement.same += (left == right) & (left != 0);
  }
  merge_added(
      one.added, one.added_end, other.added, other.added_end,
      [&](const AddedFact& left, const AddedFact& right) {
        if (left.stands_in_broader && right.stands_in_broader) return;
        agreement.stated += (left.value | right.value) != 0;
        agreement.same += left.value == right.value && left.value != 0;
      },
      [&](const AddedFact& alone) { agreement.stated += !alone.stands_in_broader && alone.value != 0; });
  return agreement;
}

// Where only one says anything they differ too: all that is stated and not the same.
std::size_t FactsTable::differences(std::size_t one, std::size_t other) const {
  const Agreement both = agreement(view(one), view(other));
  return both.stated - both.same;
}

void FactsTable::rank(const PackedFacts& to, ServiceNumber first, ServiceNumber left_out,
                      Closest& closest) const {
  const View target = view(to);
  if (target.words != words_ || target.value_count != values_) return;
  for (std::size_t place = 0; place < services(); ++place) {
    const auto service = static_cast<ServiceNumber>(first + place);
    if (service != left_out) closest.offer({service, agreement(target, view(place))});
  }
}

}  // namespace annex
