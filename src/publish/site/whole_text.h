// The text of a whole collection as plain HTML, for a single file: what previews of mail and other viewers show, which run no
// script. The reader's own addresses ("#/a/owl", "#/c/birds") are the ids of its parts, so that links lead there. Pure.
#pragma once

#include <string>

#include "publish/site/site_plan.h"

namespace sheaf {

struct WholeText {
  std::string html;     // says how many articles are left out, if any are
  size_t articles = 0;  // whose text stands in it
};

// Categories in their order with their articles, until `most_bytes` are reached; each article in the category of its
// breadcrumb. Pictures are told by their words.
WholeText whole_text(const SitePlan& plan, size_t most_bytes);

}  // namespace sheaf
