// Lists of articles and of categories.
#include <algorithm>
#include <string_view>

#include "views/language.h"
#include "views/nodes.h"
#include "views/strings.h"

namespace sheaf {
namespace {

constexpr int kExcerptWidth = 140;  // about two lines at the measure

std::string tags_text(const std::vector<std::string>& tags) {
  std::string out;
  for (const std::string& tag : tags) out += (out.empty() ? "" : text("tags_separator")) + tag;
  return out;
}

// Below a title that was made of the text's first words, the excerpt goes on where that stops.
std::string excerpt_below_title(const ListEntry& entry) {
  const std::string_view rest = below_title(entry, entry.excerpt);
  const bool goes_on = !rest.empty() && rest.size() < entry.excerpt.size() && entry.title.ends_with(kTitleCut);
  return std::string(goes_on ? kTitleCut : "") + std::string(rest);
}

// A block's id names a place in its own article; in a list two articles may hold the same block.
void drop_ids(View& view) {
  view.id.clear();
  for (View& child : view.children) drop_ids(child);
}

View article_row(const ListEntry& entry, const Manifest& manifest, Element title_element, bool is_first) {
  View row = box(Element::kLi, is_first ? StyleName::kFirstRow : StyleName::kRow);
  row.key = entry.id.value;
  if (!entry.language.empty() && entry.language != manifest.language) {
    row.lang = entry.language;
    row.dir = direction_of(entry.language);
  }
  const bool has_title = !entry.body || !entry.is_title_made_up;
  if (has_title)
    row.children.push_back(leaf(title_element, StyleName::kRowTitle, {link_span(entry.title, article_href(entry.id))}));
  if (entry.body) {
    for (View& block : body_views(*entry.body)) {
      drop_ids(block);
      row.children.push_back(std::move(block));
    }
  } else if (const std::string excerpt = excerpt_below_title(entry); !excerpt.empty()) {
    row.children.push_back(leaf(Element::kP, StyleName::kRowExcerpt, cut_at_words(excerpt, kExcerptWidth)));
  }
  View caption = row_caption(entry, has_title);
  if (!caption.spans.empty()) row.children.push_back(std::move(caption));
  return row;
}

}  // namespace

// The row's own link stands in the title; where none is drawn, in the caption.
View row_caption(const ListEntry& entry, bool has_title) {
  std::vector<Span> parts;
  std::string date = date_text(entry.published.iso);
  if (!has_title)
    parts.push_back(link_span(date.empty() ? text("open_article") : std::move(date), article_href(entry.id)));
  else
    parts.push_back(words_span(std::move(date)));
  if (!entry.body && entry.minutes > 0) parts.push_back(words_span(counted("minutes", entry.minutes)));
  parts.push_back(words_span(tags_text(entry.tags)));
  return leaf(Element::kP, StyleName::kRowCaption, joined(parts, text("byline_separator")));
}

View article_rows(const std::vector<ListEntry>& entries, const Manifest& manifest, Element title_element) {
  View rows = box(Element::kUl, StyleName::kRows);
  rows.children.reserve(entries.size());
  for (const ListEntry& entry : entries)
    rows.children.push_back(article_row(entry, manifest, title_element, rows.children.empty()));
  return rows;
}

std::vector<int> total_counts(const Manifest& manifest) {
  const std::vector<Category>& categories = manifest.categories;
  std::vector<int> totals;
  for (const Category& category : categories) totals.push_back(category.count);
  // Parents stand before their children, so the last ones are complete first.
  for (size_t i = categories.size(); i-- > 0;) {
    if (categories[i].parent.value.empty()) continue;
    for (size_t k = 0; k < i; ++k)
      if (categories[k].id == categories[i].parent) totals[k] += totals[i];
  }
  return totals;
}

View category_list(const Manifest& manifest, const CategoryId& parent) {
  const std::vector<int> totals = total_counts(manifest);
  View list = box(Element::kUl, StyleName::kCategoryList);
  for (size_t i = 0; i < manifest.categories.size(); ++i) {
    const Category& category = manifest.categories[i];
    if (category.parent != parent) continue;
    View row = box(Element::kLi, StyleName::kCategoryRow);
    row.key = category.id.value;
    row.children.push_back(
        leaf(Element::kDiv, StyleName::kCategoryName, {link_span(category.title, category_href(category.id))}));
    row.children.push_back(leaf(Element::kDiv, StyleName::kCategoryCount, grouped_number(totals[i])));
    list.children.push_back(std::move(row));
  }
  return list;
}

}  // namespace sheaf
