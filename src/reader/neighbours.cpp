// The half of the loader that fills in an article's neighbours once the article itself is shown.
#include <algorithm>

#include "reader/loading.h"

namespace sheaf {
namespace {

size_t position_of(const ListPage& page, const ArticleId& id) {
  const auto found =
      std::find_if(page.entries.begin(), page.entries.end(), [&](const ListEntry& entry) { return entry.id == id; });
  return static_cast<size_t>(found - page.entries.begin());
}

}  // namespace

void Loader::fill_neighbours() {
  if (!state_.article || state_.article->categories.empty()) return;
  const Category* category = find_category(*state_.manifest, state_.article->categories.front());
  if (category == nullptr) return;
  for (size_t page = 0; page < category->list_pages.size(); ++page) {
    const ListPage* list = list_page(category->list_pages[page]);
    if (list == nullptr) continue;
    const size_t position = position_of(*list, state_.article->id);
    if (position < list->entries.size()) return set_neighbours(*category, page, position);
  }
  search_neighbours(*category);
}

void Loader::set_neighbours(const Category& category, size_t page, size_t position) {
  const std::vector<std::string>& pages = category.list_pages;
  const std::vector<ListEntry>& entries = list_page(pages[page])->entries;
  const bool is_first = position == 0, is_last = position + 1 == entries.size();
  if (!is_first) state_.previous = entries[position - 1];
  if (!is_last) state_.next = entries[position + 1];
  // Looking for a page moves the others about: `entries` is not used below.
  if (is_first && page > 0) {
    const ListPage* before = list_page(pages[page - 1]);
    if (before == nullptr)
      want(pages[page - 1]);
    else if (!before->entries.empty())
      state_.previous = before->entries.back();
  }
  if (is_last && page + 1 < pages.size()) {
    const ListPage* after = list_page(pages[page + 1]);
    if (after == nullptr)
      want(pages[page + 1]);
    else if (!after->entries.empty())
      state_.next = after->entries.front();
  }
}

// Page after page, but not the whole of a long list for two links.
void Loader::search_neighbours(const Category& category) {
  const std::vector<std::string>& pages = category.list_pages;
  const size_t end = std::min(pages.size(), kNeighbourPages);
  while (state_.neighbour_search < end && list_page(pages[state_.neighbour_search]) != nullptr)
    ++state_.neighbour_search;
  if (state_.neighbour_search < end) want(pages[state_.neighbour_search]);
}

}  // namespace sheaf
