#include "app/found_texts.h"

#include <algorithm>
#include <utility>

namespace sheaf {

void FoundTexts::add(const Article& article) {
  Text text{list_entry(article), plain_text(article.body)};
  text.entry.body.reset();
  text.entry.excerpt.clear();
  if (!texts_.insert_or_assign(article.id.value, std::move(text)).second) return;
  order_.push_back(article.id.value);
  if (most_ == 0 || order_.size() <= most_) return;
  texts_.erase(order_.front());
  order_.pop_front();
}

FoundArticle FoundTexts::row(const Hit& hit, const WordMatcher& matcher) const {
  FoundArticle row;
  row.title_marks = hit.title_marks;
  const auto found = texts_.find(hit.id.value);
  if (found == texts_.end()) {
    row.entry.id = hit.id;
    row.entry.title = hit.title;
    return row;
  }
  row.entry = found->second.entry;
  row.excerpt = excerpt(below_title(row.entry, found->second.words), matcher);
  return row;
}

std::vector<ListEntry> FoundTexts::sample(size_t count, uint64_t random) const {
  std::vector<ListEntry> out;
  const size_t size = order_.size(), parts = std::min(count, size);
  for (size_t i = 0; i < parts; ++i) {
    // From each of as many parts of the whole one.
    const size_t begin = size * i / parts, end = size * (i + 1) / parts;
    out.push_back(offer(texts_.at(order_[begin + static_cast<size_t>(random >> (i * 16) & 0xFFFF) % (end - begin)])));
  }
  return out;
}

ListEntry FoundTexts::offer(const Text& text) {
  ListEntry entry = text.entry;
  entry.excerpt = excerpt_of(below_title(entry, text.words));
  return entry;
}

}  // namespace sheaf
