#include "publish/import/json_import.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "document/sheaf_html.h"
#include "publish/import/attachments.h"
#include "publish/import/body_text.h"
#include "publish/import/dates.h"
#include "publish/import/json_fields.h"
#include "publish/import/json_items.h"
#include "publish/import/link_paths.h"

namespace sheaf {
namespace {

// A string as it is, a number as its digits ("3", "2.5"); "" for the rest.
std::string scalar_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  return {};
}

// What stands for a value in a list: itself, or the name of an object.
std::string name_of(const Json& value) {
  if (!value.is_object()) return scalar_of(value);
  for (const char* key : {"name", "title", "label", "term", "value", "rendered", "id"}) {
    if (const auto it = value.find(key); it != value.end()) {
      if (std::string name = name_of(*it); !name.empty()) return name;
    }
  }
  const auto part = [&](const char* key) { return value.contains(key) ? scalar_of(value[key]) : std::string(); };
  for (const auto& [first, last] : {std::pair{"first", "last"},
                                    {"firstName", "lastName"},
                                    {"first_name", "last_name"},
                                    {"givenName", "familyName"},
                                    {"given", "family"}}) {
    const std::string given = part(first), family = part(last);
    if (!given.empty() || !family.empty()) return given + (given.empty() || family.empty() ? "" : " ") + family;
  }
  return {};
}

std::vector<std::string> names_of(const Json& value) {
  std::vector<std::string> names;
  const auto add = [&](const Json& one) {
    if (std::string name = read_label(name_of(one)); !name.empty()) names.push_back(std::move(name));
  };
  if (value.is_array()) {
    for (const Json& one : value) add(one);
  } else {
    add(value);
  }
  return names;
}

// "Jokes > Bars" names a category in a category; "Family, Parents" and "Love / Hate" are names.
CategoryPath category_path(const std::string& name) {
  for (std::string_view separator : {" > ", " \u00BB ", " \u203A "}) {
    if (name.find(separator) == std::string::npos) continue;
    CategoryPath path;
    for (size_t at = 0; at <= name.size();) {
      const size_t end = std::min(name.find(separator, at), name.size());
      if (end > at) path.push_back(name.substr(at, end - at));
      at = end + separator.size();
    }
    return path;
  }
  return {name};
}

std::string web_address(const std::string& address) {
  return is_http_address(address) && is_allowed_link(address) ? address : "";
}

std::vector<Author> authors_of(const Json* value) {
  std::vector<Author> authors;
  if (!value) return authors;
  const auto add = [&](const Json& one) {
    Author author{read_label(name_of(one)), ""};
    if (one.is_object() && one.contains("url") && one["url"].is_string()) author.url = web_address(one["url"]);
    if (!author.name.empty()) authors.push_back(std::move(author));
  };
  if (value->is_array()) {
    for (const Json& one : *value) add(one);
  } else {
    add(*value);
  }
  return authors;
}

class ItemReader {
 public:
  ItemReader(const FieldRoles& roles, Report& report) : roles_(roles), report_(report) {}

  Draft read(const JsonItem& item) {
    item_ = &item;
    Draft draft;
    draft.place = item.place;
    Article& article = draft.article;
    article.title = read_label(text("title"));
    const Json* made_up = field_of(*item.value, "_sheaf.title_made_up");
    article.is_title_made_up = made_up && made_up->is_boolean() && made_up->get<bool>();
    article.summary = read_label(text("summary"));
    article.body = body(draft.link_lines);
    article.language = text("language");
    article.licence = text("licence");
    article.source_url = web_address(text("url"));
    draft.page_url = roles_.contains("page") ? web_address(text("page")) : article.source_url;
    article.image = web_address(text("image"));
    article.published = date("published");
    article.modified = date("modified");
    article.rating = rating();
    article.authors = authors_of(first("author"));
    article.tags = tags();
    draft.own_id = item.key.empty() ? text("id") : item.key;
    if (const Json* value = first("aliases")) draft.old_ids = names_of(*value);
    draft.categories = categories();
    return draft;
  }

 private:
  const Json* first(const char* role, std::string* name = nullptr) const {
    const auto fields = roles_.find(role);
    if (fields == roles_.end()) return nullptr;
    for (const std::string& field : fields->second) {
      const Json* value = field_of(*item_->value, field);
      if (!value || (value->is_string() &&
                     value->get_ref<const std::string&>().find_first_not_of(" \t\r\n") == std::string::npos))
        continue;
      if (name) *name = field;
      return value;
    }
    return nullptr;
  }

  std::string text(const char* role) const {
    const Json* value = first(role);
    return value ? name_of(*value) : std::string();
  }

  Document body(LinkLines& lines) {
    std::string name;
    const Json* value = first("body", &name);
    if (!value) return {};
    std::string joined = name_of(*value);
    if (value->is_array()) {
      for (const Json& part : *value) joined += (joined.empty() ? "" : "\n\n") + name_of(part);
    }
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return read_body(joined, name, item_->place, report_, &lines);
  }

  Date date(const char* role) {
    const std::string written = text(role);
    const Date date = parse_date(written);
    if (!written.empty() && !date.is_known()) report_.add("dates that could not be read", item_->place, written);
    return date;
  }

  std::optional<double> rating() const {
    const Json* value = first("rating");
    if (!value) return std::nullopt;
    if (value->is_number()) return value->get<double>();
    if (!value->is_string()) return std::nullopt;
    const std::string& written = value->get_ref<const std::string&>();
    char* end = nullptr;
    const double number = std::strtod(written.c_str(), &end);
    return end != written.c_str() && std::isfinite(number) ? std::optional(number) : std::nullopt;
  }

  // A list of tags in one string is parted at its commas.
  std::vector<std::string> tags() const {
    const Json* value = first("tags");
    if (!value) return {};
    std::vector<std::string> tags;
    for (const std::string& name : names_of(*value)) {
      for (size_t at = 0; at <= name.size();) {
        const size_t end = value->is_string() ? std::min(name.find(',', at), name.size()) : name.size();
        if (std::string tag = read_label(std::string_view(name).substr(at, end - at)); !tag.empty())
          tags.push_back(std::move(tag));
        at = end + 1;
      }
    }
    return tags;
  }

  std::vector<CategoryPath> categories() const {
    std::vector<CategoryPath> paths;
    if (const Json* value = first("category")) {
      for (const std::string& name : names_of(*value)) paths.push_back(category_path(name));
    }
    if (paths.empty() && !item_->list.empty()) paths.push_back({item_->list});
    return paths;
  }

  const FieldRoles& roles_;
  Report& report_;
  const JsonItem* item_ = nullptr;
};

std::string string_at(const Json& root, const char* key) {
  const Json* value = field_of(root, key);
  return value && value->is_string() ? value->get<std::string>() : std::string();
}

void read_feed_head(const Json& root, const std::string& file, Batch& batch) {
  batch.title = read_label(string_at(root, "title"));
  batch.description = read_label(string_at(root, "description"));
  batch.language = string_at(root, "language");
  batch.home_url = string_at(root, "home_page_url");
  batch.licence = string_at(root, "_sheaf.licence");
  if (const std::string next = string_at(root, "next_url"); !next.empty()) {
    batch.report.add("feeds that go on at another address, not read", file, next);
  }
}

}  // namespace

Result<Batch> read_json_batch(std::string_view text, const std::string& file, const Config& config) {
  Batch batch;
  Result<JsonItems> items = read_json_items(text, file, batch.report);
  if (!items) return items.error();
  FieldRoles roles;
  std::vector<Author> feed_authors;  // of items that name none
  if (items.value().is_feed) {
    const Json& root = items.value().root;
    read_feed_head(root, file, batch);
    feed_authors = authors_of(field_of(root, field_of(root, "authors") ? "authors" : "author"));
    roles = feed_fields();
    for (const auto& [role, field] : config.field_map) roles[role] = {field};
  } else {
    Result<FieldRoles> guessed = guess_fields(items.value(), config.field_map, file);
    if (!guessed) return guessed.error();
    roles = std::move(guessed.value());
  }
  batch.how = file + ": " + items.value().shape + (items.value().is_feed ? "" : "; " + roles_line(roles));
  ItemReader reader(roles, batch.report);
  for (const JsonItem& item : items.value().items) {
    if (item.value->is_object()) {
      batch.drafts.push_back(reader.read(item));
      Draft& draft = batch.drafts.back();
      if (draft.article.authors.empty()) draft.article.authors = feed_authors;
      if (items.value().is_feed) add_attachments(*item.value, draft, batch.report);
    } else {
      batch.report.add("items that are no objects left out", item.place, item.value->type_name());
    }
  }
  return batch;
}

}  // namespace sheaf
