#include "search/facet_values.h"

#include <algorithm>

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
  if (const auto found = numbers.find(value); found != numbers.end()) return found->second;
  const uint32_t number = static_cast<uint32_t>(values.size());
  numbers.emplace(value, number);
  values.emplace_back(value);
  if (facet == Facet::kCategory) {
    category_titles_.emplace_back();
    category_parents_.push_back(kNoParent);
  }
  return number;
}

void FacetValues::add_category(const CategoryId& id, std::vector<uint32_t>& out) {
  // Parents have lower numbers, so this ends.
  for (uint32_t number = number_of(Facet::kCategory, id.value); number != kNoParent; number = category_parents_[number]) {
    out.push_back(number);
  }
}

std::array<std::vector<uint32_t>, kFacets> FacetValues::values_of(const Article& article) {
  std::array<std::vector<uint32_t>, kFacets> values;
  for (const CategoryId& id : article.categories) add_category(id, values[static_cast<size_t>(Facet::kCategory)]);
  for (const std::string& tag : article.tags) {
    values[static_cast<size_t>(Facet::kTag)].push_back(number_of(Facet::kTag, tag));
  }
  for (const Author& author : article.authors) {
    values[static_cast<size_t>(Facet::kAuthor)].push_back(number_of(Facet::kAuthor, author.name));
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
