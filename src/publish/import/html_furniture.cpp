#include "publish/import/html_furniture.h"

#include <algorithm>
#include <string_view>

#include "document/utf8.h"
#include "publish/import/block_rules.h"
#include "publish/import/html_rules.h"
#include "publish/is_one_of.h"

namespace sheaf {
namespace {

constexpr size_t kSaidBytes = 80;

size_t text_size(const GumboNode* top) {
  size_t size = 0;
  for (const GumboNode* node = next_node(top, top, true); node; node = next_node(node, top, true)) {
    if (node->type == GUMBO_NODE_TEXT) size += std::string_view(node->v.text.text).size();
  }
  return size;
}

const GumboNode* first_body(const GumboNode* root) {
  for (const GumboNode* node = root; node; node = next_node(node, root, true)) {
    if (tag_of(node) == GUMBO_TAG_BODY) return node;
  }
  return root;
}

// The only one of its kind, or nullptr.
const GumboNode* only_article(const GumboNode* top) {
  const GumboNode* found = nullptr;
  for (const GumboNode* node = next_node(top, top, true); node;
       node = next_node(node, top, tag_of(node) != GUMBO_TAG_ARTICLE)) {
    if (tag_of(node) != GUMBO_TAG_ARTICLE) continue;
    if (found) return nullptr;
    found = node;
  }
  return found;
}

const GumboNode* main_of(const GumboNode* root) {
  for (const GumboNode* node = root; node; node = next_node(node, root, true)) {
    if (tag_of(node) == GUMBO_TAG_MAIN || attribute(node, "role") == "main") return node;
  }
  return nullptr;
}

bool has_one_class(const GumboNode* node, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return has_class(node, name); });
}

// Bytes that are no white space, those in links apart.
struct TextCount {
  size_t all = 0, in_links = 0;
};

TextCount count_text(const GumboNode* top) {
  TextCount count;
  const GumboNode* link_end = nullptr;  // the node after the link that is being walked
  bool is_in_link = false;
  for (const GumboNode* node = next_node(top, top, true); node;) {
    if (is_in_link && node == link_end) is_in_link = false;
    if (!is_in_link && tag_of(node) == GUMBO_TAG_A && has_attribute(node, "href")) {
      is_in_link = true;
      link_end = next_node(node, top, false);
    }
    if (node->type == GUMBO_NODE_TEXT) {
      const std::string_view text = node->v.text.text;
      const auto size =
          static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_html_space(c); }));
      count.all += size;
      count.in_links += is_in_link ? size : 0;
    }
    node = next_node(node, top, !is_dropped(tag_of(node), node));
  }
  return count;
}

// Kohlschuetter and others 2010 find that link density alone tells boilerplate from text best.
bool is_mostly_links(const GumboNode* node) {
  const TextCount count = count_text(node);
  return count.in_links * 2 > count.all;
}

// A list of sources may be all links.
bool holds_notes(const GumboNode* node) {
  if (attribute(node, "role").starts_with("doc-")) return true;
  const std::string_view classes = attribute(node, "class");
  return classes.find("note") != std::string_view::npos || classes.find("citation") != std::string_view::npos ||
         classes.find("references") != std::string_view::npos;
}

// A header or footer of the page and not of a part of it (HTML-AAM: "banner", "contentinfo").
bool is_of_page(const GumboNode* node) {
  for (const GumboNode* above = node->parent; above && above->type == GUMBO_NODE_ELEMENT; above = above->parent) {
    switch (tag_of(above)) {
      case GUMBO_TAG_ARTICLE:
      case GUMBO_TAG_ASIDE:
      case GUMBO_TAG_MAIN:
      case GUMBO_TAG_SECTION:
      case GUMBO_TAG_BLOCKQUOTE:
      case GUMBO_TAG_FIGURE:
      case GUMBO_TAG_TD: return false;
      default: break;
    }
  }
  return true;
}

bool is_navigation(const GumboNode* node) {
  if (tag_of(node) == GUMBO_TAG_NAV ||
      is_one_of(attribute(node, "role"), {"navigation", "banner", "contentinfo", "search"}))
    return true;
  if (tag_of(node) == GUMBO_TAG_TABLE && attribute(node, "summary").starts_with("Navigation")) return true;  // DocBook
  return has_one_class(node, {"navheader", "navfooter", "nav-panel", "navbar", "nav", "sphinxsidebar", "breadcrumb",
                              "breadcrumbs", "cookie-banner", "skip-link", "sr-only"});
}

// What may be furniture as well as text.
bool may_be_furniture(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_HEADER) return true;
  if (attribute(node, "role") == "complementary") return true;
  if (attribute(node, "class").find("nav") != std::string_view::npos) return true;
  return has_one_class(node, {"sidebar", "related", "pagination", "pager"});
}

}  // namespace

const GumboNode* content_of(const GumboNode* root) {
  const GumboNode* body = first_body(root);
  const GumboNode* main = main_of(root);
  const GumboNode* within = main ? main : body;
  const GumboNode* article = only_article(within);
  if (article && text_size(article) * 2 >= text_size(within)) return article;
  return main && text_size(main) > 0 ? main : body;
}

bool is_hidden(const GumboNode* node) {
  if (has_attribute(node, "hidden")) return true;
  std::string style(attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos;
}

bool is_furniture(const GumboNode* node) {
  if (is_navigation(node)) return true;
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_FOOTER && is_of_page(node)) return true;
  if (tag == GUMBO_TAG_HEADER && count_tags(node, {GUMBO_TAG_H1})) return false;
  if (tag == GUMBO_TAG_HEADER && is_of_page(node)) return true;
  return may_be_furniture(node) && !holds_notes(node) && is_mostly_links(node);
}

std::string said_by(const GumboNode* top) {
  std::string said;
  for (const GumboNode* node = top; node && said.size() <= kSaidBytes;) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
      for (const char c : std::string_view(node->v.text.text).substr(0, 4 * kSaidBytes)) {
        if (!is_html_space(c)) said += c;
        if (is_html_space(c) && !said.empty() && said.back() != ' ') said += ' ';
      }
    } else if (!said.empty() && said.back() != ' ') {
      said += ' ';
    }
    node = next_node(node, top, !is_dropped(tag_of(node), node));
  }
  if (said.ends_with(' ')) said.pop_back();
  if (said.size() <= kSaidBytes) return said;
  const size_t space = said.rfind(' ', kSaidBytes);
  said.resize(space == std::string::npos || space == 0 ? kSaidBytes : space);
  repair_utf8(said);
  return said + "\u2026";
}

std::vector<std::string> said_outside(const GumboNode* root, const GumboNode* content) {
  std::vector<const GumboNode*> around;
  for (const GumboNode* node = content; node; node = node->parent) around.push_back(node);
  std::vector<std::string> all;
  const GumboNode* body = first_body(root);
  for (const GumboNode* node = next_node(body, body, content != body); node;) {
    const bool is_around = std::find(around.begin(), around.end(), node) != around.end();
    if (!is_around && !is_dropped(tag_of(node), node)) {
      if (std::string said = said_by(node); !said.empty()) all.push_back(std::move(said));
    }
    node = next_node(node, body, is_around && node != content);
  }
  return all;
}

}  // namespace sheaf
