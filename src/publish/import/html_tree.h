// Gumbo's tree of an HTML text, safe for hostile input: nodes live in one arena (gumbo's own destruction recurses), parse
// errors are not collected (each copies the whole stack), and elements nested deeper than kMaxHtmlDepth lose their tags
// first (gumbo takes quadratic time on them). Whoever walks the tree keeps a stack of its own.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

namespace sheaf {

inline constexpr int kMaxHtmlDepth = 400;

// `html` without the tags of elements nested deeper than kMaxHtmlDepth; their text stays.
std::string flatten_deep_html(std::string_view html);

class HtmlTree {
 public:
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const;  // <html>

 private:
  struct Arena;
  std::string html_;
  std::unique_ptr<Arena> arena_;
  GumboOutput* output_ = nullptr;
};

// nullptr for text.
const GumboElement* element_of(const GumboNode* node);
// "" when there is none.
std::string_view attribute(const GumboNode* node, const char* name);
bool has_attribute(const GumboNode* node, const char* name);
GumboTag tag_of(const GumboNode* node);
// Whether the class attribute holds `name`.
bool has_class(const GumboNode* node, std::string_view name);
// The node after `node` in document order within `top`; its children are passed over when `is_deep` is false.
const GumboNode* next_node(const GumboNode* node, const GumboNode* top, bool is_deep);

}  // namespace sheaf
