#include <doctest/doctest.h>

#include "document/sheaf_html.h"

using namespace sheaf;

TEST_CASE("named references of HTML 4 are read") {
  CHECK(decode_entities("&amp;&lt;&gt;&quot;&apos;") == "&<>\"'");
  CHECK(decode_entities("&AElig;&aacute;&zwnj;&zeta;&thetasym;&alefsym;&hellip;&nbsp;&euro;&hearts;") ==
        "Æá\u200Cζϑℵ…\u00A0€♥");
}

TEST_CASE("numbers are read in both bases") {
  CHECK(decode_entities("&#65;&#x42;&#X43;&#0067;&#x1F414;") == "ABCC🐔");
  CHECK(decode_entities("&#65 &#x42g") == "A Bg");
}

TEST_CASE("C1 numbers are read as Windows-1252") {
  CHECK(decode_entities("&#128;&#145;&#146;&#x93;&#x94;&#151;&#x85;") == "€‘’“”—…");
}

TEST_CASE("numbers that are no scalar value become replacement characters") {
  CHECK(decode_entities("&#0;&#xD800;&#x110000;&#99999999999999999999;") == "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("what is no reference stays as it is") {
  for (const char* text :
       {"&", "& ", "&;", "&#;", "&#x;", "&#xg;", "&bogus;", "&amplitude", "a&b", "&AMPERSANDS;", "&hellip "}) {
    CHECK(decode_entities(text) == text);
  }
}

TEST_CASE("Latin-1 names need no semicolon, but in a query they are not references") {
  CHECK(decode_entities("&copy 2020, caf&eacute") == "© 2020, café");
  CHECK(decode_entities("?a=1&copy=2&lang=en&region=x") == "?a=1&copy=2&lang=en&region=x");
}

TEST_CASE("references are decoded once") { CHECK(decode_entities("&amp;lt;&#38;lt;") == "&lt;&lt;"); }

TEST_CASE("a reference cut at any byte is harmless") {
  const std::string text = "&hellip;&#x1F414;&thetasym;&#128;";
  for (size_t length = 0; length <= text.size(); ++length) {
    CHECK_FALSE(decode_entities(std::string_view(text).substr(0, length)).find('\0') != std::string::npos);
  }
}

TEST_CASE("escaping covers text and quoted values, and decoding undoes it") {
  CHECK(escape_html("<a b=\"c\" d='e'>&") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  CHECK(decode_entities(escape_html("<&amp;>\"'é&#65;")) == "<&amp;>\"'é&#65;");
}
