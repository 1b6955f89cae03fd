#include "document/html_elements.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "document/document.h"

namespace sheaf {
namespace {

using enum ElementKind;

constexpr ElementInfo kElements[] = {
    {"a", kLink, 0},
    {"abbr", kInline, 0},
    {"acronym", kInline, 0},
    {"address", kBlock, 0},
    {"applet", kDropped, 0},
    {"area", kVoid, 0},
    {"article", kBlock, 0},
    {"aside", kBlock, 0},
    {"audio", kDropped, 0},
    {"b", kMark, kStrong},
    {"base", kVoid, 0},
    {"bdi", kInline, 0},
    {"bdo", kInline, 0},
    {"bgsound", kVoid, 0},
    {"big", kInline, 0},
    {"blink", kInline, 0},
    {"blockquote", kQuote, 0},
    {"body", kBlock, 0},
    {"br", kBreak, 0},
    {"button", kDropped, 0},
    {"canvas", kDropped, 0},
    {"caption", kTableCaption, 0},
    {"center", kBlock, 0},
    {"cite", kMark, kEm},
    {"code", kMark, kCode},
    {"col", kVoid, 0},
    {"colgroup", kBlock, 0},
    {"data", kInline, 0},
    {"datalist", kDropped, 0},
    {"dd", kBlock, 0},
    {"del", kMark, kStrike},
    {"details", kBlock, 0},
    {"dfn", kMark, kEm},
    {"dialog", kBlock, 0},
    {"dir", kList, 0},
    {"div", kBlock, 0},
    {"dl", kBlock, 0},
    {"dt", kBlock, 0},
    {"em", kMark, kEm},
    {"embed", kVoid, 0},
    {"fieldset", kBlock, 0},
    {"figcaption", kFigureCaption, 0},
    {"figure", kFigure, 0},
    {"font", kInline, 0},
    {"footer", kBlock, 0},
    {"form", kBlock, 0},
    {"frame", kVoid, 0},
    {"frameset", kDropped, 0},
    {"h1", kHeading, 2},
    {"h2", kHeading, 2},
    {"h3", kHeading, 3},
    {"h4", kHeading, 4},
    {"h5", kHeading, 5},
    {"h6", kHeading, 6},
    {"head", kBlock, 0},
    {"header", kBlock, 0},
    {"hgroup", kBlock, 0},
    {"hr", kRule, 0},
    {"html", kBlock, 0},
    {"i", kMark, kEm},
    {"iframe", kDroppedRaw, 0},
    {"image", kImage, 0},
    {"img", kImage, 0},
    {"input", kVoid, 0},
    {"ins", kInline, 0},
    {"kbd", kMark, kCode},
    {"keygen", kVoid, 0},
    {"label", kInline, 0},
    {"legend", kBlock, 0},
    {"li", kItem, 0},
    {"link", kVoid, 0},
    {"listing", kPreformatted, 0},
    {"main", kBlock, 0},
    {"map", kInline, 0},
    {"mark", kMark, kHighlight},
    {"marquee", kBlock, 0},
    {"math", kDroppedForeign, 0},
    {"menu", kList, 0},
    {"meta", kVoid, 0},
    {"meter", kDropped, 0},
    {"nav", kBlock, 0},
    {"nobr", kInline, 0},
    {"noembed", kDroppedRaw, 0},
    {"noframes", kDroppedRaw, 0},
    {"noscript", kDroppedRaw, 0},
    {"object", kDropped, 0},
    {"ol", kList, 1},
    {"optgroup", kDropped, 0},
    {"option", kDropped, 0},
    {"output", kInline, 0},
    {"p", kParagraph, 0},
    {"param", kVoid, 0},
    {"picture", kInline, 0},
    {"plaintext", kPreformatted, 0},
    {"pre", kPreformatted, 0},
    {"progress", kDropped, 0},
    {"q", kQuotation, 0},
    {"rp", kDropped, 0},
    {"rt", kAnnotation, 0},
    {"ruby", kInline, 0},
    {"s", kMark, kStrike},
    {"samp", kMark, kCode},
    {"script", kDroppedRaw, 0},
    {"search", kBlock, 0},
    {"section", kBlock, 0},
    {"select", kDropped, 0},
    {"small", kInline, 0},
    {"source", kVoid, 0},
    {"span", kInline, 0},
    {"strike", kMark, kStrike},
    {"strong", kMark, kStrong},
    {"style", kDroppedRaw, 0},
    {"sub", kMark, kSub},
    {"summary", kBlock, 0},
    {"sup", kMark, kSup},
    {"svg", kDroppedForeign, 0},
    {"table", kTable, 0},
    {"tbody", kRowGroup, 0},
    {"td", kCell, 0},
    {"template", kDropped, 0},
    {"textarea", kDroppedRaw, 0},
    {"tfoot", kRowGroup, 0},
    {"th", kCell, 1},
    {"thead", kRowGroup, 1},
    {"time", kInline, 0},
    {"title", kDroppedRaw, 0},
    {"tr", kRow, 0},
    {"track", kVoid, 0},
    {"tt", kMark, kCode},
    {"u", kInline, 0},
    {"ul", kList, 0},
    {"var", kMark, kEm},
    {"video", kDropped, 0},
    {"wbr", kVoid, 0},
    {"xmp", kPreformatted, 0},
};
constexpr int kElementCount = sizeof kElements / sizeof *kElements;

// Keys: the kinds, then seven marks, then one for each element that is only unwrapped or dropped.
constexpr int kFirstMarkKey = 32;
constexpr int kFirstElementKey = 40;
static_assert(kFirstElementKey + kElementCount <= kElementKeys);

}  // namespace

const ElementInfo* find_element(std::string_view name) {
  char lower[sizeof ElementInfo::name] = {};
  if (name.size() >= sizeof lower) return nullptr;
  for (size_t i = 0; i < name.size(); ++i) {
    lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] | 0x20) : name[i];
  }
  const ElementInfo* end = kElements + kElementCount;
  const ElementInfo* found = std::lower_bound(
      kElements, end, lower, [](const ElementInfo& e, const char* n) { return std::strcmp(e.name, n) < 0; });
  // By its length too: a NUL in the name ends `lower` early.
  const bool is_found = found != end && std::string_view(found->name) == std::string_view(lower, name.size());
  return is_found ? found : nullptr;
}

int element_key(const ElementInfo& element) {
  switch (element.kind) {
    case kMark: return kFirstMarkKey + std::countr_zero(element.argument);
    case kInline:
    case kBlock:
    case kDropped:
    case kDroppedRaw:
    case kDroppedForeign: return kFirstElementKey + static_cast<int>(&element - kElements);
    default: return element_key(element.kind);
  }
}

bool is_inline(ElementKind kind) {
  return kind == kInline || kind == kMark || kind == kLink || kind == kQuotation || kind == kAnnotation;
}

}  // namespace sheaf
