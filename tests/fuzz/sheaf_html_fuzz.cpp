// Any bytes give a document that keeps its rules, is written within the subset, and reads back to itself.
#include "document/sheaf_html.h"

#include "fuzz/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  sheaf::Document document = sheaf::read_sheaf_html(html);
  sheaf::test::require_none(sheaf::test::broken_rule(document));
  const std::string written = sheaf::write_sheaf_html(document);
  sheaf::test::require_none(sheaf::test::broken_markup(written));
  sheaf::test::clear_anchors(document.blocks);
  sheaf::test::require_none(sheaf::read_sheaf_html(written) == document ? "" : "what was written does not read back");
  return 0;
}
