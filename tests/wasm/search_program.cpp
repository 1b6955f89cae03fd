// The search of the reader as a program for node: what tests/wasm compares with the native one, and what tests/bench/search
// times. Reads a packed site's files as the reader does; an exported function takes bytes as a pointer and a length.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten.h>

#include "collection/json_writer.h"
#include "search/index_builder.h"
#include "search/search.h"

namespace {

using namespace sheaf;

// One site, from its manifest to the last answer.
struct Session {
  Manifest manifest;
  std::vector<Article> articles;
  std::optional<Index> index;
  Results results;
  std::string text;  // of the last answer or error
};

Session session;

int failed(const Error& error) {
  session.text = error.message;
  return -1;
}

std::string hit_json(const Hit& hit) {
  return JsonObject().json("id", json_string(hit.id.value)).json("score", json_number(hit.score)).str();
}

}  // namespace

extern "C" {

// All of these: -1 when something is wrong, and program_text() says what.
EMSCRIPTEN_KEEPALIVE int program_read_manifest(const char* json, int length) {
  Result<Manifest> manifest = read_manifest({json, static_cast<size_t>(length)}, "collection.json");
  if (!manifest) return failed(manifest.error());
  session.manifest = std::move(manifest.value());
  return 0;
}

EMSCRIPTEN_KEEPALIVE int program_read_shard(const char* json, int length) {
  Result<Shard> shard = read_shard({json, static_cast<size_t>(length)}, "shard");
  if (!shard) return failed(shard.error());
  for (Article& article : shard.value().articles) session.articles.push_back(std::move(article));
  return 0;
}

// Gives the bytes of the index.
EMSCRIPTEN_KEEPALIVE int program_build_index() {
  IndexBuilder builder(session.manifest.language, session.manifest.categories);
  for (const Article& article : session.articles) builder.add(article);
  session.index.emplace(builder.finished_index());
  return static_cast<int>(session.index->bytes().size());
}

// Gives how many hits there are.
EMSCRIPTEN_KEEPALIVE int program_search(const char* query, int length, int limit, int is_typing, int is_exact) {
  if (!session.index) return failed({"there is no index yet"});
  SearchOptions options;
  options.limit = limit;
  options.is_exact = is_exact != 0;
  session.results = search(*session.index, read_query({query, static_cast<size_t>(length)}, is_typing != 0), options);
  return static_cast<int>(session.results.hits.size());
}

// Makes program_text() the last answer: [{"id":…,"score":…}].
EMSCRIPTEN_KEEPALIVE void program_write_hits() {
  session.text = "[";
  for (const Hit& hit : session.results.hits) session.text += (session.text.size() > 1 ? "," : "") + hit_json(hit);
  session.text += "]";
}

EMSCRIPTEN_KEEPALIVE const char* program_text() { return session.text.c_str(); }
}
