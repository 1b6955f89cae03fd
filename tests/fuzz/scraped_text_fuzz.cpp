// Any bytes, read as a scraped text, give a clean body, and no letter is lost: what is not in the body is in the title or in
// the report.
#include "publish/import/scraped_text.h"

#include <algorithm>

#include "fuzz/rules.h"
#include "publish/import/encoding.h"

namespace {

long letters(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

long letters_reported(const sheaf::Report& report, const char* kind) {
  const auto it = report.entries().find(kind);
  long sum = 0;
  if (it == report.entries().end()) return 0;
  for (const sheaf::ReportEntry& entry : it->second) sum += letters(entry.detail);
  return sum;
}

// Entities and repairs of characters change letters by right.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 0x20 && c < 0x7F && c != '&') || c == '\n'; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sheaf::Report unused, report;
  const std::string text = sheaf::decode_bytes({reinterpret_cast<const char*>(data), size}, "a.txt", unused);
  sheaf::TextFile file = sheaf::read_text_file(text, "a.txt", report);
  sheaf::Document& body = file.draft.article.body;
  sheaf::assign_block_ids(body);
  sheaf::test::require_none(sheaf::test::broken_rule(body));
  const std::string written = sheaf::write_sheaf_html(body);
  sheaf::test::require_none(
      sheaf::write_sheaf_html(sheaf::read_sheaf_html(written)) == written ? "" : "what was written does not read back");
  if (!is_plain(text)) return 0;
  const long crumbs = letters_reported(report, "breadcrumbs read");
  const long kept = letters(sheaf::plain_text(body)) + (crumbs ? crumbs : letters(file.draft.article.title)) +
                    letters_reported(report, "repeated titles taken out") +
                    letters_reported(report, "pieces of HTML left over taken out");
  // A repeated title after a title from the first line is reported as well.
  sheaf::test::require_none(kept == letters(text) ? "" : "letters were lost or doubled");
  return 0;
}
