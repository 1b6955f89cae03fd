// The id of each draft's article, over all inputs: the source's own, else its path, else a hash of its words; never its
// position. Here the same text twice is one article, and two articles with one id are an error.
#pragma once

#include <optional>
#include <vector>

#include "document/result.h"
#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

// Titles are there already. The error names every pair (the first ten) that has one id.
std::optional<Error> assign_ids(std::vector<Batch>& batches, Report& report);

}  // namespace sheaf
