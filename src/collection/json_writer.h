// Writes JSON objects field by field, in the order of the calls: equal values give equal bytes. Fields that say nothing
// (empty, zero, false) are left out; the readers take what is absent for just that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collection/json.h"

namespace sheaf {

// The shortest digits that read back as the same number.
std::string json_number(double value);

class JsonObject {
 public:
  JsonObject& text(std::string_view name, std::string_view value) {
    return value.empty() ? *this : json(name, json_string(value));
  }
  JsonObject& number(std::string_view name, int value) {
    return value == 0 ? *this : json(name, std::to_string(value));
  }
  JsonObject& flag(std::string_view name, bool value) { return value ? json(name, "true") : *this; }
  JsonObject& object(std::string_view name, const JsonObject& value) {
    return value.fields_.empty() ? *this : json(name, value.str());
  }

  // `json_of(element)` gives each element's JSON.
  template <typename Element, typename JsonOf>
  JsonObject& list(std::string_view name, const std::vector<Element>& elements, JsonOf json_of) {
    return elements.empty() ? *this : json(name, "[" + joined(elements, ",", json_of) + "]");
  }
  // One element a line, so that differences between two files can be read. Never left out.
  template <typename Element, typename JsonOf>
  JsonObject& lines(std::string_view name, const std::vector<Element>& elements, JsonOf json_of) {
    return json(name, elements.empty() ? "[]" : "[\n" + joined(elements, ",\n", json_of) + "\n]");
  }
  JsonObject& texts(std::string_view name, const std::vector<std::string>& values) {
    return list(name, values, [](const std::string& value) { return json_string(value); });
  }
  template <typename Id>
  JsonObject& ids(std::string_view name, const std::vector<Id>& values) {
    return list(name, values, [](const Id& id) { return json_string(id.value); });
  }

  JsonObject& json(std::string_view name, std::string_view value) {
    if (!fields_.empty()) fields_ += ',';
    fields_ += json_string(name);
    fields_ += ':';
    fields_ += value;
    return *this;
  }

  std::string str() const { return "{" + fields_ + "}"; }

 private:
  template <typename Element, typename JsonOf>
  static std::string joined(const std::vector<Element>& elements, std::string_view separator, JsonOf json_of) {
    std::string out;
    for (const Element& element : elements) {
      if (!out.empty()) out += separator;
      out += json_of(element);
    }
    return out;
  }

  std::string fields_;
};

}  // namespace sheaf
