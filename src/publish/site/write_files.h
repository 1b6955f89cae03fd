// All files of a site, one after the other, into its Output; what was written is counted in the summary.
#pragma once

#include <optional>
#include <vector>

#include "publish/site/built_reader.h"
#include "publish/site/pack.h"
#include "publish/site/site_plan.h"

namespace sheaf {

struct SiteParts {
  const SitePlan& plan;
  const BuiltReader& reader;
  const Config& config;
  const PackRequest& request;
  const std::vector<LocalFile>& files;  // to be copied in
};

std::optional<Error> write_files(const SiteParts& parts, Output& output, PackSummary& summary);

}  // namespace sheaf
