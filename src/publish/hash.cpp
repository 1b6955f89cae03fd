#include "publish/hash.h"

#include <array>

#include <sha2.h>

#include "publish/base64.h"

namespace sheaf {
namespace {

using Digest = std::array<uint8_t, SHA256_DIGEST_LENGTH>;

Digest sha256(std::string_view bytes) {
  Digest digest;
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  SHA256Final(digest.data(), &context);
  return digest;
}

}  // namespace

std::string content_hash(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  const Digest digest = sha256(bytes);
  std::string out;
  for (size_t i = 0; i < 8; ++i) {
    out += kDigits[digest[i] >> 4];
    out += kDigits[digest[i] & 15];
  }
  return out;
}

std::string csp_hash(std::string_view bytes) {
  const Digest digest = sha256(bytes);
  return "sha256-" + base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

double hash_fraction(std::string_view text) {
  const Digest digest = sha256(text);
  uint64_t bits = 0;
  for (size_t i = 0; i < 8; ++i) bits = bits << 8 | digest[i];
  return static_cast<double>(bits >> 11) / static_cast<double>(uint64_t{1} << 53);
}

}  // namespace sheaf
