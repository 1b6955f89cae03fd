#include "views/strings.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

using namespace sheaf;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

const std::filesystem::path kSource = SHEAF_SOURCE_DIR;

std::vector<std::pair<std::string, std::string>> table() {
  std::vector<std::pair<std::string, std::string>> out;
  const auto json = nlohmann::ordered_json::parse(read_file(kSource / "assets/strings/en.json"));
  for (const auto& [key, value] : json.items()) out.emplace_back(key, value.get<std::string>());
  return out;
}

// Every key in quotes behind `call`: text("key"…
void collect_keys(const std::string& source, const std::string& call, const std::vector<std::string>& endings,
                  std::set<std::string>& out) {
  for (size_t at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
    // Of another function's name, or of a member called so.
    const char before = at > 0 ? source[at - 1] : ' ';
    const bool is_part_of_name =
        std::isalnum(static_cast<unsigned char>(before)) || before == '_' || before == '.' || before == '>';
    const size_t begin = at + call.size(), end = source.find('"', begin);
    const bool is_put_together = source.compare(end + 1, 2, " +") == 0;
    if (is_part_of_name || is_put_together) continue;
    for (const std::string& ending : endings) out.insert(source.substr(begin, end - begin) + ending);
  }
}

std::set<std::string> used_keys() {
  std::set<std::string> keys;
  for (const char* folder : {"src/views", "src/reader", "src/app", "src/publish"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string source = read_file(entry.path());
      if (source.find("#include \"views/strings.h\"") == std::string::npos &&
          source.find("Announce{") == std::string::npos)
        continue;
      collect_keys(source, "text(\"", {""}, keys);
      collect_keys(source, "counted(\"", {"_one", "_other"}, keys);
      collect_keys(source, "Announce{\"", {""}, keys);
    }
  }
  const std::string shell = read_file(kSource / "shell.html");
  const std::string call = "{{text:";
  for (size_t at = shell.find(call); at != std::string::npos; at = shell.find(call, at + 1))
    keys.insert(shell.substr(at + call.size(), shell.find("}}", at) - at - call.size()));
  // Put together from a part and a name:
  for (const char* key : {"no_connection", "missing_file", "server", "broken_file", "newer_format", "not_kept"})
    for (const char* ending : {"_what", "_do"}) keys.insert(std::string("error_") + key + ending);
  for (int i = 1; i <= 12; ++i) keys.insert("month_" + std::to_string(i));
  for (int i = 1; i <= 5; ++i) keys.insert("settings_size_" + std::to_string(i));
  for (const char* name :
       {"theme_auto", "theme_light", "theme_dark", "theme_sepia", "mode_drawn", "mode_plain", "keys_on", "keys_off"})
    keys.insert(std::string("settings_") + name);
  keys.insert("number_group");
  return keys;
}

}  // namespace

TEST_CASE("the strings stand in the order of their keys, and every one can be looked up") {
  const auto strings = table();
  REQUIRE(strings.size() > 50);
  for (size_t i = 0; i < strings.size(); ++i) {
    CAPTURE(strings[i].first);
    if (i > 0) CHECK(strings[i - 1].first < strings[i].first);
    CHECK(text(strings[i].first) == strings[i].second);
  }
}

TEST_CASE("every key that the code uses exists, and every string is used") {
  std::set<std::string> existing;
  for (const auto& entry : table()) existing.insert(entry.first);
  const std::set<std::string> used = used_keys();
  CHECK(used.size() > 50);
  for (const std::string& key : used) {
    CAPTURE(key);
    CHECK(existing.contains(key));
  }
  for (const std::string& key : existing) {
    CAPTURE(key);
    CHECK(used.contains(key));
  }
}

TEST_CASE("a missing key shows itself") { CHECK(text("no_such_key") == "no_such_key"); }

TEST_CASE("values take their places, and what looks like a place in a value stays") {
  CHECK(text("title_with_site", {{"title", "{site}"}, {"site", "Jokes"}}) == "{site} · Jokes");
  CHECK(text("title_with_site", {{"title", "A"}}) == "A · {site}");
}

TEST_CASE("counts are grouped and take the plural's form") {
  CHECK(counted("articles", 1) == "1 article");
  CHECK(counted("articles", 0) == "0 articles");
  CHECK(counted("articles", 3773) == "3,773 articles");
  CHECK(grouped_number(999) == "999");
  CHECK(grouped_number(1000) == "1,000");
  CHECK(grouped_number(1234567) == "1,234,567");
  CHECK(grouped_number(-1234) == "−1,234");
  CHECK(grouped_number(-2147483647 - 1) == "−2,147,483,648");
}

TEST_CASE("a date is shown as exactly as it is known") {
  CHECK(date_text("2024-05-06T07:08:09+02:00") == "6 May 2024");
  CHECK(date_text("2024-05-06") == "6 May 2024");
  CHECK(date_text("2024-05") == "May 2024");
  CHECK(date_text("2024") == "2024");
  CHECK(date_text("2024-13-01") == "2024");
  CHECK(date_text("2024-05-99") == "May 2024");
  CHECK(date_text("") == "");
  CHECK(date_text("soon") == "");
}

TEST_CASE("the pseudo-locale wraps, lengthens and accents, and keeps values whole") {
  use_pseudo_locale(true);
  const std::string pseudo = text("end_licence", {{"licence", "CC BY"}});
  use_pseudo_locale(false);
  CHECK(pseudo.starts_with("[!!! "));
  CHECK(pseudo.ends_with(" !!!]"));
  CHECK(pseudo.find("CC BY") != std::string::npos);
  CHECK(pseudo.find("Licence") == std::string::npos);
  CHECK(text("close") == "Close");
}
