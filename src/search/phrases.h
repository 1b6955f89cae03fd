// Articles in which words stand one after another.
#pragma once

#include <vector>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/query.h"

namespace sheaf {

// Articles with any of these words.
DocumentSet documents_with(const Index& index, const std::vector<Form>& forms);

// Words are taken as typed but for marks and case; the last one, while it is typed, by its beginning.
DocumentSet documents_with_phrase(const Index& index, const FormFinder& finder, const QueryPhrase& phrase);

}  // namespace sheaf
