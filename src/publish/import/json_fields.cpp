#include "publish/import/json_fields.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "publish/suggest.h"

namespace sheaf {
namespace {

// What is known of one field over all items.
struct Field {
  std::string name;
  std::string plain;   // lower case, letters and digits alone: "date_published" and "datePublished" are one
  size_t present = 0;  // not null, not ""
  size_t texts = 0;    // strings, or lists of strings
  size_t scalars = 0;  // strings or numbers
  size_t bytes = 0;    // of all strings
};

struct Role {
  const char* name;
  std::vector<std::string_view> fields;  // best first, as Field::plain
};

// Several names of one role in the order in which they are believed. Roles choose in this order, too.
const std::vector<Role>& known_roles() {
  static const std::vector<Role> roles = {
      {"body", {"contenthtml", "bodyhtml",    "html",         "body",
                "content",     "contenttext", "articlebody",  "fulltext",
                "text",        "article",     "joke",         "post",
                "story",       "markdown",    "bodymarkdown", "contentmarkdown",
                "selftext",    "answer",      "punchline",    "quote",
                "poem",        "recipe",      "lyrics",       "instructions",
                "message",     "comment",     "definition",   "description",
                "abstract",    "summary",     "value"}},
      {"title", {"title", "headline", "name", "heading", "subject", "question", "setup", "term", "label"}},
      {"id", {"id", "guid", "uuid", "slug", "key", "nr", "number"}},
      {"category",
       {"category", "categories", "section", "sections", "topic", "genre", "group", "channel", "board", "forum"}},
      {"tags", {"tags", "tag", "keywords", "labels", "hashtags", "topics"}},
      {"published",
       {"datepublished", "published", "publishedat", "publishdate", "publicationdate", "pubdate", "date", "dategmt",
        "posted", "postedat", "created", "createdat", "createdutc", "createdon", "datecreated", "timestamp", "time",
        "year"}},
      {"modified", {"datemodified", "modified", "modifiedat", "updated", "updatedat", "lastmodified", "lastmod"}},
      {"url", {"url", "link", "permalink", "href", "sourceurl", "canonicalurl", "externalurl", "uri"}},
      {"author", {"authors", "author", "authorname", "byline", "writer", "creator", "user", "username", "by"}},
      {"rating", {"rating", "score", "stars", "points", "upvotes", "votes", "likes", "ups"}},
      {"language", {"language", "lang", "locale"}},
      {"summary", {"summary", "excerpt", "description", "abstract", "teaser", "subtitle", "dek"}},
      {"licence", {"licence", "license", "rights"}},
      {"image", {"image", "bannerimage", "cover", "thumbnail"}},
      {"aliases", {"aliases", "redirectfrom", "oldids"}},
  };
  return roles;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return plain;
}

// "content.rendered" is content: these names only wrap a value.
std::string role_name(const std::string& name) {
  const size_t dot = name.find('.');
  if (dot == std::string::npos) return plain_name(name);
  const std::string inner = plain_name(std::string_view(name).substr(dot + 1));
  for (std::string_view wrapper : {"rendered", "html", "text", "value", "plain", "raw", "t", "name"}) {
    if (inner == wrapper) return plain_name(name.substr(0, dot));
  }
  return plain_name(name);
}

bool is_text_list(const Json& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_string(); });
}

class FieldTable {
 public:
  void add(const std::string& name, const Json& value) {
    if (value.is_null()) return;
    const auto [it, is_new] = index_.try_emplace(name, fields.size());
    if (is_new) fields.push_back({name, role_name(name)});
    Field& field = fields[it->second];
    if (value.is_string()) {
      const size_t size = value.get_ref<const std::string&>().size();
      if (!size) return;
      field.bytes += size;
    }
    if (is_text_list(value)) {
      for (const Json& one : value) field.bytes += one.get_ref<const std::string&>().size();
    }
    ++field.present;
    field.texts += value.is_string() || is_text_list(value) ? 1 : 0;
    field.scalars += value.is_string() || value.is_number() ? 1 : 0;
  }

  void add_item(const Json& item) {
    if (!item.is_object()) return;
    for (const auto& [key, value] : item.items()) {
      add(key, value);
      if (!value.is_object()) continue;
      for (const auto& [inner, nested] : value.items()) {
        if (!nested.is_object()) add(key + "." + inner, nested);
      }
    }
  }

  const Field* find(std::string_view name) const {
    const auto it = index_.find(std::string(name));
    return it == index_.end() ? nullptr : &fields[it->second];
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const Field& field : fields) names.push_back(field.name);
    return names;
  }

  std::vector<Field> fields;

 private:
  std::map<std::string, size_t> index_;
};

// Whether a field can play a role by the values it has.
bool can_be(std::string_view role, const Field& field) {
  if (field.present == 0) return false;
  if (role == "body") return field.texts > 0;
  if (role == "title") return field.texts > 0 && field.texts == field.scalars;
  if (role == "id" || role == "rating" || role == "published" || role == "modified")
    return field.scalars == field.present;
  if (role == "url") return field.texts > 0;
  return true;
}

// The longest texts where no name says anything.
const Field* longest_text(const FieldTable& table, const std::set<std::string>& used) {
  const Field* best = nullptr;
  for (const Field& field : table.fields) {
    if (used.contains(field.name) || !field.texts) continue;
    if (!best || field.bytes > best->bytes) best = &field;
  }
  return best;
}

std::vector<std::string> role_names() {
  std::vector<std::string> names;
  for (const Role& role : known_roles()) names.emplace_back(role.name);
  return names;
}

Result<FieldRoles> owner_roles(const std::map<std::string, std::string>& owner_map, const FieldTable& table,
                               const std::string& file, std::set<std::string>& used) {
  FieldRoles roles;
  const std::vector<std::string> known = role_names();
  for (const auto& [role, field] : owner_map) {
    if (std::find(known.begin(), known.end(), role) == known.end()) {
      std::string all;
      for (const std::string& name : known) all += (all.empty() ? "" : " ") + name;
      return Error{"--map " + role + "=" + field + ": there is no role \"" + role + "\"" + suggestion(role, known) +
                   "; roles: " + all};
    }
    if (field.empty()) {
      roles[role] = {};
      continue;
    }
    if (!table.find(field)) {
      std::string all;
      for (const std::string& name : table.names()) all += (all.empty() ? "" : " ") + name;
      return Error{"--map " + role + "=" + field + ": no item of " + file + " has a field \"" + field + "\"" +
                   suggestion(field, table.names()) + "; fields: " + all};
    }
    roles[role] = {field};
    used.insert(field);
  }
  return roles;
}

// Body fields after the first step in for items that lack it: a feed may give HTML here and text there.
bool may_step_in(std::string_view plain) {
  for (std::string_view name :
       {"contenthtml", "html", "body", "content", "contenttext", "text", "fulltext", "articlebody", "selftext"}) {
    if (plain == name) return true;
  }
  return false;
}

void guess_role(const Role& role, const FieldTable& table, FieldRoles& roles, std::set<std::string>& used) {
  if (roles.contains(role.name)) return;
  for (std::string_view wanted : role.fields) {
    for (const Field& field : table.fields) {
      if (field.plain != wanted || used.contains(field.name) || !can_be(role.name, field)) continue;
      std::vector<std::string>& chosen = roles[role.name];
      const bool is_body = std::string_view(role.name) == "body";
      if (!chosen.empty() && !(is_body && may_step_in(wanted))) return;
      chosen.push_back(field.name);
      used.insert(field.name);
      if (!is_body) return;
    }
  }
}

}  // namespace

const Json* field_of(const Json& item, const std::string& name) {
  if (!item.is_object()) return nullptr;
  auto it = item.find(name);
  if (it == item.end()) {
    const size_t dot = name.find('.');
    if (dot == std::string::npos) return nullptr;
    const auto outer = item.find(name.substr(0, dot));
    if (outer == item.end() || !outer->is_object()) return nullptr;
    it = outer->find(name.substr(dot + 1));
    if (it == outer->end()) return nullptr;
  }
  return it->is_null() ? nullptr : &*it;
}

Result<FieldRoles> guess_fields(const JsonItems& items, const std::map<std::string, std::string>& owner_map,
                                const std::string& file) {
  FieldTable table;
  for (const JsonItem& item : items.items) table.add_item(*item.value);
  std::set<std::string> used;
  Result<FieldRoles> owner = owner_roles(owner_map, table, file, used);
  if (!owner) return owner.error();
  FieldRoles roles = std::move(owner.value());
  for (const Role& role : known_roles()) guess_role(role, table, roles, used);
  if (!roles.contains("body")) {
    if (const Field* field = longest_text(table, used)) {
      roles["body"] = {field->name};
    } else if (const auto title = roles.find("title"); title != roles.end()) {
      roles["body"] = title->second;  // all the text there is
      roles.erase(title);
    }
  }
  std::erase_if(roles, [](const auto& entry) { return entry.second.empty(); });
  if (roles.contains("body")) return roles;
  std::string all;
  for (const std::string& name : table.names()) all += (all.empty() ? "" : " ") + name;
  return Error{file + ": no field holds text (fields: " + (all.empty() ? "none" : all) +
               "); say which one: --map body=FIELD"};
}

FieldRoles feed_fields() {
  return {{"body", {"content_html", "content_text"}},
          {"title", {"title"}},
          {"id", {"id"}},
          {"category", {"_sheaf.categories"}},
          {"tags", {"tags"}},
          {"published", {"date_published"}},
          {"modified", {"date_modified"}},
          {"url", {"_sheaf.source_url", "external_url", "url"}},
          {"page", {"url"}},
          {"author", {"authors", "author"}},
          {"rating", {"_sheaf.rating"}},
          {"language", {"language"}},
          {"summary", {"summary"}},
          {"licence", {"_sheaf.licence"}},
          {"image", {"image", "banner_image"}},
          {"aliases", {"_sheaf.aliases"}}};
}

std::string roles_line(const FieldRoles& roles) {
  std::string line;
  for (const Role& role : known_roles()) {
    const auto it = roles.find(role.name);
    if (it == roles.end()) continue;
    line += (line.empty() ? "" : " ") + it->first + "=";
    for (size_t i = 0; i < it->second.size(); ++i) line += (i ? "|" : "") + it->second[i];
  }
  return line;
}

}  // namespace sheaf
