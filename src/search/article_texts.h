// The texts of an article that are indexed, field by field: title, headings, the rest of the body, tags, categories.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"
#include "search/documents.h"

namespace sheaf {

using VisitText = std::function<void(TextField, std::string_view)>;

// Calls `visit` for each text; fields come in their order. `category_titles`: of the article's categories.
void each_text(const Article& article, const std::vector<std::string_view>& category_titles, const VisitText& visit);

bool has_image(const Article& article);

}  // namespace sheaf
