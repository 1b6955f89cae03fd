// What a query demands of articles besides its words: phrases, exclusions, fields.
#pragma once

#include <optional>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/query.h"

namespace sheaf {

// The articles that a query allows; nothing when it allows all.
std::optional<DocumentSet> allowed_documents(const Index& index, const FormFinder& finder, const Query& query);

}  // namespace sheaf
