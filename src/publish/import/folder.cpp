#include "publish/import/folder.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "publish/file_list.h"
#include "publish/import/article_file.h"
#include "publish/import/encoding.h"
#include "publish/import/json_import.h"
#include "publish/import/json_items.h"
#include "publish/import/natural_order.h"
#include "publish/is_one_of.h"
#include "publish/language_tags.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepestFolder = 60;

bool is_passed_over(const std::string& name) {
  return name.starts_with(".") ||
         is_one_of(name, {"node_modules", "bower_components", "__pycache__", "CVS", "sheaf.toml"});
}

// Files and folders that serve a generator or a server, not a reader. "__main__.html" is about a name with underscores, and
// in "_posts" Jekyll keeps the articles themselves.
bool is_for_machines(const std::string& name) {
  if (is_index_file(name) || name == "_posts") return false;
  if (name.starts_with("_") && !name.starts_with("__")) return true;
  const bool is_word_index = name.starts_with("genindex") && name.ends_with(".html");
  return is_word_index || is_one_of(name, {"404.html", "404.md", "SUMMARY.md", "robots.txt", "humans.txt", "ads.txt",
                                           "search.html", "CMakeLists.txt"});
}

bool is_image_name(const std::string& name) {
  const std::string extension = fs::path(name).extension().string();
  return is_one_of(extension, {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".ico", ".PNG", ".JPG"});
}

struct Folder {
  std::string path;  // below the root; "": the root
  CategoryPath names;
  std::optional<double> order;
  std::string title;
  std::vector<Draft> drafts;
  std::vector<Folder> children;
};

bool is_before(const std::optional<double>& a, const std::optional<double>& b, bool by_name) {
  if (a && b && *a != *b) return *a < *b;
  if (a.has_value() != b.has_value()) return a.has_value();
  return by_name;
}

class FolderReader {
 public:
  FolderReader(const std::string& root, const Config& config) : config_(config) {
    batch_.root = root;
    while (batch_.root.size() > 1 && batch_.root.ends_with('/')) batch_.root.pop_back();
  }

  Result<Batch> run() {
    Folder root;
    if (auto error = read(root, 0)) return *error;
    if (markdown_ + html_ + text_ == 0) {
      if (!json_files_.empty()) return read_json_files();
      return Error{batch_.root + ": no articles here" + found_instead() +
                   "; a folder of Markdown (.md), HTML (.html), text (.txt) or JSON files was wanted"};
    }
    for (const std::string& path : json_files_) batch_.report.add("files that are no articles left alone", path);
    take_languages(root);
    flatten(root);
    batch_.how = batch_.root + ": a folder of " + counts();
    take_site();
    return std::move(batch_);
  }

 private:
  std::string disk_path(const std::string& path) const { return path.empty() ? batch_.root : batch_.root + "/" + path; }

  std::optional<Error> read(Folder& folder, int depth) {
    std::error_code code;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(disk_path(folder.path), code), end; !code && it != end; it.increment(code))
      entries.push_back(*it);
    if (code)
      return Error{disk_path(folder.path) + ": the folder cannot be read (" + code.message() +
                   "); check its permissions"};
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return comes_before(a.path().filename().string(), b.path().filename().string());
    });
    for (const fs::directory_entry& entry : entries) {
      const std::string name = entry.path().filename().string();
      if (is_passed_over(name)) continue;
      const std::string path = folder.path.empty() ? name : folder.path + "/" + name;
      if (entry.is_directory(code)) {
        if (auto error = read_child(folder, entry, name, path, depth)) return error;
      } else if (entry.is_regular_file(code)) {
        if (auto error = read_file(folder, name, path)) return error;
      }
    }
    sort(folder);
    return std::nullopt;
  }

  std::optional<Error> read_child(Folder& folder, const fs::directory_entry& entry, const std::string& name,
                                  const std::string& path, int depth) {
    std::error_code code;
    if (entry.is_symlink(code) || depth >= kDeepestFolder) {
      batch_.report.add("linked or too deep folders not followed", disk_path(path));
      return std::nullopt;
    }
    if (is_for_machines(name)) {
      batch_.report.add("folders of generators left alone", disk_path(path));
      return std::nullopt;
    }
    // A site packed into its own source folder is not read back as articles.
    if (fs::exists(entry.path() / kFileListName, code)) {
      batch_.report.add("packed sites left alone", disk_path(path));
      return std::nullopt;
    }
    Folder child;
    child.path = path;
    child.names = folder.names;
    child.names.push_back(name);
    if (auto error = read(child, depth + 1)) return error;
    folder.children.push_back(std::move(child));
    return std::nullopt;
  }

  std::optional<Error> read_file(Folder& folder, const std::string& name, const std::string& path) {
    const FileKind kind = kind_of_file(name);
    if (kind == FileKind::kJson) json_files_.push_back(disk_path(path));
    if (kind == FileKind::kJson) return std::nullopt;
    if (kind == FileKind::kOther || is_for_machines(name)) {
      other_files_.push_back(path);
      if (!is_image_name(name)) batch_.report.add("files that are no articles left alone", disk_path(path));
      return std::nullopt;
    }
    Result<ArticleFile> file = read_article_file(disk_path(path), disk_path(path), batch_.report);
    if (!file) return file.error();
    ++(kind == FileKind::kMarkdown ? markdown_ : kind == FileKind::kHtml ? html_ : text_);
    if (!file.value().site.empty()) ++sites_[file.value().site];
    if (!file.value().draft) return std::nullopt;
    Draft& draft = *file.value().draft;
    draft.path = path;
    draft.folder = folder.names;
    if (is_index_file(name)) name_folder(folder, draft);
    // An index without text is there to name its folder, and no article that lost its text.
    if (is_index_file(name) && draft.article.body.blocks.empty()) return std::nullopt;
    folder.drafts.push_back(std::move(draft));
    return std::nullopt;
  }

  void name_folder(Folder& folder, const Draft& draft) {
    folder.title = draft.article.title;
    folder.order = draft.order;
    if (!folder.path.empty()) return;
    batch_.title = draft.article.title;
    batch_.description = draft.article.summary;
  }

  static void sort(Folder& folder) {
    const auto is_index = [](const Draft& draft) { return is_index_file(fs::path(draft.path).filename().string()); };
    std::stable_sort(folder.drafts.begin(), folder.drafts.end(), [&](const Draft& a, const Draft& b) {
      if (is_index(a) != is_index(b)) return is_index(a);
      return is_before(a.order, b.order, false);
    });
    std::stable_sort(folder.children.begin(), folder.children.end(),
                     [](const Folder& a, const Folder& b) { return is_before(a.order, b.order, false); });
  }

  static bool has_drafts(const Folder& folder) {
    return !folder.drafts.empty() || std::any_of(folder.children.begin(), folder.children.end(), has_drafts);
  }

  // A folder's own articles, then those of the folders in it.
  void flatten(Folder& folder) {
    if (!has_drafts(folder)) return;
    if (!folder.path.empty()) {
      batch_.folder_order.push_back(folder.names);
      batch_.folder_titles[folder.path] = folder.title.empty() ? title_from_name(folder.names.back()) : folder.title;
    }
    for (Draft& draft : folder.drafts) batch_.drafts.push_back(std::move(draft));
    for (Folder& child : folder.children) flatten(child);
  }

  Result<Batch> read_json_files() {
    std::string how;
    for (const std::string& path : json_files_) {
      const Result<std::string> bytes = sheaf::read_file(path);
      if (!bytes) return bytes.error();
      Result<Batch> batch = read_json_batch(decode_bytes(bytes.value(), path, batch_.report), path, config_);
      if (!batch) return batch.error();
      for (Draft& draft : batch.value().drafts) batch_.drafts.push_back(std::move(draft));
      batch_.report.merge(batch.value().report);
      if (batch_.title.empty()) batch_.title = batch.value().title;
      how += (how.empty() ? "" : "\n") + batch.value().how;
    }
    batch_.how = how;
    return std::move(batch_);
  }

  // The site that most of the scraped texts name.
  void take_site() {
    const auto most = std::max_element(sites_.begin(), sites_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != sites_.end() && most->second * 2 >= text_ && batch_.title.empty()) batch_.title = most->first;
  }

  // "en" beside "de-DE": translations, each in the language that its folder names.
  static void take_languages(Folder& root) {
    std::vector<std::pair<Folder*, std::string>> translations;
    for (Folder& child : root.children) {
      if (std::string tag = language_of_name(child.path); !tag.empty())
        translations.emplace_back(&child, std::move(tag));
    }
    if (translations.size() < 2) return;
    for (const auto& [folder, tag] : translations) set_language(*folder, tag);
  }

  static void set_language(Folder& folder, const std::string& tag) {
    for (Draft& draft : folder.drafts) {
      if (draft.article.language.empty()) draft.article.language = tag;
    }
    for (Folder& child : folder.children) set_language(child, tag);
  }

  // The first few files that are there, and what cannot be read of them.
  std::string found_instead() const {
    constexpr size_t kNamed = 5;
    std::string names, feed;
    for (size_t i = 0; i < other_files_.size(); ++i) {
      if (i < kNamed) names += (i ? ", " : "") + other_files_[i];
      if (feed.empty() && is_xml_feed_name(other_files_[i])) feed = other_files_[i];
    }
    if (names.empty()) return {};
    if (other_files_.size() > kNamed) names += " and " + with_commas(other_files_.size() - kNamed) + " more";
    return ", only " + names + (feed.empty() ? "" : "; " + xml_feed_advice(feed));
  }

  std::string counts() const {
    std::string line;
    const auto add = [&](size_t count, const char* what) {
      if (count)
        line += (line.empty() ? "" : ", ") + with_commas(count) + " " + what + (count == 1 ? " file" : " files");
    };
    add(markdown_, "Markdown");
    add(html_, "HTML");
    add(text_, "text");
    const size_t folders = batch_.folder_order.size();
    return line + (folders ? " in " + with_commas(folders + 1) + " folders" : "");
  }

  const Config& config_;
  Batch batch_;
  std::vector<std::string> json_files_, other_files_;
  std::map<std::string, size_t> sites_;
  size_t markdown_ = 0, html_ = 0, text_ = 0;
};

}  // namespace

Result<Batch> read_folder(const std::string& path, const Config& config) { return FolderReader(path, config).run(); }

}  // namespace sheaf
