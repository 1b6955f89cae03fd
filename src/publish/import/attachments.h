// What a JSON Feed's item carries beside its text (a podcast's sound, a file to download): a link to each below the text.
#pragma once

#include "publish/import/draft.h"
#include "publish/import/json_items.h"
#include "publish/report.h"

namespace sheaf {

// Attachments without an address are reported.
void add_attachments(const Json& item, Draft& draft, Report& report);

}  // namespace sheaf
