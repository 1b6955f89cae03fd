// What a query demands of articles besides its words: phrases, exclusions, fields.
#pragma once

#include <optional>
#include <string_view>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/query.h"

namespace sheaf {

// The articles that a query allows; nothing when it allows all. Beside other words a phrase that no allowed article has is
// given up: its words are searched like others. In a long query quotes and hyphens are a text's own and demand nothing.
std::optional<DocumentSet> allowed_documents(const Index& index, const FormFinder& finder, const Query& query);

// Articles that have all words of a text in their title, the last one perhaps by its beginning only. Nothing when the text
// has no words.
std::optional<DocumentSet> documents_with_title(const Index& index, const FormFinder& finder, std::string_view text,
                                                bool is_prefix);

}  // namespace sheaf
