// `sheaf pack docs --title --verbose` made a site called "--verbose".
#include <doctest/doctest.h>

#include "publish/commands/command_line.h"

using namespace sheaf;

TEST_CASE("a flag is not the value of the flag before it") {
  const std::vector<Flag> flags = {
      {"--title", "TEXT", ""}, {"--output", "SITE", "", false, "-o"}, {"--verbose", "", ""}};
  for (const char* next : {"--verbose", "--output=x", "-o", "--"}) {
    const auto line = CommandLine::parse(flags, {"--title", next});
    REQUIRE_FALSE(line.is_ok());
    CHECK(line.error().message == "--title needs a value: --title TEXT");
  }
  const auto line = CommandLine::parse(flags, {"--title=--verbose", "-o", "-"});
  REQUIRE(line.is_ok());
  CHECK(line.value().value("--title") == "--verbose");
}
