// Addresses of the reader: `#/`, `#/c/<id>`, `#/c/<id>?page=2`, `#/a/<id>`, `#/a/<id>~<block>`, and the static pages
// `a/<id>/`, `c/<id>/`, `c/<id>/2/` below the site's root. Parsing is total: what cannot be read is kNotFound with its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "collection/collection.h"

namespace sheaf {

enum class Place : uint8_t { kLibrary, kCategory, kArticle, kNotFound };

struct Address {
  Place place = Place::kLibrary;
  CategoryId category;  // kCategory
  int page = 1;         // kCategory, from 1
  ArticleId article;    // kArticle
  std::string block;    // kArticle: "" the top
  std::string text;     // kNotFound: what was asked for, for the error view
  bool operator==(const Address&) const = default;
};

// `path` is below the site's root ("a/some-id/" or "a/some-id/index.html", percent-encoded), `hash` begins with '#' or is
// empty. A hash that begins with "#/" wins over the path; "#b-<block>" names a block of the path's own article; any other is
// no address of the reader's ("#main" of the skip link) and says nothing.
Address parse_address(std::string_view path, std::string_view hash);

std::string hash_address(const Address& address);  // "#/a/caf%C3%A9~k3jd82aa"
// The static page, relative to the site's root: "a/<id>/" (with "#b-<block>", the element's id), "c/<id>/2/"; "" for the
// library and for what has no page.
std::string page_address(const Address& address);

}  // namespace sheaf
