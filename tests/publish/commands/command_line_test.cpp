#include <doctest/doctest.h>

#include "publish/commands/command_line.h"
#include "publish/suggest.h"

using namespace sheaf;

namespace {

const std::vector<Flag> kFlags = {{"--output", "SITE", "", false, "-o"},
                                  {"--title", "TEXT", ""},
                                  {"--featured", "IDS", "", true},
                                  {"--verbose", "", ""}};

CommandLine parsed(const std::vector<std::string>& words) {
  const auto line = CommandLine::parse(kFlags, words);
  if (!line) FAIL(line.error().message);
  return line.value();
}

std::string refused(const std::vector<std::string>& words) {
  const auto line = CommandLine::parse(kFlags, words);
  return line ? "" : line.error().message;
}

}  // namespace

TEST_CASE("flags and inputs may stand in any order, values after a space or an equals sign") {
  const CommandLine line =
      parsed({"a", "-o", "out", "--title=x=y", "b", "--verbose", "--featured", "1", "--featured=2"});
  CHECK(line.inputs() == std::vector<std::string>{"a", "b"});
  CHECK(line.value("--output") == "out");
  CHECK(line.value("--title") == "x=y");
  CHECK(line.has("--verbose"));
  CHECK(line.values("--featured") == std::vector<std::string>{"1", "2"});
  CHECK_FALSE(line.has("--config"));
}

TEST_CASE("after -- everything is an input, and a single dash is one") {
  CHECK(parsed({"--", "--title", "-o"}).inputs() == std::vector<std::string>{"--title", "-o"});
  CHECK(parsed({"-"}).inputs() == std::vector<std::string>{"-"});
}

TEST_CASE("what cannot be understood is an error that names it, with a suggestion where one is near") {
  CHECK(refused({"--titel", "x"}) == "unknown flag --titel; did you mean --title?");
  CHECK(refused({"--quite-different"}) == "unknown flag --quite-different");
  CHECK(refused({"-x"}).find("-x") != std::string::npos);
  CHECK(refused({"--title"}) == "--title needs a value: --title TEXT");
  CHECK(refused({"--verbose=1"}) == "--verbose takes no value");
  CHECK(refused({"--title", "a", "--title", "b"}) == "--title is given twice");
  CHECK(refused({"-o", "a", "--output=b"}) == "--output is given twice");
}

TEST_CASE("an empty value is a value") { CHECK(parsed({"--title", ""}).has("--title")); }

TEST_CASE("lists by comma lose spaces and empty parts") {
  CHECK(comma_list(" a, b b ,,c,") == std::vector<std::string>{"a", "b b", "c"});
  CHECK(comma_list("").empty());
}

TEST_CASE("the nearest word allows for a swap, a slip and a missing letter") {
  CHECK(edit_distance("title", "titel") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(nearest_word("pakc", {"pack", "serve"}) == "pack");
  CHECK(nearest_word("sreve", {"pack", "serve"}) == "serve");
  CHECK(nearest_word("publish", {"pack", "serve"}) == "");
}
