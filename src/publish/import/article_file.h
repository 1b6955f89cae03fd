// One file that is one article: Markdown, HTML or text, told by its name.
#pragma once

#include <optional>
#include <string>

#include "document/result.h"
#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

enum class FileKind { kMarkdown, kHtml, kText, kJson, kOther };
FileKind kind_of_file(const std::string& name);

// "index.md", "_index.md", "index.html": names its folder.
bool is_index_file(const std::string& name);

// RSS and Atom by their names; what an owner can do about such a file.
bool is_xml_feed_name(const std::string& name);
std::string xml_feed_advice(const std::string& name);

struct ArticleFile {
  std::optional<Draft> draft;  // nothing: not to be published; the report says why
  std::string site;            // of a scraped text's breadcrumb
};

// `place` names the file in messages. Errors: it cannot be read.
Result<ArticleFile> read_article_file(const std::string& disk_path, const std::string& place, Report& report);

}  // namespace sheaf
