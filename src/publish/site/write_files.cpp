#include <chrono>
#include <filesystem>
#include <map>

#include "collection/json.h"
#include "publish/compression.h"
#include "publish/hash.h"
#include "publish/import/encoding.h"
#include "publish/site/feeds.h"
#include "publish/site/guest_files.h"
#include "publish/site/host_files.h"
#include "publish/site/oembed.h"
#include "publish/site/pages.h"
#include "publish/site/search_index.h"
#include "publish/site/service_worker.h"
#include "publish/site/site_icons.h"
#include "publish/site/site_plan.h"
#include "publish/site/web_manifest.h"
#include "publish/site/write_files.h"
#include "views/style_sheet.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

// On 3,773 jokes (3.7 MB): 8 gives 1.18 MB in 0.4 s, 9 no less in 1.4 s, 10 1.06 MB in 2.2 s, 11 1.04 MB in 4.7 s.
constexpr int kDataQuality = 8;
constexpr int kReaderQuality = 11;

using Failure = std::optional<Error>;

size_t size_on_disk(const std::string& path) {
  std::error_code code;
  const auto size = fs::file_size(path, code);
  return code ? 0 : static_cast<size_t>(size);
}

class SiteWriter {
 public:
  SiteWriter(const SiteParts& parts, Output& output, PackSummary& summary)
      : plan_(parts.plan),
        reader_(parts.reader),
        config_(parts.config),
        request_(parts.request),
        files_(parts.files),
        output_(output),
        summary_(summary) {}

  Failure write() {
    StyleSheet style = style_sheet(plan_.manifest.accent_light, plan_.manifest.accent_dark);
    style.rest += reader_.style;
    if (auto error = put_reader(style)) return error;
    if (auto error = put_icons()) return error;
    if (auto error = put_data()) return error;
    if (auto error = put_local_files()) return error;
    if (auto error = put_pages(style.flow)) return error;
    if (auto error = put_twins()) return error;
    if (auto error = put_search_index()) return error;
    count_brotli();
    if (auto error = put_lists()) return error;
    if (auto error = put_host_files(style.flow)) return error;
    return put_worker();
  }

 private:
  Failure put(Turn turn, const std::string& path, std::string_view bytes) {
    summary_.bytes += bytes.size();
    sent_bytes_[path] = bytes.size();
    return output_.put(turn, path, bytes);
  }

  // A file whose name is made of its content, with compressed twins beside it.
  Failure put_compressed(const std::string& path, std::string bytes, int quality) {
    if (auto error = put(Turn::kData, path, bytes)) return error;
    const bool has_twins = output_.keep_twin(path + ".br") && output_.keep_twin(path + ".gz");
    if (has_twins)
      sent_bytes_[path] = size_on_disk(request_.site + "/" + path + ".br");
    else
      compressor_->add(path, std::move(bytes), quality);
    return std::nullopt;
  }

  // Compressed when it was built: brotli's best takes over a second for the program.
  Failure put_built(const std::string& path, const BuiltFile& file) {
    if (file.br.empty() || file.gz.empty()) return put_compressed(path, file.bytes, kReaderQuality);
    if (auto error = put(Turn::kData, path, file.bytes)) return error;
    sent_bytes_[path] = file.br.size();
    if (auto error = output_.put(Turn::kData, path + ".br", file.br)) return error;
    return output_.put(Turn::kData, path + ".gz", file.gz);
  }

  Failure put_reader(const StyleSheet& style) {
    const auto name = [](const std::string& stem, const std::string& bytes, const std::string& extension) {
      return stem + "." + content_hash(bytes) + extension;
    };
    names_.program_wasm = name("reader", reader_.program_wasm.bytes, ".wasm");
    names_.program_js = name("reader", reader_.program_js.bytes, ".js");
    names_.style_css = name("style", style.rest, ".css");
    summary_.reader_bytes = reader_.program_wasm.bytes.size() + reader_.program_js.bytes.size() + style.rest.size();
    if (auto error = put_built(names_.program_wasm, reader_.program_wasm)) return error;
    if (auto error = put_built(names_.program_js, reader_.program_js)) return error;
    reader_files_ = {names_.program_wasm, names_.program_js, names_.style_css};
    return put_compressed(names_.style_css, style.rest, kReaderQuality);
  }

  Failure put_icons() {
    const Result<SiteIcons> icons = site_icons(config_.icon, reader_, plan_.manifest);
    if (!icons) return icons.error();
    if (icons.value().files.empty()) return std::nullopt;
    for (const DataFile& file : icons.value().files) {
      reader_files_.push_back(file.path);
      if (auto error = put(Turn::kData, file.path, file.bytes)) return error;
    }
    names_.icon = icons.value().icon;
    names_.touch_icon = icons.value().touch_icon;
    names_.web_manifest = kWebManifestPath;
    return put(Turn::kLists, kWebManifestPath, icons.value().web_manifest);
  }

  Failure put_data() {
    for (const DataFile& file : plan_.files) {
      summary_.data_bytes += file.bytes.size();
      if (auto error = put_compressed(file.path, file.bytes, kDataQuality)) return error;
    }
    return std::nullopt;
  }

  Failure put_local_files() {
    for (const LocalFile& file : files_) {
      Result<std::string> bytes = read_file(file.from);
      if (!bytes) return bytes.error();
      if (auto error = put(Turn::kData, file.to, bytes.value())) return error;
    }
    return std::nullopt;
  }

  Failure put_page(const std::string& folder, const std::string& html) {
    request_.progress("writing pages", ++summary_.pages, page_count_);
    return put(folder.empty() ? Turn::kFrontPage : Turn::kPages, folder + "index.html", html);
  }

  Failure put_page_with_oembed(const std::string& folder, const OembedPage& page, const std::string& html) {
    if (has_oembed(plan_)) {
      if (auto error = put(Turn::kData, folder + kOembedName, oembed(plan_.manifest, page))) return error;
    }
    return put_page(folder, html);
  }

  Failure put_pages(const std::string& flow_css) {
    page_count_ = request_.has_pages ? count_pages(plan_) : 1;
    if (!reader_.worker.empty() && !request_.is_retiring) names_.worker = kWorkerPath;
    PageMaker pages(plan_, reader_, names_, flow_css, request_.has_pages);
    if (auto error = put_empty_page(pages.empty_page())) return error;
    if (auto error = put_page_with_oembed("", {{}, plan_.manifest.title}, pages.library_page())) return error;
    if (auto error = put_guests_files(pages)) return error;
    if (!request_.has_pages) return std::nullopt;
    for (size_t c = 0; c < plan_.manifest.categories.size(); ++c) {
      const Category& category = plan_.manifest.categories[c];
      for (int number = 1; number <= pages_of(category); ++number) {
        const std::string folder = "c/" + category.id.value + (number > 1 ? "/" + std::to_string(number) + "/" : "/");
        const OembedPage page{category_address(category.id, number), category.title};
        if (auto error = put_page_with_oembed(folder, page, pages.category_page(c, number))) return error;
      }
    }
    return put_article_pages(pages);
  }

  // For those who show the site on their own pages, and whoever wants to know what it does.
  Failure put_guests_files(PageMaker& pages) {
    const Article privacy =
        privacy_article(plan_.manifest, {!names_.worker.empty(), plan_.frames, config_.embed_origins});
    const GuestFacts facts{pages.still_page(privacy, kPrivacyPath), names_.icon, request_.has_pages};
    for (const DataFile& file : guest_files(reader_, plan_, facts)) {
      if (auto error = put(Turn::kPages, file.path, file.bytes)) return error;
    }
    return std::nullopt;
  }

  // Not named as HTML: some hosts change what is.
  Failure put_empty_page(const std::string& html) {
    if (names_.worker.empty()) return std::nullopt;
    reader_files_.push_back("page." + content_hash(html) + ".txt");
    return put_compressed(reader_files_.back(), html, kDataQuality);
  }

  Failure put_article_pages(PageMaker& pages) {
    std::map<ArticleId, size_t> index;
    for (size_t i = 0; i < plan_.articles.size(); ++i) {
      const Article& article = plan_.articles[i];
      index[article.id] = i;
      const OembedPage page{article_address(article.id), article.title, &article};
      if (auto error = put_page_with_oembed("a/" + article.id.value + "/", page, pages.article_page(i))) return error;
    }
    for (const Shard::Alias& alias : plan_.aliases) {
      if (auto error = put_page("a/" + alias.from.value + "/", pages.article_page(index.at(alias.to)))) return error;
    }
    return std::nullopt;
  }

  Failure put_lists() {
    for (const DataFile& file : feed_files(plan_)) {
      if (auto error = put(Turn::kLists, file.path, file.bytes)) return error;
    }
    if (!plan_.manifest.home_url.empty()) {
      if (auto error = put(Turn::kLists, "sitemap.xml", sitemap(plan_, request_.has_pages))) return error;
    }
    Manifest manifest = plan_.manifest;
    manifest.search = search_;
    return put(Turn::kManifest, "collection.json", write_manifest(manifest));
  }

  Failure put_host_files(const std::string& flow_css) {
    const HostRules rules{content_security_policy(flow_css, reader_.boot), frame_ancestors(config_),
                          root_path(plan_.manifest.home_url), reader_files_};
    for (const DataFile& file : host_files(rules)) {
      if (auto error = put(Turn::kLists, file.path, file.bytes)) return error;
    }
    return std::nullopt;
  }

  Failure put_twins() {
    request_.progress("compressing", 0, 0);
    for (const CompressedFile& file : compressor_->finish()) {
      sent_bytes_[file.path] = file.br.size();
      if (auto error = output_.put(Turn::kData, file.path + ".br", file.br)) return error;
      if (auto error = output_.put(Turn::kData, file.path + ".gz", file.gz)) return error;
    }
    compressor_.emplace();
    return std::nullopt;
  }

  // Only once everything else is compressed: that decides whether there is an index.
  Failure put_search_index() {
    size_t articles_brotli_bytes = 0;
    for (const DataFile& file : plan_.files) {
      if (file.path.starts_with("articles/")) articles_brotli_bytes += sent_bytes_[file.path];
    }
    if (articles_brotli_bytes < request_.ships_index_from_bytes) return std::nullopt;
    request_.progress("indexing", 0, 0);
    const auto start = std::chrono::steady_clock::now();
    const std::string bytes = search_index(plan_);
    summary_.index_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    summary_.index_bytes = bytes.size();
    search_ = SearchFile{"search/" + content_hash(bytes) + kIndexExtension, static_cast<int>(bytes.size())};
    if (auto error = put_compressed(search_->path, bytes, kDataQuality)) return error;
    if (auto error = put_twins()) return error;
    summary_.index_brotli_bytes = sent_bytes_[search_->path];
    return std::nullopt;
  }

  OfflineFile offline_file(const std::string& path) const {
    return {path, sent_bytes_.at(path), output_.files().at(path)};
  }

  // Last: a browser that sees another worker fetches what it lists.
  Failure put_worker() {
    if (request_.is_retiring) return put(Turn::kWorker, kWorkerPath, reader_.retire);
    if (names_.worker.empty()) return std::nullopt;
    OfflineSite site;
    site.page = reader_files_.back();
    for (const std::string& path : reader_files_) site.reader.push_back(offline_file(path));
    site.collection_version = output_.files().at("collection.json");
    for (const auto& [path, hash] : output_.files()) {
      if (is_article_file(path)) site.articles.push_back(offline_file(path));
    }
    return put(Turn::kWorker, names_.worker, service_worker(site, reader_.worker));
  }

  void count_brotli() {
    for (const std::string& path : {names_.program_wasm, names_.program_js, names_.style_css})
      summary_.reader_brotli_bytes += sent_bytes_[path];
    for (const DataFile& file : plan_.files) summary_.data_brotli_bytes += sent_bytes_[file.path];
  }

  const SitePlan& plan_;
  const BuiltReader& reader_;
  const Config& config_;
  const PackRequest& request_;
  const std::vector<LocalFile>& files_;
  Output& output_;
  PackSummary& summary_;
  SiteNames names_;
  size_t page_count_ = 0;
  std::optional<Compressor> compressor_{std::in_place};
  std::map<std::string, size_t> sent_bytes_;  // by path: with brotli, where it has twins
  std::vector<std::string> reader_files_;     // that start it, for the service worker
  std::optional<SearchFile> search_;
};

}  // namespace

std::optional<Error> write_files(const SiteParts& parts, Output& output, PackSummary& summary) {
  return SiteWriter(parts, output, summary).write();
}

}  // namespace sheaf
