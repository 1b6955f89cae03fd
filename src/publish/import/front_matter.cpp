#include "publish/import/front_matter.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "publish/import/dates.h"
#include "publish/import/front_fields.h"
#include "publish/import/link_paths.h"

namespace sheaf {
namespace {

// Of the text between the two lines of "---" or "+++": where it starts and ends, and where the body starts.
struct Fence {
  size_t start = 0, end = 0, body = 0;
};

bool is_fence_line(std::string_view line, char sign) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line == std::string(3, sign) || (sign == '-' && line == "...");
}

Fence find_fence(std::string_view text, char sign) {
  const size_t first = std::min(text.find('\n'), text.size());
  if (!text.starts_with(sign) || !is_fence_line(text.substr(0, first), sign)) return {};
  for (size_t at = first + 1; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (is_fence_line(text.substr(at, end - at), sign)) return {first + 1, at, std::min(end + 1, text.size())};
    at = end + 1;
  }
  return {};
}

// What the two kinds of front matter are fenced with, and how they are read.
struct FrontKind {
  char fence;
  char separator;
  const char* complaint;
  Result<FrontFields> (*read)(const std::string& text);
};

constexpr FrontKind kYaml{'-', ':', "front matters that are not YAML, read line by line", read_yaml_fields};
constexpr FrontKind kToml{'+', '=', "front matters that are not TOML, read line by line", read_toml_fields};

FrontFields read_fields(const FrontKind& kind, std::string_view text, const std::string& place, Report& report) {
  Result<FrontFields> fields = kind.read(std::string(text));
  if (fields) return std::move(fields.value());
  const std::string& message = fields.error().message;
  const size_t colon = message.find(": ");
  report.add(kind.complaint, place + message.substr(0, colon), message.substr(colon + 2));
  return read_lines_as_fields(text, kind.separator);
}

std::string first_of(const FrontFields& fields, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    if (const auto it = fields.find(key); it != fields.end() && !it->second.empty()) return it->second.front();
  }
  return {};
}

FieldValues all_of(const FrontFields& fields, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    if (const auto it = fields.find(key); it != fields.end() && !it->second.empty()) return it->second;
  }
  return {};
}

// "a, b" in one string means two tags.
FieldValues parted(const FieldValues& values) {
  FieldValues parts;
  for (const std::string& value : values) {
    std::string_view rest = value;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find(','), rest.size());
      if (std::string part = bare_value(rest.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return parts;
}

Date date_field(const FrontFields& fields, std::initializer_list<const char*> keys, const std::string& place,
                Report& report) {
  const std::string text = first_of(fields, keys);
  const Date date = parse_date(text);
  const bool is_flag = text == "true" || text == "false";  // "published: false" is no date
  if (!text.empty() && !date.is_known() && !is_flag) report.add("dates that could not be read", place, text);
  return date;
}

std::optional<double> number_field(const FrontFields& fields, std::initializer_list<const char*> keys) {
  const std::string text = first_of(fields, keys);
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !std::isfinite(value)) return std::nullopt;
  return value;
}

// "section: 1" is a place in a manual or an order, and no name of a category.
bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

void fill(const FrontFields& fields, const std::string& place, Report& report, Draft& draft) {
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
  const FrontKind& kind = text.starts_with('+') ? kToml : kYaml;
  const Fence fence = find_fence(text, kind.fence);
  if (!fence.body) return front;
  const FrontFields fields = read_fields(kind, text.substr(fence.start, fence.end - fence.start), place, report);
  // "---", prose, "---" is two rules and what stands between them.
  if (fields.empty() &&
      bare_value(text.substr(fence.start, fence.end - fence.start)).find_first_not_of("\n ") != std::string::npos)
    return front;
  front.size_bytes = fence.body;
  std::string is_draft = field_name(first_of(fields, {"draft"}));
  front.is_draft = is_draft == "true" || is_draft == "yes" || is_draft == "1" ||
                   field_name(first_of(fields, {"published"})) == "false";
  fill(fields, place, report, front.draft);
  return front;
}

}  // namespace sheaf
