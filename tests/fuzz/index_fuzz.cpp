// Any bytes as an index, and an index whose sections were changed but whose checksums are right: opened or refused with a
// message, and what opens can be searched in every way without harm.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include "search/index_builder.h"
#include "search/postings_format.h"
#include "search/search.h"
#include "search/sections.h"

using namespace sheaf;

namespace {

void require(bool is_true) {
  if (!is_true) std::abort();
}

Article article(int number, std::string text) {
  Article article;
  article.id = {"id" + std::to_string(number)};
  article.title = "Title " + std::to_string(number % 9);
  article.tags = {"tag" + std::to_string(number % 3)};
  Block block;
  block.spans.emplace_back();
  block.spans.back().text = std::move(text);
  article.body.blocks.push_back(std::move(block));
  return article;
}

std::vector<uint8_t> bytes_of(const Index& index) { return {index.bytes().begin(), index.bytes().end()}; }

std::vector<uint8_t> sound_index() {
  IndexBuilder builder("en", {});
  for (int i = 0; i < 200; ++i) {
    builder.add(
        article(i, "the café and wi-fi of word" + std::to_string(i % 40) + " walking to the walk, 認証 the end"));
  }
  return bytes_of(builder.finished_index());
}

// Enough articles for the list of a common word and for sets of beginnings.
std::vector<uint8_t> sound_index_of_many() {
  IndexBuilder builder("en", {});
  for (int i = 0; i <= static_cast<int>(kLeastCommonDocuments); ++i) {
    builder.add(article(i, "the walk, the wo" + std::to_string(i % 40)));
  }
  return bytes_of(builder.finished_index());
}

void search_in_every_way(std::vector<uint8_t> bytes, std::span<const Sort> sorts) {
  const Result<Index> index = Index::open(std::move(bytes));
  if (!index) {
    require(index.error().message.starts_with("search index: "));
    return;
  }
  for (const char* typed :
       {"the", "walk", "w", "wrd7", "xyz", "orld", "\"the walk\" title:title tag:tag1 -word3", "認証", "after:2000"}) {
    for (const Sort sort : sorts) {
      SearchOptions options;
      options.sort = sort;
      const Results results = search(index.value(), read_query(typed, true), options);
      require(results.hits.size() <= 10 && results.total <= index.value().article_count());
    }
    suggest(index.value(), typed, 5);
  }
}

// Each five bytes: a section, an offset in it, the byte that then stands there.
std::vector<uint8_t> changed(const std::vector<uint8_t>& sound, const uint8_t* data, size_t size) {
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
  constexpr Sort kSorts[] = {Sort::kRelevance, Sort::kDate, Sort::kTitle, Sort::kRating};
  static const std::vector<uint8_t> few = sound_index(), many = sound_index_of_many();
  search_in_every_way({data, data + size}, kSorts);
  // The index of many takes a hundred times as long.
  const bool is_of_many = size % 8 == 7;
  const std::vector<uint8_t> spoilt = changed(is_of_many ? many : few, data, std::min<size_t>(size, 200));
  search_in_every_way(spoilt, is_of_many ? std::span(kSorts).first(1) : std::span(kSorts));
  return 0;
}
