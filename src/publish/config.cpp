#include "publish/config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "publish/is_one_of.h"
#include "publish/language_tags.h"
#include "publish/suggest.h"

namespace sheaf {
namespace {

const std::vector<std::string>& known_keys() {
  static const std::vector<std::string> keys = {
      "title",  "description",    "language",       "address",  "licence", "license",       "icon", "accent",
      "footer", "category_names", "category_order", "featured", "embed",   "embed_origins", "map"};
  return keys;
}

bool is_web_address(std::string_view address) {
  const bool is_web = address.starts_with("http://") || address.starts_with("https://");
  const size_t host = address.find("://") + 3;
  return is_web && address.size() > host && address[host] != '/' &&
         address.find_first_of(" \t\n\"<>") == std::string_view::npos;
}

// As browsers write it, or it would equal none of theirs: lower case, no path, no port that goes without saying.
bool is_origin(std::string_view text) {
  const bool is_secure = text.starts_with("https://");
  if (!is_web_address(text)) return false;
  const std::string_view host = text.substr(is_secure ? 8 : 7);
  return host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-:[]") == std::string_view::npos &&
         !host.ends_with(':') && !host.ends_with(is_secure ? ":443" : ":80");
}

bool is_accent(std::string_view colour) {
  return colour.size() == 7 && colour[0] == '#' &&
         std::all_of(colour.begin() + 1, colour.end(), [](unsigned char c) { return std::isxdigit(c); });
}

class ConfigReader {
 public:
  explicit ConfigReader(const std::string& file) : file_(file) {}

  Result<Config> read(const toml::table& root) {
    for (const auto& [key, node] : root) {
      read_key(std::string(key.str()), key.source().begin, node);
      if (error_) return *error_;
    }
    return std::move(config_);
  }

  std::string place(const toml::source_position& at) const {
    return file_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  }

 private:
  void fail(const toml::source_position& at, const std::string& message) {
    if (!error_) error_ = Error{place(at) + ": " + message};
  }

  void read_key(const std::string& key, const toml::source_position& at, const toml::node& node) {
    if (std::string* target = text_target(key)) {
      *target = text(key, node);
    } else if (key == "footer") {
      read_footer(node);
    } else if (key == "category_names") {
      config_.category_names = texts_by_key(key, node);
    } else if (key == "map") {
      config_.field_map = texts_by_key(key, node);
    } else if (std::vector<std::string>* list = list_target(key)) {
      *list = texts(key, node);
    } else {
      fail(at, "there is no key \"" + key + "\"" + suggestion(key, known_keys()) + "; keys: " + all_keys());
    }
  }

  std::string* text_target(std::string_view key) {
    if (key == "title") return &config_.title;
    if (key == "description") return &config_.description;
    if (key == "language") return &config_.language;
    if (key == "address") return &config_.address;
    if (key == "licence" || key == "license") return &config_.licence;
    if (key == "icon") return &config_.icon;
    if (key == "embed") return &config_.embed;
    return key == "accent" ? &config_.accent : nullptr;
  }

  std::vector<std::string>* list_target(std::string_view key) {
    if (key == "category_order") return &config_.category_order;
    if (key == "featured") return &config_.featured;
    return key == "embed_origins" ? &config_.embed_origins : nullptr;
  }

  static std::string all_keys() {
    std::string all;
    for (const std::string& key : known_keys()) {
      if (key != "license") all += (all.empty() ? "" : ", ") + key;
    }
    return all;
  }

  static std::string kind_of(const toml::node& node) {
    switch (node.type()) {
      case toml::node_type::table: return "a table";
      case toml::node_type::array: return "a list";
      case toml::node_type::string: return "a text";
      case toml::node_type::boolean: return "true or false";
      case toml::node_type::integer:
      case toml::node_type::floating_point: return "a number";
      default: return "a date or time";
    }
  }

  std::string text(const std::string& key, const toml::node& node) {
    const auto* value = node.as_string();
    if (!value) {
      fail(node.source().begin, "\"" + key + "\" is " + kind_of(node) + "; a text in quotes was wanted");
      return {};
    }
    if (const std::string wrong = complaint(key, value->get()); !wrong.empty()) {
      fail(node.source().begin, key + " \"" + value->get() + "\" " + wrong);
    }
    return value->get();
  }

  std::vector<std::string> texts(const std::string& key, const toml::node& node) {
    std::vector<std::string> values;
    const auto* list = node.as_array();
    if (!list) {
      fail(node.source().begin, "\"" + key + "\" is " + kind_of(node) + "; a list of texts was wanted: [\"…\", \"…\"]");
      return values;
    }
    for (const toml::node& one : *list) values.push_back(text(key, one));
    return values;
  }

  std::map<std::string, std::string> texts_by_key(const std::string& key, const toml::node& node) {
    std::map<std::string, std::string> values;
    const auto* table = node.as_table();
    if (!table) {
      fail(node.source().begin, "\"" + key + "\" is " + kind_of(node) + "; a table was wanted: [" + key + "]");
      return values;
    }
    // The values may be called like keys of the file, and are not checked as those.
    for (const auto& [name, value] : *table)
      values[std::string(name.str())] = text(key + "." + std::string(name.str()), value);
    return values;
  }

  void read_footer(const toml::node& node) {
    const auto* list = node.as_array();
    if (!list)
      return fail(node.source().begin,
                  "\"footer\" is " + kind_of(node) + "; a list was wanted: [[footer]] with title and url");
    for (const toml::node& one : *list) {
      const auto* table = one.as_table();
      if (!table)
        return fail(one.source().begin,
                    "a footer link is " + kind_of(one) + "; {title = \"…\", url = \"…\"} was wanted");
      FooterLink link;
      for (const auto& [name, value] : *table) {
        if (name.str() != "title" && name.str() != "url") {
          return fail(name.source().begin, "a footer link has no key \"" + std::string(name.str()) + "\"" +
                                               suggestion(std::string(name.str()), {"title", "url"}) +
                                               "; keys: title, url");
        }
        (name.str() == "title" ? link.title : link.url) = text("footer." + std::string(name.str()), value);
      }
      if (link.title.empty() || link.url.empty())
        return fail(one.source().begin, "a footer link needs both a title and a url");
      config_.footer_links.push_back(std::move(link));
    }
  }

  const std::string& file_;
  Config config_;
  std::optional<Error> error_;
};

void take(std::string& base, const std::string& over) {
  if (!over.empty()) base = over;
}

template <typename List>
void take_list(List& base, const List& over) {
  if (!over.empty()) base = over;
}

}  // namespace

std::string complaint(std::string_view key, const std::string& value) {
  if (key == "language" && !is_language_tag(value)) return "is no language tag; write it as en, pt-BR or zh-Hant";
  if (key == "address" && !is_web_address(value)) return "is no web address; write it as https://example.org/articles/";
  if (key == "address" && !value.ends_with('/')) return "has to end in \"/\": \"" + value + "/\"";
  if (key == "embed" && !is_one_of(value, {"everywhere", "listed", "nowhere"}))
    return "is no such choice; write everywhere, listed or nowhere";
  if (key == "embed_origins" && !is_origin(value))
    return "is no origin; write it as https://host.example, in lower case and without a path";
  if (key == "accent" && !is_accent(value)) return "is no colour; write it as #0B5A6F";
  return {};
}

Result<Config> read_config(std::string_view text, const std::string& file) {
  ConfigReader reader(file);
  try {
    return reader.read(toml::parse(text, file));
  } catch (const toml::parse_error& error) {
    return Error{reader.place(error.source().begin) + ": this is not TOML: " + std::string(error.description())};
  }
}

Frames frames_of(const Config& config) {
  if (config.embed == "nowhere") return Frames::kNowhere;
  return config.embed == "listed" ? Frames::kListed : Frames::kEverywhere;
}

Config merged(Config base, const Config& over) {
  take(base.title, over.title);
  take(base.description, over.description);
  take(base.language, over.language);
  take(base.address, over.address);
  take(base.licence, over.licence);
  take(base.icon, over.icon);
  take(base.accent, over.accent);
  take(base.embed, over.embed);
  take_list(base.footer_links, over.footer_links);
  take_list(base.category_order, over.category_order);
  take_list(base.featured, over.featured);
  take_list(base.embed_origins, over.embed_origins);
  for (const auto& [id, name] : over.category_names) base.category_names[id] = name;
  for (const auto& [role, field] : over.field_map) base.field_map[role] = field;
  return base;
}

}  // namespace sheaf
