// Addresses of the reader: `#/`, `#/c/<id>`, `#/c/<id>?page=2`, `#/a/<id>`, `#/a/<id>~<block>`,
// `#/search?q=…&category=…&tag=…&author=…&year=…&sort=date`, and the static pages `a/<id>/`, `c/<id>/`, `c/<id>/2/` below the
// site's root. Parsing is total: what cannot be read is kNotFound with its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "collection/collection.h"
#include "search/results.h"

namespace sheaf {

enum class Place : uint8_t { kLibrary, kCategory, kArticle, kSearch, kNotFound };

// Longer ones are cut: they are pasted by mistake, and stand in addresses.
inline constexpr size_t kMostQueryBytes = 4000;
std::string cut_query(std::string_view typed);

// What is searched for: the words as typed, and what the answer is narrowed to.
struct SearchTerms {
  std::string query;
  std::string category, tag, author, year;  // as FacetCount::value; "": any
  Sort sort = Sort::kRelevance;
  bool is_as_typed = false;  // "search instead for …": nothing else is searched when nothing has the words as typed

  bool is_narrowed() const { return !category.empty() || !tag.empty() || !author.empty() || !year.empty(); }
  bool is_empty() const;  // nothing that could be searched for
  bool operator==(const SearchTerms&) const = default;
};

struct Address {
  Place place = Place::kLibrary;
  CategoryId category;  // kCategory
  int page = 1;         // kCategory, from 1
  ArticleId article;    // kArticle
  std::string block;    // kArticle: "" the top
  SearchTerms search;   // kSearch
  std::string text;     // kNotFound: what was asked for, for the error view
  bool operator==(const Address&) const = default;
};

// `path` is below the site's root ("a/some-id/" or "a/some-id/index.html", percent-encoded), `hash` begins with '#' or is
// empty. A hash that begins with "#/" wins over the path; "#b-<block>" names a block of the path's own article; any other is
// no address of the reader's ("#main" of the skip link) and says nothing.
Address parse_address(std::string_view path, std::string_view hash);

std::string hash_address(const Address& address);  // "#/a/caf%C3%A9~k3jd82aa"
// The static page, relative to the site's root: "a/<id>/" (with "#b-<block>", the element's id), "c/<id>/2/"; "" for the
// library, the search and what has no page.
std::string page_address(const Address& address);
// Below the site's root: the static page, or where articles and categories have none, the hash.
std::string address_below_root(const Address& address, bool has_pages);

}  // namespace sheaf
