// What is found and in which order, as a reader sees it.
#include "search/search.h"

#include <doctest/doctest.h>

#include "collection/dates.h"
#include "support/search_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string shown(const std::vector<FacetCount>& counts) {
  std::string out;
  for (const FacetCount& count : counts)
    out += (out.empty() ? "" : " ") + count.value + ":" + std::to_string(count.count);
  return out;
}

std::string shown(const std::vector<Suggestion>& suggestions) {
  std::string out;
  for (const Suggestion& suggestion : suggestions) {
    out += (out.empty() ? "" : "|") + suggestion.text + (suggestion.is_title ? "=" + suggestion.id.value : "");
  }
  return out;
}

// Five articles about animals with everything an article may have.
std::vector<Article> farm() {
  std::vector<Article> articles = {
      article("fox", "The red fox", "A fox is red and runs at night."),
      article("hen", "Hens", "A hen lays eggs. The fox hunts the hen at night."),
      article("dog", "Dogs and foxes", "A dog guards the hens against foxes."),
      article("cat", "Cats", "A cat sleeps by day."),
      article("owl", "Owls", "An owl hunts mice at night, red or grey."),
  };
  const char* dates[] = {"2019-03-01", "2020-05-06", "2020-01-01", "2021-12-31", ""};
  for (size_t i = 0; i < articles.size(); ++i) {
    if (const std::optional<Date> date = date_from_iso(dates[i])) articles[i].published = *date;
    articles[i].categories = {{i == 0 || i == 4 ? "wild" : "farm"}};
  }
  articles[0].tags = {"Red", "night"};
  articles[4].tags = {"night", "red"};
  articles[1].authors = {{"Ann Ölund", ""}, {"", "https://example.org"}};
  articles[0].rating = 2.5;
  articles[3].rating = 4;
  articles[2].body.blocks[0].image.source = "images/dog.jpg";
  return articles;
}

std::vector<Category> farm_categories() {
  std::vector<Category> categories(3);
  categories[0].id = {"animals"};
  categories[0].title = "All animals";
  categories[1].id = {"wild"};
  categories[1].title = "In the woods";
  categories[1].parent = {"animals"};
  categories[2].id = {"farm"};
  categories[2].title = "On the farm";
  categories[2].parent = {"animals"};
  return categories;
}

}  // namespace

TEST_CASE("more words of a query found rank higher, fewer are found too") {
  const Index index = index_of(farm());
  CHECK(found(index, "red fox night").starts_with("fox "));
  CHECK(results_of(index, "red fox night").total == 4);
  CHECK(found(index, "sleeps") == "cat");
  CHECK(found(index, "") == "");
}

TEST_CASE("a word as typed ranks above the same with marks, a beginning, and another of its stem") {
  const Index index =
      index_of({article("stem", "", "walk there again"), article("begin", "", "walkings there again"),
                article("typed", "", "walking there again"), article("marks", "", "wälking there again")});
  CHECK(found(index, "walkin", true) == "begin typed marks");
  CHECK(found(index, "walking", true) == "typed marks begin stem");
  CHECK(found(index, "walking") == "typed marks stem begin");
  CHECK(found(index, "wälking").starts_with("marks typed"));
}

TEST_CASE("a misspelt word finds what was meant and says so") {
  const Index index = index_of(farm());
  for (const char* typed : {"slepes", "sleps", "sleepps", "sleebs", "leeps"}) {
    CAPTURE(typed);
    CHECK(found(index, typed) == "cat");
    CHECK(results_of(index, typed).corrected == "sleeps");
  }
  CHECK(results_of(index, "red slepes").corrected == "red sleeps");
  CHECK(results_of(index, "gaurds agianst").corrected == "guards against");
  CHECK(results_of(index, "sleeps").corrected == "");
}

TEST_CASE("what was typed is taken at its word when asked for") {
  const Index index = index_of(farm());
  SearchOptions exact, uncorrected;
  exact.is_exact = true;
  uncorrected.is_corrected = false;
  CHECK(results_of(index, "slepes", false, exact).total == 0);
  CHECK(results_of(index, "leep", false, exact).total == 0);
  CHECK(results_of(index, "slepes", false, uncorrected).total == 0);
}

TEST_CASE("two letters too few or two wrong ones are found from seven letters on") {
  const Index index = index_of({article("a", "", "an encyclopaedia of everything")});
  CHECK(found(index, "enciclopedia") == "a");
  CHECK(found(index, "encycl0") == "");
  CHECK(found(index, "evrythng") == "a");
  CHECK(found(index, "ab") == "");
}

TEST_CASE("a misspelt beginning finds how it goes on while it is typed") {
  const Index index = index_of({article("a", "", "the restaurant is open")});
  CHECK(found(index, "resturan", true) == "a");
  CHECK(found(index, "restaru", true) == "a");
}

TEST_CASE("words one edit away follow when the word itself is rare, and never come first") {
  const Index index = index_of({article("typed", "", "beaded curtains of glass in every room of the house"),
                                article("near", "Bearded", "bearded bearded men")});
  CHECK(found(index, "beaded") == "typed near");
  CHECK(results_of(index, "beaded").corrected == "");
}

TEST_CASE("a rare word rightly typed is not drowned by frequent ones that are spelt alike") {
  std::vector<Article> articles = {article("fox", "", "a fox and its cubs")};
  for (int i = 0; i < 50; ++i)
    articles.push_back(article(std::to_string(i), "", "made for you and box " + std::to_string(i)));
  const Index index = index_of(articles);
  CHECK(found(index, "fox").starts_with("fox "));
  CHECK(results_of(index, "fox").total == 10);
  SearchOptions by_date;
  by_date.sort = Sort::kDate;
  CHECK(found(index, "fox", false, by_date) == "fox");
}

TEST_CASE("the name of a category that all articles are in weighs as its rarity in their texts says") {
  std::vector<Category> categories(1);
  categories[0].id = {"poems"};
  categories[0].title = "Poems";
  std::vector<Article> articles;
  for (int i = 0; i < 40; ++i) {
    articles.push_back(article(std::to_string(i), "", i == 7 ? "poems about snow" : i % 2 == 0 ? "rain" : "sun"));
    articles.back().categories = {categories[0].id};
  }
  const Index index = index_of(articles, categories);
  const Results poems = results_of(index, "poems"), rain = results_of(index, "rain");
  CHECK(poems.total == 40);
  CHECK(poems.hits[0].id.value == "7");
  CHECK(poems.hits[0].score > 2 * rain.hits[0].score);
}

TEST_CASE("function words do not find what a misspelt word does not") {
  std::vector<Article> articles = {article("cat", "", "the cat sleeps")};
  for (int i = 0; i < 20; ++i) articles.push_back(article(std::to_string(i), "", "the end of the day"));
  const Index index = index_of(articles);
  CHECK(found(index, "the slepes") == "cat");
  CHECK(results_of(index, "the day").total == 20);
  CHECK(results_of(index, "of the").total == 21);
}

TEST_CASE("a word as typed counts more than any misspelt one") {
  const Index index =
      index_of({article("typed", "", "a fox " + std::string(300, 'x') + " in a rather long text of other words"),
                article("near", "", "it sleeps"), article("neither", "", "nothing")});
  CHECK(found(index, "fox slepes") == "typed near");
}

TEST_CASE("a misspelt part of a compound is put right in its place") {
  const Index index = index_of({article("a", "", "the well-known end")});
  CHECK(results_of(index, "well-knwon").corrected == "well-known");
  CHECK(results_of(index, "slepes category:none").corrected == "");
}

TEST_CASE("a word joined with its neighbour is found while it is typed") {
  const Index index = index_of({article("joined", "", "my wifi works")});
  for (const char* typed : {"wi", "wif", "wifi", "wi-", "wi-f", "wi-fi", "wi f", "wi fi"}) {
    CAPTURE(typed);
    CHECK(found(index, typed, true) == "joined");
  }
}

TEST_CASE("title words are taken from any text") {
  const Index index = index_of(farm());
  CHECK(results_of(index, "title:\"!!\"").total == 5);
  CHECK(results_of(index, "fox -title:\"!!\"").total == 3);
}

TEST_CASE("a text inside words is found when nothing better is") {
  const Index index = index_of({article("a", "", "a lighthouse keeper"), article("b", "", "中文说明")});
  CHECK(found(index, "ghthou") == "a");
  CHECK(results_of(index, "ghthou").corrected == "");
  SearchOptions uncorrected, exact;
  uncorrected.is_corrected = false;
  exact.is_exact = true;
  CHECK(found(index, "ghthou", false, uncorrected) == "a");
  CHECK(found(index, "ghthou", false, exact) == "");
  CHECK(found(index, "文说") == "b");
}

TEST_CASE("wifi, wi-fi and wi fi meet") {
  const Index index = index_of({article("joined", "", "my wifi works"), article("hyphen", "", "my wi-fi works"),
                                article("apart", "", "my wi fi works"), article("other", "", "nothing of it")});
  for (const char* typed : {"wifi", "wi-fi", "wi fi"}) {
    CAPTURE(typed);
    const std::string ids = found(index, typed);
    CHECK(ids.find("joined") != std::string::npos);
    CHECK(ids.find("hyphen") != std::string::npos);
  }
  CHECK(found(index, "wi-fi").find("apart") != std::string::npos);
  CHECK(found(index, "wi fi").find("apart") != std::string::npos);
}

TEST_CASE("words of symbols are found as they are and without their symbols") {
  const Index index = index_of({article("cpp", "", "we write c++ here"), article("c", "", "we write c here"),
                                article("net", "", "the .net way"), article("node", "", "made with node.js today"),
                                article("mail", "", "write to me@example.org today")});
  CHECK(found(index, "c++") == "cpp");
  CHECK(results_of(index, "c").total == 2);
  CHECK(found(index, ".net") == "net");
  CHECK(found(index, "node.js") == "node");
  CHECK(found(index, "nodejs") == "node");
  CHECK(found(index, "me@example.org") == "mail");
  CHECK(found(index, "example").starts_with("mail"));
}

TEST_CASE("a phrase does not match the words in another order, apart, or across paragraphs") {
  std::vector<Article> articles = {article("right", "", "the red fox runs"),
                                   article("order", "", "the fox red with rage"),
                                   article("apart", "", "a red and a fox"), article("across", "", "all was red")};
  articles[3].body.blocks.push_back(article("", "", "fox hunts began").body.blocks[0]);
  const Index index = index_of(articles);
  CHECK(found(index, "\"red fox\"") == "right");
  CHECK(found(index, "\"the red fox\"") == "right");
  CHECK(found(index, "\"red fo", true) == "right");
  CHECK(found(index, "\"fox red\"") == "order");
  CHECK(found(index, "\"red foxes\"") == "");
  CHECK(found(index, "runs \"no such words\"") == "right");
}

TEST_CASE("excluded words and phrases are in no answer") {
  const Index index = index_of(farm());
  CHECK(found(index, "night -hen") == "owl fox");
  CHECK(found(index, "night -\"at night\"") == "");
  CHECK(results_of(index, "-night").total == 2);
}

TEST_CASE("what is excluded from a sentence of many words is in no answer") {
  const Index index = index_of(farm());
  const std::string sentence = "where did the red fox sleep by night ";
  const auto has_hen = [&](const std::string& query) {
    return (" " + found(index, query) + " ").find(" hen ") != std::string::npos;
  };
  CHECK(has_hen(sentence));
  CHECK_FALSE(has_hen(sentence + "-hen"));
}

TEST_CASE("a value that was chosen narrows what was typed") {
  const Index index = index_of(farm(), farm_categories());
  Query query = read_query("fox category:farm", false);
  query.fields.push_back({QueryField::kCategory, "wild", false, false, true});
  CHECK(search(index, query, {}).total == 0);
  query.fields.back().is_chosen = false;
  CHECK(search(index, query, {}).total == 3);
}

TEST_CASE("fields narrow an answer, values of one are alternatives") {
  const Index index = index_of(farm(), farm_categories());
  CHECK(found(index, "title:foxes") == "dog");
  CHECK(found(index, "title:fox") == "fox");
  CHECK(found(index, "fox category:farm") == "dog hen");
  CHECK(found(index, "fox category:\"on the farm\"") == "dog hen");
  CHECK(results_of(index, "category:animals").total == 5);
  CHECK(found(index, "tag:red") == "fox owl");
  CHECK(results_of(index, "tag:red tag:night").total == 2);
  CHECK(found(index, "author:\"ann olund\"") == "hen");
  CHECK(found(index, "before:2020") == "fox");
  CHECK(found(index, "after:2020-05") == "cat hen");
  CHECK(found(index, "after:2020 before:2021") == "hen dog");
  CHECK(found(index, "has:image") == "dog");
  CHECK(found(index, "fox -category:farm") == "fox");
  CHECK(found(index, "category:nowhere") == "");
}

TEST_CASE("facets count the whole answer, parents of categories with it") {
  const Index index = index_of(farm(), farm_categories());
  SearchOptions one;
  one.limit = 1;
  const Facets facets = results_of(index, "fox", false, one).facets;
  CHECK(shown(facets.categories) == "animals:3 farm:2 wild:1");
  CHECK(shown(facets.tags) == "Red:1 night:1");
  CHECK(shown(facets.authors) == "Ann Ölund:1");
  CHECK(shown(facets.years) == "2020:2 2019:1");
}

TEST_CASE("an answer is sorted as asked, what has no value comes last") {
  const Index index = index_of(farm());
  SearchOptions options;
  options.sort = Sort::kDate;
  CHECK(found(index, "night fox cat", false, options) == "cat hen dog fox owl");
  options.sort = Sort::kTitle;
  CHECK(found(index, "night fox cat", false, options) == "cat dog hen owl fox");
  options.sort = Sort::kRating;
  CHECK(found(index, "night fox cat", false, options) == "cat fox hen dog owl");
}

TEST_CASE("equal scores go by date, newest first, then by the collection's order") {
  std::vector<Article> articles;
  for (const char* id : {"a", "b", "c", "d"}) articles.push_back(article(id, "", "the same text"));
  articles[2].published = *date_from_iso("2020-01-01");
  articles[3].published = *date_from_iso("2021-01-01");
  const Index index = index_of(articles);
  CHECK(found(index, "same") == "d c a b");
  SearchOptions second;
  second.offset = 1;
  second.limit = 2;
  CHECK(found(index, "same", false, second) == "c a");
}

TEST_CASE("titles carry marks where the words stand") {
  const Index index = index_of(farm());
  const Results results = results_of(index, "red fox");
  REQUIRE(results.hits.size() > 0);
  CHECK(results.hits[0].title_marks == std::vector<TextRange>{{4, 3}, {8, 3}});
}

TEST_CASE("suggestions are titles and words that go on from what is typed") {
  const Index index = index_of(farm());
  CHECK(shown(suggest(index, "fo", 4)) == "Dogs and foxes=dog|The red fox=fox|fox");
  CHECK(shown(suggest(index, "red ni", 4)) == "red night");
  CHECK(shown(suggest(index, "eggs gu", 4)) == "");  // no article has eggs and guards
  CHECK(shown(suggest(index, "ag", 4)) == "");       // against holds sentences together
  CHECK(shown(suggest(index, "x", 4)) == "");
  CHECK(shown(suggest(index, "xy", 4)) == "");
  CHECK(shown(suggest(index, "\"red fo", 4)) == "The red fox=fox|\"red fox");
  CHECK(shown(suggest(index, "\"\"", 4)) == "");
  CHECK(shown(suggest(index, "", 4)) == "");
  CHECK(suggest(index, "fo", 0).empty());
}

TEST_CASE("words of every script are found") {
  const Index index = index_of({article("zh", "", "请完成身份认证之后再登录"),
                                article("ja", "", "東京都に住んでいます"), article("ko", "", "학교에서 공부를 합니다"),
                                article("th", "", "ภาษาไทยง่ายมาก"), article("ru", "", "Ёлки стоят в лесу"),
                                article("ar", "", "قرأت الكِتاب أمس"), article("de", "", "Die Straße ist lang"),
                                article("fr", "", "L’école près du café"), article("emoji", "", "I ♥ 🦊 foxes")});
  for (const auto& sought : std::vector<std::pair<const char*, const char*>>{{"认证", "zh"},
                                                                             {"東京", "ja"},
                                                                             {"京都", "ja"},
                                                                             {"학교", "ko"},
                                                                             {"ไทย", "th"},
                                                                             {"елки", "ru"},
                                                                             {"كتاب", "ar"},
                                                                             {"strasse", "de"},
                                                                             {"STRASSE", "de"},
                                                                             {"ecole", "fr"},
                                                                             {"école", "fr"},
                                                                             {"cafe", "fr"},
                                                                             {"🦊", "emoji"}}) {
    CAPTURE(sought.first);
    CHECK(found(index, sought.first).starts_with(sought.second));
  }
}
