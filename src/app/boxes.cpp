#include "app/boxes.h"

namespace sheaf {

Box box_of(const View& view, WidthClass width, const Scale& scale, std::string_view lang, bool is_right_to_left) {
  if (!view.lang.empty()) lang = view.lang;
  if (!view.dir.empty()) is_right_to_left = view.dir == "rtl";
  Box box;
  box.style = scaled(style_of(view.style, width), scale, lang).box;
  box.style.text.lang = lang;
  box.style.text.is_right_to_left = is_right_to_left;
  if (view.style == StyleName::kHidden) return box;  // for screen readers: no room, nothing drawn
  if (view.is_browser_painted) {
    box.style.arrange = Arrange::kBrowser;
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

}  // namespace sheaf
