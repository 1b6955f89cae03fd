// Each input goes to the importer of its kind; files that lie in one folder are read together, so that they may link to
// each other.
#include <filesystem>
#include <new>

#include "publish/import/article_file.h"
#include "publish/import/encoding.h"
#include "publish/import/folder.h"
#include "publish/import/json_import.h"
#include "publish/join/imported.h"
#include "publish/join/join.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWanted =
    "a folder, or a Markdown (.md), HTML (.html), text (.txt) or JSON (.json, .jsonl) file was wanted";

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

Result<Batch> read_json_file(const std::string& path, const Config& config) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  Report report;
  const std::string text = decode_bytes(bytes.value(), path, report);
  Result<Batch> batch = read_json_batch(text, path, config);
  if (!batch) return batch;
  batch.value().report.merge(report);
  batch.value().root = folder_of(path);
  return batch;
}

// Adds the file to the batch of its folder, where there is one already.
std::optional<Error> add_article_file(const std::string& path, std::vector<Batch>& batches) {
  const std::string folder = folder_of(path);
  if (batches.empty() || batches.back().name != folder) {
    batches.emplace_back();
    batches.back().name = batches.back().root = folder;
  }
  Batch& batch = batches.back();
  Result<ArticleFile> file = read_article_file(path, path, batch.report);
  if (!file) return file.error();
  if (batch.title.empty()) batch.title = file.value().site;
  batch.how += (batch.how.empty() ? "" : "\n") + path + ": one file";
  if (!file.value().draft) return std::nullopt;
  file.value().draft->path = fs::path(path).filename().string();
  batch.drafts.push_back(std::move(*file.value().draft));
  return std::nullopt;
}

std::optional<Error> read_input(const std::string& path, const Config& config, std::vector<Batch>& batches) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (!fs::exists(status)) return Error{path + ": there is no such file or folder; " + kWanted};
  const bool is_folder = fs::is_directory(status);
  const FileKind kind = kind_of_file(path);
  if (is_folder || kind == FileKind::kJson) {
    Result<Batch> batch = is_folder ? read_folder(path, config) : read_json_file(path, config);
    if (!batch) return batch.error();
    batches.push_back(std::move(batch.value()));
    return std::nullopt;
  }
  if (kind == FileKind::kOther) {
    const std::string advice = is_xml_feed_name(path) ? "; " + xml_feed_advice(path) : "";
    return Error{path + ": files of this kind are not read" + advice + "; " + kWanted};
  }
  return add_article_file(path, batches);
}

}  // namespace

Result<Imported> import_inputs(const std::vector<std::string>& paths, const Config& config) {
  if (paths.empty()) return Error{std::string("nothing to read; ") + kWanted};
  try {
    std::vector<Batch> batches;
    for (const std::string& path : paths) {
      if (auto error = read_input(path, config, batches)) return *error;
    }
    return join_batches(std::move(batches), config);
  } catch (const std::bad_alloc&) {
    return Error{paths[0] + ": there is not enough memory for this input; pack it in parts"};
  } catch (const std::exception& failure) {
    return Error{paths[0] + ": could not be read: " + failure.what()};
  }
}

}  // namespace sheaf
