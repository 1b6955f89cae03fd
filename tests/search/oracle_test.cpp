// The same answers as a scorer that knows nothing of indexes: every article is read for every query, with the formulas of
// search/ranking.h written out again.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include "search/stem.h"
#include "support/random.h"
#include "support/search_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

using Words = std::vector<std::string>;

// Words of few stems, so that forms of one meet; none is a function word.
const Words kVocabulary = {"walk",    "walks",     "walked", "walking", "fox",    "foxes",   "happy",
                           "happily", "happiness", "stone",  "stones",  "river",  "rivers",  "bright",
                           "night",   "nights",    "run",    "running", "castle", "castles", "bird",
                           "birds",   "green",     "tree",   "trees",   "zebra",  "quartz"};

struct Plain {
  std::string id;
  Words title, body;
  int days = 0;
};

// The first words are the frequent ones.
Words random_words(Random& random, size_t count) {
  Words words;
  while (words.size() < count) words.push_back(kVocabulary[random.below(random.below(kVocabulary.size()) + 1)]);
  return words;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<Plain> random_collection(Random& random) {
  std::vector<Plain> collection(5 + random.below(60));
  for (size_t i = 0; i < collection.size(); ++i) {
    collection[i].id = std::to_string(i);
    collection[i].title = random_words(random, 1 + random.below(4));
    collection[i].body = random_words(random, 1 + random.below(60));
    collection[i].days = static_cast<int>(random.below(3));
  }
  return collection;
}

Index index_of_plain(const std::vector<Plain>& collection) {
  std::vector<Article> articles;
  for (const Plain& plain : collection) {
    articles.push_back(article(plain.id, joined(plain.title), joined(plain.body)));
    articles.back().published = {"known", plain.days};
  }
  return index_of(articles);
}

class Scorer {
 public:
  explicit Scorer(const std::vector<Plain>& collection) : collection_(collection), stemmer_("en") {
    // A position between fields and behind the last one stays free, and counts.
    for (const Plain& plain : collection) {
      title_mean_ += static_cast<double>(plain.title.size() + 1) / static_cast<double>(collection.size());
      body_mean_ += static_cast<double>(plain.body.size() + 1) / static_cast<double>(collection.size());
    }
  }

  std::map<std::string, double> scores(const Words& query) {
    read_query_terms(query);
    std::map<std::string, double> scores;
    for (const Plain& plain : collection_) {
      if (const double score = score_of(plain); score > 0) scores[plain.id] = score;
    }
    return scores;
  }

 private:
  struct Term {
    std::string stem;
    std::set<std::string> typed;
    int times = 0, documents = 0;
    size_t position = 0;
    double idf = 0, weight = 0;
  };

  bool is_in(const Plain& plain, const Term& term) {
    const auto has_stem = [&](const std::string& word) { return stemmer_.stem(word) == term.stem; };
    return std::any_of(plain.title.begin(), plain.title.end(), has_stem) ||
           std::any_of(plain.body.begin(), plain.body.end(), has_stem);
  }

  void read_query_terms(const Words& query) {
    terms_.clear();
    for (size_t i = 0; i < query.size(); ++i) {
      const std::string stem = stemmer_.stem(query[i]);
      auto term = std::find_if(terms_.begin(), terms_.end(), [&](const Term& other) { return other.stem == stem; });
      if (term == terms_.end()) {
        term = terms_.insert(terms_.end(), Term());
        term->stem = stem;
        term->position = i;
      }
      term->typed.insert(query[i]);
      ++term->times;
    }
    total_weight_ = 0;
    for (Term& term : terms_) {
      term.documents = static_cast<int>(std::count_if(collection_.begin(), collection_.end(),
                                                      [&](const Plain& plain) { return is_in(plain, term); }));
      if (term.documents == 0) continue;
      const double count = static_cast<double>(collection_.size());
      term.idf = std::pow(std::log(1 + (count - term.documents + 0.5) / (term.documents + 0.5)), 1.125);
      term.weight = term.idf * 11 * term.times / (term.times + 10);
      total_weight_ += term.weight;
    }
  }

  double frequency(const Words& field, const Term& term, bool& is_typed) {
    double sum = 0;
    for (const std::string& word : field) {
      if (term.typed.count(word) > 0) {
        sum += 1;
        is_typed = true;
      } else if (stemmer_.stem(word) == term.stem) {
        sum += 0.8;
      }
    }
    return sum;
  }

  // Where the term is first, 0 in the title; nothing when it is nowhere.
  double lead(const Plain& plain, const Term& term) {
    const auto has_stem = [&](const std::string& word) { return stemmer_.stem(word) == term.stem; };
    if (std::any_of(plain.title.begin(), plain.title.end(), has_stem)) return 0.4;
    const auto first = std::find_if(plain.body.begin(), plain.body.end(), has_stem);
    return 0.4 * 10 / (10 + static_cast<double>(first - plain.body.begin()));
  }

  double pairs(const Words& field, const Term& a, const Term& b, double& in_order) {
    double near = 0;
    for (size_t i = 0; i < field.size(); ++i) {
      for (size_t j = 0; j < field.size(); ++j) {
        const size_t distance = i < j ? j - i : i - j;
        if (distance == 0 || distance > 8) continue;
        if (stemmer_.stem(field[i]) != a.stem || stemmer_.stem(field[j]) != b.stem) continue;
        ++near;
        const long asked = static_cast<long>(b.position) - static_cast<long>(a.position);
        if (static_cast<long>(j) - static_cast<long>(i) == asked && distance <= 2) ++in_order;
      }
    }
    return near;
  }

  double score_of(const Plain& plain) {
    double score = 0, matched = 0;
    for (const Term& term : terms_) {
      if (term.weight == 0 || !is_in(plain, term)) continue;
      bool is_typed = false;
      const double title = frequency(plain.title, term, is_typed), body = frequency(plain.body, term, is_typed);
      const double x = 2 * title / (1 - 0.6 + 0.6 * static_cast<double>(plain.title.size() + 1) / title_mean_) +
                       body / (1 - 0.7 + 0.7 * static_cast<double>(plain.body.size() + 1) / body_mean_);
      score += term.weight * (2.4 * x / (x + 1.4) + (is_typed ? 0.05 : 0) + lead(plain, term));
      matched += term.weight;
    }
    for (size_t a = 0; a < terms_.size(); ++a) {
      for (size_t b = a + 1; b < terms_.size(); ++b) {
        double in_order = 0;
        const double near =
            pairs(plain.title, terms_[a], terms_[b], in_order) + pairs(plain.body, terms_[a], terms_[b], in_order);
        if (near == 0) continue;
        score += (terms_[a].idf + terms_[b].idf) / 2 *
                 (0.3 * 2.5 * near / (near + 1.5) + 0.05 * 2.2 * in_order / (in_order + 1.2));
      }
    }
    return total_weight_ == 0 ? 0 : score * (0.9 + 0.1 * matched / total_weight_);
  }

  const std::vector<Plain>& collection_;
  Stemmer stemmer_;
  double title_mean_ = 0, body_mean_ = 0;
  std::vector<Term> terms_;
  double total_weight_ = 0;
};

void check_answer(const Index& index, Scorer& scorer, const std::vector<Plain>& collection, const Words& query) {
  CAPTURE(joined(query));
  SearchOptions options;
  options.limit = 1000;
  options.is_exact = true;
  const Results results = results_of(index, joined(query), false, options);
  const std::map<std::string, double> expected = scorer.scores(query);
  CHECK(results.total == static_cast<int>(expected.size()));
  REQUIRE(results.hits.size() == expected.size());
  for (size_t i = 0; i < results.hits.size(); ++i) {
    const Hit& hit = results.hits[i];
    CAPTURE(hit.id.value);
    REQUIRE(expected.count(hit.id.value) == 1);
    CHECK(hit.score == doctest::Approx(expected.at(hit.id.value)).epsilon(1e-4));
    if (i == 0) continue;
    const Hit& before = results.hits[i - 1];
    CHECK(before.score >= hit.score);
    if (before.score != hit.score) continue;
    const Plain &a = collection[std::stoul(before.id.value)], &b = collection[std::stoul(hit.id.value)];
    CHECK((a.days != b.days ? a.days > b.days : std::stoul(a.id) < std::stoul(b.id)));
  }
  // Asking for fewer gives the first of them, whatever was left out on the way.
  options.limit = 3;
  const Results few = results_of(index, joined(query), false, options);
  REQUIRE(few.hits.size() == std::min<size_t>(3, results.hits.size()));
  for (size_t i = 0; i < few.hits.size(); ++i) CHECK(few.hits[i].id == results.hits[i].id);
}

}  // namespace

TEST_CASE("answers are those of a scorer that reads every article") {
  Random random(20261128);
  for (int round = 0; round < 40; ++round) {
    const std::vector<Plain> collection = random_collection(random);
    const Index index = index_of_plain(collection);
    Scorer scorer(collection);
    for (int i = 0; i < 10; ++i) check_answer(index, scorer, collection, random_words(random, 1 + random.below(5)));
  }
}

TEST_CASE("an article stays found while one of its words after the other is typed") {
  Random random(7);
  SearchOptions all;
  all.limit = 1000;
  for (int round = 0; round < 20; ++round) {
    const std::vector<Plain> collection = random_collection(random);
    const Index index = index_of_plain(collection);
    const Plain& wanted = collection[random.below(collection.size())];
    Words query;
    for (size_t i = 0; i < 1 + random.below(3); ++i) query.push_back(wanted.body[random.below(wanted.body.size())]);
    const std::string typed = joined(query);
    for (size_t length = 1; length <= typed.size(); ++length) {
      if (typed[length - 1] == ' ') continue;
      CAPTURE(typed.substr(0, length));
      const Results results = results_of(index, typed.substr(0, length), true, all);
      CHECK(std::any_of(results.hits.begin(), results.hits.end(),
                        [&](const Hit& hit) { return hit.id.value == wanted.id; }));
    }
  }
}

TEST_CASE("one more average article without the word leaves the ranking of a word as it was") {
  Random random(11);
  for (int round = 0; round < 20; ++round) {
    std::vector<Plain> collection = random_collection(random);
    for (Plain& plain : collection) {
      plain.title.resize(3, "stone");
      plain.body.resize(20 + random.below(3) * 10, "river");
    }
    // Two shorter and two longer ones make the mean a whole number that the new article can have.
    size_t sum = 0;
    for (const Plain& plain : collection) sum += plain.body.size();
    while (sum % collection.size() != 0) {
      collection[0].body.push_back("river");
      ++sum;
    }
    const std::string word = random_words(random, 1)[0];
    const std::string before = found(index_of_plain(collection), word);
    Plain average{std::to_string(collection.size()), {"xylem", "xylem", "xylem"}, {}, 0};
    average.body.assign(sum / collection.size(), "xylem");
    collection.push_back(average);
    CHECK(found(index_of_plain(collection), word) == before);
  }
}
