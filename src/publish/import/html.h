// HTML of any kind to a Document: a whole page, of which the readable main content is kept, or a piece of one, of which all
// text is. What Sheaf HTML does not know is unwrapped or, where it is not text, dropped with its content.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/sheaf_html.h"
#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

struct HtmlPage {
  Document body;           // without the heading that became the title
  std::string head_title;  // <title>
  std::string title, language, description, licence, canonical_url;
  std::string published, modified;  // as written
  std::vector<std::string> authors, tags;
  LinkLines link_lines;
};

// Links and images stand in the result as written; what is not allowed (javascript: …) is not there. Everything that was
// left out is counted under `place`.
HtmlPage read_html_page(std::string_view html, const std::string& place, Report& report);
Document read_html_fragment(std::string_view html, const std::string& place, Report& report,
                            LinkLines* lines = nullptr);

// Like URL parsers: without the white space around it and the line ends and tabs inside.
std::string cleaned_address(std::string_view address);

}  // namespace sheaf
