// Any bytes, read as a JSON file of articles, give an error with a message, or drafts with clean bodies.
#include "publish/import/json_import.h"

#include "fuzz/rules.h"
#include "publish/import/encoding.h"
#include "publish/join/join.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sheaf::Report report;
  const std::string text = sheaf::decode_bytes({reinterpret_cast<const char*>(data), size}, "a.json", report);
  sheaf::Result<sheaf::Batch> batch = sheaf::read_json_batch(text, "a.json", {});
  if (!batch) {
    sheaf::test::require_none(batch.error().message.starts_with("a.json") ? "" : "an error that names no file");
    return 0;
  }
  std::vector<sheaf::Batch> batches;
  batches.push_back(std::move(batch.value()));
  const sheaf::Result<sheaf::Imported> imported = sheaf::join_batches(std::move(batches), {});
  if (!imported) return 0;
  for (const sheaf::Article& article : imported.value().articles) {
    sheaf::test::require_none(sheaf::test::broken_rule(article.body));
    sheaf::test::require_none(article.id.value.empty() || article.title.empty() ? "an article without id or title"
                                                                                : "");
  }
  return 0;
}
