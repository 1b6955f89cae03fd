// sheaf.toml and its flags: what the owner decides about a site. Unknown keys are errors with a suggestion.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"
#include "document/result.h"

namespace sheaf {

enum class Frames : uint8_t { kEverywhere, kListed, kNowhere };  // of whom the site may stand in

struct Config {
  std::string title, description, language, address, licence, icon, accent;
  std::string embed;  // who may show the site in a frame: "everywhere" (""), "listed" (embed_origins), "nowhere"
  std::vector<FooterLink> footer_links;
  std::map<std::string, std::string> category_names;  // id or folder name -> shown title
  std::vector<std::string> category_order;            // ids; the others follow in their own order
  std::vector<std::string> featured;                  // article ids
  std::vector<std::string> embed_origins;
  std::map<std::string, std::string> field_map;  // --map body=FIELD,title=FIELD
};

// `text` is a TOML file; errors name `file`, line and column, and for an unknown key the nearest known one.
Result<Config> read_config(std::string_view text, const std::string& file);
// By `embed`.
Frames frames_of(const Config& config);
// What is wrong with the value of a key ("is no language tag; …"), "" if nothing.
std::string complaint(std::string_view key, const std::string& value);
// Values set in `over` (the command line) win over those in `base`.
Config merged(Config base, const Config& over);

}  // namespace sheaf
