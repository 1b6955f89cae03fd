#include "reader/settings.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

TEST_CASE("settings survive being kept") {
  for (const Theme theme : {Theme::kAuto, Theme::kLight, Theme::kDark, Theme::kSepia})
    for (const Mode mode : {Mode::kDrawn, Mode::kPlain})
      for (int size = 0; size < kTextSizes; ++size) {
        const Settings settings{theme, size, mode, size == 1, size != 2};
        CHECK(read_saved(write_saved(settings, {})).settings == settings);
      }
}

TEST_CASE("the kept document is the one that the page's first script reads too") {
  CHECK(write_saved({Theme::kDark, 2, Mode::kPlain}, {}) ==
        R"({"version":1,"theme":"dark","text_size":2,"mode":"plain"})");
}

TEST_CASE("anything unreadable reads as the defaults") {
  for (const char* text : {"", "null", "[]", "{", "}", "{\"theme\"", "{\"theme\":\"dark\"", "{\"theme\":\"dark\",}",
                           "{\"theme\":dark}", "{\"theme\":\"dark\"} x", "{\"theme\":\"da\\u0072k\"}", "\xFF\xFE",
                           "{\"theme\":{\"a\":1}}", "{\"text_size\":-1}"}) {
    CAPTURE(std::string(text));
    CHECK(read_saved(text) == Saved{});
  }
}

TEST_CASE("a value that is not known reads as its default, the others stay") {
  CHECK(read_saved(R"({"version":9,"theme":"pink","text_size":3,"mode":"plain","new":"x"})").settings ==
        Settings{Theme::kAuto, 3, Mode::kPlain});
  CHECK(read_saved(R"({"text_size":5})").settings == Settings{});
  CHECK(read_saved(R"({"letter_keys":"?"})").settings == Settings{});
  CHECK(read_saved(R"({"text_size":99999999999999999999})").settings == Settings{});
  CHECK(read_saved(R"( { "theme" : "sepia" } )").settings.theme == Theme::kSepia);
  CHECK(read_saved("{}").settings == Settings{});
}

TEST_CASE("a kept document cut off anywhere reads as the defaults") {
  const std::string whole = write_saved({Theme::kDark, 4, Mode::kPlain}, {{{"a"}, "k3jd82aa", 1, ""}});
  for (size_t size = 0; size < whole.size(); ++size) CHECK(read_saved(whole.substr(0, size)) == Saved{});
}

TEST_CASE("searches are kept beside the settings, whatever was typed") {
  const Saved saved{{}, {}, {"red fox", "caf\xC3\xA9 ~ \"a\\b\" 100%", "c++"}};
  CHECK(read_saved(write_saved(saved.settings, saved.places, saved.searches)) == saved);
}

TEST_CASE("reading places are kept beside the settings") {
  const Saved saved{
      {Theme::kDark, 2, Mode::kPlain}, {{{"caf\xC3\xA9"}, "k3jd82aa", 120, "b2c3d4e5"}, {{"b"}, "x", 0, ""}}, {}};
  const std::string json = write_saved(saved.settings, saved.places);
  CHECK(
      json ==
      R"({"version":1,"theme":"dark","text_size":2,"mode":"plain","places":"caf%C3%A9~k3jd82aa~120~b2c3d4e5 b~x~0~"})");
  CHECK(read_saved(json) == saved);
}
