#include "publish/join/category_table.h"

#include <algorithm>

#include "publish/make_ids.h"

namespace sheaf {

std::string CategoryTable::shown_name(const std::string& id, const std::string& source_name,
                                      const std::string& name) const {
  for (const std::string& key : {id, source_name, name}) {
    if (const auto it = config_.category_names.find(key); it != config_.category_names.end()) return it->second;
  }
  return name;
}

CategoryId CategoryTable::find_or_add(const CategoryPath& path, const CategoryPath& ids) {
  CategoryId parent;
  std::string key, whole;
  for (size_t i = 0; i < path.size(); ++i) {
    const std::string& source_name = i < ids.size() ? ids[i] : path[i];
    whole += (whole.empty() ? "" : "/") + source_name;
    key = category_address_id(whole);
    // "a-b" and "a/b" would be one id, and are not one category.
    const std::string path_key = parent.value + "\n" + category_address_id(source_name);
    const auto [it, is_new] = by_path_.try_emplace(path_key);
    if (is_new) {
      const bool is_taken =
          std::any_of(categories_.begin(), categories_.end(), [&](const Category& one) { return one.id.value == key; });
      it->second = {is_taken ? key + "-" + short_hash(whole, 6) : key};
      Category category;
      category.id = it->second;
      category.title = shown_name(it->second.value, source_name, path[i]);
      category.parent = parent;
      categories_.push_back(std::move(category));
    }
    parent = it->second;
  }
  return parent;
}

}  // namespace sheaf
