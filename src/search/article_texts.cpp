#include "search/article_texts.h"

#include <algorithm>

namespace sheaf {
namespace {

void visit_blocks(const std::vector<Block>& blocks, TextField field, std::string& text, const VisitText& visit) {
  for (const Block& block : blocks) {
    visit_blocks(block.children, field, text, visit);
    if ((block.kind == BlockKind::kHeading) != (field == TextField::kHeadings)) continue;
    text = block.image.alt;
    if (!text.empty()) text += '\n';
    for (const Span& span : block.spans) text += span.is_image() ? span.image.alt : span.text;
    if (!text.empty()) visit(field, text);
  }
}

bool any_image(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return !block.image.source.empty() || any_image(block.children) ||
           std::any_of(block.spans.begin(), block.spans.end(), [](const Span& span) { return span.is_image(); });
  });
}

}  // namespace

void each_text(const Article& article, const std::vector<std::string_view>& category_titles, const VisitText& visit) {
  std::string text;
  visit(TextField::kTitle, article.title);
  visit_blocks(article.body.blocks, TextField::kHeadings, text, visit);
  visit_blocks(article.body.blocks, TextField::kBody, text, visit);
  for (const std::string& tag : article.tags) visit(TextField::kTags, tag);
  for (const std::string_view title : category_titles) visit(TextField::kCategory, title);
}

bool has_image(const Article& article) { return !article.image.empty() || any_image(article.body.blocks); }

}  // namespace sheaf
