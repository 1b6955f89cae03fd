// What every importer gives: articles with resolved bodies, the categories they stand in, local files to copy, and a report.
#pragma once

#include <string>
#include <vector>

#include "collection/collection.h"
#include "document/result.h"
#include "publish/config.h"
#include "publish/report.h"

namespace sheaf {

struct LocalFile {
  std::string from;  // path on disk
  std::string to;    // path below the site's root: images/<content hash>.<ext>
};

struct Imported {
  std::string title, description, language, home_url, licence;  // what the source says of itself; "" if nothing
  std::vector<Category>
      categories;                 // id, title, parent; counts and list pages are the packer's. Parents before children
  std::vector<Article> articles;  // in source order, unique ids, internal links as "#/a/<id>[~block]" or "#/c/<id>"
  std::vector<LocalFile> files;
  Report report;
  std::string
      how;  // one line for people: "a JSON array of 3,773 objects; body=body category=category id=id rating=rating"
};

// Reads each input (a folder of Markdown, HTML and text; a JSON Feed; a JSON array, JSON Lines, an object of lists; a single
// file of any of these kinds) and joins them. Errors name file, place and reason; equal ids name both places.
Result<Imported> import_inputs(const std::vector<std::string>& paths, const Config& config);

}  // namespace sheaf
