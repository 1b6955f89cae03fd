#include <chrono>
#include <iostream>

#include <unistd.h>

#include "document/utf8.h"
#include "publish/commands/command_line.h"
#include "publish/commands/commands.h"
#include "publish/commands/pack_report.h"
#include "publish/commands/search_report.h"
#include "publish/import/encoding.h"
#include "publish/site/packed_site.h"
#include "publish/suggest.h"
#include "search/excerpts.h"
#include "search/search.h"

namespace sheaf {
namespace {

constexpr int kDefaultLimit = 10;

const std::vector<Flag>& search_flags() {
  static const std::vector<Flag> flags = {
      {"--limit", "N", "how many articles to show (10)"},
      {"--sort", "BY", "relevance, date, title or rating"},
      {"--exact", "", "nothing misspelt and nothing inside words"},
      {"--prefix", "", "the last word may be the beginning of one, as while it is typed"},
      {"--batch", "FILE", "one query a line, instead of QUERY"},
      {"--json", "", "one JSON object a query: {\"query\", \"took_us\", \"hits\": [{\"id\", \"score\", \"title\"}]}"},
      {"--help", "", "this text", false, "-h"},
  };
  return flags;
}

std::string help() {
  return "sheaf search SITE QUERY [FLAGS]\n\n"
         "Searches a packed site as its page does, best first. A query may have \"phrases\", -words, and title: "
         "category:\ntag: author: before: after: has:image.\n\n" +
         flags_help(search_flags()) +
         "\nFor example:\n"
         "  sheaf search site wing in a slipstream\n"
         "  sheaf search site 'light bulb category:lawyers -\"how many\"' --limit 3\n"
         "  sheaf search site --sort date -- -cat\n"
         "  sheaf search site --batch queries.txt --json --limit 100\n";
}

int usage(std::ostream& err, const std::string& message) {
  err << "sheaf search: " << message << "\nsheaf search --help shows how it is used.\n";
  return kExitUsage;
}

struct Request {
  std::string folder;
  std::string query;  // "": those of `batch_file`
  std::string batch_file;
  SearchOptions options;
  bool is_typing = false;
  bool is_json = false;
};

Result<Sort> sort_of(const CommandLine& line) {
  const std::string name = line.has("--sort") ? line.value("--sort") : "relevance";
  if (const std::optional<Sort> sort = sort_named(name)) return *sort;
  return Error{"--sort " + name + ": there is no such order" +
               suggestion(name, {std::begin(kSortNames), std::end(kSortNames)})};
}

std::string joined(const std::vector<std::string>& words, size_t from) {
  std::string out;
  for (size_t i = from; i < words.size(); ++i) out += (i > from ? " " : "") + words[i];
  repair_utf8(out);
  return out;
}

Result<Request> request_of(const CommandLine& line) {
  if (line.inputs().empty()) return Error{"name the folder of the site"};
  Request request;
  request.folder = line.inputs().front();
  request.query = joined(line.inputs(), 1);
  request.batch_file = line.value("--batch");
  if (line.has("--batch") && line.inputs().size() > 1) return Error{"give QUERY or --batch FILE, not both"};
  if (!line.has("--batch") && line.inputs().size() == 1) return Error{"name what to search for"};
  const Result<Sort> sort = sort_of(line);
  if (!sort) return sort.error();
  request.options.sort = sort.value();
  request.options.limit = kDefaultLimit;
  if (line.has("--limit")) {
    const std::optional<int> limit = whole_number(line.value("--limit"), 1, 1'000'000);
    if (!limit) return Error{"--limit " + line.value("--limit") + " is no number of articles; give one from 1 up"};
    request.options.limit = *limit;
  }
  request.options.is_exact = line.has("--exact");
  request.is_typing = line.has("--prefix");
  request.is_json = line.has("--json");
  return request;
}

Result<std::vector<std::string>> queries_of(const Request& request) {
  if (request.batch_file.empty()) return std::vector<std::string>{request.query};
  Result<std::string> text = read_file(request.batch_file);
  if (!text) return text.error();
  repair_utf8(text.value());
  std::vector<std::string> queries;
  for (std::string_view rest = text.value(); !rest.empty();) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view one = rest.substr(0, end);
    if (one.ends_with('\r')) one.remove_suffix(1);
    queries.emplace_back(one);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return queries;
}

Result<std::vector<FoundRow>> rows_of(PackedSite& site, const Results& results) {
  const MatchedWords words{results.matched_terms, results.matched_prefixes};
  std::vector<FoundRow> rows;
  for (const Hit& hit : results.hits) {
    const Result<const Article*> article = site.article(hit.id);
    if (!article) return article.error();
    FoundRow row{&hit, site.address(hit.id), {}};
    if (article.value()) row.excerpt = excerpt(plain_text(article.value()->body), words);
    rows.push_back(std::move(row));
  }
  return rows;
}

// Answers one query; `out` gets the answer.
std::optional<Error> answer(PackedSite& site, const Index& index, const std::string& query, const Request& request,
                            std::ostream& out) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  const Results results = search(index, read_query(query, request.is_typing), request.options);
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
  if (request.is_json) {
    out << found_json(query, took.count(), results) << "\n";
    return std::nullopt;
  }
  const Result<std::vector<FoundRow>> rows = rows_of(site, results);
  if (!rows) return rows.error();
  const bool is_marked = &out == &std::cout && isatty(STDOUT_FILENO) == 1;
  out << found_text(query, results, rows.value(), is_marked);
  return std::nullopt;
}

std::optional<Error> answer_all(const Request& request, std::ostream& out) {
  const Result<std::vector<std::string>> queries = queries_of(request);
  if (!queries) return queries.error();
  Result<PackedSite> site = PackedSite::open(request.folder);
  if (!site) return site.error();
  const Result<Index> index = site.value().index();
  if (!index) return index.error();
  for (const std::string& query : queries.value()) {
    if (auto error = answer(site.value(), index.value(), query, request, out)) return error;
  }
  return std::nullopt;
}

}  // namespace

int run_search(const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
  const Result<CommandLine> parsed = CommandLine::parse(search_flags(), words);
  if (!parsed) return usage(err, parsed.error().message);
  if (parsed.value().has("--help")) {
    out << help();
    return kExitDone;
  }
  const Result<Request> request = request_of(parsed.value());
  if (!request) return usage(err, request.error().message);
  if (const auto error = answer_all(request.value(), out)) {
    if (request.value().is_json) out << error_json(*error) << "\n";
    err << "sheaf search: " << error->message << "\n";
    return kExitFailed;
  }
  return kExitDone;
}

}  // namespace sheaf
