#include "app/page_properties.h"

#include <algorithm>

namespace sheaf {

bool PageProperties::change(Property property) {
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const Property& known) {
    return known.node == property.node && known.is_style == property.is_style && known.name == property.name;
  });
  const bool is_new = found == known_.end();
  if (is_new ? property.value.empty() : found->value == property.value) return false;
  if (is_new)
    known_.push_back(std::move(property));
  else
    found->value = std::move(property.value);
  return true;
}

void PageProperties::attribute(uint32_t node, std::string_view name, const std::string& value,
                               DomOperations& operations) {
  if (!change({node, false, std::string(name), value})) return;
  if (value.empty())
    operations.drop_attribute(node, name);
  else
    operations.attribute(node, name, value);
}

void PageProperties::style(uint32_t node, std::string_view name, const std::string& value, DomOperations& operations) {
  if (change({node, true, std::string(name), value})) operations.style(node, name, value);
}

}  // namespace sheaf
