// The elements of HTML that the reader knows, and what each means to it. Whatever is not here is unwrapped inline.
#pragma once

#include <cstdint>
#include <string_view>

namespace sheaf {

enum class ElementKind : uint8_t {
  kInline,  // unwrapped
  kBlock,   // unwrapped, its text parted from what is around it
  kMark,    // argument: a Mark
  kLink,
  kQuotation,   // q: its quotation marks become text
  kAnnotation,  // rt: in parentheses
  kImage,
  kBreak,
  kParagraph,
  kHeading,  // argument: level
  kList,     // argument: 1 when ordered
  kItem,
  kQuote,
  kPreformatted,
  kTable,
  kRowGroup,  // argument: 1 for thead
  kRow,
  kCell,  // argument: 1 for th
  kTableCaption,
  kFigure,
  kFigureCaption,
  kRule,
  kVoid,            // without content, and nothing of it is kept
  kDropped,         // with its content
  kDroppedRaw,      // with its content, which is not markup
  kDroppedForeign,  // with its content, which is markup of another language
};

struct ElementInfo {
  char name[11];
  ElementKind kind;
  uint8_t argument;
};

inline constexpr int kElementKeys = 256;

// In any case; nullptr for an element it does not know.
const ElementInfo* find_element(std::string_view name);

// What an end tag is matched by, below kElementKeys: elements that mean the same close each other (b and strong, h1 and h2).
int element_key(const ElementInfo& element);
inline constexpr int element_key(ElementKind kind) { return static_cast<int>(kind); }

bool is_inline(ElementKind kind);

}  // namespace sheaf
