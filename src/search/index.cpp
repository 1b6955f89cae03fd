#include "search/index.h"

namespace sheaf {

Result<Index> Index::open(std::vector<uint8_t> bytes) {
  Index index;
  index.bytes_ = std::move(bytes);
  Result<SectionViews> sections = part_sections(index.bytes_);
  if (!sections) return sections.error();
  index.sections_ = sections.value();
  if (!index.read()) return Error{"search index: its parts contradict each other; pack the site anew"};
  return index;
}

bool Index::read() {
  const auto section = [&](Section name) { return sections_[static_cast<size_t>(name)]; };
  ByteReader summary(section(Section::kSummary));
  if (!documents_.open(sections_, summary) || !dictionary_.open(sections_, summary)) return false;
  if (!summary.is_at_end()) return false;
  if (!beginnings_.open(section(Section::kBeginnings), documents_.size())) return false;
  norms_ = FieldNorms(documents_);
  ByteReader stems(section(Section::kStems));
  while (!stems.is_at_end()) {
    if (!stem_orders_.emplace_back().open(stems, section(Section::kStems), dictionary_.size())) return false;
  }
  return true;
}

}  // namespace sheaf
