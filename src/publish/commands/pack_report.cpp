#include "publish/commands/pack_report.h"

#include <algorithm>
#include <cstdio>

#include "collection/json_writer.h"
#include "publish/size_text.h"
#include "views/strings.h"

namespace sheaf {
namespace {

constexpr size_t kFirstFew = 3;

std::string number(size_t n) { return grouped_number(static_cast<int>(n)); }

std::string count_of(size_t n, const std::string& one, const std::string& many) {
  return number(n) + " " + (n == 1 ? one : many);
}

void add_entries(std::string& out, const std::vector<ReportEntry>& entries, bool is_verbose) {
  const size_t shown = is_verbose ? entries.size() : std::min(entries.size(), kFirstFew);
  for (size_t i = 0; i < shown; ++i) {
    out += "    " + entries[i].place + (entries[i].detail.empty() ? "" : ": " + entries[i].detail) + "\n";
  }
  if (shown < entries.size()) out += "    and " + number(entries.size() - shown) + " more (--verbose)\n";
}

std::string entry_json(const ReportEntry& entry) {
  return "{\"place\":" + json_string(entry.place) + ",\"detail\":" + json_string(entry.detail) + "}";
}

std::string report_json(const Report& report) {
  std::string out = "[";
  for (const auto& [kind, entries] : report.entries()) {
    if (out.size() > 1) out += ",";
    out += "{\"kind\":" + json_string(kind) + ",\"count\":" + std::to_string(entries.size()) + ",\"entries\":[";
    for (size_t i = 0; i < entries.size(); ++i) out += (i ? "," : "") + entry_json(entries[i]);
    out += "]}";
  }
  return out + "]";
}

std::string notes_json(const std::vector<std::string>& notes) {
  std::string out = "[";
  for (size_t i = 0; i < notes.size(); ++i) out += (i ? "," : "") + json_string(notes[i]);
  return out + "]";
}

std::string sizes_text(const PackSummary& summary) {
  std::string out = "  articles and lists " + size_text(summary.data_bytes) + ", " +
                    size_text(summary.data_brotli_bytes) + " with brotli; the reader " +
                    size_text(summary.reader_bytes) + ", " + size_text(summary.reader_brotli_bytes) + " with brotli\n";
  if (summary.index_bytes > 0)
    out += "  the search index " + size_text(summary.index_bytes) + ", " + size_text(summary.index_brotli_bytes) +
           " with brotli\n";
  return out;
}

std::string readable_text(const PackSummary& summary) {
  return "  without scripts, as in previews of mail, " +
         (*summary.readable_articles == summary.articles ? "all of it"
                                                         : "the first " + number(*summary.readable_articles)) +
         " can be read\n";
}

}  // namespace

std::string summary_text(const PackSummary& summary, const std::string& site, bool is_verbose, double seconds) {
  std::string out = "Read " + summary.how + "\n";
  for (const auto& [kind, entries] : summary.report.entries()) {
    out += "  " + kind + ": " + number(entries.size()) + "\n";
    add_entries(out, entries, is_verbose);
  }
  char time[32];
  std::snprintf(time, sizeof time, "%.1f s", seconds);
  out += "Wrote " + site + " in " + time + ": " + count_of(summary.articles, "article", "articles") + " in " +
         count_of(summary.categories, "category", "categories") + ", " + count_of(summary.pages, "page", "pages") +
         ", " + size_text(summary.bytes) + "\n";
  out += summary.readable_articles ? readable_text(summary) : sizes_text(summary);
  out += "  " + count_of(static_cast<size_t>(summary.files.written), "file", "files") + " new or changed, " +
         number(static_cast<size_t>(summary.files.unchanged)) + " as they were, " +
         number(static_cast<size_t>(summary.files.removed)) + " removed\n";
  for (const std::string& note : summary.notes) out += "Note: " + note + "\n";
  return out;
}

std::string summary_json(const PackSummary& summary, const std::string& site) {
  const auto field = [](const char* name, auto n) { return ",\"" + std::string(name) + "\":" + std::to_string(n); };
  return "{\"site\":" + json_string(site) + ",\"title\":" + json_string(summary.title) +
         ",\"read\":" + json_string(summary.how) + field("articles", summary.articles) +
         field("categories", summary.categories) + field("pages", summary.pages) +
         field("files_written", summary.files.written) + field("files_unchanged", summary.files.unchanged) +
         field("files_removed", summary.files.removed) + field("bytes", summary.bytes) +
         field("data_bytes", summary.data_bytes) + field("data_brotli_bytes", summary.data_brotli_bytes) +
         field("reader_bytes", summary.reader_bytes) + field("reader_brotli_bytes", summary.reader_brotli_bytes) +
         field("index_bytes", summary.index_bytes) + field("index_brotli_bytes", summary.index_brotli_bytes) +
         (summary.readable_articles ? field("readable_articles", *summary.readable_articles) : "") +
         ",\"index_seconds\":" + json_number(summary.index_seconds) + ",\"report\":" + report_json(summary.report) +
         ",\"notes\":" + notes_json(summary.notes) + "}";
}

std::string error_json(const Error& error) { return "{\"error\":" + json_string(error.message) + "}"; }

}  // namespace sheaf
