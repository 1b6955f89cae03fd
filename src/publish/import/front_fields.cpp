#include "publish/import/front_fields.h"

#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>
#include <sstream>

namespace sheaf {
namespace {

// --- YAML ---------------------------------------------------------------------------------------------------------------
// Scalars of a value: itself, a list's items, of an item that is a map its name or title.
void add_scalars(const YAML::Node& node, FieldValues& values) {
  if (node.IsScalar()) {
    values.push_back(node.Scalar());
  } else if (node.IsSequence()) {
    for (const YAML::Node& item : node) {
      if (item.IsScalar()) values.push_back(item.Scalar());
      if (item.IsMap()) add_scalars(item, values);
    }
  } else if (node.IsMap()) {
    for (const char* key : {"name", "title", "label"}) {
      if (const YAML::Node named = node[key]; named && named.IsScalar()) {
        values.push_back(named.Scalar());
        return;
      }
    }
  }
}

// YAML's parser recurses; nobody's front matter is nested deeply.
bool is_sane_yaml(std::string_view text) {
  int depth = 0;
  size_t deepest_indent = 0, indent = 0;
  bool is_line_start = true;
  for (char c : text) {
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth) --depth;
    if (depth > 50) return false;
    if (c == '\n') {
      is_line_start = true;
      indent = 0;
    } else if (is_line_start && (c == ' ' || c == '-' || c == '?' || c == ':')) {
      deepest_indent = std::max(deepest_indent, ++indent);
    } else {
      is_line_start = false;
    }
  }
  return deepest_indent <= 100 && text.size() <= 200000;
}

FrontFields read_yaml(const std::string& text) {
  FrontFields fields;
  const YAML::Node root = YAML::Load(text);
  if (!root.IsMap()) return fields;
  for (const auto& entry : root) {
    if (entry.first.IsScalar()) add_scalars(entry.second, fields[field_name(entry.first.Scalar())]);
  }
  return fields;
}

// --- TOML ---------------------------------------------------------------------------------------------------------------
std::string toml_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  std::ostringstream out;  // numbers, dates and true as they are written
  node.visit([&out](const auto& value) {
    if constexpr (toml::is_value<decltype(value)>) out << value.get();
  });
  return out.str();
}

void add_toml(const toml::node& node, FieldValues& values) {
  if (const auto* list = node.as_array()) {
    for (const toml::node& item : *list) {
      if (!item.is_array()) add_toml(item, values);
    }
  } else if (const auto* table = node.as_table()) {
    for (const char* key : {"name", "title", "label"}) {
      if (const toml::node* named = table->get(key); named && named->is_value()) {
        values.push_back(toml_text(*named));
        return;
      }
    }
  } else {
    values.push_back(toml_text(node));
  }
}

void add_toml_table(const toml::table& table, FrontFields& fields) {
  for (const auto& [key, node] : table) {
    const std::string name = field_name(std::string(key.str()));
    // Zola keeps tags and categories in a table of their own.
    if (name == "taxonomies" && node.is_table()) {
      add_toml_table(*node.as_table(), fields);
    } else {
      add_toml(node, fields[name]);
    }
  }
}

}  // namespace

std::string field_name(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::string bare_value(std::string_view text) {
  const auto is_edge = [](char c) { return c == ' ' || c == '\t' || c == '"' || c == '\''; };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return std::string(text);
}

Result<FrontFields> read_yaml_fields(const std::string& text) {
  if (!is_sane_yaml(text)) return Error{": too deep or too long"};
  try {
    return read_yaml(text);
  } catch (const YAML::Exception& error) {
    return Error{(error.mark.is_null() ? "" : ":" + std::to_string(error.mark.line + 2)) + ": " + error.msg};
  }
}

Result<FrontFields> read_toml_fields(const std::string& text) {
  try {
    FrontFields fields;
    add_toml_table(toml::parse(text), fields);
    return fields;
  } catch (const toml::parse_error& error) {
    return Error{":" + std::to_string(error.source().begin.line + 1) + ": " + std::string(error.description())};
  }
}

FrontFields read_lines_as_fields(std::string_view text, char separator) {
  FrontFields fields;
  std::string key;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const size_t colon = line.find(separator);
    const bool is_item = bare_value(line).starts_with("- ");
    if (is_item && !key.empty()) {
      fields[key].push_back(bare_value(std::string_view(bare_value(line)).substr(2)));
    } else if (colon != std::string_view::npos && colon > 0 && line[0] != ' ' && line[0] != '#' && line[0] != '[') {
      key = field_name(bare_value(line.substr(0, colon)));
      if (const std::string value = bare_value(line.substr(colon + 1)); !value.empty()) fields[key].push_back(value);
    }
  }
  return fields;
}

}  // namespace sheaf
