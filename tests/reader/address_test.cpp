#include "reader/address.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

namespace {

Address article(std::string id, std::string block = {}) {
  Address out;
  out.place = Place::kArticle;
  out.article.value = std::move(id);
  out.block = std::move(block);
  return out;
}

Address category(std::string id, int page = 1) {
  Address out;
  out.place = Place::kCategory;
  out.category.value = std::move(id);
  out.page = page;
  return out;
}

}  // namespace

TEST_CASE("hashes of the reader are read") {
  CHECK(parse_address("", "#/") == Address{});
  CHECK(parse_address("", "") == Address{});
  CHECK(parse_address("", "#/a/one") == article("one"));
  CHECK(parse_address("", "#/a/one~k3jd82aa") == article("one", "k3jd82aa"));
  CHECK(parse_address("", "#/a/caf%C3%A9") == article("café"));
  CHECK(parse_address("", "#/a/café") == article("café"));
  CHECK(parse_address("", "#/c/birds") == category("birds"));
  CHECK(parse_address("", "#/c/birds?page=2") == category("birds", 2));
  CHECK(parse_address("", "#/c/birds?from=here&page=3") == category("birds", 3));
  CHECK(parse_address("", "#/c/birds/") == category("birds"));
}

TEST_CASE("static pages are read, with and without their file name") {
  CHECK(parse_address("a/one/", "") == article("one"));
  CHECK(parse_address("a/one/index.html", "") == article("one"));
  CHECK(parse_address("a/one", "") == article("one"));
  CHECK(parse_address("/a/one/", "") == article("one"));
  CHECK(parse_address("c/birds/2/", "") == category("birds", 2));
  CHECK(parse_address("c/birds/2/index.html", "") == category("birds", 2));
  CHECK(parse_address("index.html", "") == Address{});
  CHECK(parse_address("a/index.html/", "") == article("index.html"));
}

TEST_CASE("a hash of the reader wins over the path; a block belongs to the path's article; any other says nothing") {
  CHECK(parse_address("a/one/", "#/a/two") == article("two"));
  CHECK(parse_address("a/one/", "#/") == Address{});
  CHECK(parse_address("a/one/", "#b-k3jd82aa") == article("one", "k3jd82aa"));
  CHECK(parse_address("a/one/", "#main") == article("one"));
  CHECK(parse_address("c/birds/", "#b-k3jd82aa") == category("birds"));
  CHECK(parse_address("a/one/", "#") == article("one"));
}

TEST_CASE("what cannot be read says what was asked for") {
  for (const auto& asked : {std::pair{"#/x/y", "x/y"},
                            {"#/a/", "a/"},
                            {"#/a", "a"},
                            {"#/c/?page=2", "c/?page=2"},
                            {"#/c/birds?page=none", "c/birds?page=none"},
                            {"#/c/birds?page=0", "c/birds?page=0"},
                            {"#/c/birds?page=-1", "c/birds?page=-1"},
                            {"#/c/birds?page=99999999999999999999", "c/birds?page=99999999999999999999"},
                            {"#/a/one/two", "a/one/two"},
                            {"#/a/~block", "a/~block"},
                            {"#/sch%C3%B6n", "schön"}}) {
    const std::string hash = asked.first;
    CAPTURE(hash);
    const Address address = parse_address("", hash);
    CHECK(address.place == Place::kNotFound);
    CHECK(address.text == asked.second);
  }
  CHECK(parse_address("c/birds/two/", "").place == Place::kNotFound);
  CHECK(parse_address("c/birds/2/3/", "").place == Place::kNotFound);
  CHECK(parse_address("somewhere/else.html", "").text == "somewhere/else.html");
}

TEST_CASE("addresses survive being written and read, whatever an id holds") {
  for (const std::string id :
       {"one", "café", "鸡", "a b", "a~b", "50%", "a?page=2", "#", "a/b", "..", "\"<>&'", "%7E"}) {
    CAPTURE(id);
    const Address with_block = article(id, "k3jd82aa-2");
    CHECK(parse_address("", hash_address(with_block)) == with_block);
    CHECK(parse_address("", hash_address(category(id, 7))) == category(id, 7));
    const std::string page = page_address(with_block);
    const size_t hash = page.find('#');
    CHECK(parse_address(page.substr(0, hash), page.substr(hash)) == with_block);
    CHECK(parse_address(page_address(category(id, 7)), "") == category(id, 7));
  }
}

TEST_CASE("addresses are written as design.md has them") {
  CHECK(hash_address({}) == "#/");
  CHECK(hash_address(article("café", "k3jd82aa")) == "#/a/caf%C3%A9~k3jd82aa");
  CHECK(hash_address(category("birds")) == "#/c/birds");
  CHECK(hash_address(category("birds", 2)) == "#/c/birds?page=2");
  CHECK(page_address({}) == "");
  CHECK(page_address(article("café", "k3jd82aa")) == "a/caf%C3%A9/#b-k3jd82aa");
  CHECK(page_address(category("birds")) == "c/birds/");
  CHECK(page_address(category("birds", 2)) == "c/birds/2/");
}

TEST_CASE("an address that leads nowhere stays what was asked for") {
  const Address address = parse_address("", "#/x/sch%C3%B6n?y=1");
  CHECK(hash_address(address) == "#/x/sch%C3%B6n?y=1");
}

TEST_CASE("a search is read from its address, and what it does not know is passed over") {
  const Address address =
      parse_address("", "#/search?q=red%20fox&category=tales&tag=a%26b&author=Ada&year=2020&sort=date");
  CHECK(address.place == Place::kSearch);
  CHECK(address.search.query == "red fox");
  CHECK(address.search.category == "tales");
  CHECK(address.search.tag == "a&b");
  CHECK(address.search.author == "Ada");
  CHECK(address.search.year == "2020");
  CHECK(address.search.sort == Sort::kDate);
  CHECK(parse_address("", "#/search").search == SearchTerms{});
  CHECK(parse_address("", "#/search/").place == Place::kSearch);
  CHECK(parse_address("", "#/search?utm=1&sort=colour&q=c++").search.query == "c++");
  CHECK(parse_address("", "#/search?sort=colour").search.sort == Sort::kRelevance);
  CHECK(parse_address("", "#/search/more").place == Place::kNotFound);
}

TEST_CASE("searches survive being written and read, whatever was typed") {
  for (const std::string query :
       {"", "red fox", "\"red fox\" -cat", "a&b=c", "100%", "#/?", "c++", "caf\xC3\xA9", "title:x"}) {
    CAPTURE(query);
    Address address;
    address.place = Place::kSearch;
    address.search.query = query;
    address.search.tag = query;
    address.search.sort = Sort::kRating;
    address.search.is_as_typed = true;
    CHECK(parse_address("", hash_address(address)) == address);
  }
  CHECK(hash_address(parse_address("", "#/search?q=red%20fox&sort=title")) == "#/search?q=red%20fox&sort=title");
  CHECK(page_address(parse_address("", "#/search?q=x")) == "");
}
