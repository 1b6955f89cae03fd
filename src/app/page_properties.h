// Attributes and custom properties of shell.html's own elements, said to the browser only when they change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/dom_operations.h"

namespace sheaf {

class PageProperties {
 public:
  // `name` is an attribute or, with dashes before it, a custom property; "" takes it away.
  void set(uint32_t node, std::string_view name, const std::string& value, DomOperations& operations);

 private:
  struct Property {
    uint32_t node;
    std::string name, value;
  };
  std::vector<Property> known_;
};

}  // namespace sheaf
