// Markdown (CommonMark, tables, strikethrough, bare addresses as links) with front matter to a draft. Raw HTML in it goes
// through the same rules as any HTML. A `place` that ends in .mdx is read as MDX, see mdx.h.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

// The body alone, all of it: no front matter is looked for.
Document read_markdown_body(std::string_view text, const std::string& place, Report& report,
                            LinkLines* lines = nullptr);

struct MarkdownFile {
  Draft draft;            // its title "" when neither front matter nor a first heading gives one
  bool is_draft = false;  // `draft: true`: not to be published
};
MarkdownFile read_markdown(std::string_view text, const std::string& place, Report& report);

// On which lines `text` mentions each address of `lines`, read as Markdown would.
void find_link_lines(std::string_view text, LinkLines& lines);

}  // namespace sheaf
