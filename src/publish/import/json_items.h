// The objects of a JSON file, whatever wraps them: an array, JSON Lines, an object of lists, an object of objects, one object.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "document/result.h"
#include "publish/report.h"

namespace sheaf {

using Json = nlohmann::ordered_json;

struct JsonItem {
  const Json* value = nullptr;
  std::string place;  // "jokes.json item 573", "a.jsonl:12"
  std::string list;   // the key of its list, where there are several lists of one shape
  std::string key;    // its own key in an object of objects
};

struct JsonItems {
  Json root;
  std::vector<JsonItem> items;  // point into root
  std::string shape;            // "a JSON array of 3,773 objects"
  bool is_feed = false;         // JSON Feed
};

// `text` is UTF-8. Errors say line and column of what is no JSON, or what was found instead of objects.
Result<JsonItems> read_json_items(std::string_view text, const std::string& file, Report& report);

// "3,773"
std::string with_commas(size_t number);

}  // namespace sheaf
