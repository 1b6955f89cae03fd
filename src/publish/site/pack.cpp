#include "publish/site/pack.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "document/utf8.h"
#include "publish/import/encoding.h"
#include "publish/site/built_reader.h"
#include "publish/site/pages.h"
#include "publish/site/privacy_page.h"
#include "publish/site/service_worker.h"
#include "publish/site/write_files.h"
#include "publish/site/write_single_file.h"
#include "publish/write_file.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

constexpr char kConfigName[] = "sheaf.toml";
// Named in the list of files: twins made otherwise are made anew.
constexpr char kCompression[] = "brotli 11, data 8; gzip 9";

// sheaf.toml inside a folder, beside a file; "" if there is none.
Result<std::string> find_config(const std::vector<std::string>& inputs) {
  std::set<std::string> found;
  for (const std::string& input : inputs) {
    std::error_code code;
    const fs::path whole = fs::absolute(input, code);
    const fs::path path = (fs::is_directory(input, code) ? whole : whole.parent_path()) / kConfigName;
    if (fs::exists(path, code)) found.insert(path.lexically_normal().string());
  }
  if (found.size() > 1) {
    return Error{"more than one sheaf.toml: " + *found.begin() + " and " + *std::next(found.begin()) +
                 "; name one with --config"};
  }
  return found.empty() ? "" : *found.begin();
}

Result<Config> configuration(const PackRequest& request) {
  std::string file = request.config_file;
  if (file.empty()) {
    Result<std::string> found = find_config(request.inputs);
    if (!found) return found.error();
    file = found.value();
  }
  if (file.empty()) return request.flags;
  const Result<std::string> text = read_file(file);
  if (!text) return text.error();
  Result<Config> config = read_config(text.value(), file);
  if (!config) return config.error();
  std::string& icon = config.value().icon;
  if (!icon.empty()) icon = (fs::path(file).parent_path() / icon).string();
  return merged(std::move(config.value()), request.flags);
}

// "my-notes/" -> "My notes": for an input that does not say what it is called.
std::string title_of_path(const std::string& input) {
  std::error_code code;
  fs::path path = fs::absolute(input, code).lexically_normal();
  if (path.filename().empty()) path = path.parent_path();
  std::string title = (fs::is_directory(path, code) ? path.filename() : path.stem()).string();
  std::replace_if(
      title.begin(), title.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 32);
  repair_utf8(title);
  return title;
}

Error too_many_pages(size_t pages) {
  return Error{"the site would have " + std::to_string(pages) + " pages, more than the " + std::to_string(kMaxPages) +
               " that hosts bear; with --no-pages only the front page is written, and the reader shows the articles"};
}

}  // namespace

std::optional<Error> write_retiring_worker(const std::string& folder, const std::string& reader_folder) {
  const Result<std::string> found = find_reader(reader_folder);
  if (!found) return found.error();
  const Result<BuiltReader> reader = load_reader(found.value());
  if (!reader) return reader.error();
  const std::string path = folder + "/" + kWorkerPath;
  std::error_code code;
  if (fs::exists(path, code)) {
    const Result<std::string> old = read_file(path);
    if (!old) return old.error();
    if (!is_service_worker(old.value()) && old.value() != reader.value().retire)
      return Error{path + ": was not written by sheaf pack; move it away, or name another folder with -o"};
  }
  return replace_file(path, reader.value().retire);
}

Result<PackSummary> pack(const PackRequest& request) {
  const Result<std::string> reader = find_reader(request.reader_folder);
  if (!reader) return reader.error();
  const Result<Config> config = configuration(request);
  if (!config) return config.error();
  request.progress("reading", 0, 0);
  Result<Imported> imported = import_inputs(request.inputs, config.value());
  if (!imported) return imported.error();
  if (imported.value().title.empty()) imported.value().title = title_of_path(request.inputs.front());
  return write_site(std::move(imported.value()), config.value(), request);
}

Result<PackSummary> write_site(Imported imported, const Config& config, const PackRequest& request) {
  const Result<std::string> folder = find_reader(request.reader_folder);
  if (!folder) return folder.error();
  const Result<BuiltReader> reader = load_reader(folder.value());
  if (!reader) return reader.error();

  PackSummary summary;
  summary.how = imported.how;
  summary.report = imported.report;
  const std::vector<LocalFile> files = imported.files;
  request.progress("sorting", 0, 0);
  Result<SitePlan> plan = plan_site(std::move(imported), config);
  if (!plan) return plan.error();
  const Manifest& manifest = plan.value().manifest;
  summary.title = manifest.title;
  summary.notes = plan.value().notes;
  summary.articles = plan.value().articles.size();
  summary.categories = manifest.categories.size();
  const SiteParts parts{plan.value(), reader.value(), config, request, files};
  if (request.is_single_file) {
    if (auto error = write_single_file(parts, summary)) return *error;
    return summary;
  }
  plan.value().manifest.footer_links.push_back(privacy_link());
  if (manifest.home_url.empty()) {
    summary.notes.push_back(
        "no address is known, so canonical addresses, og:url, oEmbed and sitemap.xml are left out; "
        "give --address or `address` in sheaf.toml");
  }
  if (request.has_pages && count_pages(plan.value()) > kMaxPages) return too_many_pages(count_pages(plan.value()));

  Result<std::unique_ptr<Output>> output = Output::open(request.site, kCompression);
  if (!output) return output.error();
  if (auto error = write_files(parts, *output.value(), summary)) return *error;
  const Result<OutputCounts> counts = output.value()->commit();
  if (!counts) return counts.error();
  summary.files = counts.value();
  return summary;
}

}  // namespace sheaf
