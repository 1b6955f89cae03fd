#include "publish/join/titles.h"

#include <set>
#include <string>
#include <string_view>

#include "document/utf8.h"
#include "publish/import/article_file.h"
#include "publish/import/first_heading.h"
#include "publish/import/link_paths.h"
#include "publish/import/natural_order.h"
#include "publish/make_ids.h"
#include "publish/shortened.h"

namespace sheaf {
namespace {

constexpr const char* kShared =
    "titles that several files share, replaced by the next heading, the page's title or the file's name";
constexpr size_t kLongestTitle = 300;  // characters

// The words of a title that yields or is cut stay in the text.
void put_first(Article& article, BlockKind kind) {
  Block block;
  block.kind = kind;
  block.level = kind == BlockKind::kHeading ? 2 : 0;
  block.spans.emplace_back();
  for (char c : article.title) {
    std::string& text = block.spans.back().text;
    const bool is_space = c == ' ' || c == '\n' || c == '\t';
    if (!is_space) text += c;
    if (is_space && !text.empty() && !text.ends_with(' ')) text += ' ';
  }
  article.body.blocks.insert(article.body.blocks.begin(), std::move(block));
}

void make_up_title(Article& article) {
  if (!article.title.empty()) return;
  article.title = made_up_title(article.body);
  article.is_title_made_up = true;
}

// Where `title` is cut to be shown: after the last word that ends within the limit.
size_t shown_bytes(std::string_view title) {
  size_t end = 0, word_end = 0;
  for (size_t i = 0; i < kLongestTitle && end < title.size(); ++i) {
    if (title[end] == ' ') word_end = end;
    decode_utf8(title, end);
  }
  return end == title.size() || word_end == 0 ? end : word_end;
}

// A paragraph or more in the place of a title is text, and stands there as text.
void cut_title(Draft& draft, Report& report) {
  Article& article = draft.article;
  const size_t size = shown_bytes(article.title);
  if (size == article.title.size()) return;
  report.add("titles too long to be shown, cut; the whole stands first in the text", draft.place,
             shortened(article.title));
  if (!article.is_title_made_up) put_first(article, BlockKind::kParagraph);
  article.title = article.title.substr(0, size) + "\u2026";
}

std::string file_of(const Draft& draft) { return draft.path.substr(draft.path.rfind('/') + 1); }

// An index is called like what it stands for.
bool may_yield(const Draft& draft) {
  const std::string file = file_of(draft);
  const bool is_index = is_index_file(file) || without_extension(file) == "README";
  return !draft.path.empty() && !draft.is_title_stated && !draft.article.title.empty() && !is_index;
}

// `titles` are parallel to `drafts`; those that two files of one folder have.
std::set<std::string> shared_titles(const std::vector<Draft>& drafts, const std::vector<std::string>& titles) {
  std::set<std::string> seen, shared;
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].path.empty() || drafts[i].is_title_stated || titles[i].empty()) continue;
    const std::string title = normalized(titles[i]);
    if (!seen.insert(folder_of_path(drafts[i].path) + "\n" + title).second) shared.insert(title);
  }
  return shared;
}

// `heading` is the one that opens the text, `head_title` the page's own; "": none that would tell more.
void yield_title(Draft& draft, const std::string& heading, const std::string& head_title, Report& report) {
  Article& article = draft.article;
  const std::string shared = article.title;
  if (!heading.empty()) {
    article.title = take_title(article.body, heading);
  } else {
    const std::string name = head_title.empty() ? title_from_name(without_extension(file_of(draft))) : head_title;
    if (says_the_same(name, shared)) return;
    if (!article.is_title_made_up) put_first(article, BlockKind::kHeading);
    article.title = name;
  }
  article.is_title_made_up = false;
  report.add(kShared, draft.place, "\"" + shortened(shared) + "\" to \"" + shortened(article.title) + "\"");
}

void clear_shared(const std::vector<Draft>& drafts, std::vector<std::string>& titles) {
  const std::set<std::string> shared = shared_titles(drafts, titles);
  for (std::string& title : titles) {
    if (shared.contains(normalized(title))) title.clear();
  }
}

void yield_shared_titles(std::vector<Draft>& drafts, Report& report) {
  std::vector<std::string> titles;
  for (const Draft& draft : drafts) titles.push_back(draft.article.title);
  const std::set<std::string> shared = shared_titles(drafts, titles);
  if (shared.empty()) return;
  const auto yields = [&](size_t i) { return may_yield(drafts[i]) && shared.contains(normalized(titles[i])); };
  std::vector<std::string> headings = titles, head_titles = titles;
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (!yields(i)) continue;
    headings[i] = opening_heading(drafts[i].article.body);
    head_titles[i] = says_the_same(drafts[i].head_title, titles[i]) ? "" : drafts[i].head_title;
  }
  clear_shared(drafts, headings);
  clear_shared(drafts, head_titles);
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (yields(i)) yield_title(drafts[i], headings[i], head_titles[i], report);
  }
}

}  // namespace

void complete_titles(std::vector<Draft>& drafts, Report& report) {
  for (Draft& draft : drafts) make_up_title(draft.article);
  yield_shared_titles(drafts, report);
  for (Draft& draft : drafts) cut_title(draft, report);
}

}  // namespace sheaf
