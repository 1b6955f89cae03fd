// What begins tens of thousands of words has its articles told apart (search/beginnings.h), and finds the same ones.
#include <doctest/doctest.h>

#include <set>

#include "search/forms.h"
#include "search/occurrences.h"
#include "support/random.h"
#include "support/search_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr uint32_t kArticles = 10'500;

// So many different words that a typed letter leads to more of them than are scored.
std::string made_word(Random& random) {
  std::string word = "t";
  for (int left = 3; left > 0; --left) word += static_cast<char>('a' + random.below(7));
  return word;
}

struct Sample {
  Index index;
  std::vector<std::set<std::string>> words;  // of the articles
};

Sample sample() {
  Random random(11);
  IndexBuilder builder("en", {});
  std::vector<std::set<std::string>> words(kArticles);
  for (uint32_t i = 0; i < kArticles; ++i) {
    std::string text = "mik";
    for (uint32_t left = random.below(13); left > 0; --left) {
      const std::string word = made_word(random);
      text += ' ' + word;
      words[i].insert(word);
    }
    if (random.below(4) == 0) words[i].insert("t");
    if (words[i].contains("t")) text += " t";
    const std::string title = random.below(3) == 0 ? made_word(random) : "";
    if (!title.empty()) words[i].insert(title);
    builder.add(article(std::to_string(i), title, text));
  }
  return {builder.finished_index(), std::move(words)};
}

DocumentSet with_beginning(const Sample& sample, std::string_view beginning) {
  DocumentSet documents(kArticles);
  for (uint32_t i = 0; i < kArticles; ++i) {
    const auto next = sample.words[i].lower_bound(std::string(beginning));
    if (next != sample.words[i].end() && next->starts_with(beginning)) documents.insert(i);
  }
  return documents;
}

bool is_same(DocumentSet a, const DocumentSet& b) {
  const uint32_t size = a.size();
  a.keep_only(b);
  return a.size() == size && b.size() == size;
}

}  // namespace

TEST_CASE("the set of a beginning that leads to very many words has all their articles") {
  const Sample made = sample();
  DocumentSet documents(kArticles);
  REQUIRE(made.index.beginnings().add_to("t", documents));
  CHECK(is_same(documents, with_beginning(made, "t")));
  CHECK_FALSE(made.index.beginnings().add_to("tabc", documents));
  CHECK_FALSE(made.index.beginnings().add_to("x", documents));
  CHECK_FALSE(made.index.beginnings().add_to("", documents));
}

TEST_CASE("the scored words of a beginning count the same told as one list as told by the list of each") {
  const Sample made = sample();
  const FormFinder finder(made.index);
  std::vector<Form> words = finder.completions_of("t", finder.same_fold({"t", "t"}));
  const size_t scored = put_frequent_first(words);
  REQUIRE(scored < words.size());
  Occurrences one_by_one(made.index), together(made.index);
  for (size_t i = 0; i < scored; ++i) one_by_one.add(words[i]);
  PostingList list;
  REQUIRE(made.index.beginnings().read_scored("t", made.index.documents(), list) == scored);
  together.add(list, 1);
  REQUIRE(is_same(one_by_one.documents(), together.documents()));
  one_by_one.documents().each([&](uint32_t document) {
    CHECK(together.frequency(document) == doctest::Approx(one_by_one.frequency(document)).epsilon(1e-6));
  });
  CHECK(made.index.beginnings().read_scored("mik", made.index.documents(), list) == 0);
}

TEST_CASE("a letter that is typed finds every article with a word that begins so, and a word before it still counts") {
  const Sample made = sample();
  for (const char* beginning : {"t", "ta", "tab", "tabc"}) {
    CAPTURE(beginning);
    CHECK(results_of(made.index, beginning, true).total == static_cast<int>(with_beginning(made, beginning).size()));
  }
  CHECK(results_of(made.index, "mik t", true).total == static_cast<int>(kArticles));
  CHECK(results_of(made.index, "t", false).total < results_of(made.index, "t", true).total);
}
