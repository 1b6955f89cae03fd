#include "document/open_elements.h"

#include <algorithm>
#include <bit>

namespace sheaf {
namespace {

constexpr std::string_view kDirections[] = {"", "ltr", "rtl"};

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

uint8_t direction_of(std::string_view value) {
  if (equals_ignoring_case(value, kDirections[2])) return 2;
  return equals_ignoring_case(value, kDirections[1]) ? 1 : 0;
}

// By its letters, as BCP 47 allows them; whether the language exists does not matter here.
bool is_language(std::string_view tag) {
  if (tag.empty() || tag.size() > 35) return false;
  return std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-';
  });
}

}  // namespace

OpenElements::OpenElements() : strings_(1) { innermost_.fill(kNone); }

int OpenElements::barrier() const { return std::max(index_of(ElementKind::kCell), index_of(ElementKind::kTable)); }

bool OpenElements::is_in_reach(ElementKind kind, int index) const {
  if (index == kNone) return false;
  switch (kind) {
    case ElementKind::kTable: return true;
    case ElementKind::kRowGroup:
    case ElementKind::kRow:
    case ElementKind::kCell:
    case ElementKind::kTableCaption: return index > index_of(ElementKind::kTable);
    default: return index > barrier();
  }
}

void OpenElements::push(const ElementInfo& info, const HtmlToken& tag, uint32_t block, std::string_view href) {
  const Inherited inside = inherited_inside(info, tag);
  const int link = keep(href);
  int& innermost = innermost_[element_key(info)];
  elements_.push_back({&info, inside, innermost, block, link});
  innermost = size() - 1;
  if (info.kind == ElementKind::kMark) ++marks_[std::countr_zero(info.argument)];
}

void OpenElements::pop() {
  if (!elements_.back().is_dead) forget(elements_.back());
  elements_.pop_back();
}

void OpenElements::kill(int index) {
  forget(elements_[index]);
  elements_[index].is_dead = true;
  while (!elements_.empty() && elements_.back().is_dead) elements_.pop_back();
}

void OpenElements::forget(const Element& element) {
  innermost_[element_key(*element.info)] = element.same_below;
  if (element.info->kind == ElementKind::kMark) --marks_[std::countr_zero(element.info->argument)];
}

OpenElements::Inherited OpenElements::inherited_inside(const ElementInfo& info, const HtmlToken& tag) {
  Inherited inside = inherited();
  if (is_language(tag.attributes.lang)) {
    inside.lang = keep(tag.attributes.lang);
    if (!is_inline(info.kind)) inside.block_lang = inside.lang;
  }
  const uint8_t dir = direction_of(tag.attributes.dir);
  if (dir != 0 && !is_inline(info.kind)) inside.dir = dir;
  return inside;
}

int OpenElements::keep(std::string_view text) {
  if (text.empty()) return 0;
  if (strings_.back() != text) strings_.emplace_back(text);
  return static_cast<int>(strings_.size()) - 1;
}

TextContext OpenElements::context_of(const Inherited& inherited) const {
  TextContext out;
  for (size_t i = 0; i < marks_.size(); ++i) {
    if (marks_[i] > 0) out.marks |= static_cast<uint8_t>(1 << i);
  }
  const int link = index_of(ElementKind::kLink);
  if (link != kNone) out.href = strings_[elements_[link].link];
  out.keeps_lines = index_of(ElementKind::kPreformatted) != kNone;
  out.lang = strings_[inherited.lang];
  out.block_lang = strings_[inherited.block_lang];
  out.block_dir = kDirections[inherited.dir];
  return out;
}

TextContext OpenElements::context() const { return context_of(inherited()); }

TextContext OpenElements::context_inside(const ElementInfo& info, const HtmlToken& tag) {
  return context_of(inherited_inside(info, tag));
}

}  // namespace sheaf
