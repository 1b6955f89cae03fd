#include "search/sections.h"

#include <algorithm>
#include <string_view>

namespace sheaf {
namespace {

constexpr std::string_view kMagic = "SHEAFIDX";
constexpr size_t kPlaceBytes = 4 + 4 + 8;  // offset, length, checksum
constexpr size_t kHeadBytes = kMagic.size() + 4 + 4 + kSectionCount * kPlaceBytes;
constexpr size_t kFirstSection = kHeadBytes + 8;

Error broken(std::string_view what) {
  return {"search index: " + std::string(what) + "; reload to fetch it again, or pack the site anew"};
}

// Nothing, or why `bytes` cannot hold an index at all.
std::optional<Error> unreadable_head(ByteSpan bytes) {
  if (bytes.size() < kFirstSection) return broken("the file is cut short");
  if (!std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) return broken("the file is no search index");
  const uint32_t version = u32_at(bytes.data() + kMagic.size());
  if (version != kIndexVersion) {
    return broken("its format is version " + std::to_string(version) + ", this program reads version " +
                  std::to_string(kIndexVersion));
  }
  if (u32_at(bytes.data() + kMagic.size() + 4) != kSectionCount) return broken("the head names other sections");
  if (checksum_of(bytes.first(kHeadBytes)) != u64_at(bytes.data() + kHeadBytes)) {
    return broken("the head's checksum differs");
  }
  return {};
}

}  // namespace

uint64_t checksum_of(ByteSpan bytes) {
  constexpr uint64_t kPrime = 0x100000001b3;
  uint64_t hash = 0xcbf29ce484222325 ^ bytes.size();
  size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    hash = (hash ^ u64_at(bytes.data() + at)) * kPrime;
    hash ^= hash >> 32;  // the product only carries upwards
  }
  for (; at < bytes.size(); ++at) hash = (hash ^ bytes[at]) * kPrime;
  return hash ^ (hash >> 29);
}

std::vector<uint8_t> join_sections(const SectionBytes& sections) {
  std::vector<uint8_t> file;
  append_text(file, kMagic);
  append_u32(file, kIndexVersion);
  append_u32(file, kSectionCount);
  size_t at = kFirstSection;
  for (const std::vector<uint8_t>& section : sections) {
    append_u32(file, static_cast<uint32_t>(at));
    append_u32(file, static_cast<uint32_t>(section.size()));
    append_u64(file, checksum_of(section));
    at += section.size();
  }
  append_u64(file, checksum_of(file));
  file.resize(at);
  auto place = file.begin() + static_cast<std::ptrdiff_t>(kFirstSection);
  for (const std::vector<uint8_t>& section : sections) place = std::copy(section.begin(), section.end(), place);
  return file;
}

Result<SectionViews> part_sections(ByteSpan bytes) {
  if (std::optional<Error> error = unreadable_head(bytes)) return *error;
  SectionViews views;
  size_t expected = kFirstSection;
  for (size_t i = 0; i < kSectionCount; ++i) {
    const uint8_t* place = bytes.data() + kMagic.size() + 8 + i * kPlaceBytes;
    const size_t offset = u32_at(place), length = u32_at(place + 4);
    if (offset != expected || bytes.size() - offset < length) return broken("the file is cut short");
    views[i] = bytes.subspan(offset, length);
    if (checksum_of(views[i]) != u64_at(place + 8)) {
      return broken("section " + std::to_string(i) + ": checksum differs");
    }
    expected = offset + length;
  }
  if (expected != bytes.size()) return broken("the file is longer than it says");
  return views;
}

}  // namespace sheaf
