// The site's folder while it is being written. New and changed files are written aside, into a hidden folder inside it, and
// moved in by commit(); until then, and whatever goes wrong before, the old site stays byte for byte. Files that are the same
// are left alone, files that an earlier run listed and this one does not have are removed last, and nothing else is touched.
// Owns a lock on the folder and the files written aside.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/result.h"
#include "publish/file_list.h"

namespace sheaf {

// The order in which files are moved in: at every moment each page finds what it names.
enum class Turn { kData, kPages, kLists, kFrontPage, kManifest, kWorker };

struct OutputCounts {
  int written = 0;
  int unchanged = 0;
  int removed = 0;
};

class Output {
 public:
  // Creates the folder if it is missing. Refuses one that holds files and no list of ours, and one that another run holds.
  // `compression` says how twins are made, see FileList.
  static Result<std::unique_ptr<Output>> open(const std::string& folder, const std::string& compression);
  // Whatever was not committed is removed.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // `path` is below the site's root. The same path twice must have the same bytes.
  std::optional<Error> put(Turn turn, const std::string& path, std::string_view bytes);
  // True when an earlier run's compressed twin stands there untouched; it is then part of this run's site.
  bool keep_twin(const std::string& path);
  // What was put so far: path -> content_hash.
  const std::map<std::string, std::string>& files() const { return now_.files; }
  // Moves everything in. On an Error before the first move (something foreign in the way) nothing has changed.
  Result<OutputCounts> commit();

 private:
  struct Staged {
    Turn turn;
    std::string path, aside;
  };
  Output(std::string folder, int lock, bool is_new);
  std::optional<Error> read_old_list();
  std::optional<Error> refuse_foreign_folder() const;
  std::optional<Error> check_way(const Staged& staged) const;
  std::optional<Error> write_list(const FileList& list) const;
  int remove_old_files() const;

  std::string folder_;
  int lock_;
  bool is_new_;  // made by this run: removed again when nothing was committed
  bool is_committed_ = false;
  FileList old_, now_;
  std::vector<Staged> staged_;
  int unchanged_ = 0;
};

}  // namespace sheaf
