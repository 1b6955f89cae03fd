// Any bytes as a manifest, a list page and a shard: read or refused with a message, and what was read is written and read
// back as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "collection/json.h"
#include "document/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

template <typename Value>
void check(std::string_view json, sheaf::Result<Value> (*read)(std::string_view, std::string_view, sheaf::JsonReport*),
           std::string (*write)(const Value&)) {
  const sheaf::Result<Value> first = read(json, "input.json", nullptr);
  if (!first) {
    std::string message = first.error().message;
    require(message.starts_with("input.json:") && message.size() < 1000 && sheaf::repair_utf8(message) == 0);
    return;
  }
  const std::string written = write(first.value());
  sheaf::JsonReport report;
  const sheaf::Result<Value> second = read(written, "written.json", &report);
  require(second.is_ok() && report.replaced_utf8 == 0 && report.refused_addresses == 0);
  require(write(second.value()) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  check<sheaf::Manifest>(json, sheaf::read_manifest, sheaf::write_manifest);
  check<sheaf::ListPage>(json, sheaf::read_list_page, sheaf::write_list_page);
  check<sheaf::Shard>(json, sheaf::read_shard, sheaf::write_shard);
  if (const auto shard = sheaf::read_shard(json, "input.json")) {
    require(sheaf::read_shard(sheaf::write_feed({}, shard.value().articles, {}), "feed.json").is_ok());
  }
  return 0;
}
