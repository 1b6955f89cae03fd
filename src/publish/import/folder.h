// A folder of Markdown, HTML and text files: every file an article, every folder a category. Hidden files, node_modules and
// the like are passed over; what is no article is counted.
#pragma once

#include <string>

#include "document/result.h"
#include "publish/config.h"
#include "publish/import/draft.h"

namespace sheaf {

Result<Batch> read_folder(const std::string& path, const Config& config);

}  // namespace sheaf
