#include "app/boxes.h"

#include "app/siblings.h"

namespace sheaf {

Box box_of(const View& view, WidthClass width, const Scale& scale, std::string_view lang, bool is_right_to_left) {
  if (!view.lang.empty()) lang = view.lang;
  if (!view.dir.empty() || view.element == Element::kPre) is_right_to_left = view.dir == "rtl";  // code is not turned
  Box box;
  box.style = scaled(style_of(view.style, width), scale, lang).box;
  box.style.text.lang = lang;
  box.style.text.is_right_to_left = is_right_to_left;
  if (view.style == StyleName::kHidden) return box;  // for screen readers: no room, nothing drawn
  if (view.element == Element::kImg) {
    box.intrinsic_width_px = static_cast<float>(view.image.width_px);
    box.intrinsic_height_px = static_cast<float>(view.image.height_px);
    return box;
  }
  if (view.element == Element::kInput) {  // one line of whatever is typed
    box.style.arrange = Arrange::kText;
    box.spans = &view.spans;
    return box;
  }
  if (view.is_browser_painted) {
    box.style.arrange = Arrange::kBrowser;
    box.spans = &view.spans;  // a table's columns are as wide as their words
    return box;
  }
  if (view.is_leaf()) {
    box.style.arrange = Arrange::kText;
    box.style.text.is_preformatted = view.element == Element::kPre;
    box.spans = &view.spans;
  }
  box.children.reserve(view.children.size());
  for (const View& child : view.children) box.children.push_back(box_of(child, width, scale, lang, is_right_to_left));
  return box;
}

void keep_lines(const View& view_before, Box& before, const View& view, Box& box) {
  if (box.spans != nullptr && view.spans == view_before.spans) keep_lines(before, box);
  SiblingMatch match(view_before.children);
  for (size_t i = 0; i < box.children.size(); ++i) {
    const size_t same = match.next(view.children[i]);
    if (same < before.children.size())
      keep_lines(view_before.children[same], before.children[same], view.children[i], box.children[i]);
  }
}

}  // namespace sheaf
