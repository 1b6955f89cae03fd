// Any bytes as an index, and an index whose sections were changed but whose checksums are right: opened or refused with a
// message, and what opens can be searched in every way without harm.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "search/index_builder.h"
#include "search/search.h"
#include "search/sections.h"

using namespace sheaf;

namespace {

void require(bool is_true) {
  if (!is_true) std::abort();
}

std::vector<uint8_t> sound_index() {
  IndexBuilder builder("en", {});
  for (int i = 0; i < 200; ++i) {
    Article article;
    article.id = {"id" + std::to_string(i)};
    article.title = "Title " + std::to_string(i % 9);
    article.tags = {"tag" + std::to_string(i % 3)};
    Block block;
    block.spans.emplace_back();
    block.spans.back().text =
        "the café and wi-fi of word" + std::to_string(i % 40) + " walking to the walk, 認証 the end";
    article.body.blocks.push_back(block);
    builder.add(article);
  }
  const Index index = builder.finished_index();
  return {index.bytes().begin(), index.bytes().end()};
}

void search_in_every_way(std::vector<uint8_t> bytes) {
  const Result<Index> index = Index::open(std::move(bytes));
  if (!index) {
    require(index.error().message.starts_with("search index: "));
    return;
  }
  for (const char* typed :
       {"the", "walk", "w", "wrd7", "xyz", "orld", "\"the walk\" title:title tag:tag1 -word3", "認証", "after:2000"}) {
    for (const Sort sort : {Sort::kRelevance, Sort::kDate, Sort::kTitle, Sort::kRating}) {
      SearchOptions options;
      options.sort = sort;
      const Results results = search(index.value(), read_query(typed, true), options);
      require(results.hits.size() <= 10 && results.total <= index.value().article_count());
    }
    suggest(index.value(), typed, 5);
  }
}

// Each five bytes: a section, an offset in it, the byte that then stands there.
std::vector<uint8_t> changed(const uint8_t* data, size_t size) {
  static const std::vector<uint8_t> sound = sound_index();
  const SectionViews views = part_sections(sound).value();
  SectionBytes sections;
  for (size_t i = 0; i < kSectionCount; ++i) sections[i].assign(views[i].begin(), views[i].end());
  for (; size >= 5; data += 5, size -= 5) {
    std::vector<uint8_t>& section = sections[data[0] % kSectionCount];
    const size_t offset = static_cast<size_t>(data[1]) << 16 | static_cast<size_t>(data[2]) << 8 | data[3];
    if (!section.empty()) section[offset % section.size()] = data[4];
  }
  return join_sections(sections);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  search_in_every_way({data, data + size});
  search_in_every_way(changed(data, std::min<size_t>(size, 200)));
  return 0;
}
