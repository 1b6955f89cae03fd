// Words that stand in tens of thousands of articles are listed in another way (search/postings_format.h) and found alike.
#include <doctest/doctest.h>

#include "search/forms.h"
#include "search/postings.h"
#include "support/random.h"
#include "support/search_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr uint32_t kArticles = kLeastCommonDocuments + 2000;

struct Sample {
  std::vector<uint32_t> documents;
  std::vector<std::vector<uint32_t>> positions;
  std::vector<FieldCounts> counts;
};

// "zab" up to seven times in the body of most articles and in some titles and tags; what it is among tells them apart.
Index index_with_common_word(Sample& sample) {
  Random random(3);
  IndexBuilder builder("en", {});
  for (uint32_t i = 0; i < kArticles; ++i) {
    FieldCounts counts{};
    std::vector<uint32_t> positions;
    uint32_t position = 0;
    const auto text = [&](TextField field, uint32_t most) {
      std::string words;
      for (uint32_t left = 1 + random.below(most); left > 0; --left, ++position) {
        const bool is_it = random.below(2) == 0;
        words += is_it ? " zab" : " mik";
        if (!is_it) continue;
        ++counts[static_cast<size_t>(field)];
        positions.push_back(position);
      }
      ++position;  // the one that stays free
      return words;
    };
    const std::string title = text(TextField::kTitle, 2), body = text(TextField::kBody, 14);
    Article made = article(std::to_string(i), title, body);
    if (random.below(8) == 0) made.tags = {text(TextField::kTags, 1)};
    builder.add(made);
    if (positions.empty()) continue;
    sample.documents.push_back(i);
    sample.positions.push_back(positions);
    sample.counts.push_back(counts);
  }
  return builder.finished_index();
}

}  // namespace

TEST_CASE("the list of a common word gives its articles, how often it is in their fields, and where") {
  Sample sample;
  const Index index = index_with_common_word(sample);
  const PostingsPlace place = DictionaryCursor(index.dictionary(), index.dictionary().lower_bound("zab")).place();
  REQUIRE(is_common(place.documents, place.occurrences));
  REQUIRE(place.documents == sample.documents.size());

  PostingList list;
  PostingsReader(index.sections(), index.documents(), place).read(list);
  CHECK(list.has_counts_only());
  REQUIRE(list.documents == sample.documents);
  auto elsewhere = list.elsewhere.begin();
  for (size_t i = 0; i < list.documents.size(); ++i) {
    REQUIRE(list.ends[i] - list.begin(i) == sample.positions[i].size());
    const bool is_elsewhere = sample.counts[i][static_cast<size_t>(TextField::kBody)] < sample.positions[i].size();
    REQUIRE((elsewhere != list.elsewhere.end() && elsewhere->at == i) == is_elsewhere);
    if (is_elsewhere) REQUIRE((elsewhere++)->counts == sample.counts[i]);
  }

  const PostingList with_positions = read_postings(index.sections(), index.documents(), place);
  REQUIRE(with_positions.documents == sample.documents);
  for (size_t i = 0; i < list.documents.size(); ++i) {
    const auto begin = with_positions.positions.begin() + with_positions.begin(i);
    REQUIRE(std::vector<uint32_t>(begin, with_positions.positions.begin() + with_positions.ends[i]) ==
            sample.positions[i]);
  }
  CHECK(results_of(index, "zab").total == static_cast<int>(sample.documents.size()));
}

TEST_CASE("a phrase with a common word is found where it stands") {
  Sample sample;
  const Index index = index_with_common_word(sample);
  int expected = 0;
  for (const std::vector<uint32_t>& positions : sample.positions) {
    bool is_twice = false;
    for (size_t i = 1; i < positions.size(); ++i) is_twice |= positions[i] == positions[i - 1] + 1;
    expected += is_twice;
  }
  CHECK(results_of(index, "\"zab zab\"").total == expected);
}

TEST_CASE("spoilt lists of common words give articles and positions that are there") {
  Sample sample;
  const Index index = index_with_common_word(sample);
  const Documents& documents = index.documents();
  const PostingsPlace place = DictionaryCursor(index.dictionary(), index.dictionary().lower_bound("zab")).place();
  const ByteSpan section = index.sections()[static_cast<size_t>(Section::kPostings)];
  const ByteSpan sound = section.subspan(place.postings_offset, place.postings_bytes);
  Random random(8);
  for (int round = 0; round < 100; ++round) {
    std::vector<uint8_t> spoilt(sound.begin(), sound.end());
    if (round % 4 == 0) spoilt.resize(random.below(spoilt.size()));
    for (uint32_t left = 1 + random.below(20); left > 0 && !spoilt.empty(); --left) {
      spoilt[random.below(spoilt.size())] = static_cast<uint8_t>(random.number());
    }
    CommonReader reader(spoilt, documents, place.documents, place.occurrences);
    PostingList list;
    reader.read_documents(list.documents);
    reader.read_counts(list);
    reader.read_positions(list);
    REQUIRE(list.ends.size() == list.documents.size());
    REQUIRE(list.positions.size() == (list.ends.empty() ? 0 : list.ends.back()));
    for (size_t i = 0; i < list.documents.size(); ++i) {
      const bool is_in_order = (i == 0 || list.documents[i - 1] < list.documents[i]) && list.begin(i) < list.ends[i];
      const bool is_there = list.documents[i] < documents.size();
      REQUIRE((is_in_order && is_there));
      const Documents::Extent& extent = documents.extent(list.documents[i]);
      for (uint32_t at = list.begin(i); at < list.ends[i]; ++at) {
        if (list.positions[at] >= extent.end - extent.begin) FAIL("a position behind its article");
      }
    }
  }
}
