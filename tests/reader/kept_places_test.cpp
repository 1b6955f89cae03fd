#include "reader/kept_places.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

namespace {

KeptPlace place(const std::string& article, int offset = 7) { return {{article}, "k3jd82aa", offset, "b2c3d4e5-2"}; }

}  // namespace

TEST_CASE("an article has one place, its latest, and that is the last of all") {
  KeptPlaces places;
  keep_place(places, place("a", 1));
  keep_place(places, place("b", 2));
  keep_place(places, place("a", 3));
  CHECK(places == KeptPlaces{place("b", 2), place("a", 3)});
  CHECK(find_place(places, {"a"})->offset_bytes == 3);
  CHECK(find_place(places, {"c"}) == nullptr);
  CHECK(forget_place(places, {"a"}));
  CHECK_FALSE(forget_place(places, {"a"}));
  CHECK(places == KeptPlaces{place("b", 2)});
}

TEST_CASE("the oldest place goes when there are more than 200") {
  KeptPlaces places;
  for (int i = 0; i < 203; ++i) keep_place(places, place("article-" + std::to_string(i)));
  CHECK(places.size() == 200);
  CHECK(find_place(places, {"article-2"}) == nullptr);
  CHECK(find_place(places, {"article-3"}) != nullptr);
  CHECK(read_places(write_places(places)) == places);
}

TEST_CASE("places survive being written, whatever the ids hold") {
  KeptPlaces places{place("a"), place("caf\xC3\xA9 \"quoted\" \\ ~x"), {{"plain"}, "abcdefgh", 0, ""}};
  const std::string text = write_places(places);
  CHECK(text.find_first_of("\"\\") == std::string::npos);
  CHECK(read_places(text) == places);
  CHECK(read_places("").empty());
}

TEST_CASE("a place that cannot be read is left out, the others stay") {
  const KeptPlaces good{place("a"), place("b")};
  for (const char* bad : {"x", "x~y", "x~y~z~", "~y~1~", "x~~1~", "x~y~-1~", "x~y~1234567890~", "x~y~~", "%%~"}) {
    CAPTURE(std::string(bad));
    CHECK(read_places(write_places({good[0]}) + " " + bad + " " + write_places({good[1]})) == good);
  }
}
