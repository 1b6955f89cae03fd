#include "publish/site/whole_text.h"

#include <algorithm>
#include <set>

#include "reader/state.h"
#include "views/html.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

// Headings of articles begin at level 2; here they stand below a category (2) and the article's title (3).
constexpr int kLevelsDown = 2;

void tell_picture(Span& span) {
  if (span.is_image() && span.image.source.starts_with("images/")) {
    span.text = span.image.alt;
    span.image = {};
  }
}

void make_plain(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (block.kind == BlockKind::kHeading) block.level = std::min(block.level + kLevelsDown, 6);
    if (block.kind == BlockKind::kFigure && block.image.source.starts_with("images/")) {
      block.kind = BlockKind::kParagraph;
      if (block.spans.empty()) block.spans.emplace_back().text = block.image.alt;
      block.image = {};
    }
    for (Span& span : block.spans) tell_picture(span);
    make_plain(block.children);
  }
}

View line(Element element, StyleName style, std::string words) {
  View view;
  view.element = element;
  view.style = style;
  view.spans.emplace_back().text = std::move(words);
  return view;
}

using Addresses = std::set<std::string>;

void add_links(const std::vector<Block>& blocks, Addresses& linked) {
  for (const Block& block : blocks) {
    for (const Span& span : block.spans) linked.insert(span.href);
    add_links(block.children, linked);
  }
}

// Blocks that links lead to have the address of the link. The reader's own ids of blocks would stand in the page twice: here,
// and where it shows the article.
void place_blocks(View& view, Address address, const Addresses& linked) {
  constexpr std::string_view kBlockId = "b-";
  if (view.id.starts_with(kBlockId)) {
    address.block = view.id.substr(kBlockId.size());
    const bool is_linked = linked.contains(hash_address(address));
    view.id = is_linked ? "/a/" + address.article.value + "~" + address.block : "";
  }
  for (View& child : view.children) place_blocks(child, address, linked);
}

std::string category_html(const Category& category) {
  View title = line(Element::kH2, StyleName::kArticleTitle, category.title);
  title.id = "/c/" + category.id.value;
  return view_html(title, "", Links::kReader);
}

std::string article_html(State& state, const Article& article, const Addresses& linked) {
  state.article = article;
  state.address.article = article.id;
  make_plain(state.article->body.blocks);
  const StyleName style = article.is_title_made_up ? StyleName::kHidden : StyleName::kHeading2;
  View shown = article_content(state, {line(Element::kH3, style, article.title)});
  place_blocks(shown, state.address, linked);
  shown.id = "/a/" + article.id.value;
  return view_html(shown, "", Links::kReader);
}

}  // namespace

WholeText whole_text(const SitePlan& plan, size_t most_bytes) {
  State state;
  state.manifest = plan.manifest;
  state.loading = Loading::kReady;
  state.address.place = Place::kArticle;
  Addresses linked;
  for (const Article& article : plan.articles) add_links(article.body.blocks, linked);
  WholeText text;
  const auto add = [&](const std::string& html) {
    const bool has_room = text.html.size() + html.size() <= most_bytes;
    if (has_room) text.html += html;
    return has_room;
  };
  bool has_room = true;
  for (size_t c = 0; c < plan.category_members.size() && has_room; ++c) {
    const Category& category = plan.manifest.categories[c];
    has_room = add(category_html(category));
    for (size_t i = 0; i < plan.category_members[c].size() && has_room; ++i) {
      const Article& article = plan.articles[plan.category_members[c][i]];
      if (article.categories.front() != category.id) continue;
      has_room = add(article_html(state, article, linked));
      if (has_room) ++text.articles;
    }
  }
  if (const size_t left = plan.articles.size() - text.articles; left > 0) {
    const View cut = line(Element::kP, StyleName::kParagraph, counted("text_cut", static_cast<int>(left)));
    text.html += view_html(cut, "", Links::kReader);
  }
  return text;
}

}  // namespace sheaf
