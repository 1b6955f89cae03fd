// `sheaf pack` without its command line: inputs to a folder of static files. See output.h for what is promised about the folder.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "document/result.h"
#include "publish/join/imported.h"
#include "publish/site/output.h"

namespace sheaf {

struct PackRequest {
  std::vector<std::string> inputs;
  std::string site;           // folder to write; a file, if it is to be a single one
  std::string config_file;    // "": sheaf.toml inside or beside an input, if there is one
  Config flags;               // win over the file
  std::string reader_folder;  // "": as find_reader() looks for it
  bool has_pages = true;      // of articles and categories
  bool is_retiring = false;   // the service worker removes itself and what it kept
  bool is_single_file = false;
  // A browser reads all of a single file before it is done with it, and holds it in memory more than once.
  size_t most_file_bytes = 100'000'000;
  // From so many bytes of articles compressed with brotli the site ships a search index: with less, a browser has made one
  // sooner than it has downloaded it.
  size_t ships_index_from_bytes = 1'000'000;
  // What is being done, and how far it is: shown to people while it takes long.
  std::function<void(const std::string& what, size_t done, size_t all)> progress = [](const std::string&, size_t,
                                                                                      size_t) {};
};

struct PackSummary {
  std::string title, how;
  Report report;
  std::vector<std::string> notes;  // what the owner should know: left out, without effect
  size_t articles = 0, categories = 0, pages = 0;
  OutputCounts files;
  size_t bytes = 0;                                  // of everything but compressed twins
  size_t data_bytes = 0, data_brotli_bytes = 0;      // lists and shards
  size_t reader_bytes = 0, reader_brotli_bytes = 0;  // program and style sheet
  size_t index_bytes = 0, index_brotli_bytes = 0;    // for searching; 0: none is shipped
  double index_seconds = 0;                          // making it
  std::optional<size_t> readable_articles;           // of a single file: that can be read in it without any script
};

Result<PackSummary> pack(const PackRequest& request);

// The site has gone, and only what removes its service worker is left: `folder`/sw.js. Refuses to write over what is not ours.
std::optional<Error> write_retiring_worker(const std::string& folder, const std::string& reader_folder);

// The second half of it, for inputs that were read already. `config` is the whole configuration, paths in it resolved.
Result<PackSummary> write_site(Imported imported, const Config& config, const PackRequest& request);

}  // namespace sheaf
