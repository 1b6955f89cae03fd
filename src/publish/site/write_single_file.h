// `sheaf pack --single-file`: the collection into one file, which is there whole or as it was before.
#pragma once

#include <optional>

#include "publish/site/write_files.h"

namespace sheaf {

// To parts.request.site. Errors: too large; a folder, or a file of somebody else's, stands there.
std::optional<Error> write_single_file(const SiteParts& parts, PackSummary& summary);

}  // namespace sheaf
