#include "publish/import/article_file.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "publish/import/charset.h"
#include "publish/import/dates.h"
#include "publish/import/encoding.h"
#include "publish/import/first_heading.h"
#include "publish/import/front_matter.h"
#include "publish/import/html.h"
#include "publish/import/link_paths.h"
#include "publish/import/markdown.h"
#include "publish/import/scraped_text.h"

namespace sheaf {
namespace {

std::string extension_of(const std::string& name) {
  std::string extension = std::filesystem::path(name).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

// A file that is no text, whatever its name says.
bool is_binary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  return bytes.substr(0, 4096).find('\0') != std::string_view::npos;
}

void set_if_missing(std::string& target, const std::string& value) {
  if (target.empty()) target = value;
}

// What the page's head says, where front matter says nothing.
void fill_from_page(HtmlPage& page, Draft& draft, Report& report) {
  Article& article = draft.article;
  set_if_missing(article.title, page.title);
  article.body = std::move(page.body);
  draft.head_title = page.head_title;
  take_title(article.body, article.title.empty() ? " " : article.title);
  set_if_missing(article.language, page.language);
  set_if_missing(article.summary, page.description);
  set_if_missing(article.licence, page.licence);
  if (is_http_address(page.canonical_url)) set_if_missing(article.source_url, page.canonical_url);
  if (article.authors.empty()) {
    for (std::string& name : page.authors) article.authors.push_back({std::move(name), ""});
  }
  if (article.tags.empty()) article.tags = std::move(page.tags);
  if (!article.published.is_known()) article.published = parse_date(page.published);
  if (!article.modified.is_known()) article.modified = parse_date(page.modified);
  if (!page.published.empty() && !article.published.is_known())
    report.add("dates that could not be read", draft.place, page.published);
  draft.link_lines = std::move(page.link_lines);
}

ArticleFile read_html_file(std::string_view text, const std::string& place, Report& report) {
  FrontMatter front = read_front_matter(text, place, report);
  if (front.is_draft) {
    report.add("drafts left out", place);
    return {};
  }
  front.draft.place = place;
  HtmlPage page = read_html_page(text.substr(front.size_bytes), place, report);
  fill_from_page(page, front.draft, report);
  return {std::move(front.draft), {}};
}

ArticleFile read_markdown_file(std::string_view text, const std::string& place, Report& report) {
  MarkdownFile file = read_markdown(text, place, report);
  if (!file.is_draft) return {std::move(file.draft), {}};
  report.add("drafts left out", place);
  return {};
}

// A page that was saved as text.
bool starts_as_page(std::string_view text) {
  const size_t start = text.find_first_not_of(" \n\t\r");
  const std::string_view head = start == std::string_view::npos ? "" : text.substr(start, 14);
  return head.starts_with("<!DOCTYPE html") || head.starts_with("<!doctype html") || head.starts_with("<html");
}

ArticleFile read_text(std::string_view text, const std::string& place, Report& report) {
  if (starts_as_page(text)) return read_html_file(text, place, report);
  TextFile file = read_text_file(text, place, report);
  return {std::move(file.draft), std::move(file.site)};
}

// Blogs name their posts "2024-05-06-title.md".
void date_from_name(const std::string& disk_path, Article& article) {
  const std::string name = std::filesystem::path(disk_path).filename().string();
  if (article.published.is_known() || name.size() < 12 || name[4] != '-' || name[7] != '-' || name[10] != '-') return;
  article.published = parse_date(name.substr(0, 10));
}

}  // namespace

FileKind kind_of_file(const std::string& name) {
  const std::string extension = extension_of(name);
  const auto is_one_of = [&](std::initializer_list<const char*> list) {
    return std::any_of(list.begin(), list.end(), [&](const char* one) { return extension == one; });
  };
  if (is_one_of({".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx"})) return FileKind::kMarkdown;
  if (is_one_of({".html", ".htm", ".xhtml"})) return FileKind::kHtml;
  if (is_one_of({".txt", ".text"})) return FileKind::kText;
  if (is_one_of({".json", ".jsonl", ".ndjson", ".jsonfeed"})) return FileKind::kJson;
  return FileKind::kOther;
}

bool is_index_file(const std::string& name) {
  const std::string stem = std::filesystem::path(name).stem().string();
  const FileKind kind = kind_of_file(name);
  return (stem == "index" || stem == "_index") && (kind == FileKind::kMarkdown || kind == FileKind::kHtml);
}

bool is_xml_feed_name(const std::string& name) {
  const std::string extension = extension_of(name);
  return extension == ".xml" || extension == ".rss" || extension == ".atom";
}

std::string xml_feed_advice(const std::string& name) {
  return "feeds in XML (RSS, Atom) cannot be read yet: convert " + name + " to a JSON Feed";
}

Result<ArticleFile> read_article_file(const std::string& disk_path, const std::string& place, Report& report) {
  const Result<std::string> bytes = read_file(disk_path);
  if (!bytes) return bytes.error();
  if (is_binary(bytes.value())) {
    report.add("files that are not text left out", place);
    return ArticleFile{};
  }
  const FileKind kind = kind_of_file(disk_path);
  const bool is_page = kind == FileKind::kHtml || (kind == FileKind::kText && starts_as_page(bytes.value()));
  const std::string declared = is_page ? declared_charset(bytes.value()) : "";
  const std::string text = decode_bytes(bytes.value(), place, report, declared);
  ArticleFile file = kind == FileKind::kMarkdown ? read_markdown_file(text, place, report)
                     : kind == FileKind::kHtml   ? read_html_file(text, place, report)
                                                 : read_text(text, place, report);
  if (!file.draft) return file;
  date_from_name(disk_path, file.draft->article);
  file.draft->page_url = file.draft->article.source_url;
  return file;
}

}  // namespace sheaf
