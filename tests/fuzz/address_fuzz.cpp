// Whatever stands in the address bar is read, and what was read is written so that it reads the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reader/address.h"

using namespace sheaf;

namespace {

void require(bool is_true) {
  if (!is_true) std::abort();
}

void check(const Address& address) {
  if (address.place == Place::kNotFound) return;
  require(parse_address({}, hash_address(address)) == address);
  if (address.place == Place::kSearch) return;  // it has no page
  const std::string page = page_address(address);
  const size_t hash = page.find('#');
  require(parse_address(page.substr(0, hash), hash == std::string::npos ? "" : page.substr(hash)) == address);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const size_t middle = text.find('\n');
  const std::string_view path = text.substr(0, middle);
  const std::string_view hash = middle == std::string_view::npos ? std::string_view() : text.substr(middle + 1);
  check(parse_address(path, hash));
  check(parse_address({}, text));
  check(parse_address(text, {}));
  hash_address(parse_address({}, text));
  return 0;
}
