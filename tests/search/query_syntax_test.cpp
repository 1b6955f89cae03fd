#include "search/query_syntax.h"

#include <doctest/doctest.h>

using namespace sheaf;

TEST_CASE("a field is put at the end of a query, quoted where it must be") {
  CHECK(with_field("", QueryField::kTag, "cats") == "tag:cats");
  CHECK(with_field("red fox ", QueryField::kCategory, "big-cats") == "red fox category:big-cats");
  CHECK(with_field("fox", QueryField::kAuthor, "Ann O'Hara") == "fox author:\"Ann O'Hara\"");
  CHECK(with_field("\"red fox", QueryField::kTag, "cats") == "\"red fox\" tag:cats");
  CHECK(with_field("fox \"", QueryField::kTag, "cats") == "fox \"\" tag:cats");
  CHECK(with_field("\"a\\", QueryField::kTag, "cats") == "\"a\\\\\" tag:cats");
  CHECK(with_field("fox", QueryField::kTag, "") == "fox");
}

TEST_CASE("a field that is there already is not put twice, however it is spelt") {
  CHECK(has_field("TAG:\"Café\" fox", QueryField::kTag, "cafe"));
  CHECK(with_field("tag:Cats", QueryField::kTag, "cats") == "tag:Cats");
  CHECK_FALSE(has_field("-tag:cats", QueryField::kTag, "cats"));
  CHECK_FALSE(has_field("category:cats", QueryField::kTag, "cats"));
}

TEST_CASE("a field is taken out and the rest stays as it was typed") {
  CHECK(without_field("red tag:cats \"big fox\" -dog", QueryField::kTag, "cats") == "red \"big fox\" -dog");
  CHECK(without_field("tag:\"two words\" tag:other", QueryField::kTag, "two words") == "tag:other");
  CHECK(without_field("tag:cats", QueryField::kTag, "cats") == "");
  CHECK(without_field("fox tag: cats", QueryField::kTag, "cats") == "fox");
}

TEST_CASE("whatever a value holds, it is put in, found and taken out again") {
  for (const char* value :
       {"a b", "say \"hi\"", "back\\slash", "\\", "«x»", "title:dog", "-minus", "東京", "“curly”", "c++", "a\\\"b"}) {
    CAPTURE(value);
    const std::string typed = with_field("red fox", QueryField::kTag, value);
    CHECK(has_field(typed, QueryField::kTag, value));
    const Query query = read_query(typed, false);
    REQUIRE(query.fields.size() == 1);
    CHECK(query.fields[0].value == value);
    CHECK(without_field(typed, QueryField::kTag, value) == "red fox");
  }
}
