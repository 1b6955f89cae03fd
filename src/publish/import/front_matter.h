// The YAML between two lines of "---", or the TOML between two of "+++", at the start of a Markdown or HTML file.
#pragma once

#include <string>
#include <string_view>

#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

struct FrontMatter {
  Draft draft;  // what it says of the article
  bool is_draft = false;
  size_t size_bytes = 0;  // of the front matter in the text, its fences included; 0: there is none
};

// Keys: title, date, updated, tags, category/categories, author(s), language/lang, description/summary/excerpt, id/slug,
// aliases, licence/license, draft, weight/order, rating, image, url of the source. What is not YAML or TOML is
// read line by line as "key: value" or "key = value" and reported.
FrontMatter read_front_matter(std::string_view text, const std::string& place, Report& report);

}  // namespace sheaf
