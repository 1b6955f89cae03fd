#include "collection/ids.h"

#include <doctest/doctest.h>

using namespace sheaf;

TEST_CASE("an id is lower case, its words parted by single hyphens") {
  CHECK(id_from("Why did the Chicken…?") == "why-did-the-chicken");
  CHECK(id_from("  docs/Getting Started.md ") == "docs-getting-started-md");
  CHECK(id_from("a -- b__c") == "a-b-c");
  CHECK(id_from("x~1") == "x-1");
}

TEST_CASE("letters and digits of every script stay in an id") {
  CHECK(id_from("Café 漢字 हिन्दी") == "café-漢字-हिन्दी");
  CHECK(id_from("دجاجة ٣") == "دجاجة-٣");
}

TEST_CASE("nothing is left of signs alone") {
  CHECK(id_from("").empty());
  CHECK(id_from("?! — …").empty());
}

TEST_CASE("an id has at most 96 bytes and ends with a whole character and no hyphen") {
  CHECK(id_from(std::string(500, 'a')) == std::string(96, 'a'));
  CHECK(id_from("a" + std::string(94, 'b') + " cc") == "a" + std::string(94, 'b'));
  CHECK(id_from(std::string(95, 'a') + "é") == std::string(95, 'a'));
  CHECK(id_from(std::string(94, 'a') + "é") == std::string(94, 'a') + "é");
  CHECK(id_from(std::string(96, 'a') + " b") == std::string(96, 'a'));
}

TEST_CASE("an id of an id is that id") {
  for (const char* text : {"Why did the Chicken…?", "Café 漢字", "a -- b__c", "x"})
    CHECK(id_from(id_from(text)) == id_from(text));
}

TEST_CASE("a path segment is percent-encoded but for RFC 3986's unreserved characters") {
  CHECK(percent_encode("aZ09-._~") == "aZ09-._~");
  CHECK(percent_encode("café/a b?#%") == "caf%C3%A9%2Fa%20b%3F%23%25");
}

TEST_CASE("percent-decoding undoes the encoding and leaves ill-formed escapes alone") {
  std::string all;
  for (int byte = 1; byte < 128; ++byte) all += static_cast<char>(byte);
  all += "é漢😀";
  CHECK(percent_decode(percent_encode(all)) == all);
  CHECK(percent_decode("100%") == "100%");
  CHECK(percent_decode("%4") == "%4");
  CHECK(percent_decode("%zz%4g%41") == "%zz%4gA");
  CHECK(percent_decode("%C3%a9") == "é");
  CHECK(percent_decode("%FFx") == "\uFFFDx");
}

TEST_CASE("a repeated id is found with both its places") {
  CHECK_FALSE(find_repeated_id({}));
  CHECK_FALSE(find_repeated_id({"a", "b", "A"}));
  CHECK(find_repeated_id({"c", "a", "b", "a"}) == std::pair<size_t, size_t>(1, 3));
}
