// Any bytes, read as a Markdown file, give an article body that keeps the rules of Sheaf HTML.
#include "publish/import/markdown.h"

#include "fuzz/rules.h"
#include "publish/import/encoding.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sheaf::Report report;
  const std::string text = sheaf::decode_bytes({reinterpret_cast<const char*>(data), size}, "a.md", report);
  sheaf::Document body = sheaf::read_markdown(text, "a.md", report).draft.article.body;
  sheaf::test::drop_fragment_links(body.blocks);
  sheaf::assign_block_ids(body);
  sheaf::test::require_none(sheaf::test::broken_rule(body));
  const std::string written = sheaf::write_sheaf_html(body);
  sheaf::test::require_none(sheaf::test::broken_markup(written));
  sheaf::test::require_none(
      sheaf::write_sheaf_html(sheaf::read_sheaf_html(written)) == written ? "" : "what was written does not read back");
  return 0;
}
