// A reader on a test's door and painter, with a site of one category and two articles.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "app/app.h"
#include "collection/json.h"
#include "document/sheaf_html.h"
#include "platform/platform_fake.h"

namespace sheaf {

class PainterFake final : public Painter {
 public:
  bool is_able() const override { return can_draw; }
  bool paint(const Picture& picture) override {
    ++paints;
    canvas = picture.canvas;
    layers = picture.layers.size();
    page = picture.layers.front().box;
    return paints > 1;
  }
  bool prepare(const Picture& picture, const std::function<bool()>& is_late) override {
    prepared.push_back(picture.canvas);
    while (prepare_steps > 0 && !is_late()) --prepare_steps;
    return prepare_steps == 0;
  }
  void point(float, float) override { ++points; }
  void context_lost() override { can_draw = false; }
  bool context_restored() override { return can_draw = true; }
  Counters counters() const override { return {}; }

  CanvasBox canvas;
  std::vector<CanvasBox> prepared;
  int prepare_steps = 0;  // how much is to be made
  size_t layers = 0;
  const Box* page = nullptr;  // as laid out for the last paint
  int paints = 0, points = 0;
  bool can_draw = true;
};

// A site of one category and two articles.
struct FakeSite {
  Manifest manifest;
  ListPage list;
  Shard shard;

  FakeSite() {
    for (const char* id : {"first", "second"}) {
      Article article;
      article.id = {id};
      article.title = std::string("The ") + id;
      article.categories = {{"tales"}};
      article.body = read_sheaf_html(std::string("<p>Words of the ") + id + " article.</p><p>More.</p>");
      list.entries.push_back(list_entry(article));
      shard.articles.push_back(std::move(article));
    }
    manifest.title = "A site";
    manifest.article_count = 2;
    manifest.categories = {{{"tales"}, "Tales", {}, 2, {"lists/1.json"}}};
    manifest.shards = {{{"first"}, "articles/1.json"}};
  }
};

struct FakeReader {
  FakeSite site;
  PlatformFake platform;
  PainterFake painter;
  App app{platform, painter};

  void start(std::string_view hash) {
    Environment environment;
    app.start(environment, {1000, 56, 0, 700, 56}, false, "", hash, 1);
    serve();
  }
  void serve() {
    for (size_t i = 0; i < platform.fetched.size(); ++i) {
      const std::string path = platform.fetched[i];
      if (path == kManifestPath)
        app.file_arrived(path, write_manifest(site.manifest));
      else if (path == "lists/1.json")
        app.file_arrived(path, write_list_page(site.list));
      else if (path == "articles/1.json")
        app.file_arrived(path, write_shard(site.shard));
    }
    platform.fetched.clear();
  }
  // What takes long, until nothing is left to do; how many times.
  int go_on() {
    int slices = 0;
    for (; platform.is_going_on && slices < 10'000; ++slices) {
      platform.is_going_on = false;
      app.go_on();
    }
    return slices;
  }
  void draw() {
    for (int i = 0; platform.is_frame_wanted && i < 10; ++i) {
      platform.is_frame_wanted = false;
      app.frame(0);
    }
    CHECK_FALSE(platform.is_frame_wanted);
    CHECK(platform.dom.faults.empty());
  }
};

// How many elements have a height of their own: none in flow.
inline int set_heights(const FakeDom& dom, uint32_t node) {
  const FakeElement* at = dom.element(node);
  if (at == nullptr) return 0;
  int count = at->style.contains("height") ? 1 : 0;
  for (const uint32_t child : at->children) count += set_heights(dom, child);
  return count;
}

}  // namespace sheaf
