// What is found and counted is what reading every article finds: beginnings of words, folds, phrases, fields, exclusions.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "support/random.h"
#include "support/search_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

using Words = std::vector<std::string>;

constexpr int kFirstDay = 10957, kYearDays[] = {366, 365, 365};  // 2000 to 2002
const Words kAuthors = {"Ann", "Bob", "Cem"};

// Made of syllables, so that words begin alike; stemmers leave them as they are.
std::string random_word(Random& random) {
  std::string word;
  for (uint32_t left = 1 + random.below(2); left > 0; --left) {
    word += "bkmz"[random.below(4)];
    word += Words{"a", "o", "i", "á", "ó"}[random.below(5)];
  }
  return word + "kmb"[random.below(3)];
}

Words random_words(Random& random, size_t count) {
  Words words(count);
  for (std::string& word : words) word = random_word(random);
  return words;
}

std::string folded(std::string word) {
  for (const auto& [marked, plain] : {std::pair{"á", "a"}, std::pair{"ó", "o"}}) {
    for (size_t at; (at = word.find(marked)) != std::string::npos;) word.replace(at, std::string(marked).size(), plain);
  }
  return word;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

struct Plain {
  std::vector<Words> texts;  // title, body, each tag, titles of the categories
  Words tags;
  std::set<uint32_t> categories;
  std::string author;
  int days = 0;

  int year() const {
    return 2000 + (days >= kFirstDay + kYearDays[0]) + (days >= kFirstDay + kYearDays[0] + kYearDays[1]);
  }
  bool any_word(const std::function<bool(const std::string&)>& is_meant) const {
    return std::any_of(texts.begin(), texts.end(), [&](const Words& text) {
      return std::any_of(text.begin(), text.end(), [&](const std::string& word) { return is_meant(folded(word)); });
    });
  }
  bool has_word(const std::string& word) const {
    return any_word([&](const std::string& other) { return other == folded(word); });
  }
  bool has_beginning(const std::string& beginning) const {
    return any_word([&](const std::string& word) { return word.starts_with(folded(beginning)); });
  }
  bool has_phrase(const Words& phrase) const {
    const auto is_same = [](const std::string& a, const std::string& b) { return folded(a) == folded(b); };
    return std::any_of(texts.begin(), texts.end(), [&](const Words& text) {
      return std::search(text.begin(), text.end(), phrase.begin(), phrase.end(), is_same) != text.end();
    });
  }
  bool has_tag(const std::string& tag) const {
    return std::any_of(tags.begin(), tags.end(),
                       [&](const std::string& other) { return folded(other) == folded(tag); });
  }
};

class Collection {
 public:
  explicit Collection(Random& random) {
    for (uint32_t i = 0; i < 3; ++i) {
      categories_.emplace_back();
      categories_.back().id = {"c" + std::to_string(i)};
      categories_.back().title = random_word(random);
    }
    const Words tags = random_words(random, 4);
    plain_.resize(5 + random.below(60));
    for (Plain& plain : plain_) fill(random, tags, plain);
  }

  Index index() const {
    std::vector<Article> articles;
    for (size_t i = 0; i < plain_.size(); ++i) articles.push_back(article_of(i));
    return index_of(articles, categories_);
  }
  const std::vector<Plain>& plain() const { return plain_; }

 private:
  void fill(Random& random, const Words& tags, Plain& plain) const {
    plain.texts = {random_words(random, 1 + random.below(3)), random_words(random, 1 + random.below(12))};
    for (const std::string& tag : tags) {
      if (random.below(4) == 0) plain.tags.push_back(tag);
    }
    for (const std::string& tag : plain.tags) plain.texts.push_back({tag});
    for (uint32_t i = 0; i < categories_.size(); ++i) {
      if (random.below(3) > 0) continue;
      plain.categories.insert(i);
      plain.texts.push_back({categories_[i].title});
    }
    plain.author = kAuthors[random.below(kAuthors.size())];
    plain.days = kFirstDay + static_cast<int>(random.below(366 + 365 + 365));
  }
  Article article_of(size_t i) const {
    const Plain& plain = plain_[i];
    Article made = article(std::to_string(i), joined(plain.texts[0]), joined(plain.texts[1]));
    made.tags = plain.tags;
    for (const uint32_t category : plain.categories) made.categories.push_back(categories_[category].id);
    made.authors = {{plain.author, ""}};
    made.published = {"known", plain.days};
    return made;
  }

  std::vector<Category> categories_;
  std::vector<Plain> plain_;
};

using Count = std::map<std::string, int>;

Count counts_of(const std::vector<FacetCount>& counts) {
  Count map;
  for (const FacetCount& count : counts) map[folded(count.value)] = count.count;
  return map;
}

void check_answer(const Index& index, const Collection& collection, const std::string& typed, bool is_typing,
                  const std::function<bool(const Plain&)>& is_meant) {
  CAPTURE(typed);
  SearchOptions options;
  options.limit = 1000;
  options.is_exact = true;
  const Results results = results_of(index, typed, is_typing, options);
  std::set<std::string> expected, found;
  Count categories, tags, authors, years;
  for (size_t i = 0; i < collection.plain().size(); ++i) {
    const Plain& plain = collection.plain()[i];
    if (!is_meant(plain)) continue;
    expected.insert(std::to_string(i));
    for (const uint32_t category : plain.categories) ++categories["c" + std::to_string(category)];
    std::set<std::string> folds;  // a tag spelt in two ways is one
    for (const std::string& tag : plain.tags) folds.insert(folded(tag));
    for (const std::string& tag : folds) ++tags[tag];
    ++authors[plain.author];
    ++years[std::to_string(plain.year())];
  }
  for (const Hit& hit : results.hits) found.insert(hit.id.value);
  CHECK(found == expected);
  CHECK(results.total == static_cast<int>(expected.size()));
  CHECK(counts_of(results.facets.categories) == categories);
  CHECK(counts_of(results.facets.tags) == tags);
  CHECK(counts_of(results.facets.authors) == authors);
  CHECK(counts_of(results.facets.years) == years);
}

// Calls `check` with some random collections.
void each_collection(uint32_t seed, const std::function<void(Random&, const Collection&, const Index&)>& check) {
  Random random(seed);
  for (int round = 0; round < 25; ++round) {
    const Collection collection(random);
    const Index index = collection.index();
    for (int i = 0; i < 12; ++i) check(random, collection, index);
  }
}

}  // namespace

TEST_CASE("a beginning finds every article with a word that begins so, whatever its marks") {
  each_collection(1, [](Random& random, const Collection& collection, const Index& index) {
    const std::string word = random_word(random);
    const std::string typed = folded(word).substr(0, 1 + random.below(folded(word).size()));
    check_answer(index, collection, typed, true, [&](const Plain& plain) { return plain.has_beginning(typed); });
    const std::string other = random_word(random);
    check_answer(index, collection, other + " " + typed, true,
                 [&](const Plain& plain) { return plain.has_word(other) || plain.has_beginning(typed); });
  });
}

TEST_CASE("words find every article that has any of them, less those with an excluded one") {
  each_collection(2, [](Random& random, const Collection& collection, const Index& index) {
    const std::string a = random_word(random), b = random_word(random), not_this = random_word(random);
    const auto has_any = [&](const Plain& plain) { return plain.has_word(a) || plain.has_word(b); };
    check_answer(index, collection, a + " " + b, false, has_any);
    check_answer(index, collection, a + " " + b + " -" + not_this, false,
                 [&](const Plain& plain) { return has_any(plain) && !plain.has_word(not_this); });
    check_answer(index, collection, "-" + not_this, false,
                 [&](const Plain& plain) { return !plain.has_word(not_this); });
  });
}

TEST_CASE("a phrase finds the articles where its words follow each other in one text") {
  each_collection(3, [](Random& random, const Collection& collection, const Index& index) {
    const Plain& some = collection.plain()[random.below(collection.plain().size())];
    const Words& text = some.texts[random.below(some.texts.size())];
    const size_t begin = random.below(text.size()), length = 1 + random.below(3);
    Words phrase(text.begin() + static_cast<std::ptrdiff_t>(begin),
                 text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), begin + length)));
    if (random.below(4) == 0) phrase.push_back(random_word(random));
    const auto has_phrase = [&](const Plain& plain) { return plain.has_phrase(phrase); };
    check_answer(index, collection, "\"" + joined(phrase) + "\"", false, has_phrase);
    check_answer(index, collection, "-\"" + joined(phrase) + "\"", false, std::not_fn(has_phrase));
  });
}

TEST_CASE("fields narrow what words find: values of one are alternatives, different ones all count") {
  each_collection(4, [](Random& random, const Collection& collection, const Index& index) {
    const Plain& some = collection.plain()[random.below(collection.plain().size())];
    const std::string word = some.texts[1][0], author = kAuthors[random.below(kAuthors.size())];
    const std::string tag = some.tags.empty() ? random_word(random) : some.tags[0];
    const bool is_before = random.below(2) == 0;
    const std::string fields = std::string(is_before ? " before:" : " after:") + "2001-01-01 author:" + author;
    const auto is_in_fields = [&](const Plain& plain) {
      return (plain.days < kFirstDay + kYearDays[0]) == is_before && plain.author == author;
    };
    check_answer(index, collection, word + fields, false,
                 [&](const Plain& plain) { return plain.has_word(word) && is_in_fields(plain); });
    check_answer(index, collection, "tag:" + tag, false, [&](const Plain& plain) { return plain.has_tag(tag); });
    check_answer(index, collection, "-tag:" + tag, false, [&](const Plain& plain) { return !plain.has_tag(tag); });
    check_answer(index, collection, "category:c0 category:c1" + fields, false, [&](const Plain& plain) {
      return (plain.categories.count(0) > 0 || plain.categories.count(1) > 0) && is_in_fields(plain);
    });
  });
}
