#include "publish/commands/search_report.h"

#include "collection/json_writer.h"
#include "views/strings.h"

namespace sheaf {
namespace {

constexpr char kBold[] = "\033[1m";
constexpr char kPlain[] = "\033[22m";

std::string marked(const std::string& text, const std::vector<TextRange>& marks, bool is_marked) {
  if (!is_marked) return text;
  std::string out;
  size_t written = 0;
  for (const TextRange& mark : marks) {
    out += text.substr(written, mark.offset_bytes - written);
    out += kBold + text.substr(mark.offset_bytes, mark.length_bytes) + kPlain;
    written = end_of(mark);
  }
  return out + text.substr(written);
}

std::string heading(const std::string& query, const Results& results) {
  if (results.total == 0) return "No article has \"" + query + "\".\n";
  std::string out;
  if (!results.corrected.empty())
    out = "Showing results for \"" + results.corrected + "\" instead of \"" + query + "\".\n";
  const auto shown = static_cast<int>(results.hits.size());
  out += grouped_number(results.total) + (results.total == 1 ? " article" : " articles");
  if (shown < results.total) out += ", the first " + grouped_number(shown);
  return out + ":\n";
}

std::string hit_json(const Hit& hit) {
  return JsonObject()
      .json("id", json_string(hit.id.value))
      .json("score", json_number(hit.score))
      .json("title", json_string(hit.title))
      .str();
}

}  // namespace

std::string found_text(const std::string& query, const Results& results, const std::vector<FoundRow>& rows,
                       bool is_marked) {
  std::string out = heading(query, results);
  const size_t digits = std::to_string(rows.size()).size();
  const std::string indent(digits + 2, ' ');
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string rank = std::to_string(i + 1);
    const FoundRow& row = rows[i];
    out += "\n" + std::string(digits - rank.size(), ' ') + rank + ". " +
           marked(row.hit->title, row.hit->title_marks, is_marked) + "\n" + indent + row.address + "\n";
    if (!row.excerpt.text.empty()) out += indent + marked(row.excerpt.text, row.excerpt.marks, is_marked) + "\n";
  }
  return out;
}

std::string found_json(const std::string& query, int64_t took_us, const Results& results) {
  std::string hits;
  for (const Hit& hit : results.hits) hits += (hits.empty() ? "" : ",") + hit_json(hit);
  return JsonObject()
      .json("query", json_string(query))
      .json("took_us", std::to_string(took_us))
      .json("hits", "[" + hits + "]")
      .str();
}

}  // namespace sheaf
