// The document layer: mirrors the view as real elements, exactly over what is drawn. It remembers what it last said to the
// browser and says only what changed. Each view node has one element (a number), in the order of the view.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/dom_operations.h"
#include "layout/page.h"
#include "views/attributes.h"
#include "views/view.h"

namespace sheaf {

// One element as the browser has it.
struct Twin {
  uint32_t node = 0;
  Element element = Element::kDiv;
  std::string key;
  std::vector<Attribute> attributes;
  std::vector<Span> spans;
  std::vector<TextPosition> line_begins;  // where fragments start; empty: plain text
  float height_px = -1, width_px = -1;    // as set; -1: left to CSS
  std::optional<float> wider_px;          // its column than the drawn one, as set
  std::string scroll_label;               // of what scrolls sideways in itself
  bool is_overflowing = false;            // it has to: more is inside than can be seen
  bool is_placed = false;
  std::optional<Action> action;
  std::vector<Twin> children;
};

class DomLayer {
 public:
  // Makes the children of `root_node` equal to `view` itself (the root's one child). `box` is the laid-out twin of `view`,
  // or nullptr in flow: then text stands unbroken and boxes are left to CSS.
  void mirror(uint32_t root_node, const View& view, const Box* box, DomOperations& operations);
  void clear(uint32_t root_node, DomOperations& operations);
  // What scrolls sideways can be reached by keyboard, and has a name, while more is inside than can be seen: only the
  // browser knows, once it has what was said.
  void name_overflowing(uint32_t root_node, const std::function<bool(uint32_t node)>& overflows,
                        DomOperations& operations);
  // A field's value is what was typed, not what was last said.
  void field_typed(std::string_view value);
  const Twin* root(uint32_t root_node) const;
  // What pressing the element does, or nullptr.
  const Action* action_of(uint32_t node) const;

 private:
  void update(Twin& twin, const View& view, const Box* box, DomOperations& operations);
  void update_children(Twin& twin, const View& view, const Box* box, DomOperations& operations);
  Twin make(const View& view, DomOperations& operations);

  std::vector<std::pair<uint32_t, Twin>> roots_;
  uint32_t next_node_ = kFirstNode;
};

}  // namespace sheaf
