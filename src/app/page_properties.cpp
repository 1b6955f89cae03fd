#include "app/page_properties.h"

#include <algorithm>

namespace sheaf {

void PageProperties::set(uint32_t node, std::string_view name, const std::string& value, DomOperations& operations) {
  auto found = std::find_if(known_.begin(), known_.end(),
                            [&](const Property& property) { return property.node == node && property.name == name; });
  if (found == known_.end()) found = known_.insert(known_.end(), {node, std::string(name), {}});
  if (found->value == value) return;
  found->value = value;
  if (name.starts_with("--"))
    operations.style(node, name, value);
  else if (value.empty())
    operations.drop_attribute(node, name);
  else
    operations.attribute(node, name, value);
}

}  // namespace sheaf
