#include "views/nodes.h"

#include <algorithm>

#include "document/utf8.h"
#include "layout/text.h"
#include "views/strings.h"

namespace sheaf {

const char* tag_name(Element element) {
  static constexpr const char* kTags[] = {
      "div", "main", "header", "footer", "nav",        "section", "article", "h1",         "h2",  "h3",
      "h4",  "h5",   "h6",     "p",      "ul",         "ol",      "li",      "blockquote", "pre", "table",
      "tr",  "th",   "td",     "figure", "figcaption", "img",     "hr",      "button",     "a",   "input"};
  static_assert(std::size(kTags) == static_cast<size_t>(Element::kInput) + 1);
  return kTags[static_cast<int>(element)];
}

View button(StyleName style, std::string words, Action action) {
  View view = leaf(Element::kButton, style, std::move(words));
  view.action = std::move(action);
  return view;
}

View random_row() {
  View row = box(Element::kDiv, StyleName::kButtonRow);
  row.children.push_back(button(StyleName::kButton, text("random_article"), GoToRandom{}));
  return row;
}

View route_title(StyleName style, std::string words) {
  View title = leaf(Element::kH1, style, std::move(words));
  title.id = kRouteTitleId;
  title.is_focusable = true;
  return title;
}

View sheet_of(std::string id, const std::string& title, std::vector<View> groups) {
  View sheet = box(Element::kDiv, StyleName::kSheet);
  sheet.role = Role::kDialog;
  sheet.id = std::move(id);
  sheet.label = title;
  View heading = leaf(Element::kH2, StyleName::kSheetTitle, title);
  heading.id = kSheetTitleId;
  heading.is_focusable = true;
  sheet.children.push_back(std::move(heading));
  for (View& group : groups) sheet.children.push_back(std::move(group));
  View buttons = box(Element::kDiv, StyleName::kButtonRow);
  buttons.children.push_back(button(StyleName::kButton, text("close"), SheetToggled{false}));
  sheet.children.push_back(std::move(buttons));
  return sheet;
}

View main_of(const Address& route, View content) {
  std::vector<View> parts;
  parts.push_back(std::move(content));
  return main_of(route, std::move(parts));
}

View main_of(const Address& route, std::vector<View> content) {
  View main = box(Element::kMain, StyleName::kMain);
  main.id = "main";
  Address whole = route;
  whole.block.clear();
  whole.search = {};  // one view for all that is typed
  main.key = hash_address(whole);
  main.children = std::move(content);
  return main;
}

std::string library_href() { return hash_address(Address{}); }

std::string category_href(const CategoryId& id, int page) {
  Address address;
  address.place = Place::kCategory;
  address.category = id;
  address.page = page;
  return hash_address(address);
}

std::string article_href(const ArticleId& id, const std::string& block) {
  Address address;
  address.place = Place::kArticle;
  address.article = id;
  address.block = block;
  return hash_address(address);
}

std::string search_href(const SearchTerms& terms) {
  Address address;
  address.place = Place::kSearch;
  address.search = terms;
  return hash_address(address);
}

std::vector<Span> marked_spans(std::string_view text, const std::vector<TextRange>& marks, const std::string& href) {
  std::vector<Span> spans;
  const auto add = [&](size_t from, size_t to, uint8_t mark) {
    if (from >= to) return;
    spans.push_back(link_span(std::string(text.substr(from, to - from)), href));
    spans.back().marks = mark;
  };
  size_t at = 0;
  for (const TextRange& mark : marks) {
    const size_t end = std::min(end_of(mark), text.size());
    if (mark.offset_bytes < at || mark.offset_bytes >= end) continue;
    add(at, mark.offset_bytes, 0);
    add(mark.offset_bytes, end, kHighlight);
    at = end;
  }
  add(at, text.size(), 0);
  return spans;
}

const Address& shown_route(const State& state) {
  return state.loading == Loading::kWaiting && state.shown ? *state.shown : state.address;
}

bool is_article_shown(const State& state) {
  return has_route_view(state) && state.article && shown_route(state).place == Place::kArticle;
}

std::vector<Span> joined(const std::vector<Span>& parts, std::string_view separator) {
  std::vector<Span> out;
  for (const Span& part : parts) {
    if (part.text.empty()) continue;
    if (!out.empty()) out.push_back(words_span(std::string(separator)));
    out.push_back(part);
  }
  return out;
}

View breadcrumb(const Manifest& manifest, const CategoryId& category, bool is_last_linked) {
  std::vector<Span> parts{link_span(manifest.title, library_href())};
  const std::vector<const Category*> path = path_to(manifest, category);
  for (const Category* step : path) {
    const bool is_linked = is_last_linked || step != path.back();
    if (is_linked) parts.push_back(link_span(step->title, category_href(step->id)));
  }
  View nav = leaf(Element::kNav, StyleName::kBreadcrumb, joined(parts, text("breadcrumb_separator")));
  nav.label = text("breadcrumb_label");
  return nav;
}

std::string cut_at_words(std::string_view text, int max_width) {
  int width = 0;
  size_t at = 0, last_break = 0;
  while (at < text.size() && width < max_width) {
    const size_t begin = at;
    const char32_t scalar = decode_utf8(text, at);
    if (is_space(scalar)) last_break = begin;
    if (is_unspaced_script(scalar)) last_break = at;
    width += is_unspaced_script(scalar) ? 2 : 1;
  }
  if (at >= text.size()) return std::string(text);
  if (text[at] == ' ' || last_break == 0) last_break = at;  // a word ends here, or there is only the one
  std::string out(text.substr(0, last_break));
  while (!out.empty() && (out.back() == ' ' || out.back() == ',' || out.back() == ';' || out.back() == ':'))
    out.pop_back();
  return out + "…";
}

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  const size_t user = url.rfind('@');
  return std::string(user == std::string_view::npos ? url : url.substr(user + 1));
}

void mark_browser_painted(View& view) {
  if (view.is_browser_painted) return;
  if (view.children.empty()) view.is_browser_painted = needs_browser(view.spans);
  for (View& child : view.children) mark_browser_painted(child);
}

}  // namespace sheaf
