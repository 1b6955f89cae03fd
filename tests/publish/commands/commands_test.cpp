#include <doctest/doctest.h>

#include <sstream>

#include <nlohmann/json.hpp>

#include "publish/commands/commands.h"
#include "publish/commands/pack_report.h"
#include "publish/pack_support.h"
#include "publish/size_text.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

struct Said {
  int code;
  std::string out, err;
};

Said sheaf_says(const std::vector<std::string>& words) {
  std::ostringstream out, err;
  const int code = run_sheaf(words, out, err);
  return {code, out.str(), err.str()};
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

constexpr char kFeed[] = R"({"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[
{"id":"one","title":"One","content_html":"<p>First text.</p>","tags":["x"]},
{"id":"two","title":"Two","content_html":"<p>Second text.</p>"}]})";

}  // namespace

TEST_CASE("help goes to standard output with examples, and the version is one line") {
  CHECK(sheaf_says({"--help"}).code == 0);
  CHECK(contains(sheaf_says({"--help"}).out, "sheaf pack docs/"));
  for (const char* command : {"pack", "serve", "search"}) {
    const Said said = sheaf_says({command, "--help"});
    CHECK(said.code == 0);
    CHECK(said.err == "");
    CHECK(contains(said.out, "For example:"));
  }
  for (const char* flag :
       {"--title", "--description", "--language", "--address", "--licence", "--icon", "--accent", "--category-order",
        "--featured", "--map", "--single-file", "--no-pages", "--reader", "--verbose", "--json", "--config"}) {
    CHECK(contains(sheaf_says({"pack", "--help"}).out, flag));
  }
  CHECK(sheaf_says({"--version"}).out == std::string("sheaf ") + SHEAF_VERSION + "\n");
}

TEST_CASE("a command line that cannot be understood is 2, with a way on") {
  CHECK(sheaf_says({}).code == 2);
  CHECK(contains(sheaf_says({"pakc"}).err, "did you mean pack?"));
  CHECK(sheaf_says({"pakc"}).code == 2);
  CHECK(contains(sheaf_says({"pack", "x", "-o", "y", "--titel", "z"}).err, "did you mean --title?"));
  CHECK(contains(sheaf_says({"pack", "-o", "y"}).err, "name what to pack"));
  CHECK(contains(sheaf_says({"pack", "x"}).err, "-o SITE"));
  CHECK(contains(sheaf_says({"pack", "x", "-o", "y", "--map", "body"}).err, "NAME=VALUE"));
  CHECK(sheaf_says({"pack", "x", "-o", "y", "--map", "body"}).code == 2);
  CHECK(contains(sheaf_says({"serve"}).err, "folder"));
  for (const char* port : {"x", "-1", "65536", "80a", ""})
    CHECK(sheaf_says({"serve", "site", "--port", port}).code == 2);
}

TEST_CASE("what goes wrong is 1, in words and as JSON") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  const Said said = sheaf_says({"pack", folder / "none", "-o", folder / "site", "--reader", reader, "--json"});
  CHECK(said.code == 1);
  CHECK(contains(said.err, "none"));
  CHECK(nlohmann::json::parse(said.out)["error"].get<std::string>().size() > 10);
  CHECK_FALSE(fs::exists(folder / "site"));
  CHECK(sheaf_says({"serve", folder / "none", "--port", "0"}).code == 1);
}

TEST_CASE("a feed is packed, and sheaf says what it read and wrote") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  write(folder / "in/feed.json", kFeed);
  const std::vector<std::string> words = {"pack", folder / "in/feed.json", "-o", folder / "site", "--reader", reader};
  const Said said = sheaf_says(words);
  CAPTURE(said.err);
  REQUIRE(said.code == 0);
  CHECK(contains(said.out, "Read "));
  CHECK(contains(said.out, "2 articles"));
  CHECK(contains(said.out, "no address is known"));
  CHECK(contains(read(folder / "site/a/one/index.html"), "First text."));
  CHECK(contains(sheaf_says(words).out, "0 files new or changed"));
}

TEST_CASE("a single file is packed by its flag, which wants a file's name and goes with sites' flags badly") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  write(folder / "in/feed.json", kFeed);
  const auto says = [&](const std::string& output, const std::vector<std::string>& more) {
    std::vector<std::string> words = {"pack", folder / "in/feed.json", "--single-file", "-o", output, "--reader",
                                      reader};
    words.insert(words.end(), more.begin(), more.end());
    return sheaf_says(words);
  };
  const Said said = says(folder / "all.html", {});
  CAPTURE(said.err);
  REQUIRE(said.code == 0);
  CHECK(contains(said.out, "as in previews of mail, all of it can be read"));
  CHECK_FALSE(contains(said.out, "no address is known"));
  CHECK(contains(read(folder / "all.html"), "Second text."));
  CHECK(nlohmann::json::parse(says(folder / "all.html", {"--json"}).out)["readable_articles"] == 2);
  CHECK(says(folder / "all", {}).code == 2);
  CHECK(contains(says(folder / "all", {}).err, "all.html"));
  for (const char* flag : {"--retire", "--no-pages"}) {
    CHECK(says(folder / "all.html", {flag}).code == 2);
    CHECK(contains(says(folder / "all.html", {flag}).err, flag));
  }
}

TEST_CASE("--json gives one object with what was written") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  write(folder / "in/feed.json", kFeed);
  const Said said = sheaf_says({"pack", folder / "in/feed.json", "-o", folder / "site", "--reader", reader, "--json"});
  REQUIRE(said.code == 0);
  const auto json = nlohmann::json::parse(said.out);
  CHECK(json["articles"] == 2);
  CHECK(json["title"] == "Feed");
  CHECK(json["pages"].get<int>() >= 4);
  CHECK(json["data_brotli_bytes"].get<int>() > 0);
  CHECK(json["notes"].size() == 2);  // no address, no language
  CHECK(json["report"].is_array());
}

TEST_CASE("sheaf.toml inside the folder or beside the file is used, and flags win over it") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  write(folder / "in/feed.json", kFeed);
  write(folder / "in/sheaf.toml", "title = \"From the file\"\ndescription = \"Told there\"\nicon = \"mark.svg\"\n");
  write(folder / "in/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>mark</title></svg>");
  const auto front_page = [&](const std::string& input, std::vector<std::string> more) {
    std::vector<std::string> words = {"pack", input, "-o", folder / "site", "--reader", reader};
    words.insert(words.end(), more.begin(), more.end());
    const Said said = sheaf_says(words);
    if (said.code != 0) FAIL(said.err);
    return read(folder / "site/index.html");
  };
  std::string page = front_page(folder / "in/feed.json", {});
  CHECK(contains(page, "<title>From the file</title>"));
  CHECK(contains(page, "content=\"Told there\""));
  page = front_page(folder / "in/feed.json", {"--title", "From the flag"});
  CHECK(contains(page, "<title>From the flag</title>"));
  CHECK(contains(page, "content=\"Told there\""));
  write(folder / "docs/a.md", "# A\n\nText of a.");
  write(folder / "docs/sheaf.toml", "title = \"Docs\"");
  CHECK(contains(front_page(folder / "docs", {}), "<title>Docs</title>"));
  write(folder / "other.toml", "title = \"Other\"");
  CHECK(contains(front_page(folder / "docs", {"--config", folder / "other.toml"}), "<title>Other</title>"));
}

TEST_CASE("a site inside the folder it was packed from is not read back as articles") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  write(folder / "my-notes/a.md", "# A\n\nText of a.");
  const std::vector<std::string> words = {"pack", folder / "my-notes", "-o", folder / "my-notes/site", "--reader",
                                          reader};
  REQUIRE(sheaf_says(words).code == 0);
  const auto before = files_of(folder / "my-notes/site");
  const Said again = sheaf_says(words);
  CHECK(contains(again.out, "packed sites left alone: 1"));
  CHECK(files_of(folder / "my-notes/site") == before);
}

TEST_CASE("a collection that does not say its title is called after its folder or file") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  write(folder / "my-notes/a.md", "Text of a.");
  for (const std::string& input : {folder / "my-notes", folder / "my-notes/", folder / "my-notes/../my-notes/."}) {
    CAPTURE(input);
    REQUIRE(sheaf_says({"pack", input, "-o", folder / "site", "--reader", reader}).code == 0);
    CHECK(contains(read(folder / "site/index.html"), "<title>My notes</title>"));
  }
}

TEST_CASE("two inputs with a sheaf.toml each need --config") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  for (const char* name : {"one", "two"}) {
    write(folder / (std::string(name) + "/text.md"), std::string("# ") + name + "\n\nText.");
    write(folder / (std::string(name) + "/sheaf.toml"), "title = \"x\"");
  }
  const Said said = sheaf_says({"pack", folder / "one", folder / "two", "-o", folder / "site", "--reader", reader});
  CHECK(said.code == 1);
  CHECK(contains(said.err, "--config"));
}

TEST_CASE("the report shows the first few places, and all of them when asked") {
  PackSummary summary;
  summary.how = "a test";
  for (int i = 1; i <= 5; ++i) summary.report.add("links that lead nowhere", "a.md:" + std::to_string(i), "gone.md");
  const std::string brief = summary_text(summary, "site", false, 0.1), whole = summary_text(summary, "site", true, 0.1);
  CHECK(contains(brief, "links that lead nowhere: 5"));
  CHECK(contains(brief, "a.md:3: gone.md"));
  CHECK_FALSE(contains(brief, "a.md:4"));
  CHECK(contains(brief, "2 more (--verbose)"));
  CHECK(contains(whole, "a.md:5"));
  CHECK_FALSE(contains(whole, "--verbose"));
  CHECK_FALSE(contains(brief, "search index"));
  summary.index_bytes = 2'000'000;
  summary.index_brotli_bytes = 1'200'000;
  CHECK(contains(summary_text(summary, "site", false, 0.1), "the search index 2.0 MB, 1.2 MB with brotli"));
  const auto json = nlohmann::json::parse(summary_json(summary, "site"));
  CHECK(json["index_bytes"] == 2'000'000);
  CHECK(json["report"][0]["count"] == 5);
  CHECK(json["report"][0]["entries"][4]["place"] == "a.md:5");
}

TEST_CASE("sizes are said in units that people read") {
  CHECK(size_text(12) == "12 B");
  CHECK(size_text(640400) == "640 kB");
  CHECK(size_text(1234567) == "1.2 MB");
}
