// A JSON file of articles to a batch of drafts.
#pragma once

#include <string>
#include <string_view>

#include "document/result.h"
#include "publish/config.h"
#include "publish/import/draft.h"

namespace sheaf {

// `text` is UTF-8; `file` names it in messages. Uses the field map of `config`.
Result<Batch> read_json_batch(std::string_view text, const std::string& file, const Config& config);

}  // namespace sheaf
