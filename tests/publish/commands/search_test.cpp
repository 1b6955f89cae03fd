#include <doctest/doctest.h>

#include <sstream>

#include <nlohmann/json.hpp>

#include "publish/commands/commands.h"
#include "publish/commands/search_report.h"
#include "publish/pack_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

struct Said {
  int code;
  std::string out, err;
};

Said search_says(std::vector<std::string> words) {
  words.insert(words.begin(), "search");
  std::ostringstream out, err;
  const int code = run_sheaf(words, out, err);
  return {code, out.str(), err.str()};
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The small collection (pack_support.h) packed into `folder`; with `has_index` it ships one.
std::string small_site(const TempFolder& folder, bool has_index) {
  PackRequest request = request_for(folder);
  request.ships_index_from_bytes = has_index ? 0 : 1'000'000;
  packed(small_collection(), request);
  return request.site;
}

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

std::string index_of(const std::string& site) {
  const auto manifest = nlohmann::json::parse(read(site + "/collection.json"));
  return site + "/" + manifest["_sheaf"]["search"]["path"].get<std::string>();
}

}  // namespace

TEST_CASE("sheaf search says how it is used, and what cannot be understood of a command line") {
  CHECK(search_says({"--help"}).code == 0);
  for (const char* part : {"--limit", "--sort", "--exact", "--prefix", "--batch", "--json", "For example:"})
    CHECK(contains(search_says({"--help"}).out, part));
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{}, "name the folder"},
      {{"site"}, "name what to search for"},
      {{"site", "owl", "--batch", "file"}, "not both"},
      {{"site", "owl", "--limt", "3"}, "did you mean --limit?"},
      {{"site", "owl", "--limit", "0"}, "--limit 0"},
      {{"site", "owl", "--limit", "many"}, "--limit many"},
      {{"site", "owl", "--sort", "titel"}, "did you mean title?"},
  };
  for (const auto& call : wrong) {
    const Said said = search_says(call.first);
    CAPTURE(call.second);
    CHECK(said.code == 2);
    CHECK(contains(said.err, call.second));
    CHECK(said.out == "");
  }
}

TEST_CASE("sheaf search says which file is missing or spoilt, and what to do") {
  TempFolder folder;
  const std::string site = small_site(folder, true);
  const auto failure = [](const std::vector<std::string>& words) {
    const Said said = search_says(words);
    CHECK(said.code == 1);
    return said.err;
  };
  CHECK(contains(failure({folder / "none", "owl"}), folder / "none: there is no such folder"));
  fs::create_directory(folder / "empty");
  CHECK(contains(failure({folder / "empty", "owl"}), "holds no site"));
  CHECK(contains(failure({site, "--batch", folder / "none.txt"}), folder / "none.txt"));
  const auto error = nlohmann::json::parse(search_says({folder / "none", "owl", "--json"}).out);
  CHECK(contains(error["error"], "no such folder"));

  const std::string index = index_of(site), bytes = read(index);
  std::string spoilt = bytes;
  spoilt[spoilt.size() / 2] ^= 1;
  write(index, spoilt);
  CHECK(contains(failure({site, "owl"}), index));
  CHECK(contains(failure({site, "owl"}), "packing the site again"));
  write(index, bytes.substr(0, bytes.size() - 1));
  CHECK(contains(failure({site, "owl"}), "collection.json says " + std::to_string(bytes.size())));
  fs::remove(index);
  CHECK(contains(failure({site, "owl"}), index));
  write(site + "/collection.json", "{");
  CHECK(contains(failure({site, "owl"}), "collection.json"));
}

TEST_CASE("what is found is shown with its rank, title, address and words around it") {
  TempFolder folder;
  const std::string site = small_site(folder, false);
  const Said said = search_says({site, "fly", "night"});
  CAPTURE(said.err);
  CHECK(said.code == 0);
  CHECK(said.out == "1 article:\n\n1. The owl\n   a/owl/\n   Owls fly at night.\n");
  const Said none = search_says({site, "zzzzzzzz"});
  CHECK(none.code == 0);
  CHECK(none.out == "No article has \"zzzzzzzz\".\n");
  CHECK(contains(search_says({site, "the", "--limit", "2"}).out, "3 articles, the first 2:\n"));
}

TEST_CASE("without pages the address is the reader's own") {
  TempFolder folder;
  PackRequest request = request_for(folder);
  request.has_pages = false;
  packed(small_collection(), request);
  CHECK(contains(search_says({request.site, "owl"}).out, "#/a/owl\n"));
}

TEST_CASE("with --json the answer is one object on one line") {
  TempFolder folder;
  const Said said = search_says({small_site(folder, false), "owl", "--json"});
  REQUIRE(said.code == 0);
  CHECK(std::count(said.out.begin(), said.out.end(), '\n') == 1);
  CHECK(said.out.starts_with("{\"query\":\"owl\",\"took_us\":"));
  const auto answer = nlohmann::json::parse(said.out);
  CHECK(answer.size() == 3);
  CHECK(answer["took_us"].is_number_integer());
  REQUIRE(answer["hits"].size() == 1);
  CHECK(answer["hits"][0]["id"] == "owl");
  CHECK(answer["hits"][0]["title"] == "The owl");
  CHECK(answer["hits"][0]["score"].get<double>() > 0);
  CHECK(answer["hits"][0].size() == 3);
}

TEST_CASE("a batch is answered line by line, empty lines too, in order") {
  TempFolder folder;
  const std::string site = small_site(folder, false);
  write(folder / "queries", "owl\r\n\noak \"grow old\"\n\xFF wren");
  const std::vector<nlohmann::json> lines = lines_of(search_says({site, "--batch", folder / "queries", "--json"}).out);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0]["query"] == "owl");
  CHECK(lines[0]["hits"][0]["id"] == "owl");
  CHECK(lines[1]["query"] == "");
  CHECK(lines[1]["hits"].empty());
  CHECK(lines[2]["query"] == "oak \"grow old\"");
  CHECK(lines[2]["hits"][0]["id"] == "oak");
  CHECK(lines[3]["query"] == "\uFFFD wren");
  write(folder / "empty", "");
  CHECK(search_says({site, "--batch", folder / "empty", "--json"}).out == "");
}

TEST_CASE("--prefix takes the last word for a beginning, --exact takes words as they are") {
  TempFolder folder;
  const std::string site = small_site(folder, false);
  const auto hits = [&](std::vector<std::string> words) {
    words.insert(words.begin(), site);
    words.push_back("--json");
    return nlohmann::json::parse(search_says(words).out)["hits"].size();
  };
  CHECK(hits({"nig", "--exact"}) == 0);
  CHECK(hits({"nig", "--exact", "--prefix"}) == 1);
  CHECK(hits({"nihgt", "--exact"}) == 0);
  CHECK(hits({"nihgt"}) == 1);
  CHECK(contains(search_says({site, "nihgt"}).out, "Showing results for \"night\" instead of \"nihgt\".\n"));
}

TEST_CASE("a word that begins like a flag stands behind --") {
  TempFolder folder;
  const Said said = search_says({small_site(folder, false), "--json", "--", "the", "-owl"});
  REQUIRE(said.code == 0);
  CHECK(nlohmann::json::parse(said.out)["hits"].size() == 2);
}

TEST_CASE("a site that ships its index gives the same answers as one that does not") {
  TempFolder with, without;
  const std::string shipped = small_site(with, true), made = small_site(without, false);
  CHECK(fs::exists(index_of(shipped)));
  CHECK_FALSE(contains(read(made + "/collection.json"), "\"search\""));
  write(with / "queries", "owl\nthe\nsmall\nbirds\ngrwo\n");
  const auto hits = [&](const std::string& site) {
    std::vector<nlohmann::json> lines = lines_of(search_says({site, "--batch", with / "queries", "--json"}).out);
    for (nlohmann::json& line : lines) line.erase("took_us");
    return lines;
  };
  CHECK(hits(shipped) == hits(made));
}

TEST_CASE("on a terminal the words that were found are in bold type") {
  Results results;
  results.hits.push_back({{"x"}, "A red fox", {{2, 3}, {6, 3}}, 1});
  results.total = 12;
  const std::vector<FoundRow> rows = {{&results.hits[0], "a/x/", {"… the fox", {{8, 3}}}}};
  CHECK(found_text("red fox", results, rows, true) ==
        "12 articles, the first 1:\n\n1. A \033[1mred\033[22m \033[1mfox\033[22m\n   a/x/\n   … the "
        "\033[1mfox\033[22m\n");
  CHECK_FALSE(contains(found_text("red fox", results, rows, false), "\033"));
}
