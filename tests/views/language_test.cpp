#include "views/language.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

TEST_CASE("a language's direction is that of its usual script") {
  for (const char* tag :
       {"ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "AR", "ar-EG", "he_IL", "fa-IR"}) {
    CAPTURE(std::string(tag));
    CHECK(std::string(direction_of(tag)) == "rtl");
  }
  for (const char* tag : {"", "en", "de-AT", "ku", "hi", "zh-Hant", "arn", "x"}) {
    CAPTURE(std::string(tag));
    CHECK(std::string(direction_of(tag)) == "ltr");
  }
}

TEST_CASE("a script that a tag names decides over the language") {
  CHECK(std::string(direction_of("ku-Arab")) == "rtl");
  CHECK(std::string(direction_of("az-arab-IR")) == "rtl");
  CHECK(std::string(direction_of("ar-Latn")) == "ltr");
  CHECK(std::string(direction_of("en-x-Arab")) == "ltr");  // private use says nothing
  CHECK(std::string(direction_of("yi-1990")) == "rtl");    // a variant is no script
}

TEST_CASE("languages that want more room between lines are known by their first subtag") {
  REQUIRE(language_setting("zh-Hant-TW") != nullptr);
  CHECK(language_setting("zh-Hant-TW")->measure_em == 36);
  CHECK(language_setting("HI")->line_em == doctest::Approx(1.8));
  CHECK(language_setting("en") == nullptr);
  CHECK(language_setting("") == nullptr);
}
