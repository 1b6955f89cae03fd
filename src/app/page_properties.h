// Attributes and style properties of shell.html's own elements, said to the browser only when they change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/dom_operations.h"

namespace sheaf {

class PageProperties {
 public:
  // "" takes it away.
  void attribute(uint32_t node, std::string_view name, const std::string& value, DomOperations& operations);
  void style(uint32_t node, std::string_view name, const std::string& value, DomOperations& operations);

 private:
  struct Property {
    uint32_t node;
    bool is_style;
    std::string name, value;
  };
  bool change(Property property);
  std::vector<Property> known_;
};

}  // namespace sheaf
