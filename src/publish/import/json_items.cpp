#include "publish/import/json_items.h"

#include <algorithm>
#include <set>

#include "publish/shortened.h"

namespace sheaf {
namespace {

constexpr int kDeepestList = 4;

struct Place {
  size_t line = 1, column = 1;
};

Place place_of(std::string_view text, size_t offset) {
  Place place;
  for (char c : text.substr(0, offset)) {
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

// nlohmann's message without its own numbering and place.
std::string reason_of(const Json::parse_error& error) {
  std::string what = error.what();
  for (std::string_view mark : {"column ", ": "}) {
    if (const size_t at = what.find(mark); at != std::string::npos) what.erase(0, at + mark.size());
  }
  if (what.size() > 160) what = what.substr(0, 157) + "...";
  return what;
}

// The number that a message names last, in quotes.
std::string number_of(const Json::out_of_range& error) {
  const std::string what = error.what();
  const size_t start = what.find('\'') + 1;
  return what.substr(start, what.rfind('\'') - start);
}

// `text` is all of the file or, in JSON Lines, its line `first_line`.
Result<Json> parse(std::string_view text, size_t first_line, const std::string& file) {
  const auto at = [&](size_t byte) {
    const Place place = place_of(text, byte);
    return file + ":" + std::to_string(place.line + first_line - 1) + ":" + std::to_string(place.column);
  };
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    return Error{at(error.byte ? error.byte - 1 : 0) + ": this is not JSON: " + reason_of(error) +
                 "; is the file complete?"};
  } catch (const Json::out_of_range& error) {
    const std::string number = number_of(error);
    return Error{at(std::min(text.find(number), text.size())) + ": the number " + shortened(number) +
                 " is larger than any that can be kept; put it right, or in quotes"};
  }
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

// `text` starts with a whole object on its first line and has more after it.
bool looks_like_lines(std::string_view text) {
  const size_t start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos || text[start] != '{') return false;
  const size_t end = text.find('\n', start);
  return end != std::string_view::npos && !is_blank(text.substr(end)) && Json::accept(text.substr(start, end - start));
}

Result<JsonItems> read_lines(std::string_view text, const std::string& file) {
  JsonItems result;
  result.root = Json::array();
  std::vector<size_t> numbers;
  for (size_t number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (is_blank(line)) continue;
    Result<Json> object = parse(line, number, file);
    if (!object) return object.error();
    result.root.push_back(std::move(object.value()));
    numbers.push_back(number);
  }
  for (size_t i = 0; i < numbers.size(); ++i) {
    result.items.push_back({&result.root[i], file + ":" + std::to_string(numbers[i]), "", ""});
  }
  result.shape = "JSON Lines, " + with_commas(numbers.size()) + " objects";
  return result;
}

struct List {
  std::string name;  // "data.posts"
  std::string key;   // "posts"
  const Json* value;
};

bool is_list_of_objects(const Json& value) {
  return value.is_array() && std::any_of(value.begin(), value.end(), [](const Json& item) { return item.is_object(); });
}

void find_lists(const Json& value, const std::string& name, const std::string& own_key, int depth,
                std::vector<List>& lists) {
  if (is_list_of_objects(value)) {
    lists.push_back({name, own_key, &value});
  } else if (value.is_object() && depth < kDeepestList) {
    for (const auto& [key, child] : value.items())
      find_lists(child, name.empty() ? key : name + "." + key, key, depth + 1, lists);
  }
}

std::set<std::string> fields_of(const Json& list) {
  std::set<std::string> fields;
  for (size_t i = 0; i < list.size() && i < 50; ++i) {
    if (!list[i].is_object()) continue;
    for (const auto& [key, value] : list[i].items()) fields.insert(key);
  }
  return fields;
}

size_t text_bytes(const Json& list) {
  size_t sum = 0;
  for (const Json& item : list) {
    if (!item.is_object()) continue;
    for (const auto& [key, value] : item.items())
      sum += value.is_string() ? value.get_ref<const std::string&>().size() : 0;
  }
  return sum;
}

bool have_one_shape(const List& a, const List& b) {
  const std::set<std::string> left = fields_of(*a.value), right = fields_of(*b.value);
  std::vector<std::string> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return both.size() * 2 > std::max(left.size(), right.size()) &&
         both.size() + 1 >= std::min(left.size(), right.size()) && left.size() <= right.size() + 2 &&
         right.size() <= left.size() + 2;
}

bool have_equal_ids(const std::vector<const List*>& lists) {
  std::set<std::string> ids;
  for (const List* list : lists) {
    for (const Json& item : *list->value) {
      if (!item.is_object() || !item.contains("id")) continue;
      if (!ids.insert(item["id"].dump(-1, ' ', false, Json::error_handler_t::replace)).second) return true;
    }
  }
  return false;
}

void add_list(JsonItems& result, const List& list, bool is_named, const std::string& file) {
  const std::string where = list.name.empty() ? " item " : " " + list.name + " item ";
  size_t number = 0;
  for (const Json& item : *list.value) {
    result.items.push_back({&item, file + where + std::to_string(++number), is_named ? list.key : "", ""});
  }
}

// The list that holds the most text, and all others of its shape; the rest is named in the report.
void take_lists(JsonItems& result, const std::vector<List>& lists, const std::string& file, Report& report) {
  size_t best = 0;
  for (size_t i = 1; i < lists.size(); ++i) {
    if (text_bytes(*lists[i].value) > text_bytes(*lists[best].value)) best = i;
  }
  std::vector<const List*> taken;
  for (const List& list : lists) {
    if (&list == &lists[best] || have_one_shape(list, lists[best])) taken.push_back(&list);
  }
  if (taken.size() > 1 && have_equal_ids(taken)) taken = {&lists[best]};
  size_t count = 0;
  for (const List* list : taken) {
    add_list(result, *list, taken.size() > 1, file);
    count += list->value->size();
  }
  for (const List& list : lists) {
    if (std::find(taken.begin(), taken.end(), &list) != taken.end()) continue;
    report.add("lists of another kind left out", file + " " + list.name, with_commas(list.value->size()) + " objects");
  }
  result.shape = taken.size() > 1
                     ? "a JSON object of " + with_commas(taken.size()) + " lists, " + with_commas(count) + " objects"
                     : "the list \"" + taken[0]->name + "\" of a JSON object, " + with_commas(count) + " objects";
}

bool is_object_of_objects(const Json& root) {
  return root.size() >= 2 && std::all_of(root.begin(), root.end(), [](const Json& value) { return value.is_object(); });
}

std::string kind_of(const Json& root) {
  if (root.is_array()) return root.empty() ? "an empty array" : "an array without objects";
  return root.is_object() ? "an empty object" : std::string("only a ") + root.type_name();
}

// An array of strings is an array of texts.
void wrap_texts(Json& root) {
  if (!root.is_array()) return;
  for (Json& item : root) {
    if (item.is_string()) item = Json{{"text", item}};
  }
}

}  // namespace

std::string with_commas(size_t number) {
  std::string digits = std::to_string(number);
  for (size_t i = digits.size(); i > 3;) digits.insert(i -= 3, 1, ',');
  return digits;
}

Result<JsonItems> read_json_items(std::string_view text, const std::string& file, Report& report) {
  if (is_blank(text)) return Error{file + ": the file is empty; an array of objects was wanted"};
  const bool is_lines = file.ends_with(".jsonl") || file.ends_with(".ndjson");
  if (is_lines || looks_like_lines(text)) return read_lines(text, file);
  JsonItems result;
  Result<Json> whole = parse(text, 1, file);
  if (!whole) return whole.error();
  result.root = std::move(whole.value());
  wrap_texts(result.root);
  const Json& root = result.root;
  if (is_list_of_objects(root)) {
    add_list(result, {"", "", &root}, false, file);
    result.shape = "a JSON array of " + with_commas(root.size()) + " objects";
    return result;
  }
  const bool has_version = root.is_object() && root.contains("version") && root["version"].is_string();
  result.is_feed =
      has_version && root["version"].get_ref<const std::string&>().find("jsonfeed.org/version") != std::string::npos;
  if (result.is_feed) {
    if (!root.contains("items") || !root["items"].is_array())
      return Error{file + ": this JSON Feed has no \"items\"; an array was wanted there"};
    add_list(result, {"", "", &root["items"]}, false, file);
    result.shape = "a JSON Feed of " + with_commas(root["items"].size()) + " items";
    return result;
  }
  std::vector<List> lists;
  find_lists(root, "", "", 0, lists);
  if (!lists.empty()) {
    take_lists(result, lists, file, report);
  } else if (root.is_object() && is_object_of_objects(root)) {
    for (const auto& [key, value] : root.items()) result.items.push_back({&value, file + " \"" + key + "\"", "", key});
    result.shape = "a JSON object of " + with_commas(root.size()) + " objects";
  } else if (root.is_object() && !root.empty()) {
    result.root = Json::array({Json(std::move(result.root))});  // so that its place stays when `result` moves
    result.items.push_back({&result.root[0], file, "", ""});
    result.shape = "one JSON object";
  } else {
    return Error{file + ": no articles here: this is " + kind_of(root) + "; an array of objects was wanted"};
  }
  return result;
}

}  // namespace sheaf
