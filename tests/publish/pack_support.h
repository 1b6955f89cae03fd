// Folders, readers and articles for the packer's tests.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "publish/join/imported.h"
#include "publish/site/pack.h"

namespace sheaf::test {

namespace fs = std::filesystem;

class TempFolder {
 public:
  TempFolder() {
    std::string pattern = (fs::temp_directory_path() / "sheaf-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TempFolder() { fs::remove_all(path_); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

inline void write(const std::string& path, const std::string& bytes) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Every file below a folder, hidden ones too: path below it -> bytes.
inline std::map<std::string, std::string> files_of(const std::string& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = read(entry.path().string());
  }
  return files;
}

inline Article article(const std::string& id, const std::string& title, const std::string& category,
                       const std::string& text) {
  Article made;
  made.id = {id};
  made.title = title;
  if (!category.empty()) made.categories = {{category}};
  Block paragraph;
  paragraph.spans.push_back({});
  paragraph.spans.back().text = text;
  made.body.blocks.push_back(paragraph);
  return made;
}

inline Category category(const std::string& id, const std::string& title, const std::string& parent = {}) {
  Category made;
  made.id = {id};
  made.title = title;
  made.parent = {parent};
  return made;
}

// Three articles in two categories.
inline Imported small_collection() {
  Imported imported;
  imported.title = "Small";
  imported.language = "en";
  imported.categories = {category("birds", "Birds"), category("trees", "Trees")};
  imported.articles = {article("owl", "The owl", "birds", "Owls fly at night."),
                       article("oak", "The oak", "trees", "Oaks grow old."),
                       article("wren", "The wren", "birds", "Wrens are small.")};
  imported.how = "three articles made by a test";
  return imported;
}

// `count` articles in one category, ids a-0 to a-<count-1>.
inline Imported large_collection(int count) {
  Imported imported = small_collection();
  imported.articles.clear();
  imported.categories = {category("all", "All")};
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    imported.articles.push_back(article("a-" + n, "Article " + n, "all", "Text of article number " + n + "."));
  }
  return imported;
}

// The built reader's folder, with the real shell and short programs.
inline std::string make_reader(const TempFolder& folder) {
  const std::string reader = folder / "reader";
  write(reader + "/reader.js", "export default () => 'reader';\n");
  write(reader + "/reader.wasm", std::string("\0asm\1\0\0\0", 8));
  write(reader + "/boot.js", "document.documentElement.dataset.route = location.hash ? 'pending' : '';");
  write(reader + "/worker.js", "serve(sheafSite);\n");
  write(reader + "/retire.js", "retire();\n");
  write(reader + "/embed.js", "customElements.define();\n");
  write(reader + "/demo/index.html", read(SHEAF_SOURCE_DIR "/web/embed/demo/index.html"));
  write(reader + "/demo/style.css", "main{}");
  write(reader + "/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
  write(reader + "/shell.html", read(SHEAF_SOURCE_DIR "/shell.html"));
  return reader;
}

inline PackRequest request_for(const TempFolder& folder) {
  PackRequest request;
  request.site = folder / "site";
  request.reader_folder = make_reader(folder);
  return request;
}

// Packs and checks that it went well.
inline PackSummary packed(const Imported& imported, const PackRequest& request, const Config& config = {}) {
  const Result<PackSummary> summary = write_site(imported, config, request);
  if (!summary) FAIL(summary.error().message);
  return summary.value();
}

}  // namespace sheaf::test
