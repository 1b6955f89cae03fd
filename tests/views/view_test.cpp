#include "views/view.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "views/nodes.h"
#include "views/sample.h"
#include "views/strings.h"

using namespace sheaf;
using namespace sheaf::sample;

namespace {

// Every screen that the reader has.
std::vector<Screen> all_screens() {
  std::vector<State> states = {library(), category_page(1), category_page(2), article_page("<p>Words.</p>"),
                               failed(),  not_found()};
  State made_up = article_page("<p>Words.</p>");
  made_up.article->is_title_made_up = true;
  State empty = library();
  empty.manifest->article_count = 0;
  empty.manifest->front.clear();
  State slow = library();
  slow.loading = Loading::kSlow;
  State many = category_page(5);
  for (int i = 3; i <= 12; ++i)
    many.manifest->categories[0].list_pages.push_back("lists/b" + std::to_string(i) + ".json");
  State bare = category_page();
  bare.list = {};
  State remote = article_page(
      "<figure><img src=\"https://far.example/x.png\" alt=\"A hedge\"></figure>"
      "<p><img src=\"https://far.example/y.png\" alt=\"\"></p>");
  states.insert(states.end(), {made_up, empty, slow, many, bare, remote});
  for (const char* key : {"no_connection", "server", "broken_file", "newer_format"}) {
    states.push_back(failed());
    states.back().failure.key = key;
  }
  for (const char* kind : {"featured", "best_rated", ""}) {
    states.push_back(library());
    states.back().manifest->front_kind = kind;
  }
  std::vector<Screen> screens;
  for (State& state : states) {
    state.is_sheet_open = true;
    screens.push_back(screen(state));
  }
  return screens;
}

template <typename Visit>
void each_view(Visit visit) {
  for (const Screen& screen : all_screens()) {
    each(screen.bar, visit);
    each(screen.page, visit);
    each(*screen.sheet, visit);
  }
}

}  // namespace

TEST_CASE("the library says what it is, what is new and what there is") {
  const View page = screen(library()).page;
  CHECK(find(page, Element::kH1, "Field Notes") != nullptr);
  CHECK(find(page, Element::kH2, "Newest") != nullptr);
  CHECK(link(page, "The wren") == "#/a/wren");
  CHECK(link(page, "Birds") == "#/c/birds");
  const View* random = find(page, Element::kButton, "Random article");
  REQUIRE(random != nullptr);
  CHECK(std::holds_alternative<GoToRandom>(*random->action));
}

TEST_CASE("a category's count takes in the categories below it") {
  const View page = library_view(library());
  const View* list = all(page, Element::kUl).back();
  CHECK(words(list->children[0]) == "Birds1,200");
  CHECK(words(list->children[1]) == "Plants1,145");
  CHECK(list->children.size() == 2);  // Mosses stand within Plants
}

TEST_CASE("a category has a breadcrumb, its articles and its pages") {
  const View page = screen(category_page(2)).page;
  CHECK(find(page, Element::kH1, "Birds") != nullptr);
  CHECK(link(page, "Field Notes") == "#/");
  CHECK(link(page, "Rooks") == "#/a/rook");
  const View* pages = find(page, Element::kNav, "Pages of this list");
  REQUIRE(pages != nullptr);
  CHECK(link(*pages, "1") == "#/c/birds");
  CHECK(link(*pages, "Previous page") == "#/c/birds");
  CHECK(link(*pages, "2").empty());
  int current = 0;
  each(*pages, [&](const View& view) { current += view.is_current; });
  CHECK(current == 1);
}

TEST_CASE("one page needs no pager, and many are cut in the middle") {
  State one = category_page();
  one.manifest->categories[0].list_pages.resize(1);
  CHECK(find(screen(one).page, Element::kNav, "Pages of this list") == nullptr);
  State many = category_page(6);
  for (int i = 3; i <= 20; ++i) many.manifest->categories[0].list_pages.push_back("lists/" + std::to_string(i));
  const View page = screen(many).page;
  const View* pages = find(page, Element::kNav, "Pages of this list");
  REQUIRE(pages != nullptr);
  std::string shown;
  for (const View& item : pages->children) shown += words(item) + " ";
  CHECK(shown == "Previous page 1 … 5 6 7 … 20 Next page ");
  CHECK(link(*pages, "7") == "#/c/birds?page=7");
}

TEST_CASE("a category within another shows the way up and what is below") {
  State state = category_page();
  state.address.category.value = "mosses";
  const View mosses = screen(state).page;
  CHECK(link(mosses, "Plants") == "#/c/plants");
  CHECK(link(mosses, "Mosses").empty());
  state.address.category.value = "plants";
  CHECK(link(screen(state).page, "Mosses") == "#/c/mosses");
}

TEST_CASE("a short article stands whole in its list: no made-up title, and the way to its own page in the caption") {
  const View page = screen(category_page()).page;
  CHECK(words(page).find("The robin sings in the dark.") != std::string::npos);
  int headings = 0;
  for (const View* heading : all(page, Element::kH2)) headings += words(*heading).starts_with("The robin");
  CHECK(headings == 0);
  CHECK(link(page, "Open") == "#/a/robin");
}

TEST_CASE("a short article that has a title of its own keeps it") {
  State state = category_page();
  state.list.entries[1].is_title_made_up = false;
  state.list.entries[1].title = "Night song";
  CHECK(link(screen(state).page, "Night song") == "#/a/robin");
  CHECK(link(screen(state).page, "Open").empty());
}

TEST_CASE("below a title made of the first words the excerpt goes on with the next ones") {
  State state = category_page();
  ListEntry& entry = state.list.entries[1];
  entry.body.reset();
  entry.is_title_made_up = true;
  const auto row = [&](std::string title, std::string excerpt) {
    entry.title = std::move(title);
    entry.excerpt = std::move(excerpt);
    return words(screen(state).page);
  };
  CHECK(row("A robin came to…", "A robin came to our door at night.").find("…our door at night.") != std::string::npos);
  CHECK(row("Who goes?", "Who goes? A robin.").find("Who goes?A robin.") != std::string::npos);
  CHECK(row("Robins", "All about them.").find("All about them.") != std::string::npos);
  CHECK(row("Only this", "Only this").find("Only this") != std::string::npos);
}

TEST_CASE("an article has its title, authors, date, time, end matter and neighbours") {
  const View page = screen(article_page("<h2>Song</h2><p>Loud.</p>")).page;
  REQUIRE(find(page, Element::kH1, "The wren") != nullptr);
  const std::string all_words = words(page);
  CHECK(all_words.find("Ada Marsh, B. Fenn · 6 May 2024 · 1 min") != std::string::npos);
  CHECK(all_words.find("Last changed: 1 June 2024") != std::string::npos);
  CHECK(all_words.find("Licence: CC BY 4.0") != std::string::npos);
  CHECK(link(page, "notes.example.org") == "https://notes.example.org/wren?x=1");
  CHECK(link(page, "The robin") == "#/a/robin");
  CHECK(link(page, "Rooks") == "#/a/rook");
  CHECK(find(page, Element::kNav, "Next to this article") != nullptr);
  CHECK(link(page, "Mosses") == "#/c/mosses");
}

TEST_CASE("a made-up title is there for screen readers and takes no room") {
  State state = article_page("<p>The wren</p>");
  state.article->is_title_made_up = true;
  const View made_up = screen(state).page;
  REQUIRE(find(made_up, Element::kH1, "The wren") != nullptr);
  CHECK(find(made_up, Element::kH1, "The wren")->style == StyleName::kHidden);
  CHECK(find(made_up, Element::kH1, "The wren")->is_focusable);
}

TEST_CASE("an author's address that is no web address is no link") {
  State state = article_page("<p>x</p>");
  state.article->authors = {{"Eve", "javascript:alert(1)"}};
  state.article->source_url = "javascript:alert(1)";
  each(screen(state).page, [](const View& view) {
    for (const Span& span : view.spans) CHECK(span.href.find("javascript") == std::string::npos);
  });
}

TEST_CASE("an article says its language and direction") {
  const View arabic = screen(article_page("<p>مرحبا</p>", "ar")).page;
  const View* article = all(arabic, Element::kArticle).at(0);
  CHECK(article->lang == "ar");
  CHECK(article->dir == "rtl");
  const View english = screen(article_page("<p>x</p>")).page;
  CHECK(all(english, Element::kArticle).at(0)->lang == "en");
  CHECK(all(english, Element::kArticle).at(0)->dir == "ltr");
}

TEST_CASE("words with pictures among them are painted by the browser, and only they") {
  const View page =
      screen(article_page(
                 "<p>مرحبا.</p><p>a <img src=\"images/x.png\" alt=\"x\"> "
                 "b</p><pre>code</pre><table><tr><td>x</td><td><img src=\"images/x.png\" alt=\"x\"></td></tr></table>"))
          .page;
  const View* body = nullptr;
  each(page, [&](const View& view) {
    if (view.style == StyleName::kBody) body = &view;
  });
  REQUIRE(body != nullptr);
  REQUIRE(body->children.size() == 4);
  CHECK(!body->children[0].is_browser_painted);
  CHECK(body->children[1].is_browser_painted);
  CHECK(!body->children[2].is_browser_painted);
  CHECK(!body->children[3].is_browser_painted);
  const View& row = body->children[3].children.at(0).children.at(0);
  CHECK(!row.children.at(0).is_browser_painted);
  CHECK(row.children.at(1).is_browser_painted);
}

TEST_CASE("blocks become their elements, lists their markers, headings their levels") {
  const State state = article_page(
      "<h2>Two</h2><h4>Four</h4><h6>Six</h6><ol start=\"7\"><li><p>a</p></li><li><p>b</p></li></ol>"
      "<ul><li><p>c</p></li></ul><blockquote><p>q</p></blockquote><hr>");
  const std::vector<View> views = body_views(state.article->body);
  REQUIRE(views.size() == 7);
  CHECK(views[0].element == Element::kH2);
  CHECK(views[1].element == Element::kH4);
  CHECK(views[2].element == Element::kH6);
  CHECK(views[2].style == StyleName::kHeading4);
  CHECK(views[3].start == 7);
  CHECK(views[3].children[1].marker == "8.");
  CHECK(views[4].children[0].marker == "•");
  CHECK(views[5].element == Element::kBlockquote);
  CHECK(views[6].element == Element::kHr);
  CHECK(views[0].id == "b-" + state.article->body.blocks[0].id);
}

TEST_CASE("no picture of another site is loaded: its words and a link stand there") {
  const View page = screen(article_page("<figure><img src=\"https://far.example/x.png\" alt=\"A hedge\"></figure>"
                                        "<p>a <img src=\"http://far.example/y.png\" alt=\"\"> b</p>"
                                        "<figure><img src=\"images/near.png\" alt=\"Near\"></figure>"))
                        .page;
  CHECK(link(page, "A hedge (picture at far.example)") == "https://far.example/x.png");
  CHECK(link(page, "Picture at far.example") == "http://far.example/y.png");
  REQUIRE(all(page, Element::kImg).size() == 1);
  CHECK(all(page, Element::kImg)[0]->image.source == "images/near.png");
  each(page, [](const View& view) {
    for (const Span& span : view.spans) CHECK(!span.is_image());
  });
}

TEST_CASE("an error says what, where and what to do, and offers to try again, copy and leave") {
  const View page = screen(failed()).page;
  const View* alert = find(page, Role::kAlert);
  REQUIRE(alert != nullptr);
  CHECK(words(*alert).find("A file of this site is missing") != std::string::npos);
  CHECK(words(*alert).find("articles/3f2a91.json") != std::string::npos);
  CHECK(words(*alert).find("Try again to read its new contents.") != std::string::npos);
  REQUIRE(find(page, Element::kButton, "Try again") != nullptr);
  CHECK(std::holds_alternative<Retry>(*find(page, Element::kButton, "Try again")->action));
  CHECK(std::holds_alternative<CopyDetails>(*find(page, Element::kButton, "Copy details")->action));
  CHECK(link(page, "Go to the library") == "#/");
}

TEST_CASE("an error without a manifest still has its words") {
  State state = failed();
  state.manifest.reset();
  const Screen shown = screen(state);
  CHECK(find(shown.page, Role::kAlert) != nullptr);
  CHECK(page_title(state) == "A file of this site is missing");
}

TEST_CASE("an address that leads nowhere is said, and the library offered") {
  const View page = screen(not_found()).page;
  CHECK(find(page, Element::kH1, "Not here") != nullptr);
  CHECK(words(page).find("“a/no such thing”") != std::string::npos);
  CHECK(link(page, "Go to the library") == "#/");
}

TEST_CASE("loading shows nothing at first and then bars without words") {
  State state;
  const View first = screen(state).page;
  CHECK(words(first).empty());
  CHECK(find(first, Role::kPresentation) == nullptr);
  state.loading = Loading::kSlow;
  const View slow = screen(state).page;
  CHECK(words(slow).empty());
  CHECK(find(slow, Role::kPresentation) != nullptr);
  bool is_busy = false;
  each(slow, [&](const View& view) { is_busy |= view.is_busy; });
  CHECK(is_busy);
}

TEST_CASE("the old route stays while the next one loads") {
  State state = category_page();
  state.shown = state.address;
  state.address = {};
  state.address.place = Place::kArticle;
  state.address.article.value = "rook";
  state.loading = Loading::kWaiting;
  CHECK(find(screen(state).page, Element::kH1, "Birds") != nullptr);
  CHECK(page_title(state) == "Birds · Field Notes");
  state.loading = Loading::kSlow;
  CHECK(find(screen(state).page, Element::kH1, "Birds") == nullptr);
}

TEST_CASE("the sheet offers theme, size and mode, each choice with the settings it makes") {
  State state = library();
  state.is_sheet_open = true;
  state.settings.theme = Theme::kSepia;
  const Screen shown = screen(state);
  REQUIRE(shown.sheet);
  CHECK(shown.sheet->role == Role::kDialog);
  CHECK(name(*shown.sheet) == "Reading settings");
  const auto is_checked = [&](const char* words) { return *find(*shown.sheet, Role::kRadio, words)->is_checked; };
  CHECK(is_checked("Sepia"));
  CHECK(!is_checked("Auto"));
  CHECK(is_checked("100%"));
  CHECK(is_checked("Drawn"));
  const View* dark = find(*shown.sheet, Role::kRadio, "Dark");
  REQUIRE(dark != nullptr);
  const Settings chosen = std::get<SettingsChanged>(*dark->action).settings;
  CHECK(chosen.theme == Theme::kDark);
  CHECK(chosen.text_size == state.settings.text_size);
  CHECK(std::get<SettingsChanged>(*find(*shown.sheet, Role::kRadio, "150%")->action).settings.text_size == 4);
  CHECK(std::get<SettingsChanged>(*find(*shown.sheet, Role::kRadio, "Plain")->action).settings.mode == Mode::kPlain);
  CHECK(!std::get<SheetToggled>(*find(*shown.sheet, Element::kButton, "Close")->action).is_open);
  CHECK(by_id(*shown.sheet, kSheetTitleId) != nullptr);
  CHECK(by_id(shown.bar, kSettingsButtonId) != nullptr);
}

TEST_CASE("every control has a name, something to do and a 44 px target; every radio stands in a group") {
  int controls = 0;
  each_view([&](const View& view) {
    if (view.role == Role::kRadio) CHECK(view.is_checked.has_value());
    if (view.element != Element::kButton) return;
    ++controls;
    CHECK(!name(view).empty());
    CHECK(view.action.has_value());
    CHECK(style_of(view.style, WidthClass::kPhone).box.min_height_px >= 44);
  });
  CHECK(controls > 20);
}

TEST_CASE("words stand in leaves that have a text style, and leaves have no children") {
  each_view([](const View& view) {
    if (view.spans.empty()) return;
    CHECK(view.children.empty());
    const bool is_cell = view.element == Element::kTd || view.element == Element::kTh;
    if (is_cell || view.style == StyleName::kHidden) return;
    CAPTURE(std::string(css_class(view.style)));
    CHECK(style_of(view.style, WidthClass::kPhone).box.text.font.size_px > 0);
    CHECK(style_of(view.style, WidthClass::kPhone).box.arrange == Arrange::kText);
  });
}

TEST_CASE("each screen has one h1 that takes focus, unless it is loading, and no id twice") {
  for (const Screen& screen : all_screens()) {
    std::set<std::string> ids;
    const auto collect = [&](const View& view) {
      if (!view.id.empty()) CHECK(ids.insert(view.id).second);
    };
    each(screen.bar, collect);
    each(screen.page, collect);
    each(*screen.sheet, collect);
    const auto headings = all(screen.page, Element::kH1);
    if (words(screen.page).find("Licence") == words(screen.page).rfind("Licence") && headings.empty())
      continue;  // bars
    REQUIRE(headings.size() == 1);
    CHECK(headings[0]->id == kRouteTitleId);
    CHECK(headings[0]->is_focusable);
  }
}

TEST_CASE("siblings are told apart by key where there are keys") {
  each_view([](const View& view) {
    std::set<std::pair<Element, std::string>> keys;
    for (const View& child : view.children)
      if (!child.key.empty()) CHECK(keys.insert({child.element, child.key}).second);
  });
}

TEST_CASE("in the pseudo-locale every interface word is wrapped: none is written in the code") {
  // What the collection itself says; everything else must come from the strings.
  const std::set<std::string> own = {"Field Notes",
                                     "Short pieces about hedges and what lives in them.",
                                     "Imprint",
                                     "Contact",
                                     "Birds",
                                     "Plants",
                                     "Mosses",
                                     "The wren",
                                     "The robin",
                                     "Rooks",
                                     "The robin sings in the dark.",
                                     "A hedge is a wood that is one tree wide.",
                                     "Words.",
                                     "What The wren is about, in a few words.",
                                     "What Rooks is about, in a few words.",
                                     "Ada Marsh",
                                     "B. Fenn",
                                     "notes.example.org",
                                     "winter",
                                     "song"};
  use_pseudo_locale(true);
  const std::vector<Screen> screens = all_screens();
  std::vector<std::string> bare;
  const auto check = [&](const View& view) {
    std::vector<std::string> all_words{view.label};
    for (const Span& span : view.spans) all_words.push_back(span.text);
    for (const std::string& one : all_words) {
      const bool has_letters =
          std::any_of(one.begin(), one.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
      if (has_letters && one.find("[!!!") == std::string::npos && !own.contains(one)) bare.push_back(one);
    }
  };
  for (const Screen& screen : screens) {
    each(screen.bar, check);
    each(screen.page, check);
    each(*screen.sheet, check);
  }
  use_pseudo_locale(false);
  std::string list;
  for (const std::string& one : bare) list += one + "\n";
  INFO(list);
  CHECK(bare.empty());
}

TEST_CASE("titles name the route and the site") {
  CHECK(page_title(library()) == "Field Notes");
  CHECK(page_title(category_page(1)) == "Birds · Field Notes");
  CHECK(page_title(category_page(2)) == "Birds, page 2 · Field Notes");
  CHECK(page_title(article_page("<p>x</p>")) == "The wren · Field Notes");
  CHECK(page_title(not_found()) == "Not here · Field Notes");
  CHECK(page_title(State{}).empty());
}

TEST_CASE("an excerpt is cut between words") {
  CHECK(cut_at_words("one two three", 50) == "one two three");
  CHECK(cut_at_words("one two three", 9) == "one two…");
  CHECK(cut_at_words("one two three", 7) == "one two…");
  CHECK(cut_at_words("one, two", 5) == "one…");
  CHECK(cut_at_words("unbreakable", 5) == "unbre…");
  CHECK(cut_at_words("狐狸和鸡", 4) == "狐狸…");
  CHECK(cut_at_words("", 4) == "");
}

TEST_CASE("a host is read out of an address") {
  CHECK(host_of("https://example.org/a/b") == "example.org");
  CHECK(host_of("http://user@example.org:8080?x") == "example.org:8080");
  CHECK(host_of("mailto:x@y") == "");
}
