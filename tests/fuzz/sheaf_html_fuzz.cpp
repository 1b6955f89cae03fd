// Any bytes give a document that keeps its rules, is written within the subset, and reads back to itself.
#include "document/sheaf_html.h"

#include <cstdio>
#include <cstdlib>

#include "document/invariants.h"

namespace {

void require_none(const std::string& broken) {
  if (broken.empty()) return;
  std::fprintf(stderr, "broken rule: %s\n", broken.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  sheaf::Document document = sheaf::read_sheaf_html(html);
  require_none(sheaf::test::broken_rule(document));
  const std::string written = sheaf::write_sheaf_html(document);
  require_none(sheaf::test::broken_markup(written));
  sheaf::test::clear_anchors(document.blocks);
  require_none(sheaf::read_sheaf_html(written) == document ? "" : "what was written does not read back");
  return 0;
}
