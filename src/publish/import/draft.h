// What one file or one JSON item gives before everything is known: an article whose id, categories and links still stand as
// the source wrote them. join.h makes articles of drafts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "collection/collection.h"
#include "publish/report.h"

namespace sheaf {

// Names from the top level down, as the source shows them: {"Docs", "Guide"}.
using CategoryPath = std::vector<std::string>;

// Lines (from 1) on which the source mentions an address, in order of mention.
using LinkLines = std::map<std::string, std::vector<int>>;

struct Draft {
  Article article;     // its id, aliases and categories are still empty; links and images as in the source
  std::string place;   // for messages: "docs/a.md", "jokes.json item 573"
  std::string own_id;  // the source's own id; "": none
  std::string path;    // below the input's root, "guide/a.md"; "": not from a folder
  // Where the source shows it: its relative links start there, and by that address others mean it. "": unknown.
  std::string page_url;
  CategoryPath folder;                   // the folders it is in, below the root
  std::vector<CategoryPath> categories;  // the first is the main one; empty: the folder is
  std::vector<std::string> old_ids;
  std::optional<double> order;  // front matter's weight; else natural order of names
  LinkLines link_lines;
  std::string head_title;        // an HTML page's <title>, where the article is called like its heading
  bool is_title_stated = false;  // in front matter: it stays, whoever else has it
};

// Everything that one input gives.
struct Batch {
  std::string title, description, language, home_url, licence;  // what it says of itself
  std::string root;                                             // folder on disk; "": not a folder
  std::string name;                                             // of the input, shown where nothing better is known
  std::map<std::string, std::string> folder_titles;             // folder below the root -> title its index gives
  std::vector<CategoryPath> folder_order;                       // categories made from folders, in their order
  std::vector<Draft> drafts;
  Report report;
  std::string how;
};

}  // namespace sheaf
