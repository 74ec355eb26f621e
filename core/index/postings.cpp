// Services as bytes; see the header.
#include "core/index/postings.h"

#include <bit>
#include <cstring>

namespace annex {
namespace {

constexpr char kAll = 0;
constexpr char kBits = 1;
constexpr char kSteps = 2;

std::string steps_of(const std::vector<ServiceNumber>& numbers) {
  std::string bytes(1, kSteps);
  ServiceNumber next = 0;
  for (const ServiceNumber number : numbers) {
    append_varint(bytes, number - next);
    next = number + 1;
  }
  return bytes;
}

std::string bits_of(const std::vector<ServiceNumber>& numbers, std::size_t services) {
  std::string bytes((services + 7) / 8 + 1, '\0');
  bytes[0] = kBits;
  for (const ServiceNumber number : numbers) {
    char& byte = bytes[1 + number / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 1u << (number % 8));
  }
  return bytes;
}

bool are_steps(std::string_view bytes, std::size_t services) {
  std::uint64_t next = 0;
  for (std::size_t at = 1; at < bytes.size();) {
    std::uint32_t step = 0;
    if (!read_varint(bytes, at, step)) return false;
    next += step + std::uint64_t{1};
    if (next > services) return false;
  }
  return true;
}

bool are_bits(std::string_view bytes, std::size_t services) {
  if (bytes.size() != (services + 7) / 8 + 1) return false;
  const unsigned beyond = services % 8 == 0 ? 0u : 0xFFu << (services % 8) & 0xFFu;
  return services == 0 || (static_cast<unsigned char>(bytes.back()) & beyond) == 0;
}

// Eight bytes at a time, lowest first.
std::uint64_t word_at(const char* bytes) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }
  for (unsigned byte = 0; byte < 8; ++byte)
    word |= std::uint64_t{static_cast<unsigned char>(bytes[byte])} << (8 * byte);
  return word;
}

void add_bits(std::string_view bytes, Bits& bits) {
  bytes.remove_prefix(1);
  std::uint64_t* word = bits.words().data();
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) *word++ |= word_at(bytes.data());
  for (std::size_t at = 0; at < bytes.size(); ++at)
    *word |= std::uint64_t{static_cast<unsigned char>(bytes[at])} << (8 * at);
}

// Most steps are of one byte: the loop for those has no call in it. Services of one word are put together
// before they are written, since writing waits for what was written before.
void add_steps(std::string_view bytes, Bits& bits) {
  std::uint64_t* word = bits.words().data();
  std::uint64_t here = 0;
  ServiceNumber next = 0;  // from the word's first on
  for (std::size_t at = 1; at < bytes.size();) {
    std::uint32_t step = static_cast<unsigned char>(bytes[at]);
    if (step < 0x80u)
      ++at;
    else
      read_varint(bytes, at, step);
    next += step;
    if (next >= 64) {
      *word |= here;
      here = 0;
      word += next / 64;
      next %= 64;
    }
    here |= std::uint64_t{1} << next++;
  }
  if (here != 0) *word |= here;
}

}  // namespace

void append_varint(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80u; value >>= 7) bytes += static_cast<char>((value & 0x7Fu) | 0x80u);
  bytes += static_cast<char>(value);
}

bool read_varint(std::string_view bytes, std::size_t& at, std::uint32_t& value) {
  std::uint64_t read = 0;
  for (unsigned shift = 0; shift < 35 && at < bytes.size(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    read |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte >= 0x80u) continue;
    value = static_cast<std::uint32_t>(read);
    return read <= 0xFFFFFFFFu;
  }
  return false;
}

std::string encode_postings(const std::vector<ServiceNumber>& numbers, std::size_t services) {
  if (numbers.size() == services) return std::string(1, kAll);
  std::string steps = steps_of(numbers);
  return steps.size() <= (services + 7) / 8 + 1 ? steps : bits_of(numbers, services);
}

bool are_postings(std::string_view bytes, std::size_t services) {
  if (bytes.empty()) return false;
  if (bytes[0] == kAll) return bytes.size() == 1;
  if (bytes[0] == kBits) return are_bits(bytes, services);
  return bytes[0] == kSteps && are_steps(bytes, services);
}

void add_postings(std::string_view bytes, Bits& bits) {
  if (bytes[0] == kAll)
    bits.add_all();
  else if (bytes[0] == kBits)
    add_bits(bytes, bits);
  else
    add_steps(bytes, bits);
}

}  // namespace annex
