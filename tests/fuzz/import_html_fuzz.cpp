// Any bytes, read as a web page and as a piece of one, give bodies that keep the rules of Sheaf HTML, and of a page nothing
// is left out without a word in the report.
#include "publish/import/html.h"

#include "fuzz/rules.h"
#include "publish/import/charset.h"
#include "publish/import/encoding.h"
#include "publish/import/text_tags.h"

namespace {

void check(sheaf::Document body) {
  sheaf::test::drop_fragment_links(body.blocks);
  sheaf::assign_block_ids(body);
  sheaf::test::require_none(sheaf::test::broken_rule(body));
  const std::string written = sheaf::write_sheaf_html(body);
  sheaf::test::require_none(sheaf::test::broken_markup(written));
  sheaf::test::require_none(
      sheaf::write_sheaf_html(sheaf::read_sheaf_html(written)) == written ? "" : "what was written does not read back");
}

bool has_letter(const std::string& text) {
  for (const char c : text) {
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  sheaf::Report report;
  const std::string text = sheaf::decode_bytes(bytes, "a.html", report, sheaf::declared_charset(bytes));
  const sheaf::HtmlPage page = sheaf::read_html_page(text, "a.html", report);
  check(page.body);
  const sheaf::Document piece = sheaf::read_html_fragment(text, "a.html", report);
  check(piece);
  check(sheaf::read_html_fragment(sheaf::with_literal_tags(text), "a.html", report));
  const bool is_silent = report.entries().empty() && page.title.empty() && sheaf::plain_text(page.body).empty();
  sheaf::test::require_none(
      is_silent && has_letter(sheaf::plain_text(piece)) ? "a page lost its words, and nobody said so" : "");
  return 0;
}
