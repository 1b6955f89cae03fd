#include "publish/site/output.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "publish/hash.h"
#include "publish/import/encoding.h"
#include "publish/write_file.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

// What people keep in a folder for a static host before the first site stands in it.
const std::set<std::string> kHarmless = {kAsideName, ".git", ".gitattributes", ".gitignore", ".nojekyll", "CNAME"};

Error failure(const std::string& what, const std::string& path) {
  return Error{path + ": " + what + " (" + std::strerror(errno) + "); the site is as it was"};
}

// The bytes of a regular file (no link followed at its end), or nothing.
std::optional<std::string> bytes_on_disk(const std::string& path) {
  std::error_code code;
  if (!fs::is_regular_file(fs::symlink_status(path, code))) return std::nullopt;
  Result<std::string> bytes = read_file(path);
  if (!bytes) return std::nullopt;
  return std::move(bytes.value());
}

// The first folder on the way from `root` to `path` that is not a real folder (a link, a file); "" when the way is clear.
std::string block_on_way(const std::string& root, const std::string& path) {
  for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string folder = root + "/" + path.substr(0, slash);
    std::error_code code;
    const fs::file_status status = fs::symlink_status(folder, code);
    if (!fs::exists(status)) return {};
    if (!fs::is_directory(status)) return folder;
  }
  return {};
}

}  // namespace

Output::Output(std::string folder, int lock, bool is_new) : folder_(std::move(folder)), lock_(lock), is_new_(is_new) {}

Result<std::unique_ptr<Output>> Output::open(const std::string& folder, const std::string& compression) {
  std::error_code code;
  const bool is_new = !fs::exists(folder, code);
  if (!is_new && !fs::is_directory(folder, code))
    return Error{folder + ": is a file; name a folder for the site with -o"};
  fs::create_directories(folder, code);
  if (code) return Error{folder + ": the site's folder cannot be made (" + code.message() + "); name another with -o"};
  const int lock = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock < 0) return failure("the site's folder cannot be made or opened", folder);
  std::unique_ptr<Output> output(new Output(folder, lock, is_new));
  if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
    return Error{folder + ": another sheaf pack is writing there; wait for it, or pack into another folder"};
  }
  if (auto error = output->read_old_list()) return *error;
  output->now_.compression = compression;
  const std::string aside = folder + "/" + kAsideName;
  fs::remove_all(aside, code);  // of a run that was killed
  if (!fs::create_directory(aside, code)) return Error{aside + ": cannot be made (" + code.message() + ")"};
  return output;
}

Output::~Output() {
  std::error_code code;
  fs::remove_all(folder_ + "/" + kAsideName, code);
  if (is_new_ && !is_committed_) fs::remove(folder_, code);
  close(lock_);
}

std::optional<Error> Output::read_old_list() {
  const std::string path = folder_ + "/" + kFileListName;
  std::error_code code;
  if (!fs::exists(fs::symlink_status(path, code))) return refuse_foreign_folder();
  const auto bytes = bytes_on_disk(path);
  if (!bytes) return Error{path + ": cannot be read; restore it, or pack into a new folder"};
  Result<FileList> list = read_file_list(*bytes, path);
  if (!list) return list.error();
  old_ = std::move(list.value());
  return std::nullopt;
}

std::optional<Error> Output::refuse_foreign_folder() const {
  std::error_code code;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_, code)) {
    const std::string name = entry.path().filename().string();
    if (kHarmless.contains(name)) continue;
    return Error{folder_ + ": holds files that sheaf pack did not write (" + name +
                 ", for one); name an empty or a new folder with -o"};
  }
  return std::nullopt;
}

std::optional<Error> Output::put(Turn turn, const std::string& path, std::string_view bytes) {
  if (!is_path_inside(path)) return Error{path + ": is not a path inside the site"};
  if (!now_.files.emplace(path, content_hash(bytes)).second) return std::nullopt;
  if (old_.files.contains(path) && block_on_way(folder_, path).empty() &&
      bytes_on_disk(folder_ + "/" + path) == bytes) {
    ++unchanged_;
    return std::nullopt;
  }
  const std::string aside = folder_ + "/" + kAsideName + "/" + std::to_string(staged_.size());
  if (auto error = write_file(aside, bytes)) return error;
  staged_.push_back({turn, path, aside});
  return std::nullopt;
}

bool Output::keep_twin(const std::string& path) {
  const auto listed = old_.files.find(path);
  if (listed == old_.files.end() || old_.compression != now_.compression || !block_on_way(folder_, path).empty())
    return false;
  const auto bytes = bytes_on_disk(folder_ + "/" + path);
  if (!bytes || content_hash(*bytes) != listed->second) return false;
  if (now_.files.insert(*listed).second) ++unchanged_;
  return true;
}

// A file stands where it may: nothing is there, or what an earlier run of ours wrote, or (a run was killed) the same bytes.
std::optional<Error> Output::check_way(const Staged& staged) const {
  const std::string target = folder_ + "/" + staged.path;
  const std::string what_to_do = "; move it away, or pack into another folder. The site is as it was";
  const std::string block = block_on_way(folder_, staged.path);
  if (!block.empty()) return Error{block + ": stands where the site needs a folder" + what_to_do};
  std::error_code code;
  const fs::file_status status = fs::symlink_status(target, code);
  if (!fs::exists(status)) return std::nullopt;
  if (!fs::is_regular_file(status)) return Error{target + ": stands where the site needs a file" + what_to_do};
  if (old_.files.contains(staged.path) || bytes_on_disk(target) == bytes_on_disk(staged.aside)) return std::nullopt;
  return Error{target + ": was not written by sheaf pack and stands in the way" + what_to_do};
}

std::optional<Error> Output::write_list(const FileList& list) const {
  return replace_file(folder_ + "/" + kFileListName, write_file_list(list), folder_ + "/" + kAsideName + "/list");
}

Result<OutputCounts> Output::commit() {
  std::stable_sort(staged_.begin(), staged_.end(), [](const Staged& a, const Staged& b) { return a.turn < b.turn; });
  for (const Staged& staged : staged_) {
    if (auto error = check_way(staged)) return *error;
  }
  const int removed_at_most = static_cast<int>(std::count_if(
      old_.files.begin(), old_.files.end(), [this](const auto& one) { return !now_.files.contains(one.first); }));
  if (staged_.empty() && removed_at_most == 0 && write_file_list(old_) == write_file_list(now_)) {
    is_committed_ = true;
    return OutputCounts{0, unchanged_, 0};
  }
  // Killed from here on, the next run still knows every file of both runs as ours.
  FileList both = now_;
  both.files.insert(old_.files.begin(), old_.files.end());
  both.compression = old_.compression == now_.compression ? now_.compression : "";
  if (auto error = write_list(both)) return *error;
  is_committed_ = true;
  for (const Staged& staged : staged_) {
    const std::string target = folder_ + "/" + staged.path;
    std::error_code code;
    fs::create_directories(fs::path(target).parent_path(), code);
    if (std::rename(staged.aside.c_str(), target.c_str()) != 0) {
      return Error{target + ": cannot be moved in (" + std::strerror(errno) +
                   "); the site holds old and new pages, all readable: put this right and pack again"};
    }
  }
  const int removed = remove_old_files();
  if (auto error = write_list(now_)) return *error;
  return OutputCounts{static_cast<int>(staged_.size()), unchanged_, removed};
}

int Output::remove_old_files() const {
  int removed = 0;
  for (const auto& [path, hash] : old_.files) {
    if (now_.files.contains(path) || !block_on_way(folder_, path).empty()) continue;
    if (::unlink((folder_ + "/" + path).c_str()) != 0) continue;
    ++removed;
    // Folders that are empty now go too; rmdir leaves the others.
    for (size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0; slash = path.rfind('/', slash - 1)) {
      if (::rmdir((folder_ + "/" + path.substr(0, slash)).c_str()) != 0) break;
    }
  }
  return removed;
}

}  // namespace sheaf
