#include "publish/import/folder.h"

#include "publish/import/natural_order.h"
#include "publish/import/support.h"
#include "publish/make_ids.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

const std::string kPng = std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xF0", 24) + "rest";

std::string body(const Article& article) { return html_of(article.body); }

}  // namespace

TEST_CASE("folders are categories, and an index names one") {
  const ImportedFolder site(Files{{"a.md", "# A\n\nx"},
                                  {"guide/index.md", "# The guide\n\nWelcome"},
                                  {"guide/b.md", "# B\n\nx"},
                                  {"guide/02-deep_things/c.html", "<h1>C</h1><p>x"}});
  const Imported& imported = site.value();
  REQUIRE(imported.categories.size() == 2);
  CHECK(imported.categories[0].id.value == "guide");
  CHECK(imported.categories[0].title == "The guide");
  CHECK(imported.categories[1].id.value == "guide-02-deep-things");
  CHECK(imported.categories[1].title == "Deep things");
  CHECK(imported.categories[1].parent.value == "guide");
  CHECK(site.article("guide").title == "The guide");
  CHECK(site.article("guide-b").categories == std::vector<CategoryId>{{"guide"}});
  CHECK(site.article("a").categories.empty());
  CHECK(contains(imported.how, "3 Markdown files, 1 HTML file in 3 folders"));
}

TEST_CASE("the root's index names the collection") {
  const ImportedFolder site(Files{{"index.md", "---\ntitle: All of tea\ndescription: Leaves\n---\n"}, {"a.md", "x"}});
  CHECK(site.value().title == "All of tea");
  CHECK(site.value().description == "Leaves");
  CHECK(site.value().articles.size() == 1);
}

TEST_CASE("articles stand by weight, then by name as people order names") {
  const ImportedFolder site(Files{{"a10.md", "x"},
                                  {"a2.md", "x"},
                                  {"B.md", "x"},
                                  {"z.md", "---\nweight: 1\n---\nx"},
                                  {"y.md", "---\norder: 2\n---\nx"}});
  std::vector<std::string> ids;
  for (const Article& article : site.value().articles) ids.push_back(article.id.value);
  CHECK(ids == std::vector<std::string>{"z", "y", "a2", "a10", "b"});
}

TEST_CASE("hidden files, node_modules and files of other kinds are passed over") {
  const ImportedFolder site(Files{{"a.md", "x"},
                                  {".git/b.md", "x"},
                                  {"node_modules/p/c.md", "x"},
                                  {"d.pdf", "x"},
                                  {"robots.txt", "x"},
                                  {"sheaf.toml", ""},
                                  {"data.json", "[]"}});
  CHECK(site.value().articles.size() == 1);
  CHECK(count(site.value().report, "files that are no articles left alone") == 3);
}

TEST_CASE("links between files and to their headings lead to articles and blocks") {
  const ImportedFolder site(
      Files{{"a.md", "# A\n\n[b](guide/b.md) [b2](guide/b#two-words) [g](guide/) [up](/guide/b.html?x#Two%20Words)\n"},
            {"guide/b.md", "# B\n\n## Two words!\n\n[back](../a.md) [self](#two-words)\n"}});
  const std::string block = site.article("guide-b").body.blocks[0].id;
  CHECK(body(site.article("a")) == "<p><a href=\"#/a/guide-b\">b</a> <a href=\"#/a/guide-b~" + block +
                                       "\">b2</a> <a href=\"#/c/guide\">g</a> <a href=\"#/a/guide-b~" + block +
                                       "\">up</a></p>");
  CHECK(contains(body(site.article("guide-b")),
                 "<a href=\"#/a/a\">back</a> <a href=\"#/a/guide-b~" + block + "\">self</a>"));
}

TEST_CASE("HTML pages link by their anchors") {
  const ImportedFolder site(Files{{"a.html", "<h1>A</h1><p><a href='b.html#here'>b</a>"},
                                  {"b.html", "<h1>B</h1><p>x</p><a name=here></a><p>y</p>"}});
  CHECK(contains(body(site.article("a")), "#/a/b~" + site.article("b").body.blocks[1].id));
}

TEST_CASE("what leads nowhere becomes text and is reported with file and line") {
  const ImportedFolder site(
      Files{{"a.md", "# A\n\nx\n\nsee [gone](b.md) and\n[pdf](c.pdf) [out](../../../etc/passwd)\n"}, {"c.pdf", "x"}});
  CHECK(body(site.article("a")) == "<p>x</p><p>see gone and pdf out</p>");
  CHECK(place(site.value().report, "links that lead nowhere, kept as text").ends_with("/a.md:5"));
  CHECK(place(site.value().report, "links to files that are no articles, kept as text").ends_with("/a.md:6"));
  CHECK(count(site.value().report, "links that lead nowhere, kept as text") == 2);
}

TEST_CASE("local images are copied under their content's name, with their size") {
  const ImportedFolder site(Files{{"a.md", "![one](img/x.png)\n\ntext ![two](img/y.png) ![three](none.png)\n"},
                                  {"img/x.png", kPng},
                                  {"img/y.png", kPng}});
  const Imported& imported = site.value();
  REQUIRE(imported.files.size() == 1);
  CHECK(imported.files[0].to.starts_with("images/"));
  CHECK(imported.files[0].to.ends_with(".png"));
  const std::string image = "<img src=\"" + imported.files[0].to + "\" alt=\"";
  CHECK(body(site.article("a")) == "<figure>" + image + "one\" width=\"320\" height=\"240\"></figure><p>text " + image +
                                       "two\" width=\"320\" height=\"240\"> three</p>");
  CHECK(place(imported.report, "images that are not there, kept as their alt text").ends_with("a.md:3"));
}

TEST_CASE("what held nothing but a lost image is gone without a trace in the body") {
  const ImportedFolder site(Files{{"a.md",
                                   "a\n\n- ![](x.png)\n\nb ![](x.png) c ![](x.png)\n\n| | |\n|---|---|\n| ![](x.png) | "
                                   "|\n\n> ![](x.png)\n\n# ![](x.png)\n"}});
  CHECK(body(site.article("a")) == "<p>a</p><p>b c</p>");
  CHECK(count(site.value().report, "images that are not there, kept as their alt text") == 6);
}

TEST_CASE("two articles with one id are an error that names both") {
  const std::string error =
      ImportedFolder(Files{{"a.md", "---\nid: same\n---\nx"}, {"b.md", "---\nid: Same\n---\ny"}}).error();
  CHECK(contains(error, "a.md"));
  CHECK(contains(error, "b.md"));
  CHECK(contains(error, "\"same\""));
  CHECK(contains(ImportedFolder(Files{{"a.md", "x"}, {"a.html", "<p>y"}}).error(), "a.html"));
}

TEST_CASE("names that differ only in case are two articles with ids that stay") {
  const ImportedFolder site(Files{{"FAQ.md", "x"}, {"faq.md", "y"}});
  CHECK(body(site.article("faq")) == "<p>y</p>");
  CHECK(body(site.article("faq-" + short_hash("FAQ.md", 6))) == "<p>x</p>");
}

TEST_CASE("items with neither text nor title are skipped and listed, items without a title get their first words") {
  const ImportedFolder site(
      Files{
          {"a.json",
           R"([{"text":""},{"text":"One two three four five six seven eight nine ten."},{"title":"t","text":" \n"}])"}},
      {}, "a.json");
  REQUIRE(site.value().articles.size() == 2);
  CHECK(site.value().articles[0].is_title_made_up);
  CHECK(site.value().articles[0].title == "One two three four five six seven eight…");
  CHECK(site.value().articles[1].title == "t");
  CHECK_FALSE(site.value().articles[1].is_title_made_up);
  CHECK(place(site.value().report, "articles without text skipped").ends_with("a.json item 1"));
  CHECK(count(site.value().report, "articles without text skipped") == 1);
}

TEST_CASE("without an id of its own an item has one from its words, whatever stands around it") {
  const std::string one = R"({"text":"A text that is here to stay"})", two = R"({"text":"Another text"})";
  const ImportedFolder first(Files{{"a.json", "[" + one + "," + two + "]"}}, {}, "a.json"),
      second(Files{{"a.json", "[" + two + "," + one + "]"}}, {}, "a.json");
  CHECK(first.value().articles[0].id == second.value().articles[1].id);
  CHECK(first.value().articles[0].id.value.size() == 12);
}

TEST_CASE("a text that is there twice without ids is one article, and that is reported") {
  const ImportedFolder site(Files{{"a.json", R"([{"text":"same"},{"text":"same"},{"text":"other"}])"}}, {}, "a.json");
  CHECK(site.value().articles.size() == 2);
  CHECK(count(site.value().report, "articles that repeat another word for word, left out") == 1);
}

TEST_CASE("ids are the source's own in lower case and NFC, in any script") {
  CHECK(address_id("Straße & Äpfel/Birnen") == "straße-äpfel-birnen");
  CHECK(address_id("e\u0301te\u0301") == "\u00E9t\u00E9");
  CHECK(address_id("ЧАЙ 茶") == "чай-茶");
  CHECK(address_id("!?") == "");
  CHECK(category_address_id("!?").starts_with("c-"));
  const std::string longer(120, 'a');
  CHECK(address_id(longer + "1") != address_id(longer + "2"));
  CHECK(address_id(longer + "1").size() <= 96);
}

TEST_CASE("categories keep their names, and the owner's names win") {
  Config config;
  config.category_names = {{"bars", "In the bar"}};
  const ImportedFolder site(
      Files{
          {"a.json",
           R"([{"id":1,"text":"a","category":"Family, Parents"},{"id":2,"text":"b","category":"Bars"},{"id":3,"text":"c","category":"BARS"}])"}},
      config, "a.json");
  REQUIRE(site.value().categories.size() == 2);
  CHECK(site.value().categories[0].title == "Family, Parents");
  CHECK(site.value().categories[1].title == "In the bar");
}

TEST_CASE("links of a feed to its own articles stay inside, others become whole addresses") {
  const ImportedFolder site(
      Files{
          {"f.json",
           R"({"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://x.org/blog/","items":[
      {"id":"a","url":"https://x.org/blog/a/","content_html":"<p><a href='/blog/b/'>b</a> <a href='../c/'>c</a> <a href='https://x.org/blog/b/'>b</a></p>"},
      {"id":"b","url":"https://x.org/blog/b/","content_html":"<p>b</p>"}]})"}},
      {}, "f.json");
  CHECK(body(site.article("a")) ==
        "<p><a href=\"#/a/b\">b</a> <a href=\"https://x.org/blog/c/\">c</a> <a href=\"#/a/b\">b</a></p>");
}

TEST_CASE("the site of most scraped texts is the collection's title") {
  const ImportedFolder site(Files{{"1.txt", "Tale House - Fire - One\n\nOne\n\nx"},
                                  {"2.txt", "Tale House - Fire - Two\n\nTwo\n\ny"},
                                  {"3.txt", "z"}});
  CHECK(site.value().title == "Tale House");
  CHECK(site.value().categories.size() == 1);
}

TEST_CASE("an old id leads to the article under its new one") {
  const ImportedFolder site(Files{{"a.md", "---\naliases: [Old Name, a]\n---\nx"}});
  CHECK(site.article("a").aliases == std::vector<ArticleId>{{"old-name"}});
}

TEST_CASE("the language on which all articles agree is the collection's") {
  CHECK(ImportedFolder(Files{{"a.html", "<html lang=de><p>x"}, {"b.html", "<html lang=de><p>y"}, {"c.md", "z"}})
            .value()
            .language == "de");
  CHECK(ImportedFolder(Files{{"a.html", "<html lang=de><p>x"}, {"b.html", "<html lang=fr><p>y"}}).value().language ==
        "");
}

TEST_CASE("what cannot be read says why and what to do") {
  const auto error = [](const std::string& path) {
    const Result<Imported> result = import_inputs({path}, {});
    REQUIRE(!result.is_ok());
    return result.error().message;
  };
  TempFolder folder;
  CHECK(contains(error(folder / "none"), "there is no such file"));
  write(folder / "a.pdf", "x");
  CHECK(contains(error(folder / "a.pdf"), "files of this kind are not read"));
  write(folder / "b/c.png", "x");
  CHECK(contains(error(folder / "b"), "no articles here"));
  write(folder / "e.json", "");
  CHECK(contains(error(folder / "e.json"), "empty"));
  CHECK(!import_inputs({}, {}).is_ok());
}

TEST_CASE("drafts, binary files and unfinished links in them harm nobody") {
  const ImportedFolder site(
      Files{{"a.md", "[d](d.md)"}, {"d.md", "---\ndraft: true\n---\nx"}, {"b.txt", std::string("\0\1\2", 3)}});
  CHECK(site.value().articles.size() == 1);
  CHECK(count(site.value().report, "drafts left out") == 1);
  CHECK(count(site.value().report, "files that are not text left out") == 1);
}

TEST_CASE("files given one by one may link to each other") {
  TempFolder folder;
  write(folder / "a.md", "[b](b.md)");
  write(folder / "b.md", "b");
  const Result<Imported> result = import_inputs({folder / "a.md", folder / "b.md"}, {});
  REQUIRE(result.is_ok());
  CHECK(html_of(result.value().articles[0].body) == "<p><a href=\"#/a/b\">b</a></p>");
}

TEST_CASE("a title of a megabyte is kept in the text, and messages show its beginning") {
  const std::string title(1 << 20, 't');
  const ImportedFolder site(
      Files{{"a.md", "---\ntitle: " + title + "\n---\nx"}, {"b.md", "---\ntitle: " + title + "\n---\n"}});
  CHECK(body(site.article("a")) == "<p>" + title + "</p><p>x</p>");
  CHECK(site.value().report.entries().at("articles without text skipped")[0].detail.size() < 200);
}

TEST_CASE("names are ordered as people order them") {
  CHECK(comes_before("a2", "a10"));
  CHECK(comes_before("A2", "b1"));
  CHECK(comes_before("a", "ab"));
  CHECK_FALSE(comes_before("a", "a"));
  CHECK(title_from_name("01-getting_started") == "Getting started");
  CHECK(title_from_name("2024") == "2024");
  CHECK(title_from_name("3d-models") == "3d models");
}
