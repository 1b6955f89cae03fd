#include "publish/import/json_import.h"

#include "publish/import/json_fields.h"
#include "publish/import/json_items.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

Result<Batch> parsed(const std::string& json, const std::string& file = "a.json", const Config& config = {}) {
  return read_json_batch(json, file, config);
}

Batch batch(const std::string& json, const std::string& file = "a.json", const Config& config = {}) {
  Result<Batch> result = parsed(json, file, config);
  REQUIRE_MESSAGE(result.is_ok(), result.error().message);
  return std::move(result.value());
}

std::string error(const std::string& json, const std::string& file = "a.json", const Config& config = {}) {
  const Result<Batch> result = parsed(json, file, config);
  REQUIRE(!result.is_ok());
  return result.error().message;
}

// The roles after the shape: "body=text title=name".
std::string guess(const std::string& json) {
  const std::string how = batch(json).how;
  return how.substr(how.find("; ") + 2);
}

}  // namespace

TEST_CASE("an array of objects is read with guessed fields, and the guess is said") {
  const Batch jokes = batch(
      R"([{"body":"It was\na joke","category":"Family, Parents","id":7,"rating":3.5},{"body":"b","category":"Bars","id":8,"rating":1}])");
  CHECK(jokes.how == "a.json: a JSON array of 2 objects; body=body id=id category=category rating=rating");
  REQUIRE(jokes.drafts.size() == 2);
  const Draft& first = jokes.drafts[0];
  CHECK(first.own_id == "7");
  CHECK(first.categories == std::vector<CategoryPath>{{"Family, Parents"}});
  CHECK(first.article.rating == 3.5);
  CHECK(first.place == "a.json item 1");
  CHECK(html_of(first.article.body) == "<p>It was<br>a joke</p>");
}

TEST_CASE("fields are guessed among the names people use") {
  CHECK(guess(R"([{"headline":"a","text":"b","section":"c","datePublished":"2024-05-06","url":"https://x.org"}])") ==
        "body=text title=headline category=section published=datePublished url=url");
  CHECK(guess(R"([{"question":"a","answer":"b"}])") == "body=answer title=question");
  CHECK(guess(R"([{"title":"a","content":"b","description":"c","tags":["d"],"author":{"name":"e"}}])") ==
        "body=content title=title tags=tags author=author summary=description");
  CHECK(guess(R"([{"title":"a","description":"c"}])") == "body=description title=title");
  CHECK(
      guess(R"([{"id":1,"title":{"rendered":"a"},"content":{"rendered":"<p>b</p>"},"date":"2024-05-06T07:08:09"}])") ==
      "body=content.rendered title=title.rendered id=id published=date");
  CHECK(guess(R"([{"setup":"a","punchline":"b","type":"c"}])") == "body=punchline title=setup");
  CHECK(guess(R"([{"x":"short","y":"the longest text of all of these"}])") == "body=y");
  CHECK(guess(R"([{"joke":"a","score":"12"}])") == "body=joke rating=score");
}

TEST_CASE("values are read in the forms that people write") {
  const Draft draft =
      batch(
          R"([{"title":"Tea &amp; <b>milk</b>","content":"x","tags":"a, b","categories":[{"name":"K"},{"name":"L > M"}],
      "authors":[{"name":"Ada","url":"https://ada.org"},"Bob"],"created_utc":1714979289,"score":"4.5","lang":"en","link":"https://x.org/1","guid":"g 1"}])")
          .drafts[0];
  CHECK(draft.article.title == "Tea & milk");
  CHECK(draft.article.tags == std::vector<std::string>{"a", "b"});
  CHECK(draft.categories == std::vector<CategoryPath>{{"K"}, {"L", "M"}});
  REQUIRE(draft.article.authors.size() == 2);
  CHECK(draft.article.authors[0].url == "https://ada.org");
  CHECK(draft.article.authors[1].name == "Bob");
  CHECK(draft.article.published.iso == "2024-05-06T07:08:09Z");
  CHECK(draft.article.rating == 4.5);
  CHECK(draft.article.source_url == "https://x.org/1");
  CHECK(draft.own_id == "g 1");
}

TEST_CASE("JSON Lines is told by its lines or its name") {
  const Batch lines = batch("{\"text\":\"a\"}\n\n{\"text\":\"b\"}\n");
  CHECK(lines.drafts.size() == 2);
  CHECK(lines.drafts[1].place == "a.json:3");
  CHECK(contains(lines.how, "JSON Lines, 2 objects"));
  CHECK(batch("{\"text\":\"a\"}", "a.jsonl").drafts.size() == 1);
  CHECK(error("{\"text\":\"a\"}\n{\"text\":\n").starts_with("a.json:2:"));
}

TEST_CASE("lists in objects are found wherever they are") {
  CHECK(batch(R"({"status":"ok","data":{"posts":[{"text":"a"},{"text":"b"}]}})").drafts.size() == 2);
  const Batch lists = batch(R"({"Bars":[{"joke":"a"}],"Cats & dogs":[{"joke":"b"},{"joke":"c"}]})");
  REQUIRE(lists.drafts.size() == 3);
  CHECK(lists.drafts[0].categories == std::vector<CategoryPath>{{"Bars"}});
  CHECK(lists.drafts[2].categories == std::vector<CategoryPath>{{"Cats & dogs"}});
  CHECK(lists.drafts[2].place == "a.json Cats & dogs item 2");
  CHECK(batch(R"({"k1":{"text":"a"},"k2":{"text":"b"}})").drafts[1].own_id == "k2");
  CHECK(batch(R"({"text":"a","title":"b"})").drafts.size() == 1);
  CHECK(batch(R"(["a joke","another"])").drafts.size() == 2);
}

TEST_CASE("of lists of different kinds the one with the text is read, and the others are named") {
  const Batch docs = batch(
      R"({"docs":[{"id":"1","title":"t","text":"a long text"},{"id":"2","title":"t","text":"b"}],"queries":[{"id":"1","text":"q"}],"grades":[{"q":1}]})");
  CHECK(docs.drafts.size() == 2);
  CHECK(count(docs.report, "lists of another kind left out") == 2);
}

TEST_CASE("a JSON Feed is read by its own rules") {
  const Batch feed = batch(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Tea","language":"en","home_page_url":"https://x.org/","next_url":"https://x.org/2",
      "items":[{"id":"https://x.org/a","url":"https://x.org/a","title":"A","content_html":"<p>a</p>","date_published":"2024-05-06","tags":["t"],"authors":[{"name":"Ada"}],
                "_sheaf":{"categories":["K"],"aliases":["old"],"rating":4}},
               {"id":"b","content_text":"one\n\ntwo"}]})");
  CHECK(feed.title == "Tea");
  CHECK(feed.language == "en");
  CHECK(feed.home_url == "https://x.org/");
  REQUIRE(feed.drafts.size() == 2);
  CHECK(feed.drafts[0].categories == std::vector<CategoryPath>{{"K"}});
  CHECK(feed.drafts[0].old_ids == std::vector<std::string>{"old"});
  CHECK(feed.drafts[0].article.rating == 4);
  CHECK(html_of(feed.drafts[1].article.body) == "<p>one</p><p>two</p>");
  CHECK(count(feed.report, "feeds that go on at another address, not read") == 1);
}

TEST_CASE("the owner's map wins over the guess") {
  Config config;
  config.field_map = {{"body", "note"}, {"title", "meta.label"}, {"category", ""}};
  const Batch mapped = batch(R"([{"text":"a","note":"b","category":"c","meta":{"label":"d"}}])", "a.json", config);
  CHECK(mapped.drafts[0].article.title == "d");
  CHECK(html_of(mapped.drafts[0].article.body) == "<p>b</p>");
  CHECK(mapped.drafts[0].categories.empty());
  CHECK(!contains(mapped.how, "category"));
}

TEST_CASE("a map that names what there is not says what there is") {
  Config config;
  config.field_map = {{"body", "txet"}};
  CHECK(contains(error(R"([{"text":"a"}])", "a.json", config), "did you mean"));
  CHECK(contains(error(R"([{"text":"a"}])", "a.json", config), "fields: text"));
  config.field_map = {{"bdy", "text"}};
  CHECK(contains(error(R"([{"text":"a"}])", "a.json", config), "there is no role \"bdy\""));
}

TEST_CASE("what is no JSON is named with line and column") {
  CHECK(error("[\n  {\"text\": \"a\"},\n  {\"text\": ]\n").starts_with("a.json:3:12: this is not JSON"));
  CHECK(error("[{\"text\":\"a\"").starts_with("a.json:1:"));
  CHECK(contains(error("  \n "), "empty"));
  CHECK(contains(error("[]"), "an empty array"));
  CHECK(contains(error("7"), "only a number"));
  CHECK(contains(error("[{\"n\":1}]"), "no field holds text"));
  CHECK(contains(error(R"({"version":"https://jsonfeed.org/version/1","items":7})"), "no \"items\""));
}

TEST_CASE("wrong types in single items are not the end of the import") {
  const Batch odd = batch(
      R"([{"body":"a","title":7,"tags":{"x":1},"date":[1],"rating":"good","category":null,"id":null,"author":false},
                              {"body":["p","q"]},{"body":{"x":1}},null,3])");
  CHECK(odd.drafts.size() == 3);
  CHECK(html_of(odd.drafts[1].article.body) == "<p>p</p><p>q</p>");
  CHECK(!odd.drafts[0].article.rating);
  CHECK(count(odd.report, "items that are no objects left out") == 2);
}

TEST_CASE("every truncation of a file is an error or fewer items, never a crash") {
  const std::string json = R"([{"id":1,"title":"Té","body":"<p>a</p>\u00e9","tags":["x"]},{"id":2,"body":"b"}])";
  for (size_t size = 0; size < json.size(); ++size) CHECK_FALSE(parsed(json.substr(0, size)).is_ok());
}

TEST_CASE("deep nesting in JSON is read or refused") {
  const std::string deep(100000, '[');
  CHECK_FALSE(parsed(deep).is_ok());
  std::string nested = "[{\"text\":\"a\",\"x\":" + std::string(50000, '[') + std::string(50000, ']') + "}]";
  CHECK(batch(nested).drafts.size() == 1);
}
