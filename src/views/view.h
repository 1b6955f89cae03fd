// The view: the whole of one screen as a tree of plain values, made from State alone and rebuilt when State changes, never
// because of scrolling. Four outputs are made of it: the drawing, the live DOM, prerendered pages and golden tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reader/update.h"
#include "views/style.h"

namespace sheaf {

enum class Element : uint8_t {
  kDiv,
  kMain,
  kHeader,
  kFooter,
  kNav,
  kSection,
  kArticle,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kP,
  kUl,
  kOl,
  kLi,
  kBlockquote,
  kPre,
  kTable,
  kTr,
  kTh,
  kTd,
  kFigure,
  kFigcaption,
  kImg,
  kHr,
  kButton,
  kLink,
  kInput
};
// "div", "main" …
const char* tag_name(Element element);

enum class Role : uint8_t { kNone, kDialog, kRadioGroup, kRadio, kAlert, kPresentation, kGroup, kSearch };

struct View {
  Element element = Element::kDiv;
  StyleName style = StyleName::kPlain;
  Role role = Role::kNone;
  std::string key;    // what makes it the same element in the next view; "": element and place among its siblings
  std::string id;     // DOM id: "main", "b-<block id>"
  std::string label;  // aria-label
  std::string scroll_label;  // what scrolls sideways in itself: its name while it has to
  std::string lang, dir;
  std::string href;                             // kLink; links in running text are spans
  std::vector<Span> spans;                      // a leaf's text; links are spans with href
  Image image;                                  // kImg
  int start = 1;                                // kOl
  std::string value;                            // kInput: a search field's text, whatever was typed into it
  std::optional<Action> action;                 // kButton: pressing it
  std::optional<bool> is_checked;               // kRadio: aria-checked; buttons: aria-pressed
  bool is_expanded = false, has_popup = false;  // kButton that opens the sheet
  std::string controls;                         // kButton: the id of what it opens and closes in its place
  bool is_current = false;                      // aria-current: the present page of a list, the heading read under
  bool is_focusable = false;                    // tabindex=-1: the heading that takes focus on a route change
  bool is_busy = false;                         // loading bars: aria-busy
  bool is_browser_painted =
      false;  // the browser paints it at its place in both modes: pictures, text with pictures among its words, fields
  std::string marker;  // kLi: what stands at its start side, "•" or "12."
  std::vector<View> children;

  bool is_leaf() const { return children.empty() && (!spans.empty() || element == Element::kButton); }
};

// What one screen is made of: each root has its own place in shell.html.
struct Screen {
  View bar;                      // painted by CSS in both modes, as are the next two
  std::optional<View> contents;  // of the article
  std::optional<View> chip;      // reading went on by itself; what was searched for is marked
  View page;                     // main and footer: drawn
  std::optional<View> sheet;     // drawn by ImGui over a page whose scrolling is held
};

Screen screen(const State& state);

// <title>: "Article · Site", for the route shown.
std::string page_title(const State& state);

// The parts of `screen`, also used by the packer's pages.
View bar_view(const State& state);
View library_view(const State& state);
View category_view(const State& state);
View article_view(const State& state);
// The article below `heading`, without the way to it and what leads on from it.
View article_content(const State& state, std::vector<View> heading);
View search_view(const State& state);
View loading_view(const State& state);
View error_view(const State& state);
// The same failure above a page that can still be read.
View notice_view(const State& state);
View not_found_view(const State& state);
View sheet_view(const State& state);
View share_view(const State& state);
// Not there with fewer than three headings.
std::optional<View> contents_view(const State& state);
// From one word found to the next, or that reading went on by itself; not there when neither is so.
std::optional<View> chip_view(const State& state);
// Without a connection: in the bar that there is none, in the settings what is kept, in the chip what is new; each not there
// when there is nothing to say.
std::optional<View> offline_mark(const State& state);
std::optional<View> offline_group(const Offline& offline);
std::optional<View> offline_chip(const State& state);
// "Everything is kept on this device."
std::string kept_words(const Offline& offline);
// "23 new articles, 210 kB"
std::string notice_words(const State& state);
// "Continued at …"
std::string continued_words(const State& state);
// "3 of 12", "12 places"
std::string mark_words(const State& state);
// "12 articles found · Searching 40 %"
std::string answer_words(const State& state);
View footer_view(const State& state);
// The blocks of a body as view nodes; links stay addresses of the reader ("#/a/…").
std::vector<View> body_views(const Document& body);

}  // namespace sheaf
