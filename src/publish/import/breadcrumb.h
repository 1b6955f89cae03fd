// "Site - Category - Title" as the first line of a scraped page.
#pragma once

#include <string>
#include <string_view>

#include "publish/import/draft.h"

namespace sheaf {

struct Breadcrumb {
  std::string site;
  CategoryPath categories;
  std::string title;
  bool is_found() const { return !title.empty(); }
};

// `next_line` is the text's next line that is not blank: it settles where a title with separators in it begins, or that the
// order is "Title - Category - Site". Without a repeated title there must be three short parts at least.
Breadcrumb read_breadcrumb(std::string_view line, std::string_view next_line);

}  // namespace sheaf
