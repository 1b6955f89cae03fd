#include "search/facet_values.h"

#include <algorithm>

#include "search/fold.h"

namespace sheaf {
namespace {

void sort_unique(std::vector<uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

FacetValues::FacetValues(const std::vector<Category>& categories) {
  for (const Category& category : categories) {
    const uint32_t number = number_of(Facet::kCategory, category.id.value);
    category_titles_[number] = category.title;
    const auto parent = numbers_[static_cast<size_t>(Facet::kCategory)].find(category.parent.value);
    const bool is_known = parent != numbers_[static_cast<size_t>(Facet::kCategory)].end();
    if (is_known && parent->second < number) category_parents_[number] = parent->second;
  }
}

uint32_t FacetValues::number_of(Facet facet, std::string_view value) {
  auto& numbers = numbers_[static_cast<size_t>(facet)];
  auto& values = values_[static_cast<size_t>(facet)];
  const std::string key = facet == Facet::kCategory ? std::string(value) : fold(value);
  if (const auto found = numbers.find(key); found != numbers.end()) return found->second;
  const uint32_t number = static_cast<uint32_t>(values.size());
  numbers.emplace(key, number);
  values.emplace_back(value);
  if (facet == Facet::kCategory) {
    category_titles_.emplace_back();
    category_parents_.push_back(kNoParent);
  }
  return number;
}

void FacetValues::add_category(const CategoryId& id, std::vector<uint32_t>& out) {
  // Parents have lower numbers, so this ends.
  for (uint32_t number = number_of(Facet::kCategory, id.value); number != kNoParent;
       number = category_parents_[number]) {
    out.push_back(number);
  }
}

void FacetValues::add_name(Facet facet, std::string_view name, std::vector<uint32_t>& out) {
  if (!name.empty()) out.push_back(number_of(facet, name));
}

std::array<std::vector<uint32_t>, kFacets> FacetValues::values_of(const Article& article) {
  std::array<std::vector<uint32_t>, kFacets> values;
  for (const CategoryId& id : article.categories) add_category(id, values[static_cast<size_t>(Facet::kCategory)]);
  for (const std::string& tag : article.tags) add_name(Facet::kTag, tag, values[static_cast<size_t>(Facet::kTag)]);
  for (const Author& author : article.authors) {
    add_name(Facet::kAuthor, author.name, values[static_cast<size_t>(Facet::kAuthor)]);
  }
  for (std::vector<uint32_t>& numbers : values) sort_unique(numbers);
  return values;
}

void FacetValues::write(std::vector<uint8_t>& out) const {
  const auto write_table = [&](const std::vector<std::string>& texts) {
    StringTableWriter table;
    for (const std::string& text : texts) table.add(text);
    table.write(out);
  };
  for (const std::vector<std::string>& values : values_) write_table(values);
  write_table(category_titles_);
}

}  // namespace sheaf
