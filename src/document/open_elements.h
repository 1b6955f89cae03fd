// The elements that are open while HTML is read, and what they say of the text in them. Marks may overlap, and each end tag
// is found at once: the innermost open element of each key is known, and each knows the next one beneath it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "document/html_elements.h"
#include "document/html_tokens.h"
#include "document/span_builder.h"

namespace sheaf {

class OpenElements {
 public:
  static constexpr int kNone = -1;

  // What is in effect for text and blocks; languages are indices into strings_.
  struct Inherited {
    int lang = 0;
    int block_lang = 0;
    uint8_t dir = 0;
  };
  struct Element {
    const ElementInfo* info;
    Inherited inside;
    int same_below;        // index of the open element with the same key beneath this one
    uint32_t block;        // handle of the block that it opened; 0: none, its content goes to what is open anyway
    int link;              // index into strings_
    bool is_dead = false;  // ended while elements above it stayed open: <b><i></b></i>
  };

  OpenElements();

  int size() const { return static_cast<int>(elements_.size()); }
  const Element& operator[](int index) const { return elements_[index]; }
  const Element& top() const { return elements_.back(); }

  // Index of the innermost one, or kNone.
  int index_of(ElementKind kind) const { return innermost_[element_key(kind)]; }
  int index_of(const ElementInfo& element) const { return innermost_[element_key(element)]; }
  // What tags cannot reach over, but for those of a table's parts.
  int barrier() const;
  bool is_in_reach(ElementKind kind, int index) const;

  void push(const ElementInfo& info, const HtmlToken& tag, uint32_t block, std::string_view href);
  void pop();
  // Ends an element of text and leaves open what was opened in it. Elements on top that ended before go with it.
  void kill(int index);

  TextContext context() const;
  // As it will be in the element that `tag` opens. Valid until the next call that is not const.
  TextContext context_inside(const ElementInfo& info, const HtmlToken& tag);

 private:
  Inherited inherited() const { return elements_.empty() ? Inherited{} : elements_.back().inside; }
  Inherited inherited_inside(const ElementInfo& info, const HtmlToken& tag);
  TextContext context_of(const Inherited& inherited) const;
  void forget(const Element& element);
  int keep(std::string_view text);

  std::vector<Element> elements_;
  std::vector<std::string> strings_;  // addresses and languages; the first is ""
  std::array<int, kElementKeys> innermost_;
  std::array<int, 7> marks_ = {};  // how many open elements ask for each mark
};

}  // namespace sheaf
