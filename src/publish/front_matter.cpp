#include "publish/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <vector>

#include "publish/dates.h"
#include "publish/link_paths.h"

namespace sheaf {
namespace {

using Values = std::vector<std::string>;
using Fields = std::map<std::string, Values>;

// Of the text between the two lines of "---": where it starts and ends, and where the body starts.
struct Fence {
  size_t start = 0, end = 0, body = 0;
};

bool is_fence_line(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line == "---" || line == "...";
}

Fence find_fence(std::string_view text) {
  const size_t first = std::min(text.find('\n'), text.size());
  if (!text.starts_with("---") || !is_fence_line(text.substr(0, first))) return {};
  for (size_t at = first + 1; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (is_fence_line(text.substr(at, end - at))) return {first + 1, at, std::min(end + 1, text.size())};
    at = end + 1;
  }
  return {};
}

std::string lower_key(std::string key) {
  std::transform(key.begin(), key.end(), key.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

// Scalars of a value: itself, a list's items, of an item that is a map its name or title.
void add_scalars(const YAML::Node& node, Values& values) {
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

Fields read_yaml(const std::string& text) {
  Fields fields;
  const YAML::Node root = YAML::Load(text);
  if (!root.IsMap()) return fields;
  for (const auto& entry : root) {
    if (entry.first.IsScalar()) add_scalars(entry.second, fields[lower_key(entry.first.Scalar())]);
  }
  return fields;
}

std::string trimmed(std::string_view text) {
  const auto is_edge = [](char c) { return c == ' ' || c == '\t' || c == '"' || c == '\''; };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return std::string(text);
}

// `title: Salt: a history` is no YAML, and yet plain enough.
Fields read_lines(std::string_view text) {
  Fields fields;
  std::string key;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const size_t colon = line.find(':');
    const bool is_item = trimmed(line).starts_with("- ");
    if (is_item && !key.empty()) {
      fields[key].push_back(trimmed(std::string_view(trimmed(line)).substr(2)));
    } else if (colon != std::string_view::npos && colon > 0 && line[0] != ' ' && line[0] != '#') {
      key = lower_key(trimmed(line.substr(0, colon)));
      if (const std::string value = trimmed(line.substr(colon + 1)); !value.empty()) fields[key].push_back(value);
    }
  }
  return fields;
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

Fields read_fields(std::string_view text, const std::string& place, Report& report) {
  try {
    if (is_sane_yaml(text)) return read_yaml(std::string(text));
    report.add("front matters that are not YAML, read line by line", place, "too deep or too long");
  } catch (const YAML::Exception& error) {
    const std::string where = error.mark.is_null() ? "" : ":" + std::to_string(error.mark.line + 2);
    report.add("front matters that are not YAML, read line by line", place + where, error.msg);
  }
  return read_lines(text);
}

std::string first_of(const Fields& fields, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    if (const auto it = fields.find(key); it != fields.end() && !it->second.empty()) return it->second.front();
  }
  return {};
}

Values all_of(const Fields& fields, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    if (const auto it = fields.find(key); it != fields.end() && !it->second.empty()) return it->second;
  }
  return {};
}

// "a, b" in one string means two tags.
Values parted(const Values& values) {
  Values parts;
  for (const std::string& value : values) {
    std::string_view rest = value;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find(','), rest.size());
      if (std::string part = trimmed(rest.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return parts;
}

Date date_field(const Fields& fields, std::initializer_list<const char*> keys, const std::string& place,
                Report& report) {
  const std::string text = first_of(fields, keys);
  const Date date = parse_date(text);
  const bool is_flag = text == "true" || text == "false";  // "published: false" is no date
  if (!text.empty() && !date.is_known() && !is_flag) report.add("dates that could not be read", place, text);
  return date;
}

std::optional<double> number_field(const Fields& fields, std::initializer_list<const char*> keys) {
  const std::string text = first_of(fields, keys);
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0') return std::nullopt;
  return value;
}

// "section: 1" is a place in a manual or an order, and no name of a category.
bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

void fill(const Fields& fields, const std::string& place, Report& report, Draft& draft) {
  Article& article = draft.article;
  article.title = first_of(fields, {"title", "name", "headline"});
  draft.is_title_stated = !article.title.empty();
  article.summary = first_of(fields, {"description", "summary", "excerpt"});
  article.language = first_of(fields, {"language", "lang"});
  article.licence = first_of(fields, {"licence", "license"});
  article.source_url = first_of(fields, {"source_url", "source", "canonical_url", "canonical"});
  article.published = date_field(fields, {"date", "published", "date_published", "created"}, place, report);
  article.modified =
      date_field(fields, {"updated", "modified", "lastmod", "last_modified", "date_modified"}, place, report);
  article.rating = number_field(fields, {"rating", "score"});
  for (std::string& name : all_of(fields, {"authors", "author"})) article.authors.push_back({std::move(name), ""});
  article.tags = parted(all_of(fields, {"tags", "tag", "keywords"}));
  for (std::string& name : all_of(fields, {"categories", "category", "section"})) {
    if (!is_number(name)) draft.categories.push_back({std::move(name)});
  }
  draft.own_id = first_of(fields, {"id", "slug"});
  draft.old_ids = all_of(fields, {"aliases", "alias", "redirect_from"});
  draft.order = number_field(fields, {"weight", "order", "nav_order", "sidebar_position", "position"});
  if (!is_http_address(article.source_url)) article.source_url.clear();
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, const std::string& place, Report& report) {
  FrontMatter front;
  const Fence fence = find_fence(text);
  if (!fence.body) return front;
  const Fields fields = read_fields(text.substr(fence.start, fence.end - fence.start), place, report);
  // "---", prose, "---" is two rules and what stands between them.
  if (fields.empty() &&
      trimmed(text.substr(fence.start, fence.end - fence.start)).find_first_not_of("\n ") != std::string::npos)
    return front;
  front.size_bytes = fence.body;
  std::string is_draft = lower_key(first_of(fields, {"draft"}));
  front.is_draft = is_draft == "true" || is_draft == "yes" || is_draft == "1" ||
                   lower_key(first_of(fields, {"published"})) == "false";
  fill(fields, place, report, front.draft);
  return front;
}

}  // namespace sheaf
