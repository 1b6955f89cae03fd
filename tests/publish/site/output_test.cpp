#include <doctest/doctest.h>

#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "publish/file_list.h"
#include "publish/pack_support.h"
#include "publish/site/output.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

using Files = std::map<std::string, std::string>;

// One run that writes these files; the message of what went wrong, "" if nothing did.
std::string run(const std::string& site, const Files& files, OutputCounts* counts = nullptr) {
  auto output = Output::open(site, "test");
  if (!output) return output.error().message;
  for (const auto& [path, bytes] : files) {
    if (auto error = output.value()->put(path == "collection.json" ? Turn::kManifest : Turn::kPages, path, bytes))
      return error->message;
  }
  const auto done = output.value()->commit();
  if (!done) return done.error().message;
  if (counts) *counts = done.value();
  return {};
}

Files without_list(Files files) {
  files.erase(kFileListName);
  return files;
}

}  // namespace

TEST_CASE("a second run removes what the first wrote and it does not, and leaves what nobody listed") {
  TempFolder folder;
  const std::string site = folder / "site";
  REQUIRE(run(site, {{"index.html", "1"}, {"a/x/index.html", "x"}, {"a/y/index.html", "y"}}) == "");
  write(site + "/CNAME", "example.org");
  write(site + "/.git/HEAD", "ref");
  write(site + "/a/x/notes.txt", "mine");
  OutputCounts counts;
  REQUIRE(run(site, {{"index.html", "2"}, {"a/y/index.html", "y"}}, &counts) == "");
  CHECK(without_list(files_of(site)) == Files{{"index.html", "2"},
                                              {"a/y/index.html", "y"},
                                              {"CNAME", "example.org"},
                                              {".git/HEAD", "ref"},
                                              {"a/x/notes.txt", "mine"}});
  CHECK(counts.written == 1);
  CHECK(counts.unchanged == 1);
  CHECK(counts.removed == 1);
}

TEST_CASE("folders that a removal leaves empty go, up to the root") {
  TempFolder folder;
  const std::string site = folder / "site";
  REQUIRE(run(site, {{"index.html", "1"}, {"a/x/index.html", "x"}}) == "");
  REQUIRE(run(site, {{"index.html", "1"}}) == "");
  CHECK_FALSE(fs::exists(site + "/a"));
  CHECK(fs::exists(site));
}

TEST_CASE("files that are the same keep their time") {
  TempFolder folder;
  const std::string site = folder / "site";
  REQUIRE(run(site, {{"index.html", "1"}, {"b.txt", "b"}}) == "");
  const auto long_ago = fs::last_write_time(site + "/b.txt") - std::chrono::hours(5);
  for (const char* name : {"/b.txt", "/index.html", "/.sheaf-files.json"}) fs::last_write_time(site + name, long_ago);
  SUBCASE("another file changes") {
    REQUIRE(run(site, {{"index.html", "2"}, {"b.txt", "b"}}) == "");
    CHECK(fs::last_write_time(site + "/index.html") != long_ago);
  }
  SUBCASE("nothing changes, then the list stays too") {
    REQUIRE(run(site, {{"index.html", "1"}, {"b.txt", "b"}}) == "");
    CHECK(fs::last_write_time(site + "/.sheaf-files.json") == long_ago);
  }
  CHECK(fs::last_write_time(site + "/b.txt") == long_ago);
}

TEST_CASE("a file that someone changed by hand is written again") {
  TempFolder folder;
  const std::string site = folder / "site";
  REQUIRE(run(site, {{"index.html", "1"}}) == "");
  write(site + "/index.html", "X");
  REQUIRE(run(site, {{"index.html", "1"}}) == "");
  CHECK(read(site + "/index.html") == "1");
}

TEST_CASE("a folder with files of someone else is refused and stays as it is") {
  TempFolder folder;
  const std::string site = folder / "site";
  write(site + "/thesis.tex", "years of work");
  const Files before = files_of(site);
  const std::string message = run(site, {{"index.html", "1"}});
  CHECK(message.find("thesis.tex") != std::string::npos);
  CHECK(message.find("-o") != std::string::npos);
  CHECK(files_of(site) == before);
}

TEST_CASE("a checkout that holds nothing but CNAME and .git is taken") {
  TempFolder folder;
  const std::string site = folder / "site";
  write(site + "/CNAME", "example.org");
  write(site + "/.git/HEAD", "ref");
  CHECK(run(site, {{"index.html", "1"}}) == "");
  CHECK(read(site + "/CNAME") == "example.org");
}

TEST_CASE("something foreign in the way stops the run before the first move") {
  TempFolder folder;
  const std::string site = folder / "site";
  REQUIRE(run(site, {{"index.html", "1"}}) == "");
  const Files wanted = {{"aaa.html", "first"}, {"index.html", "2"}, {"z/index.html", "z"}};
  SUBCASE("a file") { write(site + "/z/index.html", "not ours"); }
  SUBCASE("a folder where a file belongs") { fs::create_directories(site + "/z/index.html"); }
  SUBCASE("a file where a folder belongs") { write(site + "/z", "not ours"); }
  const Files before = files_of(site);
  const std::string message = run(site, wanted);
  CHECK(message.find(site + "/z") != std::string::npos);
  CHECK(message.find("as it was") != std::string::npos);
  CHECK(files_of(site) == before);
}

TEST_CASE("links in the site are not followed out of it, neither writing nor removing") {
  TempFolder folder;
  const std::string site = folder / "site", elsewhere = folder / "elsewhere";
  REQUIRE(run(site, {{"index.html", "1"}, {"a/x/index.html", "x"}}) == "");
  fs::create_directories(elsewhere + "/x");
  write(elsewhere + "/x/index.html", "precious");
  fs::remove_all(site + "/a");
  fs::create_directory_symlink(elsewhere, site + "/a");
  SUBCASE("writing is refused") { CHECK(run(site, {{"index.html", "1"}, {"a/x/index.html", "new"}}) != ""); }
  SUBCASE("removing goes past it") { CHECK(run(site, {{"index.html", "1"}}) == ""); }
  CHECK(read(elsewhere + "/x/index.html") == "precious");
}

TEST_CASE("a list that names files outside the site is refused") {
  TempFolder folder;
  const std::string site = folder / "site";
  write(folder / "outside.txt", "precious");
  for (const char* path : {"../outside.txt", "/etc/passwd", "a/../../outside.txt", "", "a//b", "."}) {
    CAPTURE(path);
    write(site + "/" + kFileListName, std::string("{\"files\":{\"") + path + "\":\"0\"}}");
    CHECK(run(site, {{"index.html", "1"}}).find(kFileListName) != std::string::npos);
  }
  CHECK(read(folder / "outside.txt") == "precious");
}

TEST_CASE("a spoilt list is an error that names it, never a crash") {
  TempFolder folder;
  const std::string site = folder / "site";
  for (const char* list : {"", "{", "[]", "{\"files\":[]}", "{\"files\":{\"a\":1}}", "null", "\xff\xfe"}) {
    CAPTURE(list);
    write(site + "/" + kFileListName, list);
    CHECK(run(site, {{"index.html", "1"}}).find(kFileListName) != std::string::npos);
  }
}

TEST_CASE("a run that is given up leaves the old site byte for byte, and a new folder is not left behind") {
  TempFolder folder;
  const std::string site = folder / "site";
  const auto give_up = [&] {
    auto output = Output::open(site, "test");
    REQUIRE(output);
    CHECK_FALSE(output.value()->put(Turn::kPages, "index.html", "half"));
    CHECK(output.value()->put(Turn::kPages, "../escape", "x"));
  };
  give_up();
  CHECK_FALSE(fs::exists(site));
  REQUIRE(run(site, {{"index.html", "1"}, {"b.txt", "b"}}) == "");
  const Files before = files_of(site);
  give_up();
  CHECK(files_of(site) == before);
}

TEST_CASE("two runs at once: the second says that the first is there") {
  TempFolder folder;
  const auto first = Output::open(folder / "site", "test");
  REQUIRE(first);
  const auto second = Output::open(folder / "site", "test");
  REQUIRE_FALSE(second);
  CHECK(second.error().message.find("another") != std::string::npos);
}

TEST_CASE("the output path being a file is an error") {
  TempFolder folder;
  write(folder / "site", "a file");
  CHECK(run(folder / "site", {{"index.html", "1"}}).find("is a file") != std::string::npos);
  CHECK(read(folder / "site") == "a file");
}

TEST_CASE("killed at any moment, each file is whole, and the next run puts all right") {
  TempFolder folder;
  const std::string site = folder / "site";
  Files versions[2];
  for (int v = 0; v < 2; ++v) {
    for (int i = 0; i < 300; ++i)
      versions[v]["a/" + std::to_string(i) + "/index.html"] = std::string(2000, static_cast<char>('a' + v));
    versions[v]["only-" + std::to_string(v) + ".html"] = "one of them has it";
    versions[v]["index.html"] = v ? "new" : "old";
  }
  REQUIRE(run(site, versions[0]) == "");
  for (int round = 0; round < 12; ++round) {
    const Files& wanted = versions[(round + 1) % 2];
    const pid_t child = fork();
    if (child == 0) {
      run(site, wanted);
      _exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(4 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    CAPTURE(round);
    for (const auto& file : files_of(site)) {
      const std::string& path = file.first;
      if (path.starts_with(".sheaf-")) continue;
      const auto in = [&](const Files& files) { return files.contains(path) && files.at(path) == file.second; };
      CHECK_MESSAGE((in(versions[0]) || in(versions[1])), path);
    }
    CHECK(fs::exists(site + "/index.html"));
  }
  REQUIRE(run(site, versions[1]) == "");
  CHECK(without_list(files_of(site)) == versions[1]);
}
