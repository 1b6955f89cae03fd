// The reader as who searches in it has it: two articles, the second with two lanterns.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "app/app.h"
#include "search/index_builder.h"
#include "support/fake_reader.h"

namespace sheaf {

struct SearchReader : FakeReader {
  std::map<std::string, std::string> files;

  SearchReader() {
    site.shard.articles[0].tags = {"winter"};
    site.shard.articles[1].body = read_sheaf_html("<p>A lantern.</p><p>Two lanterns, and a lamp.</p>");
    site.list.entries[1] = list_entry(site.shard.articles[1]);
    pack(false);
  }
  // Until there is nothing left to do, which comes.
  void settle() {
    for (int step = 0; platform.is_going_on || platform.is_frame_wanted || !platform.fetched.empty(); ++step) {
      REQUIRE(step < 100);
      serve_all();
      if (std::exchange(platform.is_going_on, false)) app.go_on();
      draw();
    }
  }
  void serve_all() {
    for (const std::string& path : std::exchange(platform.fetched, {})) {
      const auto file = files.find(path);
      if (file == files.end())
        app.file_failed(path, 404);
      else
        app.file_arrived(path, file->second);
    }
  }
  // As it is packed, once it is as a test wants it.
  void pack(bool has_index) {
    IndexBuilder builder("en", site.manifest.categories);
    for (const Article& article : site.shard.articles) builder.add(article);
    CHECK(builder.finish([] { return false; }));
    const Index index = builder.index();
    site.manifest.search.reset();
    if (has_index) site.manifest.search = SearchFile{"search/1.index", static_cast<int>(index.bytes().size())};
    files[kManifestPath] = write_manifest(site.manifest);
    files["lists/1.json"] = write_list_page(site.list);
    files["articles/1.json"] = write_shard(site.shard);
    files["search/1.index"] = std::string(index.bytes().begin(), index.bytes().end());
  }
  void open(std::string_view hash) {
    app.start({}, {1000, 56, 0, 700, 56}, false, "", hash, 1);
    settle();
  }
  // With nothing but the manifest.
  void begin(std::string_view hash) {
    app.start({}, {1000, 56, 0, 700, 56}, false, "", hash, 1);
    app.file_arrived(kManifestPath, write_manifest(site.manifest));
    std::erase(platform.fetched, kManifestPath);
  }
  void type(std::string_view query) {
    app.typed(query);
    draw();
  }
  void rest() {
    while (platform.rest_timers > 0) --platform.rest_timers, app.timer_rang(Timer::kRest);
  }
  void follow(std::string_view hash) {
    app.followed(hash);
    settle();
  }
  uint32_t element(std::string_view tag, std::string_view words, uint32_t root = kDocumentNode) const {
    return platform.dom.find(tag, words, root);
  }
  const FakeElement& field() const { return *platform.dom.element(element("input", "")); }
};

}  // namespace sheaf
