// The reader as it was built: the files that every site carries, from the folder beside or inside the program.
#pragma once

#include <string>

#include "document/result.h"
#include "publish/site/shell.h"

namespace sheaf {

// A file's bytes, and its compressed twins where they were made when it was built: each unpacks to the bytes, or is "".
struct BuiltFile {
  std::string bytes, br, gz;
};

struct BuiltReader {
  BuiltFile program_js, program_wasm;
  std::string boot;    // inline script of every page
  std::string worker;  // the service worker, and the one that removes it again; "": none
  std::string retire;
  std::string embed;                  // embed.js; "": none
  std::string demo_html, demo_style;  // of the page that shows it at work (guest_files.h)
  std::string icon;                   // SVG; "": none
  std::string touch_icon;             // the same as PNG, for home screens that take no drawings; "": none
  std::string style;  // style sheets that the reader brings, to stand after the one made of the style table
  Shell shell;
};

// `given` (--reader) if it is not empty, else `reader` beside the running program, else ../share/sheaf/reader.
Result<std::string> find_reader(const std::string& given);
Result<BuiltReader> load_reader(const std::string& folder);

}  // namespace sheaf
