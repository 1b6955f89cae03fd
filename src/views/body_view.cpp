// An article's blocks as view nodes.
#include "views/attributes.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

void add_views(const std::vector<Block>& blocks, std::vector<View>& out);

// No picture is ever loaded from another site: its words and a link stand in its place.
Span remote_image(const Image& image) {
  const std::string host = host_of(image.source);
  Span span = link_span(image.alt.empty() ? text("image_at", {{"host", host}})
                                          : text("image_described", {{"alt", image.alt}, {"host", host}}),
                        image.source);
  return span;
}

std::vector<Span> shown_spans(const std::vector<Span>& spans) {
  std::vector<Span> out = spans;
  for (Span& span : out)
    if (span.is_image() && is_outside(span.image.source)) span = remote_image(span.image);
  return out;
}

View heading(const Block& block) {
  static constexpr Element kElements[] = {Element::kH2, Element::kH3, Element::kH4, Element::kH5, Element::kH6};
  static constexpr StyleName kStyles[] = {StyleName::kHeading2, StyleName::kHeading3, StyleName::kHeading4,
                                          StyleName::kHeading4, StyleName::kHeading4};
  const int at = block.level < 2 ? 0 : block.level > 6 ? 4 : block.level - 2;
  return leaf(kElements[at], kStyles[at], shown_spans(block.spans));
}

View list(const Block& block) {
  View view = box(block.is_ordered ? Element::kOl : Element::kUl, StyleName::kList);
  view.start = block.start;
  add_views(block.children, view.children);
  int number = block.start;
  for (View& item : view.children) item.marker = block.is_ordered ? std::to_string(number++) + "." : "•";
  return view;
}

View with_children(Element element, StyleName style, const Block& block) {
  View view = box(element, style);
  add_views(block.children, view.children);
  return view;
}

View code(const Block& block) {
  View view = leaf(Element::kPre, StyleName::kCode, block.spans);
  view.scroll_label = text("code_scrolls_label");
  return view;
}

View table_row(const Block& block) {
  View row = box(Element::kTr, StyleName::kPlain);
  for (const Block& cell : block.children) {
    View view = cell.is_header ? leaf(Element::kTh, StyleName::kHeaderCell, shown_spans(cell.spans))
                               : leaf(Element::kTd, StyleName::kCell, shown_spans(cell.spans));
    view.lang = cell.lang;
    view.dir = cell.dir;
    row.children.push_back(std::move(view));
  }
  return row;
}

// The outer box scrolls what is too wide.
View table(const Block& block) {
  View inner = box(Element::kTable, StyleName::kGrid);
  for (const Block& row : block.children) inner.children.push_back(table_row(row));
  View outer = box(Element::kDiv, StyleName::kTable);
  outer.scroll_label = text("table_scrolls_label");
  outer.children.push_back(std::move(inner));
  return outer;
}

View figure(const Block& block) {
  View view = box(Element::kFigure, StyleName::kFigure);
  if (is_outside(block.image.source)) {
    view.children.push_back(leaf(Element::kP, StyleName::kParagraph, {remote_image(block.image)}));
  } else {
    View image = box(Element::kImg, StyleName::kImage);
    image.image = block.image;
    image.is_browser_painted = true;
    view.children.push_back(std::move(image));
  }
  if (!block.spans.empty())
    view.children.push_back(leaf(Element::kFigcaption, StyleName::kCaption, shown_spans(block.spans)));
  return view;
}

View block_view(const Block& block) {
  switch (block.kind) {
    case BlockKind::kParagraph: return leaf(Element::kP, StyleName::kParagraph, shown_spans(block.spans));
    case BlockKind::kHeading: return heading(block);
    case BlockKind::kList: return list(block);
    case BlockKind::kListItem: return with_children(Element::kLi, StyleName::kListItem, block);
    case BlockKind::kQuote: return with_children(Element::kBlockquote, StyleName::kQuote, block);
    case BlockKind::kCode: return code(block);
    case BlockKind::kTable: return table(block);
    case BlockKind::kTableRow: return table_row(block);
    case BlockKind::kTableCell: return leaf(Element::kP, StyleName::kParagraph, shown_spans(block.spans));
    case BlockKind::kFigure: return figure(block);
    case BlockKind::kRule: return box(Element::kHr, StyleName::kRule);
  }
  return {};
}

void add_views(const std::vector<Block>& blocks, std::vector<View>& out) {
  out.reserve(out.size() + blocks.size());
  for (const Block& block : blocks) {
    View view = block_view(block);
    if (!block.id.empty()) {
      view.id = "b-" + block.id;
      view.key = block.id;
    }
    view.lang = block.lang;
    view.dir = block.dir;
    out.push_back(std::move(view));
  }
}

}  // namespace

std::vector<View> body_views(const Document& body) {
  std::vector<View> views;
  add_views(body.blocks, views);
  return views;
}

}  // namespace sheaf
