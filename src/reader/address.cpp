#include "reader/address.h"

#include <algorithm>
#include <iterator>

#include "collection/ids.h"
#include "reader/fields.h"
#include "search/query.h"

namespace sheaf {
namespace {

constexpr int kMaxPage = 1'000'000;

Address not_found(std::string_view text) {
  Address address;
  address.place = Place::kNotFound;
  address.text = percent_decode(text);
  return address;
}

// 0 when it is no page number.
int page_number(std::string_view digits) {
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || number > kMaxPage) return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

// "page=2&x=y" -> 2; 1 when no page is named, 0 when it is no number.
int page_of_query(std::string_view query) {
  while (!query.empty()) {
    const std::string_view parameter = take_until(query, '&');
    if (parameter.starts_with("page=")) return page_number(parameter.substr(5));
  }
  return 1;
}

Address category_address(std::string_view id, int page, std::string_view whole) {
  Address address;
  address.place = Place::kCategory;
  address.category.value = percent_decode(id);
  address.page = page;
  return address.category.value.empty() || page < 1 ? not_found(whole) : address;
}

Address article_address(std::string_view id, std::string_view block, std::string_view whole) {
  Address address;
  address.place = Place::kArticle;
  address.article.value = percent_decode(id);
  address.block = percent_decode(block);
  return address.article.value.empty() ? not_found(whole) : address;
}

// The fields of an address that are kept as they are, under their names there.
struct SearchField {
  std::string_view name;
  std::string SearchTerms::*value;
};
constexpr SearchField kSearchFields[] = {{"q", &SearchTerms::query},
                                         {"category", &SearchTerms::category},
                                         {"tag", &SearchTerms::tag},
                                         {"author", &SearchTerms::author},
                                         {"year", &SearchTerms::year}};

Address search_address(std::string_view parameters) {
  Address address;
  address.place = Place::kSearch;
  while (!parameters.empty()) {
    std::string_view value = take_until(parameters, '&');
    const std::string_view name = take_until(value, '=');
    for (const SearchField& field : kSearchFields)
      if (name == field.name) address.search.*field.value = percent_decode(value);
    address.search.query = cut_query(address.search.query);
    if (name == "sort") address.search.sort = sort_named(value).value_or(Sort::kRelevance);
    if (name == "as") address.search.is_as_typed = value == "typed";
  }
  return address;
}

std::string search_route(const SearchTerms& terms) {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.append(out.empty() ? "?" : "&").append(name).append("=").append(encoded_field(value));
  };
  for (const SearchField& field : kSearchFields) add(field.name, terms.*field.value);
  if (terms.sort != Sort::kRelevance) add("sort", kSortNames[static_cast<size_t>(terms.sort)]);
  if (terms.is_as_typed) add("as", "typed");
  return "#/search" + out;
}

// `route` is what follows "#/".
Address parse_route(std::string_view route) {
  std::string_view query = route;
  std::string_view path = take_until(query, '?');
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.empty()) return {};
  if (path == "search") return search_address(query);
  std::string_view rest = path;
  const std::string_view kind = take_until(rest, '/');
  if (rest.find('/') != std::string_view::npos) return not_found(route);
  if (kind == "c") return category_address(rest, page_of_query(query), route);
  if (kind != "a") return not_found(route);
  const std::string_view id = take_until(rest, '~');
  return article_address(id, rest, route);
}

Address parse_page(std::string_view path) {
  const std::string_view whole = path;
  constexpr std::string_view kIndex = "index.html";
  if (path == kIndex || path.ends_with("/index.html")) path.remove_suffix(kIndex.size());
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.empty()) return {};
  const std::string_view kind = take_until(path, '/');
  const std::string_view id = take_until(path, '/');
  if (kind == "a" && path.empty()) return article_address(id, {}, whole);
  if (kind == "c") return category_address(id, path.empty() ? 1 : page_number(path), whole);
  return not_found(whole);
}

// What was asked for, as an address again: its marks stay.
std::string encoded_text(std::string_view text) {
  std::string out;
  size_t from = 0;
  for (size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && std::string_view("/?=&~").find(text[at]) == std::string_view::npos) continue;
    out += percent_encode(text.substr(from, at - from));
    if (at < text.size()) out += text[at];
    from = at + 1;
  }
  return out;
}

}  // namespace

std::string cut_query(std::string_view typed) {
  size_t size = std::min(typed.size(), kMostQueryBytes);
  if (size < typed.size())
    while (size > 0 && (static_cast<unsigned char>(typed[size]) & 0xC0) == 0x80) --size;  // whole characters
  return std::string(typed.substr(0, size));
}

bool SearchTerms::is_empty() const { return !is_narrowed() && read_query(query, true).is_empty(); }

Address parse_address(std::string_view path, std::string_view hash) {
  if (hash.starts_with("#/")) return parse_route(hash.substr(2));
  Address address = parse_page(path);
  if (address.place == Place::kArticle && hash.starts_with("#b-")) address.block = percent_decode(hash.substr(3));
  return address;
}

std::string hash_address(const Address& address) {
  switch (address.place) {
    case Place::kLibrary: return "#/";
    case Place::kCategory:
      return "#/c/" + encoded_field(address.category.value) +
             (address.page > 1 ? "?page=" + std::to_string(address.page) : "");
    case Place::kArticle:
      return "#/a/" + encoded_field(address.article.value) +
             (address.block.empty() ? "" : "~" + encoded_field(address.block));
    case Place::kSearch: return search_route(address.search);
    case Place::kNotFound: return "#/" + encoded_text(address.text);
  }
  return "#/";
}

std::string page_address(const Address& address) {
  switch (address.place) {
    case Place::kCategory:
      return "c/" + encoded_field(address.category.value) + "/" +
             (address.page > 1 ? std::to_string(address.page) + "/" : "");
    case Place::kArticle:
      return "a/" + encoded_field(address.article.value) + "/" +
             (address.block.empty() ? "" : "#b-" + encoded_field(address.block));
    case Place::kLibrary:
    case Place::kSearch:
    case Place::kNotFound: return {};
  }
  return {};
}

std::string address_below_root(const Address& address, bool has_pages) {
  return has_pages ? page_address(address) : hash_address(address);
}

}  // namespace sheaf
