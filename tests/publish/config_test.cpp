#include "publish/config.h"

#include "publish/import/support.h"
#include "publish/language_tags.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

Config parsed(const std::string& toml) {
  Result<Config> result = read_config(toml, "sheaf.toml");
  REQUIRE_MESSAGE(result.is_ok(), result.error().message);
  return std::move(result.value());
}

std::string error(const std::string& toml) {
  const Result<Config> result = read_config(toml, "sheaf.toml");
  REQUIRE(!result.is_ok());
  return result.error().message;
}

}  // namespace

TEST_CASE("every key of sheaf.toml is read") {
  const Config config = parsed(R"(
title = "Tea"
description = "Leaves"
language = "pt-BR"
address = "https://example.org/tea/"
license = "CC0"
icon = "icon.svg"
accent = "#0B5A6F"
category_order = ["a", "b"]
featured = ["c"]
embed_origins = ["https://host.example"]
footer = [{title = "About", url = "https://example.org/about"}]
[category_names]
a = "Alpha"
title = "Of titles"
[map]
body = "joke"
)");
  CHECK(config.title == "Tea");
  CHECK(config.description == "Leaves");
  CHECK(config.language == "pt-BR");
  CHECK(config.address == "https://example.org/tea/");
  CHECK(config.licence == "CC0");
  CHECK(config.icon == "icon.svg");
  CHECK(config.accent == "#0B5A6F");
  CHECK(config.category_order == std::vector<std::string>{"a", "b"});
  CHECK(config.featured == std::vector<std::string>{"c"});
  CHECK(config.embed_origins == std::vector<std::string>{"https://host.example"});
  REQUIRE(config.footer_links.size() == 1);
  CHECK(config.footer_links[0].title == "About");
  CHECK(config.category_names.at("title") == "Of titles");
  CHECK(config.field_map.at("body") == "joke");
}

TEST_CASE("an unknown key is an error with its place and the key that was meant") {
  CHECK(error("title = \"a\"\nlanguge = \"en\"")
            .starts_with("sheaf.toml:2:1: there is no key \"languge\"; did you mean language?"));
  CHECK(contains(error("xyz = 1"), "keys: title, description"));
  CHECK(contains(error("footer = [{title = \"a\", ulr = \"b\"}]"), "did you mean url?"));
}

TEST_CASE("a wrong type says what was found and what was wanted") {
  CHECK(error("title = 7") == "sheaf.toml:1:9: \"title\" is a number; a text in quotes was wanted");
  CHECK(contains(error("featured = \"a\""), "a list of texts was wanted"));
  CHECK(contains(error("featured = [1]"), "is a number"));
  CHECK(contains(error("map = [1]"), "a table was wanted"));
  CHECK(contains(error("footer = [{title = \"a\"}]"), "both a title and a url"));
}

TEST_CASE("language, address and accent must look like ones") {
  for (const char* good : {"en", "de-AT", "zh-Hant-TW", "sr-Latn"})
    CHECK(parsed("language = \"" + std::string(good) + "\"").language == good);
  for (const char* bad : {"english!", "e", "en_US", "en-", "-en", "123", ""}) {
    CAPTURE(bad);
    CHECK(contains(error("language = \"" + std::string(bad) + "\""), "is no language tag"));
  }
  CHECK(contains(error("address = \"example.org/\""), "is no web address"));
  CHECK(contains(error("address = \"https://example.org/a\""), "has to end in \"/\""));
  CHECK(contains(error("accent = \"red\""), "is no colour"));
}

TEST_CASE("what is no TOML is named with line and column") {
  CHECK(error("title = \"a\"\n\ndescription = ").starts_with("sheaf.toml:3:"));
}

TEST_CASE("what stands on the command line wins, and the rest stays") {
  Config base =
      parsed("title = \"a\"\ndescription = \"b\"\nfeatured = [\"x\"]\n[map]\nbody = \"text\"\ntitle = \"name\"");
  Config over;
  over.title = "c";
  over.field_map = {{"body", "note"}};
  const Config config = merged(base, over);
  CHECK(config.title == "c");
  CHECK(config.description == "b");
  CHECK(config.featured == std::vector<std::string>{"x"});
  CHECK(config.field_map == std::map<std::string, std::string>{{"body", "note"}, {"title", "name"}});
}

TEST_CASE("folders named by a language are told from others, and their tags are written as BCP 47 does") {
  CHECK(language_of_name("de") == "de");
  CHECK(language_of_name("DE-de") == "de-DE");
  CHECK(language_of_name("pt_br") == "pt-BR");
  CHECK(language_of_name("zh-hant-TW") == "zh-Hant-TW");
  CHECK(language_of_name("es-419") == "es-419");
  for (const char* name : {"", "d", "js", "docs", "api", "de-", "de-D", "de-guide", "de-DE-AT", "en.old", "xx"}) {
    CHECK_MESSAGE(language_of_name(name) == "", name);
  }
}
