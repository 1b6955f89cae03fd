// A route that is not there, or not yet: loading, errors, addresses that lead nowhere.
#include <algorithm>

#include "reader/loading.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

View library_link() {
  return leaf(Element::kP, StyleName::kErrorText, {link_span(text("go_to_library"), library_href())});
}

std::string failure_words(const State& state) { return text("error_" + state.failure.key + "_what"); }

// What, where, what to do, and the two buttons.
View failure_box(const State& state, View title) {
  View alert = box(Element::kDiv, StyleName::kErrorBox);
  alert.role = Role::kAlert;
  alert.children.push_back(std::move(title));
  if (!state.failure.file.empty())
    alert.children.push_back(
        leaf(Element::kP, StyleName::kErrorText, text("error_where", {{"file", state.failure.file}})));
  alert.children.push_back(leaf(Element::kP, StyleName::kErrorText, text("error_" + state.failure.key + "_do")));

  View buttons = box(Element::kDiv, StyleName::kButtonRow);
  buttons.children.push_back(button(StyleName::kButton, text("retry"), Retry{}));
  buttons.children.push_back(button(StyleName::kButton, text("copy_details"), CopyDetails{}));

  View content = box(Element::kDiv, StyleName::kNotice);
  content.children.push_back(std::move(alert));
  content.children.push_back(std::move(buttons));
  return content;
}

// What can be read instead, once the service worker has said it.
void add_kept_articles(const State& state, View& content) {
  const auto kept = std::find_if(state.list_pages.begin(), state.list_pages.end(),
                                 [](const Kept<ListPage>& page) { return page.path == kKeptListPath; });
  if (kept == state.list_pages.end() || kept->content.entries.empty() || !state.manifest) return;
  content.children.push_back(leaf(Element::kH2, StyleName::kSectionTitle, text("kept_articles")));
  content.children.push_back(article_rows(kept->content.entries, *state.manifest, Element::kH3));
}

}  // namespace

View loading_view(const State& state) {
  constexpr int kLines = 8;
  View bars = box(Element::kDiv, StyleName::kNotice);
  bars.is_busy = true;
  if (state.loading == Loading::kSlow) {
    bars.children.push_back(box(Element::kDiv, StyleName::kSkeletonTitle));
    for (int i = 0; i < kLines; ++i) bars.children.push_back(box(Element::kDiv, StyleName::kSkeletonLine));
    for (View& bar : bars.children) bar.role = Role::kPresentation;
  }
  View main = main_of(state.address, std::move(bars));
  main.key += " loading";
  return main;
}

View error_view(const State& state) {
  View content = failure_box(state, route_title(StyleName::kErrorTitle, failure_words(state)));
  if (state.failure.key == "not_kept") add_kept_articles(state, content);
  content.children.push_back(library_link());
  View main = main_of(state.address, std::move(content));
  main.key += " failed";
  return main;
}

View notice_view(const State& state) {
  View notice = box(Element::kDiv, StyleName::kMain);
  notice.children.push_back(failure_box(state, leaf(Element::kH2, StyleName::kErrorTitle, failure_words(state))));
  return notice;
}

View not_found_view(const State& state) {
  const Address& route = shown_route(state);
  View content = box(Element::kDiv, StyleName::kNotice);
  content.children.push_back(route_title(StyleName::kHeroTitle, text("not_found_title")));
  content.children.push_back(
      leaf(Element::kP, StyleName::kDescription, text("not_found_address", {{"address", route.text}})));
  content.children.push_back(library_link());
  return main_of(route, std::move(content));
}

}  // namespace sheaf
