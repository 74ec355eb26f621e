// SHA-2 through OpenSSL.
#include "tools/annex/sha256.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <cstdlib>
#include <vector>

namespace annex {

namespace {

std::vector<unsigned char> digest_of(std::string_view bytes, const EVP_MD* kind) {
  std::vector<unsigned char> digest(EVP_MAX_MD_SIZE);
  unsigned int size = 0;
  // It fails only where the machine's policy has no SHA-2 at all; a wrong hash must not be written then.
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, kind, nullptr) != 1) std::abort();
  digest.resize(size);
  return digest;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::string text;
  for (const unsigned char byte : digest_of(bytes, EVP_sha256())) text += fmt::format("{:02x}", byte);
  return text;
}

std::string integrity(std::string_view bytes) {
  const std::vector<unsigned char> digest = digest_of(bytes, EVP_sha384());
  std::vector<unsigned char> text(digest.size() * 2);
  const int length = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(digest.size()));
  return "sha384-" + std::string(text.begin(), text.begin() + length);
}

}  // namespace annex
