#include "search/query.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

namespace {

std::string words(const std::vector<QueryWord>& words) {
  std::string out;
  for (const QueryWord& word : words) out += (out.empty() ? "" : " ") + word.text + (word.is_prefix ? "*" : "");
  return out;
}

// The query in one line, each phrase in quotes.
std::string shown(std::string_view typed, bool is_typing = false) {
  constexpr const char* kFields[] = {"title", "category", "tag", "author", "before", "after", "has"};
  const Query query = read_query(typed, is_typing);
  std::string out = words(query.words);
  for (const QueryPhrase& phrase : query.phrases) out += " \"" + words(phrase.words) + '"';
  for (const QueryPhrase& phrase : query.excluded) out += " -\"" + words(phrase.words) + '"';
  for (const FieldValue& field : query.fields) {
    out += std::string(field.is_excluded ? " -" : " ") + kFields[static_cast<int>(field.field)] + '[' + field.value +
           ']' + (field.is_prefix ? "*" : "");
  }
  return out;
}

}  // namespace

TEST_CASE("a query has words, phrases, exclusions and fields") {
  CHECK(shown("wifi \"red fox\" -cat title:dog category:pets before:2020 has:image") ==
        "wifi \"red fox\" -\"cat\" title[dog] category[pets] before[2020] has[image]");
  CHECK(shown("-\"big cat\" -wi-fi") == " -\"big cat\" -\"wi-fi\"");
  CHECK(shown("-tag:old tag:\"two words\"") == " -tag[old] tag[two words]");
}

TEST_CASE("the last word may be the beginning of one while it is being typed") {
  CHECK(shown("red fo", true) == "red fo*");
  CHECK(shown("red fo ", true) == "red fo");
  CHECK(shown("red fo", false) == "red fo");
  CHECK(shown("red \"brown fo", true) == "red \"brown fo*\"");
  CHECK(shown("\"brown fo\"", true) == " \"brown fo\"");
  CHECK(shown("fox -ca", true) == "fox -\"ca\"");
  CHECK(shown("tag:anim", true) == " tag[anim]*");
  CHECK(shown("node.j", true) == "node.j*");
}

TEST_CASE("what is left open or stray is read kindly") {
  CHECK(shown("\"red fox") == " \"red fox\"");
  CHECK(shown("\"") == "");
  CHECK(shown("- -- + \"\" -\"\" : title:") == "");
  CHECK(shown("title:") == "");
  CHECK(shown("fox title: ", true) == "fox");
  CHECK(shown("title: dog") == " title[dog]");
  CHECK(shown("title: tag:cat") == " tag[cat]");
  CHECK(shown("+must have") == "must have");
  CHECK(shown("foo:bar http://a.org") == "foo bar http a.org");
  CHECK(shown("cat\"red fox\" dog bird") == "cat dog bird \"red fox\"");
  CHECK(shown("19\" monitor stand") == "19 monitor stand");
  CHECK(shown("a 5'11\" tall man") == "a 5'11 tall man");
  CHECK(shown("said” he", true) == "said he*");
  CHECK(shown("צה\"ל cat") == "צה\"ל cat");
  CHECK(shown("a - b") == "a b");
  CHECK(shown("TITLE:Dog Category:\"Big \\\"Cats\\\"\"") == " title[Dog] category[Big \"Cats\"]");
  CHECK(shown("«red fox» „brown dog“ ”x y”") == " \"red fox\" \"brown dog\" \"x y\"");
  CHECK(shown("tag:\"open value") == " tag[open value]");
  CHECK(shown("tag:\"\" tag:--") == " tag[--]");
}

TEST_CASE("dates are years, months or days, as people write them, and nothing else") {
  CHECK(shown("before:2020 after:2019-05") == " before[2020] after[2019-05]");
  CHECK(shown("before:2020/5/6 after:2019-1-02") == " before[2020-05-06] after[2019-01-02]");
  CHECK(shown("before:20 before:2020-13 -after:tomorrow") == "");
  CHECK(shown("before:2020- after:2020-0 before:2020-05-0", true) == " before[2020] after[2020] before[2020-05]*");
  CHECK(shown("After: the storm") == "After the storm");
  CHECK(shown("fox after:to", true) == "fox");
}

TEST_CASE("a run of a script without spaces is one word with its pairs and characters") {
  const Query query = read_query("東京都tower 認", false);
  REQUIRE(query.words.size() == 3);
  CHECK(query.words[0].text == "東京都");
  CHECK(query.words[0].tokens.size() == 5);
  CHECK(query.words[1].text == "tower");
  CHECK(query.words[2].text == "認");
  CHECK(query.words[2].tokens.size() == 1);
}

TEST_CASE("a word has its own token first and then what else it is known by") {
  const Query query = read_query("Wi-Fi צה\"ל", false);
  REQUIRE(query.words.size() == 2);
  CHECK(query.words[0].text == "Wi-Fi");
  CHECK(query.words[0].tokens[0].surface == "wi-fi");
  CHECK(query.words[0].tokens[1].kind == TokenKind::kJoined);
  CHECK(query.words[0].tokens.size() == 4);
}

TEST_CASE("a pasted text is read as far as a search looks") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "word" + std::to_string(i) + ' ';
  CHECK(read_query(text, true).words.size() == kMostQueryWords);
  CHECK(read_query('"' + text, true).phrases[0].words.size() == kMostQueryWords);
  CHECK(read_query(text + "tag:cats", false).fields.size() == 1);
  text.clear();
  for (int i = 0; i < 10'000; ++i) text += "東";
  const Query unspaced = read_query(text, true);
  REQUIRE(unspaced.words.size() == 1);
  CHECK(unspaced.words[0].tokens.size() == 2 * kMostQueryWords);
  CHECK_FALSE(unspaced.words[0].is_prefix);
}
