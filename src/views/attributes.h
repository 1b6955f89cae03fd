// What a View node and a span are as elements: the same attributes for the live DOM (app/dom_layer) and for HTML (views/html).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "views/view.h"

namespace sheaf {

using Attribute = std::pair<std::string, std::string>;

// In a fixed order; class first. Links in `image` and spans are given as they are, addresses of the reader.
std::vector<Attribute> attributes_of(const View& view);
std::vector<Attribute> attributes_of(const Image& image);

// The elements around a span's text, outermost first: a, em, strong, code, s, sub, sup, mark, and a span for a language.
// `href` is already an address that the page can use.
struct InlineElement {
  std::string_view tag;
  std::vector<Attribute> attributes;
};
std::vector<InlineElement> elements_of(const Span& span);
// Is the span after spans[at] of the same link? Both stand in one <a>.
bool link_goes_on(const std::vector<Span>& spans, size_t at);

// Does this address leave the site?
bool is_outside(std::string_view href);

}  // namespace sheaf
