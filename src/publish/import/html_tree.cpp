#include "publish/import/html_tree.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

namespace sheaf {

struct HtmlTree::Arena {
  static constexpr size_t kChunk = 256 * 1024;
  std::vector<std::unique_ptr<char[]>> chunks;
  char* free_at = nullptr;
  size_t left = 0;

  static void* take(void* self, size_t size) {
    Arena& arena = *static_cast<Arena*>(self);
    size = (size + 15) & ~size_t{15};
    if (size > arena.left) {
      const size_t chunk = std::max(size, kChunk);
      arena.chunks.push_back(std::unique_ptr<char[]>(new char[chunk]));
      arena.free_at = arena.chunks.back().get();
      arena.left = chunk;
    }
    char* result = arena.free_at;
    arena.free_at += size;
    arena.left -= size;
    return result;
  }
  static void give_back(void*, void*) {}
};

HtmlTree::HtmlTree(std::string_view html) : html_(flatten_deep_html(html)), arena_(std::make_unique<Arena>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::take;
  options.deallocator = Arena::give_back;
  options.userdata = arena_.get();
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, html_.data(), html_.size());
}

HtmlTree::~HtmlTree() = default;

const GumboNode* HtmlTree::root() const { return output_->root; }

const GumboElement* element_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE ? &node->v.element : nullptr;
}

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboElement* element = element_of(node);
  const GumboAttribute* found = element ? gumbo_get_attribute(&element->attributes, name) : nullptr;
  return found ? found->value : "";
}

bool has_attribute(const GumboNode* node, const char* name) {
  const GumboElement* element = element_of(node);
  return element && gumbo_get_attribute(&element->attributes, name);
}

GumboTag tag_of(const GumboNode* node) {
  const GumboElement* element = element_of(node);
  return element && element->tag_namespace == GUMBO_NAMESPACE_HTML ? element->tag : GUMBO_TAG_UNKNOWN;
}

bool has_class(const GumboNode* node, std::string_view name) {
  const std::string_view classes = attribute(node, "class");
  for (size_t at = classes.find(name); at != std::string_view::npos; at = classes.find(name, at + 1)) {
    const size_t end = at + name.size();
    const bool is_start = at == 0 || std::strchr(" \t\n", classes[at - 1]);
    if (is_start && (end == classes.size() || std::strchr(" \t\n", classes[end]))) return true;
  }
  return false;
}

const GumboNode* next_node(const GumboNode* node, const GumboNode* top, bool is_deep) {
  const GumboElement* element = element_of(node);
  if (is_deep && element && element->children.length) return static_cast<GumboNode*>(element->children.data[0]);
  while (node && node != top) {
    const GumboNode* parent = node->parent;
    if (!parent) return nullptr;
    const GumboVector* siblings =
        parent->type == GUMBO_NODE_DOCUMENT ? &parent->v.document.children : &parent->v.element.children;
    if (node->index_within_parent + 1 < siblings->length) {
      return static_cast<GumboNode*>(siblings->data[node->index_within_parent + 1]);
    }
    node = parent;
  }
  return nullptr;
}

}  // namespace sheaf
