// What fuzz targets hold their results against: a broken rule ends the run with its name.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "document/invariants.h"

namespace sheaf::test {

// `broken` is what a check has to say; "" is good.
inline void require_none(const std::string& broken) {
  if (broken.empty()) return;
  std::fprintf(stderr, "broken rule: %s\n", broken.c_str());
  std::abort();
}

// Importers keep relative addresses and fragments for links.h; those are no links of Sheaf HTML yet.
inline void drop_fragment_links(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    for (Span& span : block.spans) {
      if (span.href.starts_with('#')) span.href = "x" + span.href;
    }
    drop_fragment_links(block.children);
  }
}

}  // namespace sheaf::test
