// What people write in Markdown that CommonMark does not know, put in its terms before it is parsed: footnotes, alerts
// (`> [!NOTE]`), containers (`:::tip`), admonitions (`!!! note`), and tables that md4c is stricter about than GitHub. Nothing
// within code is touched.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

struct MarkdownNotes {
  std::vector<std::string> order;            // names, as the source defines them
  std::map<std::string, std::string> texts;  // by name: Markdown
};

// The definitions of footnotes go from the text into `notes`.
std::string plain_markdown(std::string_view text, MarkdownNotes& notes);

}  // namespace sheaf
