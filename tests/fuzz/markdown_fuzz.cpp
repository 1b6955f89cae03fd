// Any bytes, read as a Markdown file, give an article body that keeps the rules of Sheaf HTML.
#include "publish/import/markdown.h"

#include <cstdio>
#include <cstdlib>

#include "document/invariants.h"
#include "publish/import/encoding.h"

namespace {

void require_none(const std::string& broken) {
  if (broken.empty()) return;
  std::fprintf(stderr, "broken rule: %s\n", broken.c_str());
  std::abort();
}

// Importers keep relative addresses and fragments for links.h; those are no links of Sheaf HTML yet.
void drop_fragment_links(std::vector<sheaf::Block>& blocks) {
  for (sheaf::Block& block : blocks) {
    for (sheaf::Span& span : block.spans) {
      if (span.href.starts_with('#')) span.href = "x" + span.href;
    }
    drop_fragment_links(block.children);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sheaf::Report report;
  const std::string text = sheaf::decode_bytes({reinterpret_cast<const char*>(data), size}, "a.md", report);
  sheaf::Document body = sheaf::read_markdown(text, "a.md", report).draft.article.body;
  drop_fragment_links(body.blocks);
  sheaf::assign_block_ids(body);
  require_none(sheaf::test::broken_rule(body));
  const std::string written = sheaf::write_sheaf_html(body);
  require_none(sheaf::test::broken_markup(written));
  require_none(
      sheaf::write_sheaf_html(sheaf::read_sheaf_html(written)) == written ? "" : "what was written does not read back");
  return 0;
}
