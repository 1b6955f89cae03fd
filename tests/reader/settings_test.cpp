#include "reader/settings.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

TEST_CASE("settings survive being kept") {
  for (const Theme theme : {Theme::kAuto, Theme::kLight, Theme::kDark, Theme::kSepia})
    for (const Mode mode : {Mode::kDrawn, Mode::kPlain})
      for (int size = 0; size < kTextSizes; ++size) {
        const Settings settings{theme, size, mode};
        CHECK(read_saved(write_saved(settings, {})).settings == settings);
      }
}

TEST_CASE("the kept document is the one that the page's first script reads too") {
  CHECK(write_settings({Theme::kDark, 2, Mode::kPlain}) ==
        R"({"version":1,"theme":"dark","text_size":2,"mode":"plain"})");
}

TEST_CASE("anything unreadable reads as the defaults") {
  for (const char* text : {"", "null", "[]", "{", "}", "{\"theme\"", "{\"theme\":\"dark\"", "{\"theme\":\"dark\",}",
                           "{\"theme\":dark}", "{\"theme\":\"dark\"} x", "{\"theme\":\"da\\u0072k\"}", "\xFF\xFE",
                           "{\"theme\":{\"a\":1}}", "{\"text_size\":-1}"}) {
    CAPTURE(std::string(text));
    CHECK(read_settings(text) == Settings{});
  }
}

TEST_CASE("a value that is not known reads as its default, the others stay") {
  CHECK(read_settings(R"({"version":9,"theme":"pink","text_size":3,"mode":"plain","new":"x"})") ==
        Settings{Theme::kAuto, 3, Mode::kPlain});
  CHECK(read_settings(R"({"text_size":5})") == Settings{});
  CHECK(read_settings(R"({"text_size":99999999999999999999})") == Settings{});
  CHECK(read_settings(R"( { "theme" : "sepia" } )").theme == Theme::kSepia);
  CHECK(read_settings("{}") == Settings{});
}

TEST_CASE("a kept document cut off anywhere reads as the defaults") {
  const std::string whole = write_settings({Theme::kDark, 4, Mode::kPlain});
  for (size_t size = 0; size < whole.size(); ++size) CHECK(read_settings(whole.substr(0, size)) == Settings{});
}
