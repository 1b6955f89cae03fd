#include "publish/site/write_single_file.h"

#include <filesystem>

#include "publish/import/encoding.h"
#include "publish/site/single_file.h"
#include "publish/size_text.h"
#include "publish/write_file.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

Result<std::vector<DataFile>> read_images(const std::vector<LocalFile>& files) {
  std::vector<DataFile> images;
  for (const LocalFile& file : files) {
    Result<std::string> bytes = read_file(file.from);
    if (!bytes) return bytes.error();
    images.push_back({file.to, std::move(bytes.value())});
  }
  return images;
}

Error too_large(const PackRequest& request, size_t bytes, const std::vector<DataFile>& images) {
  size_t image_bytes = 0;
  for (const DataFile& image : images) image_bytes += image.bytes.size();
  return Error{request.site + ": would have " + size_text(bytes) + ", more than the " +
               size_text(request.most_file_bytes) + " that browsers open as one file" +
               (image_bytes > 0 ? " (its pictures have " + size_text(image_bytes) + ")" : "") +
               "; pack fewer articles or smaller pictures, or make a site without --single-file"};
}

// What stands at the path already: nothing (""), or an earlier file of ours.
Result<std::string> read_earlier(const std::string& path) {
  std::error_code code;
  if (fs::is_directory(path, code)) return Error{path + ": is a folder; name a file, -o " + path + "/collection.html"};
  if (!fs::exists(path, code)) return std::string();
  Result<std::string> earlier = read_file(path);
  if (earlier && !is_single_file(earlier.value()))
    return Error{path + ": was not written by sheaf pack --single-file; move it away, or name another file with -o"};
  return earlier;
}

}  // namespace

std::optional<Error> write_single_file(const SiteParts& parts, PackSummary& summary) {
  const std::string& path = parts.request.site;
  const Result<std::string> earlier = read_earlier(path);
  if (!earlier) return earlier.error();
  const Result<SiteIcon> icon = load_icon(parts.config.icon, parts.reader.icon);
  if (!icon) return icon.error();
  const Result<std::vector<DataFile>> images = read_images(parts.files);
  if (!images) return images.error();
  parts.request.progress("writing one file", 0, 0);
  const Result<SingleFile> whole = single_file(parts.plan, parts.reader, icon.value(), images.value());
  if (!whole) return whole.error();
  const std::string& html = whole.value().html;
  if (html.size() > parts.request.most_file_bytes) return too_large(parts.request, html.size(), images.value());

  summary.pages = 1;
  summary.bytes = html.size();
  summary.readable_articles = whole.value().readable_articles;
  const bool is_same = earlier.value() == html;
  (is_same ? summary.files.unchanged : summary.files.written) = 1;
  return is_same ? std::nullopt : replace_file(path, html);
}

}  // namespace sheaf
