// Batches of drafts to one Imported: ids, categories, titles where there are none, links. Here what has no text is left out,
// and two articles with one id are an error.
#pragma once

#include <vector>

#include "document/result.h"
#include "publish/config.h"
#include "publish/import/draft.h"
#include "publish/join/imported.h"

namespace sheaf {

Result<Imported> join_batches(std::vector<Batch> batches, const Config& config);

}  // namespace sheaf
